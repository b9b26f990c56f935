import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import kafkajs from 'kafkajs';
import { createKafkaBus } from '#shared/events/kafka-bus.ts';
import { createKafkaClient } from '#shared/events/kafka-client.ts';
import { cloudEventOfRow } from '#shared/events/record.ts';
import { silentLog } from '#shared/log/log.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { type EventRow, eventRows, events } from '#shared/storage/event-log.ts';
import { makePage, pages } from '#shared/storage/pages.ts';
import { kafkaBrokers, timed, withStorage } from './bench-storage.ts';
import { confirmBatches } from './confirm-batch.ts';
import { producerPerfTest } from './kafka-perf-test.ts';
import { madeRecorded } from './made-confirmation.ts';
import { type Contender, compare, conclude, type Rival, readWishes, sized } from './ratio.ts';

// From the outbox to the broker's acknowledgement: pages are made, read again and sent, and the position is kept.
const wishes = readWishes();
const EVENTS = sized(40_000, wishes.scale, 2_000);
// One at a time takes long; a rate needs no more.
const PEER_EVENTS = sized(2_000, wishes.scale, 500);
// More of them than ours: with few, Kafka's own client would be measured while its machine still compiles it.
const LIMIT_EVENTS = Math.max(100_000, EVENTS);
const TOPIC = 'confirmation';
const PARTITIONS = 12;
const kafka = createKafkaClient({ brokers: kafkaBrokers(), clientId: 'bench', log: silentLog });
const admin = kafka.admin();

const relay: Contender = {
  name: 'ours: relay and sender',
  run: (round) =>
    withStorage('delivery-confirmation', [], async (storage) => {
      const prefix = `bench-${randomUUID().slice(0, 8)}.`;
      // The relay is up and the topic made before the log is filled, as in a service that runs.
      let open = true;
      const bus = createKafkaBus({
        brokers: kafkaBrokers(),
        prefix,
        log: silentLog,
        nextPage: (from) => (open ? makePage(from) : Promise.resolve(null)),
      });
      const running = await bus.relay(storage);
      try {
        await fill(storage, `${round}-first`, 10);
        await untilSent(storage);
        open = false;
        await fill(storage, `${round}`, EVENTS);
        const seconds = await timed(async () => {
          open = true;
          storage.written.raise();
          await untilSent(storage);
        });
        await checkTopic(`${prefix}${TOPIC}`, storage, EVENTS + 10);
        return { units: EVENTS, seconds };
      } finally {
        await running.close();
        await admin.deleteTopics({ topics: [`${prefix}${TOPIC}`] });
      }
    }),
};

/** What is written first: read the outbox, one send for each event, and note that it was sent. */
const oneSendPerEvent = sendOneByOne({ name: 'peer: one send per event', gate: 8, noted: true });

/** The same without noting it: what one send costs by itself. It would send everything again after a restart. */
const bareSends = sendOneByOne({ name: 'bare sends, nothing noted', gate: null, noted: false });

const perfTest: Rival = {
  name: 'limit: producer-perf-test',
  gate: null,
  async run() {
    const topic = await aTopic();
    const measured = await producerPerfTest({
      brokers: kafkaBrokers(),
      topic,
      records: LIMIT_EVENTS,
      recordSize: messageSize(),
    });
    assert.equal(await countRecords(topic), LIMIT_EVENTS);
    await admin.deleteTopics({ topics: [topic] });
    return measured;
  },
};

/** Events must leave faster than batches of confirmations make them. */
const b1: Rival = { ...confirmBatches({ name: 'B1: confirm batches', seed: 'b3', count: 10 }), gate: 1.5 };

await admin.connect();
console.log(`B3: ${EVENTS} events of ${messageSize()} bytes; the peer ${PEER_EVENTS}`);
const ratios = await compare(relay, [oneSendPerEvent, b1, bareSends, perfTest], wishes);
await admin.disconnect();
conclude('B3', ratios, true);

