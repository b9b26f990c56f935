import { createRequire } from 'node:module';
import kafkajs, { type Admin, type Kafka, type logLevel } from 'kafkajs';
import { TOPICS, type TopicName } from '../contracts/topics.ts';
import type { Log } from '../log/log.ts';

/** The queue of one broker connection, as far as its known faults reach. */
interface RequestQueue {
  pending: unknown[];
  throttledUntil: number;
  throttleCheckTimeoutId: NodeJS.Timeout | null;
  requestTimeoutIntervalId?: NodeJS.Timeout;
  inflight: Map<number, { sentAt: number; requestTimeout: number; timeoutRequest(): void }>;
  enforceRequestTimeout: boolean;
  isConnected(): boolean;
  destroy(): void;
  checkPendingRequests(): void;
  scheduleCheckPendingRequests(): void;
  scheduleRequestTimeoutCheck(): void;
}

const OVERLOADED_CHECK = 10;
const TIMEOUT_CHECK = 1_000;

mendRequestQueue();

export function createKafkaClient(options: {
  brokers: readonly string[];
  clientId: string;
  log: Log;
}): Kafka {
  const { log } = options;
  return new kafkajs.Kafka({
    brokers: [...options.brokers],
    clientId: options.clientId,
    connectionTimeout: 3_000,
    requestTimeout: 15_000,
    // Bounded here, endless in the adapter: a broker that is away is never an error of a message.
    retry: { initialRetryTime: 100, maxRetryTime: 2_000, retries: 8 },
    logLevel: kafkajs.logLevel.WARN,
    logCreator: () => (entry) => logEntry(log, entry),
  });
}

/** While a broker starts or a group settles, these are the normal course of things. */
const EXPECTED =
  /coordinator is loading|not aware of this member|rebalanc|ECONNREFUSED|Connection (error|timeout)|This server does not host|There is no leader|closed connection/i;

function logEntry(log: Log, entry: { level: logLevel; log: { message: string; error?: unknown } }): void {
  const reason = `${entry.log.message} ${typeof entry.log.error === 'string' ? entry.log.error : ''}`.slice(
    0,
    300,
  );
  if (EXPECTED.test(reason) || entry.level > kafkajs.logLevel.WARN) log.info({ reason }, 'Kafka client');
  else log.warn({ reason }, 'Kafka client');
}

/**
 * kafkajs 2.2.4 re-arms a 1 ms timer for ever with a negative delay (tulios/kafkajs#1704, #1751), which costs CPU while
 * idle and a warning on Node 24, and looks for timed-out requests ten times a second. A check is needed only while
 * requests are pending; timeouts of seconds need no finer look than a second.
 */
function mendRequestQueue(): void {
  const require = createRequire(import.meta.url);
  const { prototype } = require('kafkajs/src/network/requestQueue') as { prototype: RequestQueue };
  prototype.scheduleCheckPendingRequests = function schedule(this: RequestQueue): void {
    if (this.throttleCheckTimeoutId !== null || this.pending.length === 0) return;
    const throttled = this.throttledUntil - Date.now();
    this.throttleCheckTimeoutId = setTimeout(
      () => {
        this.throttleCheckTimeoutId = null;
        this.checkPendingRequests();
      },
      throttled > 0 ? throttled : OVERLOADED_CHECK,
    );
  };
  prototype.scheduleRequestTimeoutCheck = function schedule(this: RequestQueue): void {
    if (!this.enforceRequestTimeout) return;
    this.destroy();
    this.requestTimeoutIntervalId = setInterval(() => {
      const now = Date.now();
      for (const request of this.inflight.values()) {
        if (now - request.sentAt > request.requestTimeout) request.timeoutRequest();
      }
      if (!this.isConnected()) this.destroy();
    }, TIMEOUT_CHECK);
  };
}

/** Makes the topics that are missing, with the partitions that the contract fixes. @throws when one exists with others. */
export async function ensureTopics(admin: Admin, prefix: string, names: readonly TopicName[]): Promise<void> {
  await admin.createTopics({
    waitForLeaders: true,
    topics: names.map((name) => ({
      topic: `${prefix}${name}`,
      numPartitions: TOPICS[name].partitions,
      configEntries: [
        { name: 'retention.ms', value: '-1' },
        { name: 'cleanup.policy', value: 'delete' },
      ],
    })),
  });
  const { topics } = await admin.fetchTopicMetadata({ topics: names.map((name) => `${prefix}${name}`) });
  for (const { name, partitions } of topics) {
    const wanted = TOPICS[name.slice(prefix.length) as TopicName].partitions;
    if (partitions.length !== wanted)
      throw new Error(`Topic ${name} has ${partitions.length} partitions, not ${wanted}`);
  }
}

/** Deletes topics and waits until the broker has let go of them. */
export async function removeTopics(admin: Admin, topics: readonly string[]): Promise<void> {
  const existing = new Set(await admin.listTopics());
  const present = topics.filter((topic) => existing.has(topic));
  if (present.length === 0) return;
  await admin.deleteTopics({ topics: present });
  for (let wait = 0; wait < 100; wait += 1) {
    const left = new Set(await admin.listTopics());
    if (!present.some((topic) => left.has(topic))) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The broker did not remove ${present.join(', ')}`);
}

/** The end of each partition (the next offset), by topic and partition. */
export async function endOffsets(admin: Admin, topics: readonly string[]): Promise<Map<string, number>> {
  const ends = new Map<string, number>();
  for (const topic of topics) {
    for (const { partition, high } of await admin.fetchTopicOffsets(topic))
      ends.set(`${topic}/${partition}`, Number(high));
  }
  return ends;
}
