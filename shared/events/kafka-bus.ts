import { setTimeout as sleep } from 'node:timers/promises';
import type { EachBatchPayload, Kafka, Consumer as KafkaConsumer } from 'kafkajs';
import type { ServiceName, TopicName } from '../contracts/topics.ts';
import type { Log } from '../log/log.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { Storage } from '../storage/connection.ts';
import type { Page } from '../storage/pages.ts';
import { type ConsumerContext, consumeSlice, heardTypes, SLICE_RECORDS } from './consumer.ts';
import { createKafkaClient, endOffsets, ensureTopics } from './kafka-client.ts';
import { startKafkaSender } from './kafka-sender.ts';
import type { Closable, Consumer, EventBus } from './port.ts';
import { getPosition, markDrained } from './position.ts';
import { recordOfMessage } from './record.ts';
import { startRelay } from './relay.ts';

export interface KafkaBusOptions {
  readonly brokers: readonly string[];
  readonly log: Log;
  /** Put before topic and group names, so that several installations share one cluster. */
  readonly prefix?: string;
  metricsOf?(service: ServiceName): Metrics;
  /** Called when a consumer lags and makes no progress for `stuckAfter` ms while its database answers; ends the process. */
  stuck?(consumer: string): void;
  /** 60,000 ms unless told. */
  readonly stuckAfter?: number;
  readonly nextPage?: (storage: Storage) => Promise<Page | null>;
}

const WATCH_EVERY = 5_000;

