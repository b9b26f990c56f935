import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import kafkajs from 'kafkajs';
import { TOPICS } from '#shared/contracts/topics.ts';
import { type ConsumerContext, consumeSlice, SLICE_RECORDS, type Slice } from '#shared/events/consumer.ts';
import { createEmbeddedBus } from '#shared/events/embedded-bus.ts';
import { createKafkaClient } from '#shared/events/kafka-client.ts';
import { cloudEventOfRow, recordOfRow } from '#shared/events/record.ts';
import { silentLog } from '#shared/log/log.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { type EventRow, eventRows, events } from '#shared/storage/event-log.ts';
import { ancestorPaths } from '#shared/units/unit-path.ts';
import { createApp } from '../../services/coverage-monitoring/app.ts';
import { migrations } from '../../services/coverage-monitoring/migrations.ts';
import { rebuildCoverage } from '../../services/coverage-monitoring/rebuild/rebuild.job.ts';
import { recount } from '../../services/coverage-monitoring/rebuild/recount.job.ts';
import { kafkaBrokers, timed, withStorage } from './bench-storage.ts';
import { type MadeCampaign, madeCampaign } from './made-campaign.ts';
import { type Contender, compare, conclude, type Ratio, type Rival, readWishes, sized } from './ratio.ts';
import { type RecordedWrite, recordWrites, writeRaw } from './write-recording.ts';

// Events a second consumed into durable counters: a list, a gift and a confirmation for each household.
const wishes = readWishes();
const HOUSEHOLDS = sized(10_000, wishes.scale, 1_000);
const PEER_HOUSEHOLDS = sized(500, wishes.scale, 200);
const REPLAYED_HOUSEHOLDS = sized(30_000, wishes.scale, 1_000);
let recording: RecordedWrite[][] = [];

const projection: Contender = {
  name: 'ours: coverage consumer',
  run(round) {
    const watched = round === 0;
    return withStorage(
      'coverage-monitoring',
      migrations,
      async (storage) => {
        const campaign = madeCampaign(`b4-${round}`, HOUSEHOLDS);
        const slices = slicesOf(campaign);
        const taken = watched ? recordWrites(storage) : null;
        const context = contextOf(storage);
        const recorded: RecordedWrite[][] = [];
        const seconds = await timed(async () => {
          for (const slice of slices) {
            assert.ok(await consumeSlice(context, slice));
            if (taken !== null) recorded.push(taken());
          }
        });
        if (watched) recording = recorded;
        await checkView(storage, campaign);
        return { units: countOf(slices), seconds };
      },
      { watched },
    );
  },
};

interface Counter {
  readonly _id: string;
  readonly listed: number;
  readonly received: number;
}

/** What is written first: for each message one update, at once. A message delivered twice counts twice. */
const onePerMessage: Rival = {
  name: 'peer: one update per message',
  gate: null,
  run: (round) =>
    withStorage('coverage-monitoring', migrations, async (storage) => {
      const campaign = madeCampaign(`b4-${round}`, PEER_HOUSEHOLDS);
      const slices = slicesOf(campaign);
      const counters = storage.db.collection<Counter>('counters');
      const gifts = storage.db.collection<{ _id: string }>('gifts');
      const paths = new Set(unitsOf(campaign).flatMap((unit) => ancestorPaths(unit)));
      await counters.insertMany([...paths].map((_id) => ({ _id, listed: 0, received: 0 })));
      const seconds = await timed(async () => {
        for (const { records } of slices) {
          for (const { type, data } of records) {
            const { unit, gift, kind } = data as { unit: string; gift: string; kind: string };
            const places = { _id: { $in: ancestorPaths(unit ?? '19') } };
            if (type === 'household.listed.v1') await counters.updateMany(places, { $inc: { listed: 1 } });
            if (type === 'gift.approved.v1')
              await gifts.updateOne({ _id: gift }, { $set: { unit } }, { upsert: true });
            if (kind === 'handed-over') await counters.updateMany(places, { $inc: { received: 1 } });
          }
        }
      });
      const province = await counters.findOne({ _id: '19' });
      assert.equal(province?.listed, campaign.households);
      assert.equal(province?.received, campaign.received);
      return { units: countOf(slices), seconds };
    }),
};

/** The writes of our consumer by the bare driver: a transaction a slice; nothing read, folded or judged. */
const rawWrites: Rival = {
  name: 'limit: driver, same documents',
  gate: null,
  run: () =>
    withStorage('coverage-monitoring', migrations, async (storage) => {
      const campaign = madeCampaign('b4-0', HOUSEHOLDS);
      const seconds = await timed(async () => {
        for (const writes of recording) await writeRaw(storage, writes);
      });
      await checkView(storage, campaign);
      return { units: countOf(slicesOf(campaign)), seconds };
    }),
};

const kafka = createKafkaClient({ brokers: kafkaBrokers(), clientId: 'bench', log: silentLog });
const admin = kafka.admin();
const topic = `bench-${randomUUID().slice(0, 8)}`;

/** The same events out of Kafka, counted and thrown away. */
const emptyBatches: Rival = {
  name: 'limit: empty eachBatch',
  gate: null,
  async run() {
    const expected = countOf(slicesOf(madeCampaign('b4-0', HOUSEHOLDS)));
    const reader = kafka.consumer({ groupId: `bench-${randomUUID()}` });
    await reader.connect();
    await reader.subscribe({ topics: [topic], fromBeginning: true });
    const all = Promise.withResolvers<number>();
    let read = 0;
    let start = 0;
    reader.on(reader.events.GROUP_JOIN, () => {
      start = performance.now();
    });
    await reader.run({
      autoCommit: false,
      eachBatch: async ({ batch }) => {
        read += batch.messages.length;
        if (read === expected) all.resolve((performance.now() - start) / 1000);
      },
    });
    const seconds = await all.promise;
    await reader.disconnect();
    return { units: expected, seconds };
  },
};

