import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { defineEvent } from '#shared/contracts/event-contract.ts';
import { newEvent } from '#shared/contracts/new-event.ts';
import { consumeSlice, replayKey } from '#shared/events/consumer.ts';
import { parkedKeys } from '#shared/events/parking.ts';
import { type Consumer, defineConsumer, type EventBus } from '#shared/events/port.ts';
import { getPosition } from '#shared/events/position.ts';
import { silentLog } from '#shared/log/log.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { startGeneration } from '#shared/storage/pages.ts';
import { inTransaction, type Transaction } from '#shared/storage/transaction.ts';
import { verifyLog } from '#shared/storage/verify.ts';
import { atEnd } from '../support/cleanup.ts';
import { aDatabaseName, aStorage } from '../support/database.ts';
import { eventually } from '../support/eventually.ts';

const Counted = defineEvent({
  type: 'household.counted.v1',
  topic: 'household',
  summary: 'A number was written for a key (tests only).',
  schema: z.object({ n: z.int(), poison: z.boolean().optional() }),
});

interface Seen {
  readonly _id: string;
  readonly key: string;
  readonly n: number;
  readonly order: number;
}

/** Appends events to keys, each key's state and events in one transaction, as services do. */
function writer(storage: Storage) {
  const state = storage.db.collection<{ _id: string; version: number }>('state');
  return {
    async write(keys: readonly string[], options: { poison?: boolean } = {}): Promise<void> {
      const work = async (tx: Transaction) => {
        const rows = await state.find({ _id: { $in: [...keys] } }, { session: tx.session }).toArray();
        const versions = new Map(rows.map((row) => [row._id, row.version]));
        const cause = { id: randomUUID(), author: 'test' };
        const events = keys.map((key) => {
          const seq = (versions.get(key) ?? 0) + 1;
          versions.set(key, seq);
          return newEvent(Counted, { key, seq, partitionKey: key, data: { n: seq, ...options } });
        });
        await state.bulkWrite(
          [...new Set(keys)].map((key) => ({
            updateOne: {
              filter: { _id: key },
              update: { $set: { version: versions.get(key)! } },
              upsert: true,
            },
          })),
          { session: tx.session },
        );
        tx.append(cause, events);
      };
      // Eight writers of the same six keys wait long for each other where two cores are busy.
      await inTransaction(storage, work, { deadline: 60_000 });
    },
  };
}

interface ReaderWishes {
  readonly name?: string;
  readonly before?: (n: number) => Promise<void> | void;
  readonly after?: () => void;
}

/** Writes down what it saw, in order, in the transaction; a double or a gap shows. */
function reader(storage: Storage, wishes: ReaderWishes = {}): Consumer {
  const seen = storage.db.collection<Seen>('seen');
  return defineConsumer({
    name: wishes.name ?? 'reader',
    hears: [Counted],
    async handle(events, tx) {
      for (const event of events) {
        if (event.data.poison === true) throw new Error('poison');
        await wishes.before?.(event.data.n);
      }
      const count = await seen.countDocuments({}, { session: tx.session });
      await seen.insertMany(
        events.map((event, index) => ({
          _id: randomUUID(),
          key: event.key,
          n: event.data.n,
          order: count + index,
        })),
        { session: tx.session },
      );
      wishes.after?.();
    },
  });
}

async function seenOf(storage: Storage): Promise<Map<string, number[]>> {
  const rows = await storage.db.collection<Seen>('seen').find().sort({ order: 1 }).toArray();
  const byKey = new Map<string, number[]>();
  for (const row of rows) byKey.set(row.key, [...(byKey.get(row.key) ?? []), row.n]);
  return byKey;
}

function upTo(n: number): number[] {
  return Array.from({ length: n }, (_, index) => index + 1);
}

async function sawAll(storage: Storage, counts: Readonly<Record<string, number>>): Promise<void> {
  await eventually(async () => {
    const seen = await seenOf(storage);
    for (const [key, n] of Object.entries(counts)) assert.deepEqual(seen.get(key) ?? [], upTo(n), key);
  });
}