/** The same promises as the embedded bus, over a Kafka cluster. */
export function createKafkaBus(options: KafkaBusOptions): EventBus {
  const prefix = options.prefix ?? '';
  const open = new Set<Closable>();

  return {
    kind: 'kafka',
    async relay(storage) {
      const log = options.log.with({ service: storage.service });
      const kafka = createKafkaClient({ brokers: options.brokers, clientId: storage.service, log });
      const metrics = options.metricsOf?.(storage.service);
      const sender = startKafkaSender({ kafka, storage, prefix, log });
      const relay = startRelay({
        storage,
        log,
        paged: sender.wake,
        ...(metrics === undefined ? {} : { metrics }),
        ...(options.nextPage === undefined ? {} : { nextPage: options.nextPage }),
      });
      return track({
        async close(deadline) {
          await relay.close(deadline);
          await sender.close(deadline);
        },
      });
    },
    async consume(storage, consumer) {
      const log = options.log.with({ service: storage.service, consumer: consumer.name });
      const kafka = createKafkaClient({ brokers: options.brokers, clientId: storage.service, log });
      const stop = new AbortController();
      const metrics = options.metricsOf?.(storage.service);
      const context = {
        storage,
        consumer,
        log,
        stop: stop.signal,
        ...(metrics === undefined ? {} : { metrics }),
      };
      const running = runForEver(kafka, context, stop.signal);
      const watching = watch(kafka, context, stop.signal);
      return track({
        async close(deadline = 10_000) {
          stop.abort();
          await Promise.race([Promise.all([running, watching]), sleep(deadline, undefined, { ref: false })]);
        },
      });
    },
    async close() {
      await Promise.all([...open].map((one) => one.close()));
    },
  };

  function track(closable: Closable): Closable {
    open.add(closable);
    return {
      async close(deadline) {
        open.delete(closable);
        await closable.close(deadline);
      },
    };
  }

  /** kafkajs stops silently after an error that it does not retry: then a new consumer is made. */
  async function runForEver(kafka: Kafka, context: ConsumerContext, stop: AbortSignal): Promise<void> {
    const topics = topicsOf(context.consumer);
    while (!stop.aborted) {
      const reader = kafka.consumer({
        groupId: `${prefix}${context.storage.service}.${context.consumer.name}`,
        // With the default of 30 s a killed consumer costs half a minute; the heartbeat must fit three times into it.
        sessionTimeout: 6_000,
        rebalanceTimeout: 10_000,
        heartbeatInterval: 1_500,
        maxWaitTimeInMs: 1_000,
        maxBytesPerPartition: 2_000_000,
        allowAutoTopicCreation: false,
        // Never restarted by kafkajs itself: its timer outlives a stop, and the consumer that it starts then would sit on
        // its partitions for ever. Whatever ends a consumer ends it here, and a new one is made.
        retry: {
          initialRetryTime: 100,
          maxRetryTime: 2_000,
          retries: 8,
          restartOnFailure: async () => false,
        },
      });
      try {
        await waitForTopics(kafka, topics);
        await runUntilCrash(reader, topics, context, stop);
      } catch (error) {
        context.log.info({ reason: (error as Error).message.slice(0, 300) }, 'Reading from Kafka pauses');
      } finally {
        await reader.disconnect().catch(() => undefined);
      }
      if (!stop.aborted)
        await sleep(500 * (0.5 + Math.random()), undefined, { signal: stop }).catch(() => undefined);
    }
  }

  async function waitForTopics(kafka: Kafka, topics: readonly TopicName[]): Promise<void> {
    const admin = kafka.admin();
    await admin.connect();
    try {
      await ensureTopics(admin, prefix, topics);
    } finally {
      await admin.disconnect();
    }
  }

  async function runUntilCrash(
    reader: KafkaConsumer,
    topics: readonly TopicName[],
    context: ConsumerContext,
    stop: AbortSignal,
  ): Promise<void> {
    const ended = Promise.withResolvers<void>();
    reader.on(reader.events.CRASH, () => ended.resolve());
    stop.addEventListener('abort', () => ended.resolve(), { once: true });
    // The broker may remember more than a restored database knows, and may have nothing new to send that would show it.
    reader.on(reader.events.GROUP_JOIN, ({ payload }) => {
      void seekToPositions(reader, context, payload.memberAssignment).catch((error: unknown) =>
        context.log.info(
          { reason: (error as Error).message.slice(0, 300) },
          'Positions are checked with the next batch',
        ),
      );
    });
    await reader.connect();
    await reader.subscribe({ topics: topics.map((topic) => `${prefix}${topic}`), fromBeginning: true });
    await reader.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: 1,
      eachBatch: (payload) => consumeBatch(reader, context, payload),
    });
    await ended.promise;
    await reader.stop();
  }

  async function seekToPositions(
    reader: KafkaConsumer,
    context: ConsumerContext,
    assigned: Readonly<Record<string, readonly number[]>>,
  ): Promise<void> {
    for (const [topic, partitions] of Object.entries(assigned)) {
      for (const partition of partitions) {
        const position = await getPosition(context.storage, context.consumer.name, `${topic}/${partition}`);
        reader.seek({ topic, partition, offset: String(position?.next ?? 0) });
      }
    }
  }

  async function consumeBatch(
    reader: KafkaConsumer,
    context: ConsumerContext,
    payload: EachBatchPayload,
  ): Promise<void> {
    const { batch, heartbeat, resolveOffset, isRunning, isStale } = payload;
    const { topic, partition } = batch;
    const stream = `${topic}/${partition}`;
    const read = batch.messages.map((message) => ({
      offset: Number(message.offset),
      ...recordOfMessage(message.value, {
        topic,
        partition,
        offset: message.offset,
        key: message.key?.toString() ?? null,
      }),
    }));
    if (read.length === 0) return;
    const position = await getPosition(context.storage, context.consumer.name, stream);
    const generation = Math.max(position?.generation ?? 1, ...read.map((one) => one.generation));
    // After a restore the broker's offsets are ahead of what this database knows. A seek at start alone would race with
    // the first fetch, so each batch is held against the stored position.
    const expected = position?.generation === generation ? position.next : 0;
    if (read[0]!.offset > expected) {
      // A seek to zero because of a new generation must not be asked for twice.
      reader.seek({ topic, partition, offset: String(expected) });
      return;
    }
    const types = heardTypes(context.consumer);
    for (let start = 0; start < read.length; start += SLICE_RECORDS) {
      if (!isRunning() || isStale()) return;
      const part = read.slice(start, start + SLICE_RECORDS);
      const next = part.at(-1)!.offset + 1;
      const records = part
        .map((one) => one.record)
        .filter((record) => types.has(record.type) || record.fault !== undefined);
      const done = await consumeSlice({ ...context, beat: heartbeat }, { stream, generation, next, records });
      if (!done) return;
      resolveOffset(String(next - 1));
      await reader.commitOffsets([{ topic, partition, offset: String(next) }]);
      await heartbeat();
    }
  }

  /** Notes when all is read, and reports a consumer that lags without moving: kafkajs has been seen to sit still for ever. */
  async function watch(kafka: Kafka, context: ConsumerContext, stop: AbortSignal): Promise<void> {
    const { storage, consumer, log } = context;
    const topics = topicsOf(consumer).map((topic) => `${prefix}${topic}`);
    const admin = kafka.admin();
    let seen = '';
    let since = performance.now();
    while (!stop.aborted) {
      await sleep(WATCH_EVERY, undefined, { signal: stop }).catch(() => undefined);
      if (stop.aborted) break;
      try {
        await admin.connect();
        const ends = await endOffsets(admin, topics);
        const positions = await Promise.all(
          [...ends.keys()].map((stream) => getPosition(storage, consumer.name, stream)),
        );
        const next = new Map(
          positions.flatMap((one) => (one === null ? [] : [[one.stream, one.next] as const])),
        );
        const lag = [...ends].reduce(
          (sum, [stream, end]) => sum + Math.max(0, end - (next.get(stream) ?? 0)),
          0,
        );
        const now = JSON.stringify([...next]);
        if (lag === 0) await markDrained(storage, consumer.name);
        if (lag === 0 || now !== seen) {
          seen = now;
          since = performance.now();
        } else if (performance.now() - since > (options.stuckAfter ?? 60_000)) {
          log.warn({ lag }, 'The consumer lags and does not move');
          since = performance.now();
          options.stuck?.(consumer.name);
        }
      } catch {
        // Broker or database away: that is waiting, not being stuck.
        since = performance.now();
      }
    }
    await admin.disconnect().catch(() => undefined);
  }
}

function topicsOf(consumer: Consumer): TopicName[] {
  return [...new Set(consumer.hears.map((contract) => contract.topic))];
}
