import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type ConsumerContext, consumeSlice, replayKey } from '#shared/events/consumer.ts';
import type { InboxRow } from '#shared/events/inbox.ts';
import { parkedKeys } from '#shared/events/parking.ts';
import { type Consumer, defineConsumer } from '#shared/events/port.ts';
import { getPosition } from '#shared/events/position.ts';
import type { BusRecord } from '#shared/events/record.ts';
import { problem } from '#shared/kernel/problem.ts';
import { silentLog } from '#shared/log/log.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { CountedV1, counterMigration, counters } from '../support/counted.ts';
import { aStorage } from '../support/database.ts';

const TOO_MANY = problem('too-many', 409, 'There are too many');

const aCoverage = () => aStorage('coverage-monitoring', { migrations: [counterMigration] });
const at = new Date('2021-02-03T09:00:00Z');

function aRecord(key: string, seq: number, wishes: Partial<BusRecord> = {}): BusRecord {
  const id = `${key}-${seq}.0`;
  const source = 'household-registry';
  const base = {
    id,
    source,
    type: CountedV1.type,
    key,
    seq,
    partitionKey: key,
    at,
    recordedAt: at,
    author: 'lan',
  };
  return { ...base, data: { n: seq }, ...wishes };
}

/** Counts what it hears, key by key; refuses 13 and breaks at 99. */
function counting(storage: Storage, isBroken: () => boolean = () => true): Consumer {
  return defineConsumer({
    name: 'counting',
    hears: [CountedV1],
    async handle(events, tx) {
      const deltas = new Map<string, number>();
      for (const event of events) {
        if (event.data.n === 99 && isBroken()) throw new TypeError('broken');
        if (event.data.n === 13) tx.refuse(event, TOO_MANY);
        else deltas.set(event.key, (deltas.get(event.key) ?? 0) + 1);
      }
      const operations = [...deltas].map(([_id, version]) => ({
        updateOne: { filter: { _id }, update: { $inc: { version } }, upsert: true },
      }));
      if (operations.length > 0) await counters(storage).bulkWrite(operations, { session: tx.session });
    },
  });
}

function contextOf(storage: Storage, consumer = counting(storage)): ConsumerContext {
  return { storage, consumer, log: silentLog, stop: new AbortController().signal };
}

const consume = (context: ConsumerContext, stream: string, next: number, ...records: BusRecord[]) =>
  consumeSlice(context, { stream, generation: 1, next, records });

async function countsOf(storage: Storage): Promise<Record<string, number>> {
  const rows = await counters(storage).find().sort({ _id: 1 }).toArray();
  return Object.fromEntries(rows.map(({ _id, version }) => [_id, version]));
}

const inboxOf = (storage: Storage) => storage.db.collection<InboxRow>('inbox');

describe('an event that comes twice', () => {
  it('in one slice takes effect once', async () => {
    const storage = await aCoverage();
    await consume(contextOf(storage), 's', 3, aRecord('a', 1), aRecord('a', 1), aRecord('a', 2));
    assert.deepEqual(await countsOf(storage), { a: 2 });
  });

  it('in two slices takes effect once, and the position goes on', async () => {
    const storage = await aCoverage();
    const context = contextOf(storage);
    await consume(context, 's', 2, aRecord('a', 1), aRecord('b', 1));
    await consume(context, 's', 4, aRecord('b', 1), aRecord('b', 2));
    assert.deepEqual(await countsOf(storage), { a: 1, b: 2 });
    assert.equal((await getPosition(storage, 'counting', 's'))?.next, 4);
  });

  it('by two streams at the same moment takes effect once', async () => {
    const storage = await aCoverage();
    const records = Array.from({ length: 30 }, (_, n) => aRecord('a', n + 100));
    const both = ['s', 't'].map((stream) => consume(contextOf(storage), stream, 30, ...records));
    assert.deepEqual(await Promise.all(both), [true, true]);
    assert.deepEqual(await countsOf(storage), { a: 30 });
  });

  it('under one id from two sources is two events', async () => {
    const storage = await aCoverage();
    await consume(contextOf(storage), 's', 2, aRecord('a', 1), aRecord('a', 1, { source: 'identity' }));
    assert.deepEqual(await countsOf(storage), { a: 2 });
  });
});

