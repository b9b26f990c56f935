import { setTimeout as sleep } from 'node:timers/promises';
import { type ServiceName, TOPICS } from '../contracts/topics.ts';
import type { Log } from '../log/log.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { Storage } from '../storage/connection.ts';
import { generationOf, type Page, pagesAfter, rowsOf } from '../storage/pages.ts';
import { createSignal, type Signal } from '../storage/signal.ts';
import { type ConsumerContext, consumeSlice, heardTypes, SLICE_RECORDS } from './consumer.ts';
import type { Closable, Consumer, EventBus } from './port.ts';
import { getPosition, markDrained } from './position.ts';
import { recordOfRow } from './record.ts';
import { startRelay } from './relay.ts';

export interface EmbeddedBusOptions {
  readonly log: Log;
  metricsOf?(service: ServiceName): Metrics;
  /** For the crash test's planted bugs only. */
  readonly nextPage?: (storage: Storage) => Promise<Page | null>;
  readonly consumeSlice?: typeof consumeSlice;
}

interface Source {
  readonly storage: Storage;
  /** One for each reader of this source. */
  readonly readers: Set<Signal>;
}

const PAGES_AT_ONCE = 20;
const LONGEST_POLL = 1_000;
const DRAINED_EVERY = 2_000;

/** All services on one machine: consumers read each other's pages, so it is as durable as the databases. No broker. */
export function createEmbeddedBus(options: EmbeddedBusOptions): EventBus {
  const sources = new Map<string, Source>();
  const open = new Set<Closable>();
  const consume = options.consumeSlice ?? consumeSlice;

  return {
    kind: 'embedded',
    async relay(storage) {
      const source: Source = sources.get(storage.service) ?? { storage, readers: new Set() };
      sources.set(storage.service, source);
      const metrics = options.metricsOf?.(storage.service);
      const relay = startRelay({
        storage,
        log: options.log.with({ service: storage.service }),
        paged: () => {
          for (const reader of source.readers) reader.raise();
        },
        ...(metrics === undefined ? {} : { metrics }),
        ...(options.nextPage === undefined ? {} : { nextPage: options.nextPage }),
      });
      return track(relay);
    },
    async consume(storage, consumer) {
      const stop = new AbortController();
      const metrics = options.metricsOf?.(storage.service);
      const context: ConsumerContext = {
        storage,
        consumer,
        log: options.log.with({ service: storage.service }),
        stop: stop.signal,
        ...(metrics === undefined ? {} : { metrics }),
      };
      const names = [...new Set(consumer.hears.map((contract) => TOPICS[contract.topic].source))];
      const drained = drainedMark(storage, consumer, names.length);
      const readers = names.map((name) => readSource(context, name, drained));
      return track({
        async close(deadline = 10_000) {
          stop.abort();
          await Promise.race([Promise.all(readers), sleep(deadline, undefined, { ref: false })]);
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

  async function readSource(context: ConsumerContext, name: string, drained: DrainedMark): Promise<void> {
    const { stop, consumer, log } = context;
    const signal = createSignal();
    let pause = 50;
    while (!stop.aborted) {
      const source = sources.get(name);
      source?.readers.add(signal);
      const moved =
        source === undefined
          ? null
          : await readOn(context, source, () => drained.busy(name)).catch((error: unknown) => {
              log.info(
                { consumer: consumer.name, reason: (error as Error).name },
                'A reader waits for the database',
              );
              return null;
            });
      if (moved === true) {
        pause = 50;
        continue;
      }
      if (moved === false) await drained.atEnd(name).catch(() => undefined);
      await signal.wait(pause, stop);
      pause = Math.min(LONGEST_POLL, pause * 2);
    }
    sources.get(name)?.readers.delete(signal);
  }

  /** Reads the next pages of a source; false when there are none. */
  async function readOn(context: ConsumerContext, source: Source, found: () => void): Promise<boolean> {
    const stream = source.storage.service;
    const generation = await generationOf(source.storage);
    const position = await getPosition(context.storage, context.consumer.name, stream);
    const last = position?.generation === generation ? position.next - 1 : 0;
    const pages = await pagesAfter(source.storage, last, PAGES_AT_ONCE);
    if (pages.length === 0) return false;
    // Before the slice begins: another source's end must not mark as drained what is being applied right now.
    found();
    const types = heardTypes(context.consumer);
    let records: ReturnType<typeof recordOfRow>[] = [];
    for (const [index, page] of pages.entries()) {
      for (const row of await rowsOf(source.storage, page))
        if (types.has(row.type)) records.push(recordOfRow(stream, row));
      // A page is never cut by the position; a long one is cut into slices, and the inbox absorbs a repeat after a crash.
      while (records.length > SLICE_RECORDS) {
        const head = records.slice(0, SLICE_RECORDS);
        records = records.slice(SLICE_RECORDS);
        const part = { stream, generation, next: page._id, inside: true, records: head };
        if (!(await consume(context, part))) return true;
      }
      const isLast = index === pages.length - 1;
      if (isLast || records.length > SLICE_RECORDS / 2) {
        if (!(await consume(context, { stream, generation, next: page._id + 1, records }))) return true;
        records = [];
      }
    }
    return true;
  }
}

interface DrainedMark {
  atEnd(source: string): Promise<void>;
  busy(source: string): void;
}

/** Notes, at most every two seconds, that a consumer has read all its sources to the end. */
function drainedMark(storage: Storage, consumer: Consumer, count: number): DrainedMark {
  const ended = new Set<string>();
  let marked = 0;
  return {
    busy: (source) => void ended.delete(source),
    async atEnd(source) {
      ended.add(source);
      const now = performance.now();
      if (ended.size < count || (marked > 0 && now - marked < DRAINED_EVERY)) return;
      marked = now;
      await markDrained(storage, consumer.name);
    },
  };
}
