import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { readPidFile, stateOf } from './pid-file.ts';
import { lastLines } from './program.ts';

const LONGEST_ENDING = 5_000;

export interface StartOptions {
  readonly command: string;
  readonly args: readonly string[];
  readonly logFile: string;
  readonly env?: NodeJS.ProcessEnv;
}

/**
 * Starts an engine in a process group of its own: Ctrl-C reaches the terminal's group at once, and an engine that ends
 * before the services do would turn their orderly stop into errors.
 * @returns its process id.
 * @throws when the program cannot be started at all.
 */
export async function startApart({ command, args, logFile, env }: StartOptions): Promise<number> {
  const log = openSync(logFile, 'a');
  try {
    const child = spawn(command, [...args], {
      detached: true,
      windowsHide: true,
      stdio: ['ignore', log, log],
      env: env ?? process.env,
    });
    await new Promise<void>((resolve, reject) => {
      child.once('spawn', resolve);
      child.once('error', reject);
    });
    child.unref();
    return child.pid!;
  } finally {
    closeSync(log);
  }
}

export interface WaitOptions {
  readonly name: string;
  readonly pid: number;
  readonly path: string;
  readonly logFile: string;
  /** Milliseconds. */
  readonly deadline: number;
  readonly ready: () => Promise<boolean>;
}

/**
 * Waits until the engine is ready.
 * @throws with the end of its log when it ends before that, or is not ready in time.
 */
export async function waitUntilReady(options: WaitOptions): Promise<void> {
  const { name, pid, path, logFile, deadline, ready } = options;
  const end = performance.now() + deadline;
  while (!(await ready())) {
    const ended = stateOf(pid, path) !== 'running';
    if (ended || performance.now() > end) {
      const what = ended ? 'ended while starting' : `was not ready after ${deadline / 1000} s`;
      throw new Error(
        `${name} ${what}; the end of ${logFile}:\n${lastLines(readFileSync(logFile, 'utf8'), 8)}`,
      );
    }
    await sleep(50);
  }
}

export interface EndOptions {
  readonly pid: number;
  /** A path on its command line; a process that does not name it is not ours and is left alone. */
  readonly path: string;
  /** Milliseconds between the request and the force. */
  readonly deadline: number;
}

/** SIGTERM, then SIGKILL after the deadline. Resolves when the process is gone. */
export async function endProcess({ pid, path, deadline }: EndOptions): Promise<void> {
  send(pid, path, 'SIGTERM');
  if (await goneWithin(pid, path, deadline)) return;
  send(pid, path, 'SIGKILL');
  if (!(await goneWithin(pid, path, 10_000))) throw new Error(`Process ${pid} does not end, even by SIGKILL`);
}

/** Whether the process has gone, ports and locks included, or goes within so many milliseconds. */
export async function goneWithin(pid: number, path: string, milliseconds: number): Promise<boolean> {
  const start = performance.now();
  let lastRunning = start;
  for (;;) {
    const now = performance.now();
    const state = stateOf(pid, path);
    if (state === 'gone') return true;
    if (state === 'running') lastRunning = now;
    // Only a zombie ends for so long: where nothing collects orphans (bare containers), it stays for ever.
    if (now - lastRunning > LONGEST_ENDING) return true;
    if (now - start > milliseconds) return false;
    await sleep(50);
  }
}

/** The end of an engine's log when its process has gone, undefined while it runs. */
export function lastWordsOf(pid: number, path: string, logFile: string): string | undefined {
  if (stateOf(pid, path) === 'running') return undefined;
  return `the end of ${logFile}:\n${lastLines(readFileSync(logFile, 'utf8'), 12)}`;
}

/** Waits for one that was killed a moment ago and may still hold the lock of its folder. */
export async function letGo(pidFile: string, path: string): Promise<void> {
  const earlier = readPidFile(pidFile);
  if (earlier !== undefined) await goneWithin(earlier.pid, path, 10_000);
}

function send(pid: number, path: string, signal: NodeJS.Signals): void {
  if (stateOf(pid, path) !== 'running') return;
  try {
    process.kill(pid, signal);
  } catch (error) {
    // It may have ended between the look and the signal.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
