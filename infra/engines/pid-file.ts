import { execFileSync } from 'node:child_process';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** What a started engine leaves beside its data, so that the next start finds it again after a kill -9 of ours. */
export interface PidRecord {
  readonly pid: number;
  readonly port: number;
  /** The folder (mongod) or settings file (Kafka) that the process names on its command line. */
  readonly dbpath: string;
  /** RFC 3339. */
  readonly started: string;
  /** The process that answers for the engine, with its command line, since numbers are given out again. */
  readonly owner: { readonly pid: number; readonly command: string };
}

export type Started = Pick<PidRecord, 'pid' | 'port' | 'dbpath'>;

/**
 * A record whose process still runs on our data and has no other living owner.
 * @throws when another start that is alive owns it: taking it over would end that one's engine with ours.
 */
export async function findOrphan(file: string, dbpath: string): Promise<PidRecord | undefined> {
  const record = readPidFile(file);
  if (record === undefined || record.dbpath !== dbpath) return undefined;
  if (stateOf(record.pid, dbpath) !== 'running') return undefined;
  // One that is being killed at this moment still looks alive.
  await sleep(200);
  if (stateOf(record.pid, dbpath) !== 'running') return undefined;
  const { pid, command } = record.owner;
  if (pid !== process.pid && commandOf(pid) === command) {
    throw new Error(
      `${dbpath} is in use by another start that is still running (process ${pid}). Stop it first, or choose another data folder.`,
    );
  }
  return record;
}

/** Written aside and renamed: half a record would hide a running engine. */
export function writePidFile(file: string, started: Started): void {
  const owner = { pid: process.pid, command: commandOf(process.pid) };
  const record: PidRecord = { ...started, started: new Date().toISOString(), owner };
  writeFileSync(`${file}.new`, JSON.stringify(record));
  renameSync(`${file}.new`, file);
}

export function readPidFile(file: string): PidRecord | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as PidRecord;
  } catch {
    return undefined;
  }
}

/**
 * Whether the process lives and names this path: a number alone may belong to a stranger by now. `ending` has let go of
 * its command line already, but perhaps not yet of its ports and locks.
 */
export function stateOf(pid: number, path: string): 'running' | 'ending' | 'gone' {
  const command = commandOf(pid);
  if (command.includes(path)) return 'running';
  return command === '' && exists(pid) ? 'ending' : 'gone';
}

function exists(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The command line, arguments joined by spaces; empty when there is no such process or only its zombie. */
function commandOf(pid: number): string {
  try {
    if (process.platform === 'linux')
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    const [command, args]: [string, string[]] =
      process.platform === 'win32'
        ? [
            'powershell',
            [
              '-NoProfile',
              '-Command',
              `(Get-CimInstance Win32_Process -Filter ProcessId=${pid}).CommandLine`,
            ],
          ]
        : ['ps', ['-ww', '-o', 'command=', '-p', String(pid)]];
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return '';
  }
}
