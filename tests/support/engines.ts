import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atEnd } from './cleanup.ts';

let mongo: Promise<string> | undefined;
let kafka: Promise<readonly string[]> | undefined;

/** The server that the test run started, or one of this file's own. */
export function mongoUri(): Promise<string> {
  mongo ??= given(process.env['MONGODB_URI']) ?? ownMongod();
  return mongo;
}

/** The broker that the test run started, or one of this file's own. */
export function kafkaBrokers(): Promise<readonly string[]> {
  kafka ??= given(process.env['KAFKA_BROKERS']?.split(',')) ?? ownKafka();
  return kafka;
}

/** A folder that is gone when the test file ends. */
export async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tet-100-test-'));
  atEnd(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

function given<T>(value: T | undefined): Promise<T> | undefined {
  return value === undefined || value === '' ? undefined : Promise.resolve(value);
}

async function ownMongod(): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'tet-100-mongod-'));
  const { startMongod } = await import('../../infra/engines/mongod.ts');
  const engine = await startMongod({ dataDir, report: () => undefined });
  atEnd(async () => {
    await engine.stop();
    await rm(dataDir, { recursive: true, force: true });
  });
  return engine.uri;
}

async function ownKafka(): Promise<readonly string[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'tet-100-kafka-'));
  const { startKafka } = await import('../../infra/engines/kafka.ts');
  const engine = await startKafka({ dataDir, report: () => undefined });
  atEnd(async () => {
    await engine.stop();
    await rm(dataDir, { recursive: true, force: true });
  });
  return engine.brokers;
}
