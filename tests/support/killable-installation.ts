import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startMongod } from '../../infra/engines/mongod.ts';
import { freePort } from '../../infra/engines/port.ts';
import { buildWeb } from '../../infra/scripts/build-web.ts';
import { atEnd } from './cleanup.ts';
import { aFolder } from './engines.ts';

export interface KillableInstallation {
  readonly baseUrl: string;
  /** kill -9; resolves when the process is gone. */
  kill(): Promise<void>;
  /** Again on the same data and the same address; resolves when it is ready. */
  start(): Promise<void>;
}

/** The whole product in a process of its own, with the sample's accounts and no households, on a database that outlives it. */
export async function aKillableInstallation(): Promise<KillableInstallation> {
  const dataDir = await aFolder();
  const mongod = await startMongod({ dataDir: join(dataDir, 'mongod'), report: () => undefined });
  atEnd(() => mongod.stop());
  await buildWeb({ report: () => undefined });
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    PORT: String(port),
    HOST: '127.0.0.1',
    TET_DATA_DIR: dataDir,
    TET_RATE_LIMIT: '0',
    MONGODB_URI: mongod.uri,
  };
  let child: ChildProcess | null = null;
  const kill = async () => {
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };
  const start = async () => {
    child = spawn(process.execPath, [PROGRAM], { env, stdio: ['ignore', 'ignore', 'inherit'] });
    await untilReady(baseUrl, child);
  };
  atEnd(kill);
  await start();
  return { baseUrl, kill, start };
}

const PROGRAM = join(import.meta.dirname, '../chaos/installation-process.ts');

async function untilReady(baseUrl: string, child: ChildProcess): Promise<void> {
  for (let wait = 0; wait < 600; wait += 1) {
    if (child.exitCode !== null) throw new Error(`The installation ended with ${child.exitCode}`);
    const answer = await fetch(`${baseUrl}/health/ready`).catch(() => null);
    await answer?.arrayBuffer();
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error('The installation did not become ready within 60 s');
}