await admin.connect();
await fillTopic();
console.log(`B4: ${HOUSEHOLDS} households, three events each; the peer ${PEER_HOUSEHOLDS}`);
const ratios = await compare(projection, [onePerMessage, rawWrites, emptyBatches], wishes);
await admin.deleteTopics({ topics: [topic] });
await admin.disconnect();
const checked = await replay();
conclude('B4', judgedByTheSlower(ratios), checked);

/** Two limits stand in the way, writing and reading: the slower one is what can be asked for. */
function judgedByTheSlower(all: readonly Ratio[]): Ratio[] {
  const limits = all.filter(({ against }) => against.startsWith('limit'));
  const slower = limits.reduce((a, b) => (a.median >= b.median ? a : b));
  return all.map((ratio) => (ratio === slower ? { ...ratio, gate: 0.4 } : ratio));
}

function contextOf(storage: Storage): ConsumerContext {
  const [consumer] = createApp({ storage, log: silentLog, config: { unitSet: '2021-11' } }).consumers;
  return { storage, consumer: consumer!, log: silentLog, stop: new AbortController().signal };
}

function slicesOf(campaign: MadeCampaign): Slice[] {
  return [...campaign.events].flatMap(([source, said]) => {
    const records = rowsOf(source, said).map((row) => recordOfRow(source, row));
    return Array.from({ length: Math.ceil(records.length / SLICE_RECORDS) }, (_, n) => ({
      ...{ stream: source, generation: 1, next: n + 2 },
      records: records.slice(n * SLICE_RECORDS, (n + 1) * SLICE_RECORDS),
    }));
  });
}

function rowsOf(source: string, said: Parameters<typeof eventRows>[2]): EventRow[] {
  const storage = { service: source } as Storage;
  return eventRows(storage, { id: said[0]!.key, author: 'bench' }, said, new Date('2027-01-28T01:15:02Z'));
}

function countOf(slices: readonly Slice[]): number {
  return slices.reduce((sum, { records }) => sum + records.length, 0);
}

function unitsOf({ events: said }: MadeCampaign): string[] {
  return [...said.values()].flat().flatMap(({ data }) => (data as { unit?: string }).unit ?? []);
}

/** The counters add up to their households, and the province's are those that were made. */
async function checkView(storage: Storage, { households, received }: MadeCampaign): Promise<void> {
  const { drift, misjudged } = await recount(storage);
  assert.deepEqual({ drift, misjudged }, { drift: [], misjudged: [] });
  const rows = await storage.db.collection('tallies-a').find({ path: '19' }).toArray();
  assert.equal(Math.max(...rows.map((row) => row['listed'] ?? 0)), households);
  assert.equal(Math.max(...rows.map((row) => row['received'] ?? 0)), received);
}

async function fillTopic(): Promise<void> {
  await admin.createTopics({ topics: [{ topic, numPartitions: 12 }], waitForLeaders: true });
  const producer = kafka.producer({ createPartitioner: kafkajs.Partitioners.DefaultPartitioner });
  await producer.connect();
  for (const [source, said] of madeCampaign('b4-0', HOUSEHOLDS).events) {
    const rows = rowsOf(source, said);
    for (let start = 0; start < rows.length; start += 1_000) {
      const messages = rows.slice(start, start + 1_000).map((row) => ({
        key: row.partitionKey,
        value: JSON.stringify(cloudEventOfRow(source, row, { n: 1, generation: 1 })),
      }));
      await producer.send({ topic, messages });
    }
  }
  await producer.disconnect();
}

/** Everything again from the first page of three logs, beside the live view: both must come out the same. */
async function replay(): Promise<boolean> {
  const campaign = madeCampaign('replayed', REPLAYED_HOUSEHOLDS);
  const bus = createEmbeddedBus({ log: silentLog });
  return withStorage('coverage-monitoring', migrations, (storage) => {
    const sources = [...new Set(Object.values(TOPICS).map((one) => one.source))].filter((name) =>
      campaign.events.has(name),
    );
    return withSources(sources, async () => {
      const live = await bus.consume(storage, contextOf(storage).consumer);
      const total = [...campaign.events.values()].flat().length;
      const inbox = storage.db.collection('inbox');
      while ((await inbox.countDocuments()) < total) await sleep(100);
      const seconds = await timed(async () => {
        const { live: shown, rebuilt } = await rebuildCoverage(storage, bus);
        assert.notEqual(shown, null);
        assert.deepEqual(rebuilt, shown);
      });
      assert.equal(await inbox.countDocuments(), total);
      const rate = Math.round(total / seconds);
      console.log(`replay: ${total} events, ${rate} a second, compared and swapped; hashes equal`);
      await live.close();
      await bus.close();
      return true;
    });

    function withSources(names: typeof sources, work: () => Promise<boolean>): Promise<boolean> {
      const [name, ...rest] = names;
      if (name === undefined) return work();
      return withStorage(name, [], async (source) => {
        const rows = eventRows(source, { id: name, author: 'bench' }, campaign.events.get(name)!, new Date());
        for (let start = 0; start < rows.length; start += 5_000)
          await events(source).insertMany(rows.slice(start, start + 5_000), { ordered: false });
        await bus.relay(source);
        return withSources(rest, work);
      });
    }
  });
}