describe('an event that comes late', () => {
  it('still takes effect, after those that came before it', async () => {
    const storage = await aCoverage();
    const context = contextOf(storage);
    await consume(context, 's', 5, aRecord('a', 5));
    await consume(context, 's', 5, aRecord('a', 4), aRecord('a', 5));
    assert.deepEqual(await countsOf(storage), { a: 2 });
  });
});

describe('slices of two streams, interleaved', () => {
  it('keep a position each and count everything once', async () => {
    const storage = await aCoverage();
    const context = contextOf(storage);
    const runs = [0, 1, 2, 3, 4].flatMap((n) => [
      consume(context, 's', n + 1, aRecord('a', n + 100), aRecord('shared', n + 100)),
      consume(context, 't', n + 1, aRecord('b', n + 100), aRecord('shared', n + 200)),
    ]);
    await Promise.all(runs);
    assert.deepEqual(await countsOf(storage), { a: 5, b: 5, shared: 10 });
  });
});

describe('an event that is refused', () => {
  it('is recorded with its reason and never asked again', async () => {
    const storage = await aCoverage();
    const context = contextOf(storage);
    for (const _ of [1, 2]) await consume(context, 's', 2, aRecord('a', 13), aRecord('a', 14));
    assert.deepEqual(await countsOf(storage), { a: 1 });
    const row = await inboxOf(storage).findOne({ _id: 'counting|household-registry|a-13.0' });
    assert.deepEqual(row?.refused, TOO_MANY);
  });
});

describe('an event that breaks its reaction', () => {
  it('is parked with its later ones; every other key goes on', async () => {
    const storage = await aCoverage();
    const context = contextOf(storage);
    await consume(context, 's', 4, aRecord('a', 99), aRecord('a', 100), aRecord('b', 1));
    await consume(context, 's', 6, aRecord('a', 101), aRecord('b', 2));
    assert.deepEqual(await countsOf(storage), { b: 2 });
    const [key] = await parkedKeys(storage);
    assert.equal(key?.partitionKey, 'a');
    assert.match(key!.reason, /broken/);
    assert.equal(key!.count, 3);
    assert.equal((await getPosition(storage, 'counting', 's'))?.next, 6);
  });

  it('takes effect with those behind it when it is replayed after the mend', async () => {
    const storage = await aCoverage();
    let broken = true;
    const context = contextOf(
      storage,
      counting(storage, () => broken),
    );
    await consume(context, 's', 2, aRecord('a', 99), aRecord('a', 100));
    const [key] = await parkedKeys(storage);
    await assert.rejects(replayKey(context, key!), /broken/);
    assert.equal((await parkedKeys(storage)).length, 1);
    broken = false;
    assert.equal(await replayKey(context, key!), 2);
    assert.deepEqual(await countsOf(storage), { a: 2 });
    assert.deepEqual(await parkedKeys(storage), []);
    await consume(context, 's', 3, aRecord('a', 99), aRecord('a', 100), aRecord('a', 102));
    assert.deepEqual(await countsOf(storage), { a: 3 });
  });

  it('is parked when it does not fit its contract', async () => {
    const storage = await aCoverage();
    await consume(contextOf(storage), 's', 2, aRecord('a', 1, { data: { n: 'one' } }), aRecord('b', 1));
    assert.deepEqual(await countsOf(storage), { b: 1 });
    assert.deepEqual(
      (await parkedKeys(storage)).map(({ partitionKey }) => partitionKey),
      ['a'],
    );
  });
});
