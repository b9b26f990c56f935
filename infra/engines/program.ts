import { execFile } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { join } from 'node:path';
import { searchPath } from './config.ts';

/** A line for the person who waits: what is being looked for, fetched or started. */
export type Report = (text: string) => void;

export interface Outcome {
  /** True when the program ran and ended with 0. */
  readonly ok: boolean;
  /** Everything it printed on either stream. */
  readonly output: string;
}

export interface RunOptions {
  /** Milliseconds; after that the program is ended and the outcome is not ok. */
  readonly timeout: number;
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** The first of the names that PATH has as an executable file. */
export function findOnPath(...names: readonly string[]): string | undefined {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', '.bat'] : [''];
  for (const name of names) {
    for (const folder of searchPath()) {
      const found = endings.map((ending) => join(folder, name + ending)).find(isExecutable);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** Runs a program to its end. Never throws: a program that is missing or hangs is an outcome like any other. */
export function runProgram(command: string, args: readonly string[], options: RunOptions): Promise<Outcome> {
  // Windows starts batch files (mvn.cmd) through its shell only.
  const shell = process.platform === 'win32' && !command.endsWith('.exe');
  return new Promise((resolve) => {
    execFile(
      command,
      [...args],
      {
        ...options,
        env: options.env ?? process.env,
        shell,
        killSignal: 'SIGKILL',
        maxBuffer: 16 * 1024 * 1024,
      },
      (error, stdout, stderr) => {
        const output = `${stdout}${stderr}`.trim();
        resolve({ ok: error === null, output: output === '' && error !== null ? error.message : output });
      },
    );
  });
}

/** The end of a long output, enough to see why something failed. */
export function lastLines(text: string, count: number): string {
  return text.trimEnd().split('\n').slice(-count).join('\n');
}
