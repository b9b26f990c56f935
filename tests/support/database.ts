import { randomUUID } from 'node:crypto';
import type { ServiceName } from '#shared/contracts/topics.ts';
import { type Clock, systemClock } from '#shared/kernel/clock.ts';
import { openStorage, type Storage } from '#shared/storage/connection.ts';
import { type Migration, migrate } from '#shared/storage/migrations.ts';
import { atEnd } from './cleanup.ts';
import { mongoUri } from './engines.ts';

export interface StorageWishes {
  /** Two storages with one name are two processes on one database. */
  readonly name?: string;
  readonly migrations?: readonly Migration[];
  readonly clock?: Clock;
}

/** A database of its own on the real server, migrated; dropped when the test file ends. */
export async function aStorage(service: ServiceName, wishes: StorageWishes = {}): Promise<Storage> {
  const database = wishes.name ?? aDatabaseName(service);
  const storage = await openStorage({
    uri: await mongoUri(),
    service,
    database,
    clock: wishes.clock ?? systemClock,
  });
  await migrate(storage, wishes.migrations ?? []);
  atEnd(async () => {
    await storage.db.dropDatabase().catch(() => undefined);
    await storage.close();
  });
  return storage;
}

export function aDatabaseName(service: string): string {
  return `${service}-${randomUUID().slice(0, 8)}`;
}
