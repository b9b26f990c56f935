import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, readFileSync, type WriteStream, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { endProcess } from './own-process.ts';
import type { Report } from './program.ts';

export interface SuperviseOptions {
  /** Stands before each line of its log. */
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly report: Report;
  /** Appended to; several children may share one. */
  readonly logFile: string;
  /** Where the child's number is kept, so that the next start ends a child that outlived a kill -9 of ours. */
  readonly pidFile: string;
  /** Milliseconds before the first restart; doubles with each quick end, up to 30 s. Default 500. */
  readonly restartDelay?: number;
  /** Milliseconds that `stop` leaves for an orderly end. Default 15 s. */
  readonly stopWithin?: number;
}

export interface Supervised {
  /** The process of this moment; undefined while a restart is due and after the end. */
  pid(): number | undefined;
  /** How often it has been started again. */
  restarts(): number;
  /** SIGTERM, SIGKILL after the deadline; resolves when it is gone and will not come back. */
  stop(): Promise<void>;
}

const LONGEST_DELAY = 30_000;
/** One that ran for so long did not fail at its start: the next restart is quick again. */
const STEADY = 60_000;

/** Keeps a child running: a watchdog may end a service that hangs, because here somebody starts it again. */
export async function supervise(options: SuperviseOptions): Promise<Supervised> {
  const { name, report, logFile, restartDelay = 500, stopWithin = 15_000 } = options;
  await endOrphan(options, stopWithin);
  const log = createWriteStream(logFile, { flags: 'a' });
  let child: ChildProcess | undefined;
  let timer: NodeJS.Timeout | undefined;
  let stopping: Promise<void> | undefined;
  let delay = restartDelay;
  let restarts = 0;

  const start = () => {
    const startedAt = performance.now();
    child = startChild(options, log);
    child.once('error', (error) => log.write(`${name} | cannot be started: ${error.message}\n`));
    child.once('close', (code, signal) => {
      child = undefined;
      if (stopping !== undefined) return;
      if (performance.now() - startedAt > STEADY) delay = restartDelay;
      report(
        `${name} ended (${signal ?? code}); starting it again in ${delay / 1000} s. Its log: ${logFile}`,
      );
      timer = setTimeout(start, delay);
      delay = Math.min(delay * 2, LONGEST_DELAY);
      restarts += 1;
    });
  };
  const stop = async () => {
    clearTimeout(timer);
    if (child !== undefined) await end(child, stopWithin);
    log.end();
    await once(log, 'finish');
  };

  start();
  return { pid: () => child?.pid, restarts: () => restarts, stop: () => (stopping ??= stop()) };
}

/** It would hold the ports of the new one. A stranger with its number does not have its command line. */
async function endOrphan({ pidFile, args }: SuperviseOptions, deadline: number): Promise<void> {
  const pid = Number(readOrEmpty(pidFile));
  if (pid > 0) await endProcess({ pid, path: args.join(' '), deadline });
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** In a group of its own: at Ctrl-C the one who supervises decides who ends when. */
function startChild({ name, command, args, env, pidFile }: SuperviseOptions, log: WriteStream): ChildProcess {
  const child = spawn(command, [...args], {
    env,
    detached: true,
    windowsHide: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (child.pid !== undefined) writeFileSync(pidFile, String(child.pid));
  // What it started itself goes with it; otherwise that would hold its ports, and our end of its output.
  child.once('exit', () => killGroup(child.pid!));
  for (const stream of [child.stdout, child.stderr]) logLines(stream, name, log);
  return child;
}

function logLines(stream: Readable, name: string, log: WriteStream): void {
  createInterface({ input: stream }).on('line', (line) => log.write(`${name} | ${line}\n`));
}

async function end(child: ChildProcess, deadline: number): Promise<void> {
  const closed = once(child, 'close');
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), deadline);
  await closed;
  clearTimeout(force);
}

function killGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // Nobody is left in it (or Windows, which has no groups).
  }
}
