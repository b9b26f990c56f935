import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readStartConfig } from '../../infra/config.ts';
import { startKafka } from '../../infra/engines/kafka.ts';
import { startMongod } from '../../infra/engines/mongod.ts';
import { freePort } from '../../infra/engines/port.ts';
import { type Supervised, supervise } from '../../infra/engines/supervise.ts';
import { installationKeys } from '../../infra/keys.ts';
import { startOnKafka } from '../../infra/start-kafka.ts';
import { firstAccounts, type StartParts } from '../../infra/start-parts.ts';
import type { PlantedBug } from './planted-bugs.ts';

/** A whole installation that is there to be killed piece by piece. */
export interface World {
  readonly baseUrl: string;
  readonly mongodbUri: string;
  /** What can be killed, each with kill -9; resolves when it runs again. */
  readonly victims: readonly { readonly name: string; kill(): Promise<void> }[];
  close(): Promise<void>;
}

export interface WorldWishes {
  readonly bus: 'embedded' | 'kafka';
  readonly bug?: PlantedBug;
}

const silent = () => undefined;

export async function makeWorld({ bus, bug }: WorldWishes): Promise<World> {
  // The engines of this test are its own: it kills them.
  delete process.env['MONGODB_URI'];
  delete process.env['KAFKA_BROKERS'];
  const dataDir = await mkdtemp(join(tmpdir(), 'tet-100-crash-'));
  const ending: (() => Promise<unknown>)[] = [() => rm(dataDir, { recursive: true, force: true })];
  let mongod = await startMongod({ dataDir: join(dataDir, 'mongod'), report: silent });
  ending.push(() => mongod.stop());
  const mongodbUri = mongod.uri;
  const port = await freePort();
  const victims = [
    {
      name: 'mongod',
      async kill() {
        await killHard(mongod.pid);
        mongod = await startMongod({ dataDir: join(dataDir, 'mongod'), report: silent });
        if (mongod.uri !== mongodbUri) throw new Error('mongod came back at another address');
      },
    },
  ];
  const environment = {
    ...process.env,
    PORT: String(port),
    TET_DATA_DIR: dataDir,
    TET_RATE_LIMIT: '0',
    TET_LOG_LEVEL: 'info',
  };
  const addProcess = (name: string, child: Supervised) =>
    victims.push({
      name,
      async kill() {
        await killHard(child.pid());
      },
    });

  if (bus === 'embedded') {
    const child = await supervise({
      name: 'installation',
      command: process.execPath,
      args: [join(import.meta.dirname, 'installation-process.ts')],
      env: {
        ...environment,
        MONGODB_URI: mongodbUri,
        ...(bug === undefined ? {} : { TET_PLANTED_BUG: bug }),
      },
      report: silent,
      logFile: join(dataDir, 'installation.log'),
      pidFile: join(dataDir, 'installation.pid.json'),
      restartDelay: 100,
    });
    ending.push(() => child.stop());
    // Twice as likely as the database: it is the half that has more ways to break.
    addProcess('installation', child);
    addProcess('installation', child);
  } else {
    const parts = await kafkaParts({ environment, dataDir, mongodbUri, ending });
    const running = await startOnKafka(parts);
    running.loaded();
    let kafka = running.kafka;
    victims.push({
      name: 'kafka',
      async kill() {
        await killHard(kafka.pid);
        kafka = await startKafka({ dataDir: join(dataDir, 'kafka'), report: silent });
        ending.push(() => kafka.stop());
      },
    });
    for (const [name, child] of running.processes) addProcess(name, child);
  }
  const baseUrl = `http://127.0.0.1:${port}`;
  await untilLive(baseUrl);
  return {
    baseUrl,
    mongodbUri,
    victims,
    async close() {
      for (const end of ending.reverse()) await end().catch(silent);
    },
  };
}

async function kafkaParts(given: {
  environment: NodeJS.ProcessEnv;
  dataDir: string;
  mongodbUri: string;
  ending: (() => Promise<unknown>)[];
}): Promise<StartParts> {
  const config = readStartConfig(['--kafka', '--sample', 'thai-nguyen-2021'], given.environment);
  return {
    config,
    keys: await installationKeys(join(given.dataDir, 'keys')),
    mongodbUri: given.mongodbUri,
    unitSet: '2021-11',
    accounts: firstAccounts(config, '2021-11'),
    report: silent,
    startedAs: (end) => void given.ending.push(end),
  };
}

/** kill -9 of a process that this test started; waits until it is gone. */
async function killHard(pid: number | undefined): Promise<void> {
  if (pid === undefined) return;
  process.kill(pid, 'SIGKILL');
  for (let wait = 0; wait < 200; wait += 1) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await sleep(10);
  }
}

async function untilLive(baseUrl: string): Promise<void> {
  for (let wait = 0; wait < 600; wait += 1) {
    const answer = await fetch(`${baseUrl}/health/ready`).catch(() => null);
    await answer?.arrayBuffer();
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error('The installation did not become ready within 60 s');
}
