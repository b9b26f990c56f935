import { setTimeout as sleep } from 'node:timers/promises';
import kafkajs, { type Admin, type Kafka, type Producer } from 'kafkajs';
import type { mongo } from 'mongoose';
import { TOPICS, type TopicName } from '../contracts/topics.ts';
import type { Log } from '../log/log.ts';
import type { Storage } from '../storage/connection.ts';
import type { EventRow } from '../storage/event-log.ts';
import { generationOf, pagesAfter, rowsOf, startGeneration } from '../storage/pages.ts';
import { createSignal } from '../storage/signal.ts';
import { endOffsets, ensureTopics, removeTopics } from './kafka-client.ts';
import type { Closable } from './port.ts';
import { cloudEventOfRow } from './record.ts';

/** How far this service's pages were acknowledged by the broker. */
interface Sent {
  readonly _id: 'kafka';
  readonly generation: number;
  readonly page: number;
  /** Acknowledged end of each topic/partition; a broker that ends below has lost its tail. */
  readonly ends: Readonly<Record<string, number>>;
}

export interface SenderContext {
  readonly kafka: Kafka;
  readonly storage: Storage;
  readonly prefix: string;
  readonly log: Log;
}

export interface KafkaSender extends Closable {
  /** Says that a new page may be there. */
  wake(): void;
}

const PAGES_AT_ONCE = 10;
// A position that a crash takes back only means that pages are sent again; waiting for the disk at each page costs more.
const FORGETTABLE = { writeConcern: { w: 1, journal: false } };
const NOTHING_SENT: Sent = { _id: 'kafka', generation: 0, page: 0, ends: {} };

/**
 * Sends pages to Kafka, in order, one after the other, until closed. A page is sent again when its outcome is unknown;
 * consumers' inboxes absorb that. Two senders of one service may run: each sends every page in order.
 */
export function startKafkaSender(context: SenderContext): KafkaSender {
  const { kafka, storage, prefix, log } = context;
  const topics = topicsOf(storage);
  const names = topics.map((topic) => `${prefix}${topic}`);
  const stop = new AbortController();
  const signal = createSignal();
  const running = loop();
  return {
    wake: signal.raise,
    async close(deadline = 10_000) {
      stop.abort();
      await Promise.race([running, sleep(deadline, undefined, { ref: false })]);
    },
  };

  async function loop(): Promise<void> {
    while (!stop.signal.aborted) {
      const producer = kafka.producer({
        idempotent: true,
        allowAutoTopicCreation: false,
        createPartitioner: kafkajs.Partitioners.DefaultPartitioner,
        retry: { initialRetryTime: 100, maxRetryTime: 2_000, retries: 8 },
      });
      try {
        await prepare();
        await producer.connect();
        await sendUntilStopped(producer);
      } catch (error) {
        log.info(
          { reason: (error as Error).message.slice(0, 300) },
          'Sending to Kafka pauses; the pages wait',
        );
        await sleep(1_000 * (0.5 + Math.random()), undefined, { signal: stop.signal }).catch(() => undefined);
      } finally {
        await producer.disconnect().catch(() => undefined);
      }
    }
  }

  /** Topics exist and carry this generation; a restored database or a broker that lost records means making them anew. */
  async function prepare(): Promise<void> {
    const admin = kafka.admin();
    await admin.connect();
    try {
      const sent = await getSent(storage);
      if (sent.page > 0 && (await hasLostRecords(admin, sent))) {
        log.warn({}, 'The broker has lost records; its topics are made anew from the pages');
        await startGeneration(storage);
      }
      const generation = await generationOf(storage);
      if (sent.generation !== generation) {
        // Also when this database never sent a thing: topics of another life of the service must not be read.
        if (await haveRecords(admin)) await removeTopics(admin, names);
        await putSent(storage, { ...NOTHING_SENT, generation });
      }
      await ensureTopics(admin, prefix, topics);
    } finally {
      await admin.disconnect();
    }
  }

  async function haveRecords(admin: Admin): Promise<boolean> {
    const existing = new Set(await admin.listTopics());
    const ends = await endOffsets(
      admin,
      names.filter((name) => existing.has(name)),
    );
    return [...ends.values()].some((end) => end > 0);
  }

  async function hasLostRecords(admin: Admin, sent: Sent): Promise<boolean> {
    const existing = new Set(await admin.listTopics());
    const used = [...new Set(Object.keys(sent.ends).map((name) => name.slice(0, name.lastIndexOf('/'))))];
    if (used.some((topic) => !existing.has(topic))) return true;
    const ends = await endOffsets(admin, used);
    return Object.entries(sent.ends).some(([place, end]) => (ends.get(place) ?? 0) < end);
  }

  async function sendUntilStopped(producer: Producer): Promise<void> {
    let pause = 50;
    while (!stop.signal.aborted) {
      const sent = await getSent(storage);
      const generation = await generationOf(storage);
      if (sent.generation !== generation) return;
      const pages = await pagesAfter(storage, sent.page, PAGES_AT_ONCE);
      if (pages.length === 0) {
        await signal.wait(pause, stop.signal);
        pause = Math.min(1_000, pause * 2);
        continue;
      }
      pause = 50;
      let ends = sent.ends;
      let reading = rowsOf(storage, pages[0]!);
      for (const [index, page] of pages.entries()) {
        const rows = await reading;
        const following = pages[index + 1];
        if (following !== undefined) {
          // Read while this page is on its way; a failure is met when it is its turn.
          reading = rowsOf(storage, following);
          reading.catch(() => undefined);
        }
        ends = { ...ends, ...(await sendPage(producer, { n: page._id, generation }, rows)) };
        await putSent(storage, { _id: 'kafka', generation, page: page._id, ends }, FORGETTABLE);
      }
    }
  }

  async function sendPage(
    producer: Producer,
    page: { n: number; generation: number },
    rows: readonly EventRow[],
  ): Promise<Record<string, number>> {
    const byTopic = Map.groupBy(rows, (row) => row.type.slice(0, row.type.indexOf('.')));
    const topicMessages = [...byTopic].map(([topic, group]) => ({
      topic: `${prefix}${topic}`,
      messages: group.map((row) => ({
        key: row.partitionKey,
        value: JSON.stringify(cloudEventOfRow(storage.service, row, page)),
        headers: { 'content-type': 'application/cloudevents+json' },
      })),
    }));
    if (topicMessages.length === 0) return {};
    const answers = await producer.sendBatch({ topicMessages, acks: -1 });
    const counts: Record<string, number> = {};
    for (const { topicName, partition, baseOffset } of answers)
      counts[`${topicName}/${partition}`] = Number(baseOffset) + 1;
    return counts;
  }
}

function topicsOf(storage: Storage): TopicName[] {
  return (Object.keys(TOPICS) as TopicName[]).filter((name) => TOPICS[name].source === storage.service);
}

async function getSent(storage: Storage): Promise<Sent> {
  return (await sentRows(storage).findOne({ _id: 'kafka' })) ?? NOTHING_SENT;
}

async function putSent(
  storage: Storage,
  sent: Sent,
  options: { writeConcern?: mongo.WriteConcernSettings } = {},
): Promise<void> {
  await sentRows(storage).replaceOne({ _id: 'kafka' }, sent, { upsert: true, ...options });
}

function sentRows(storage: Storage): mongo.Collection<Sent> {
  return storage.db.collection<Sent>('sent');
}
