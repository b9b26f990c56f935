import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openStorage } from '#shared/storage/connection.ts';
import { type Kafka, startKafka } from './engines/kafka.ts';
import { freePort } from './engines/port.ts';
import { type Supervised, supervise } from './engines/supervise.ts';
import { serviceNames } from './installation.ts';
import { webRoot } from './scripts/build-web.ts';
import { SERVICE_FLAGS } from './service-flags.ts';
import {
  openapiFile,
  type Running,
  type StartParts,
  seed,
  serviceEnvironment,
  shownAccounts,
} from './start-parts.ts';

export interface KafkaRunning extends Running {
  readonly kafka: Kafka;
  /** Every service and the gateway, by name. */
  readonly processes: ReadonlyMap<string, Supervised>;
}

/** A local Kafka, every service as its own supervised process, and the gateway in front of them. */
export async function startOnKafka(parts: StartParts): Promise<KafkaRunning> {
  const { config, mongodbUri, report, startedAs } = parts;
  const kafka = await startKafka({ dataDir: join(config.dataDir, 'kafka'), report });
  startedAs(() => kafka.stop());
  const spool = join(config.dataDir, 'spool');
  const logs = join(config.dataDir, 'logs');
  for (const folder of [spool, logs]) await mkdir(folder, { recursive: true });
  const loading = join(config.dataDir, 'loading');
  await writeFile(loading, '');
  const common = {
    ...process.env,
    ...serviceEnvironment(parts, spool),
    MONGODB_URI: mongodbUri,
    KAFKA_BROKERS: kafka.brokers.join(','),
    HOST: '127.0.0.1',
  };
  const processes = new Map<string, Supervised>();
  const ports = new Map<string, number>();
  for (const name of serviceNames) ports.set(name, await freePort());
  const start = async (name: string, port: number, env: Record<string, string>) => {
    const child = await supervise({
      name,
      command: process.execPath,
      args: [...SERVICE_FLAGS, join(import.meta.dirname, `../services/${name}/main.ts`)],
      env: { ...common, PORT: String(port), ...env },
      report,
      logFile: join(logs, `${name}.log`),
      pidFile: join(logs, `${name}.pid.json`),
    });
    processes.set(name, child);
    startedAs(() => child.stop());
  };
  for (const [name, port] of ports) await start(name, port, {});
  const upstreams = Object.fromEntries([...ports].map(([name, port]) => [name, `http://127.0.0.1:${port}`]));
  await start('gateway', config.port, {
    TET_UPSTREAMS: JSON.stringify(upstreams),
    TET_LOADING_FILE: loading,
    TET_WEB_ROOT: webRoot,
    TET_OPENAPI_FILE: openapiFile,
    TET_SAMPLE_ACCOUNTS: JSON.stringify(shownAccounts(parts.accounts)),
    HOST: config.host,
  });
  for (const [name, port] of ports) await untilReady(name, port);
  await untilReady('gateway', config.port, '/health/live');
  report('every service answers');
  const storage = await openStorage({ uri: mongodbUri, service: 'identity' });
  await seed(storage, parts);
  await storage.close();
  return { kafka, processes, loaded: () => void rm(loading, { force: true }) };

  async function untilReady(name: string, port: number, path = '/health/ready'): Promise<void> {
    for (let wait = 0; wait < 600; wait += 1) {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`).catch(() => null);
      await answer?.arrayBuffer();
      if (answer?.ok) return;
      await sleep(100);
    }
    throw new Error(`${name} did not become ready within 60 s; its log: ${join(logs, `${name}.log`)}`);
  }
}
