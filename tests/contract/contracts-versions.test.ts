import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import { z } from 'zod';
import { defineEvent, readAs, typesOf } from '#shared/contracts/event-contract.ts';
import { consumeSlice, heardTypes } from '#shared/events/consumer.ts';
import { type Consumer, defineConsumer } from '#shared/events/port.ts';
import type { BusRecord } from '#shared/events/record.ts';
import { silentLog } from '#shared/log/log.ts';
import { aStorage } from '../support/database.ts';

/** Made for this test: version 1 told one name, version 2 tells it in parts. */
const VisitedV1 = defineEvent({
  type: 'household.visited.v1',
  topic: 'household',
  summary: 'Somebody came (tests only).',
  schema: z.object({ household: z.string(), visitor: z.string() }),
});

const VisitedV2 = defineEvent({
  type: 'household.visited.v2',
  topic: 'household',
  summary: 'Somebody came, and why (tests only).',
  schema: z.object({ household: z.string(), visitors: z.array(z.string()).min(1) }),
  previous: {
    contract: VisitedV1,
    upcast: (older: z.infer<typeof VisitedV1.schema>) => ({
      household: older.household,
      visitors: [older.visitor],
    }),
  },
});

const VisitedV3 = defineEvent({
  type: 'household.visited.v3',
  topic: 'household',
  summary: 'Somebody came, and why (tests only).',
  schema: z.object({ household: z.string(), visitors: z.array(z.string()).min(1), purpose: z.string() }),
  previous: {
    contract: VisitedV2,
    upcast: (older: z.infer<typeof VisitedV2.schema>) => ({ ...older, purpose: 'unknown' }),
  },
});

const older = { household: 'h-1', visitor: 'e-1' };

describe('an event of an older version', () => {
  it('is read as the newer one', () => {
    assert.deepEqual(readAs(VisitedV2, VisitedV1.type, older), { household: 'h-1', visitors: ['e-1'] });
  });

  it('is read through as many versions as there are', () => {
    const expected = { household: 'h-1', visitors: ['e-1'], purpose: 'unknown' };
    assert.deepEqual(readAs(VisitedV3, VisitedV1.type, older), expected);
    assert.deepEqual(typesOf(VisitedV3), [VisitedV3.type, VisitedV2.type, VisitedV1.type]);
  });

  it('must fit the version that it says it is', () => {
    assert.throws(() => readAs(VisitedV2, VisitedV1.type, { household: 'h-1', visitors: ['e-1'] }));
  });

  it('of another name is no version at all', () => {
    assert.throws(() => readAs(VisitedV2, 'household.listed.v1', older), /no version/);
  });

  it('is not read as one that is older still', () => {
    const newer = { household: 'h-1', visitors: ['e-1'] };
    assert.throws(() => readAs(VisitedV1, VisitedV2.type, newer), /no version/);
  });
});

describe('a contract', () => {
  it('cannot be named without a version', () => {
    const make = (type: string) =>
      defineEvent({ type, topic: 'household', summary: '', schema: z.object({}) });
    assert.throws(() => make('household.visited'), TypeError);
    assert.throws(() => make('household.visited.v0'), TypeError);
    assert.throws(() => make('Household.visited.v1'), TypeError);
  });
});

describe('a consumer that asked for the newest version', () => {
  interface Visit {
    readonly _id: string;
    readonly type: string;
    readonly data: unknown;
  }

  async function aReader() {
    const storage = await aStorage('coverage-monitoring', {
      migrations: [{ id: '001', collections: ['visits'] }],
    });
    const visits = storage.db.collection<Visit>('visits');
    const consumer: Consumer = defineConsumer({
      name: 'visits',
      hears: [VisitedV2],
      async handle(events, { session }) {
        const rows = events.map(({ id, type, data }) => ({ _id: id, type, data }));
        await visits.insertMany(rows, { session });
      },
    });
    return { storage, visits, consumer };
  }

  function aRecord(type: string, data: unknown): BusRecord {
    const at = new Date('2021-02-03T09:00:00Z');
    const id = `${randomUUID()}.0`;
    return {
      id,
      source: 'household-registry',
      type,
      key: 'h-1',
      seq: 1,
      partitionKey: 'h-1',
      at,
      recordedAt: at,
      author: 'e-1',
      data,
    };
  }

  it('is handed older and newer ones alike', async () => {
    const { storage, visits, consumer } = await aReader();
    const records = [
      aRecord(VisitedV1.type, older),
      aRecord(VisitedV2.type, { household: 'h-1', visitors: ['e-1', 'e-2'] }),
    ];
    const context = { storage, consumer, log: silentLog, stop: new AbortController().signal };
    assert.equal(await consumeSlice(context, { stream: 's', generation: 1, next: 2, records }), true);
    const rows = await visits.find({}, { projection: { _id: 0 } }).toArray();
    assert.deepEqual(rows, [
      { type: VisitedV2.type, data: { household: 'h-1', visitors: ['e-1'] } },
      { type: VisitedV2.type, data: { household: 'h-1', visitors: ['e-1', 'e-2'] } },
    ]);
  });

  it('is reached by all versions', async () => {
    const { consumer } = await aReader();
    assert.deepEqual([...heardTypes(consumer)].sort(), [VisitedV1.type, VisitedV2.type]);
  });
});