/** What every bus keeps. `makeBus` gives a bus of its own "process" on a shared broker (or none) named by `name`. */
export function busSuite(kind: string, makeBus: (name: string) => Promise<EventBus>): void {
  async function setting() {
    const name = `t${randomUUID().slice(0, 6)}.`;
    const sourceName = aDatabaseName('registry');
    const readerName = aDatabaseName('coverage');
    const source = await aStorage('household-registry', { name: sourceName });
    const target = await aStorage('coverage-monitoring', { name: readerName });
    const bus = await makeBus(name);
    atEnd(async () => bus.close());
    return { name, sourceName, readerName, source, target, bus, ...writer(source) };
  }

  describe(`the ${kind} bus`, { concurrency: 2, timeout: 180_000 }, () => {
    it('keeps the order of each key under overlapping transactions', async () => {
      const { source, target, bus, write } = await setting();
      await bus.relay(source);
      await bus.consume(target, reader(target));
      const keys = upTo(6).map((n) => `key-${n}`);
      await Promise.all(
        upTo(8).map(async () => {
          for (let round = 0; round < 10; round += 1) await write([...keys].sort(() => Math.random() - 0.5));
        }),
      );
      await sawAll(target, Object.fromEntries(keys.map((key) => [key, 80])));
      assert.deepEqual((await verifyLog(source)).findings, []);
    });

    it('lets a redelivered event take effect once', async () => {
      const { name, source, target, bus, write } = await setting();
      const relay = await bus.relay(source);
      const first = await bus.consume(target, reader(target));
      await write(['a', 'b', 'a']);
      await sawAll(target, { a: 2, b: 1 });
      await first.close();
      await relay.close();
      await bus.close();
      // A new generation makes every position count as zero: all is delivered again.
      await startGeneration(source);
      const again = await makeBus(name);
      atEnd(async () => again.close());
      await again.relay(source);
      await again.consume(target, reader(target));
      await write(['a']);
      await sawAll(target, { a: 3, b: 1 });
    });

    it('parks the key of a poison event with its later events and lets all others go on', async () => {
      const { source, target, bus, write } = await setting();
      await bus.relay(source);
      const consumer = reader(target);
      await bus.consume(target, consumer);
      await write(['good']);
      await write(['bad'], { poison: true });
      await write(['bad', 'good', 'other']);
      await sawAll(target, { good: 2, other: 1 });
      await write(['bad', 'good']);
      await sawAll(target, { good: 3, other: 1 });
      await eventually(async () =>
        assert.deepEqual(
          (await parkedKeys(target)).map((key) => [key.partitionKey, key.count]),
          [['bad', 3]],
        ),
      );
      assert.equal((await seenOf(target)).has('bad'), false);

      const mended: Consumer = {
        ...consumer,
        handle: (events, tx) =>
          consumer.handle(
            events.map((event) => ({
              ...event,
              data: { n: (event as { data: { n: number } }).data.n },
            })) as never,
            tx,
          ),
      };
      const [key] = await parkedKeys(target);
      const stop = new AbortController().signal;
      assert.equal(await replayKey({ storage: target, consumer: mended, log: silentLog, stop }, key!), 3);
      await sawAll(target, { bad: 3, good: 3 });
      await write(['bad']);
      await sawAll(target, { bad: 4 });
    });

    it('waits for a slow handler without losing its place', async () => {
      const { source, target, bus, write } = await setting();
      await bus.relay(source);
      let slow = true;
      await bus.consume(
        target,
        reader(target, {
          before: async () => {
            if (slow) {
              slow = false;
              await sleep(2_500);
            }
          },
        }),
      );
      await write(['a', 'b']);
      await write(['a']);
      await sawAll(target, { a: 2, b: 1 });
    });

    it('repeats nothing and skips nothing when it dies between effect and commit', async () => {
      const { source, target, bus, write } = await setting();
      await bus.relay(source);
      let deaths = 2;
      await bus.consume(
        target,
        reader(target, {
          after: () => {
            if (deaths > 0) {
              deaths -= 1;
              throw new Error('died before the commit');
            }
          },
        }),
      );
      await write(['a', 'b', 'c', 'a']);
      await sawAll(target, { a: 2, b: 1, c: 1 });
      assert.deepEqual(await parkedKeys(target), []);
    });

    it('hands a consumer over to a second process and back', async () => {
      const { name, source, target, readerName, bus, write } = await setting();
      await bus.relay(source);
      const first = await bus.consume(target, reader(target));
      await write(['a', 'b', 'c']);
      const twin = await aStorage('coverage-monitoring', { name: readerName });
      const other = bus.kind === 'kafka' ? await makeBus(name) : bus;
      atEnd(async () => other.close());
      await other.consume(twin, reader(twin));
      for (let round = 0; round < 10; round += 1) await write(['a', 'b', 'c', 'd']);
      await first.close();
      await write(['a', 'd']);
      await sawAll(target, { a: 12, b: 11, c: 11, d: 11 });
    });

    it('numbers and delivers each event once with two relays on one log', async () => {
      const { name, source, sourceName, target, bus, write } = await setting();
      const twin = await aStorage('household-registry', { name: sourceName });
      await bus.relay(source);
      const other = await makeBus(name);
      atEnd(async () => other.close());
      await other.relay(twin);
      await bus.consume(target, reader(target));
      const keys = upTo(20).map((n) => `k${n}`);
      for (let round = 0; round < 15; round += 1) await write(keys);
      await sawAll(target, Object.fromEntries(keys.map((key) => [key, 15])));
      const report = await verifyLog(source);
      assert.deepEqual(report.findings, []);
      assert.equal(report.events, 300);
    });

    it('closes by its deadline even while a handler hangs', async () => {
      const { source, target, bus, write } = await setting();
      await bus.relay(source);
      const entered = Promise.withResolvers<void>();
      const release = Promise.withResolvers<void>();
      atEnd(async () => release.resolve());
      const running = await bus.consume(
        target,
        reader(target, {
          before: async () => {
            entered.resolve();
            await release.promise;
          },
        }),
      );
      await write(['a']);
      await entered.promise;
      const start = performance.now();
      await running.close(700);
      assert.ok(performance.now() - start < 3_000);
      release.resolve();
    });

    it('catches up from the beginning when a consumer is new', async () => {
      const { source, target, bus, write } = await setting();
      await bus.relay(source);
      const keys = upTo(30).map((n) => `k${n}`);
      for (let round = 0; round < 20; round += 1) await write(keys);
      await sleep(300);
      await bus.consume(target, reader(target));
      await sawAll(target, Object.fromEntries(keys.map((key) => [key, 20])));
    });

    it('goes back when its database is older than the broker’s offsets', async () => {
      const { name, source, target, bus, write } = await setting();
      const relay = await bus.relay(source);
      const first = await bus.consume(target, reader(target));
      await write(['a', 'b']);
      await sawAll(target, { a: 1, b: 1 });
      const kept = await Promise.all(
        ['seen', 'inbox', 'positions'].map(
          async (one) => [one, await target.db.collection(one).find().toArray()] as const,
        ),
      );
      for (let round = 0; round < 5; round += 1) await write(['a', 'b', 'c']);
      await sawAll(target, { a: 6, b: 6, c: 5 });
      await first.close();
      await relay.close();
      await bus.close();
      for (const [one, rows] of kept) {
        await target.db.collection(one).deleteMany({});
        if (rows.length > 0) await target.db.collection(one).insertMany(rows);
      }
      const again = await makeBus(name);
      atEnd(async () => again.close());
      await again.relay(source);
      await again.consume(target, reader(target));
      await sawAll(target, { a: 6, b: 6, c: 5 });
    });

    it('keeps where it stands in the consumer’s own database', async () => {
      const { source, target, bus, write } = await setting();
      await bus.relay(source);
      await bus.consume(target, reader(target));
      await write(['a']);
      await sawAll(target, { a: 1 });
      const rows = await target.db.collection('positions').find().toArray();
      assert.ok(rows.length >= 1);
      const stream = String(rows[0]!['stream']);
      assert.equal((await getPosition(target, 'reader', stream))?.consumer, 'reader');
      assert.equal(typeof consumeSlice, 'function');
    });
  });
}