function sendOneByOne({ name, gate, noted }: { name: string; gate: number | null; noted: boolean }): Rival {
  return {
    name,
    gate,
    run: (round) =>
      withStorage('delivery-confirmation', [], async (storage) => {
        const topic = await aTopic();
        const producer = kafka.producer({ createPartitioner: kafkajs.Partitioners.DefaultPartitioner });
        await producer.connect();
        await fill(storage, `${round}`, PEER_EVENTS);
        const seconds = await timed(async () => {
          for await (const row of events(storage).find({ pending: true }).sort({ key: 1, seq: 1 })) {
            await producer.send({ topic, acks: -1, messages: [messageOf(storage, row)] });
            if (noted) await events(storage).updateOne({ _id: row._id }, { $unset: { pending: '' } });
          }
        });
        await checkTopic(topic, storage, PEER_EVENTS);
        await producer.disconnect();
        await admin.deleteTopics({ topics: [topic] });
        return { units: PEER_EVENTS, seconds };
      }),
  };
}

async function fill(storage: Storage, name: string, count: number): Promise<void> {
  for (let start = 0; start < count; start += 5_000) {
    const size = Math.min(5_000, count - start);
    const made = Array.from({ length: size }, (_, index) => madeRecorded(name, start + index));
    const rows = eventRows(storage, { id: `${name}-${start}`, author: 'bench' }, made, new Date());
    await events(storage).insertMany(rows, { ordered: false });
  }
  if (count < 100) storage.written.raise();
}

/** All events stand in pages, and the last page was acknowledged. */
async function untilSent(storage: Storage): Promise<void> {
  for (;;) {
    const page = await newestPage(storage);
    const sent = await storage.db.collection<{ _id: string; page: number }>('sent').findOne({ _id: 'kafka' });
    if (page !== null && sent?.page === page._id) {
      const waiting = await events(storage).findOne({ pending: true }, { projection: { _id: 1 } });
      if (waiting === null && (await newestPage(storage))?._id === sent.page) return;
    }
    await sleep(10);
  }
}

function newestPage(storage: Storage) {
  return pages(storage).findOne({}, { sort: { _id: -1 }, projection: { _id: 1 } });
}

/** Every event is there once, under its own key, and none is foreign. */
async function checkTopic(topic: string, storage: Storage, expected: number): Promise<void> {
  assert.equal(await countRecords(topic), expected);
  const ids = new Set(await events(storage).distinct('_id'));
  assert.equal(ids.size, expected);
  const reader = kafka.consumer({ groupId: `bench-${randomUUID()}` });
  await reader.connect();
  await reader.subscribe({ topics: [topic], fromBeginning: true });
  const all = Promise.withResolvers<void>();
  await reader.run({
    autoCommit: false,
    eachBatch: async ({ batch }) => {
      for (const { value, key } of batch.messages) {
        const event = JSON.parse(value!.toString()) as { id: string; partitionkey: string };
        if (!ids.delete(event.id) || event.partitionkey !== key?.toString())
          all.reject(new Error(`${event.id} is foreign, twice or under a wrong key`));
      }
      if (ids.size === 0) all.resolve();
    },
  });
  await all.promise;
  await reader.disconnect();
}

async function aTopic(): Promise<string> {
  const topic = `bench-${randomUUID().slice(0, 8)}`;
  await admin.createTopics({ topics: [{ topic, numPartitions: PARTITIONS }], waitForLeaders: true });
  return topic;
}

async function countRecords(topic: string): Promise<number> {
  const offsets = await admin.fetchTopicOffsets(topic);
  return offsets.reduce((sum, { high, low }) => sum + Number(high) - Number(low), 0);
}

function messageOf(storage: Pick<Storage, 'service'>, row: EventRow): { key: string; value: string } {
  const event = cloudEventOfRow(storage.service, row, { n: 1, generation: 1 });
  return { key: row.partitionKey, value: JSON.stringify(event) };
}

function messageSize(): number {
  const storage = { service: 'delivery-confirmation' } as Storage;
  const [row] = eventRows(storage, { id: 'size', author: 'bench' }, [madeRecorded('size', 1)], new Date());
  return Buffer.byteLength(messageOf(storage, row!).value);
}
