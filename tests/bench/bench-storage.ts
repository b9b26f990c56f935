import { randomUUID } from 'node:crypto';
import type { ServiceName } from '#shared/contracts/topics.ts';
import { openStorage, type Storage } from '#shared/storage/connection.ts';
import { type Migration, migrate } from '#shared/storage/migrations.ts';

/** The server that `npm run bench` started. @throws when run without it. */
export function mongodbUri(): string {
  return given('MONGODB_URI');
}

export function kafkaBrokers(): string[] {
  return given('KAFKA_BROKERS').split(',');
}

/** Runs `work` on a database of its own, migrated, and drops it afterwards. */
export async function withStorage<T>(
  service: ServiceName,
  migrations: readonly Migration[],
  work: (storage: Storage) => Promise<T>,
  wishes: { readonly watched?: boolean } = {},
): Promise<T> {
  const uri = wishes.watched === true ? `${mongodbUri()}&monitorCommands=true` : mongodbUri();
  const storage = await openStorage({
    uri,
    service,
    database: `bench-${service}-${randomUUID().slice(0, 8)}`,
  });
  try {
    await migrate(storage, migrations);
    return await work(storage);
  } finally {
    await storage.db.dropDatabase();
    await storage.close();
  }
}

/** Collects garbage of what came before, so that the next contender does not pay for it. */
export function settle(): void {
  (globalThis as { gc?: () => void }).gc?.();
}

/** Seconds that `work` took. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  settle();
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

function given(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`${name} is missing: start this by npm run bench`);
  return value;
}
