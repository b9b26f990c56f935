import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { defineEvent } from '#shared/contracts/event-contract.ts';
import { type NewEvent, newEvent } from '#shared/contracts/new-event.ts';
import { contentHash } from '#shared/kernel/hash.ts';
import { accept } from '#shared/kernel/result.ts';
import type { Storage } from '#shared/storage/connection.ts';
import type { Command } from '#shared/storage/execute.ts';
import type { Migration } from '#shared/storage/migrations.ts';
import { inTransaction, type Transaction } from '#shared/storage/transaction.ts';

/** An event for tests of storage and bus: a number was written for a key. */
export const CountedV1 = defineEvent({
  type: 'household.noted.v1',
  topic: 'household',
  summary: 'A number was written for a key (tests only).',
  schema: z.object({ n: z.int() }),
});

export interface Counter {
  readonly _id: string;
  readonly version: number;
}

export const counterMigration: Migration = { id: '001-counters', collections: ['counters'] };

export function counters(storage: Storage) {
  return storage.db.collection<Counter>('counters');
}

/** Counts a key up by one: its state, and the event that says so. */
export async function countUp(
  storage: Storage,
  key: string,
  { session }: Pick<Transaction, 'session'>,
): Promise<NewEvent> {
  const row = await counters(storage).findOneAndUpdate(
    { _id: key },
    { $inc: { version: 1 } },
    { upsert: true, returnDocument: 'after', session },
  );
  return newEvent(CountedV1, { key, seq: row!.version, data: { n: row!.version } });
}

/** Counts each key up, in one transaction, as a service would. */
export async function note(storage: Storage, ...keys: readonly string[]): Promise<void> {
  await inTransaction(storage, async (tx) => {
    const events: NewEvent[] = [];
    for (const key of keys) events.push(await countUp(storage, key, tx));
    tx.append({ id: randomUUID(), author: 'tester' }, events);
  });
}

/** A command of somebody who may; a wish changes what matters. */
export function aCommand(wishes: Partial<Command> & { asks?: unknown } = {}): Command {
  const { asks = 'tea', ...rest } = wishes;
  return {
    id: randomUUID(),
    author: 'lan',
    contentHash: contentHash(asks),
    content: asks,
    may: accept(null),
    ...rest,
  };
}
