import { setTimeout as sleep } from 'node:timers/promises';
import { readAs, typesOf } from '../contracts/event-contract.ts';
import type { Problem } from '../kernel/problem.ts';
import type { Log } from '../log/log.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { Storage } from '../storage/connection.ts';
import { inTransaction, isTransient, type Transaction } from '../storage/transaction.ts';
import { inboxId, markDone, newToInbox } from './inbox.ts';
import { byPartitionKey, countParked, type ParkedKey, park, parkedAmong, unpark } from './parking.ts';
import type { Consumer, Heard, ReactionTransaction, ReceivedEvent } from './port.ts';
import { setPosition } from './position.ts';
import type { BusRecord } from './record.ts';

/** Records of one stream, in order, and where the stream stands after them. */
export interface Slice {
  readonly stream: string;
  readonly generation: number;
  readonly next: number;
  /** The records are a part of the page `next`, not its end. */
  readonly inside?: boolean;
  readonly records: readonly BusRecord[];
}

export interface ConsumerContext {
  readonly storage: Storage;
  readonly consumer: Consumer;
  readonly log: Log;
  readonly metrics?: Metrics;
  readonly stop: AbortSignal;
  /** Called between tries, so that a broker does not think that the consumer is dead. May throw: the slice ends. */
  beat?(): Promise<void>;
}

/** The largest number of records that one transaction carries. */
export const SLICE_RECORDS = 500;

const TRIES = 3;

/**
 * Makes a slice take effect exactly once: inbox rows, effects, own events and position in one transaction.
 * Four endings for each record and no others: done, refused (recorded), retried, parked (visible, replayable).
 * Returns false when stopped before the slice was through; it will be read again.
 */
export async function consumeSlice(context: ConsumerContext, slice: Slice): Promise<boolean> {
  const { storage, consumer, log, metrics, stop } = context;
  for (let faults = 0; !stop.aborted; ) {
    try {
      await inTransaction(storage, (tx) => applySlice(context, slice, tx), { deadline: 10_000, stop });
      metrics?.consumed.inc({ consumer: consumer.name }, slice.records.length);
      return true;
    } catch (error) {
      metrics?.retried.inc({ consumer: consumer.name });
      if (!isTransient(error)) {
        faults += 1;
        log.error(error, { consumer: consumer.name, attempt: faults }, 'A slice failed');
        if (faults >= TRIES) return consumeKeyByKey(context, slice);
      }
      await sleep(Math.min(2_000, 50 * 2 ** faults) * (0.5 + Math.random()), undefined, {
        signal: stop,
      }).catch(() => undefined);
    }
    await context.beat?.();
  }
  return false;
}

/** One partition key at a time, so that only the key at fault is parked. */
async function consumeKeyByKey(context: ConsumerContext, slice: Slice): Promise<boolean> {
  const { storage, consumer, log, metrics, stop } = context;
  for (const records of byPartitionKey(slice.records).values()) {
    const reason = await faultOfKey(context, records);
    if (stop.aborted) return false;
    if (reason === null) continue;
    await untilDefinite(context, (tx) => park(storage, consumer.name, records, reason, tx));
    log.warn({ consumer: consumer.name, count: records.length, reason }, 'A key was parked');
    await context.beat?.();
  }
  await untilDefinite(context, (tx) =>
    setPosition(storage, { consumer: consumer.name, ...positionOf(slice) }, tx),
  );
  metrics?.parked.set({ consumer: consumer.name }, await countParked(storage, consumer.name));
  return !stop.aborted;
}

async function faultOfKey(context: ConsumerContext, records: readonly BusRecord[]): Promise<string | null> {
  let fault: string | null = null;
  await untilDefinite(context, async (tx) => {
    fault = null;
    await applyRecords(context, records, tx);
  }).catch((error: unknown) => {
    fault = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  });
  return fault;
}

/** Retries while the engine is unreachable or busy; anything else is thrown. */
async function untilDefinite(
  context: ConsumerContext,
  work: (tx: Transaction) => Promise<void>,
): Promise<void> {
  while (!context.stop.aborted) {
    try {
      return await inTransaction(context.storage, work, { deadline: 10_000, stop: context.stop });
    } catch (error) {
      if (!isTransient(error)) throw error;
    }
    await sleep(500, undefined, { signal: context.stop }).catch(() => undefined);
    await context.beat?.();
  }
}

async function applySlice(context: ConsumerContext, slice: Slice, tx: Transaction): Promise<void> {
  await applyRecords(context, slice.records, tx);
  await setPosition(context.storage, { consumer: context.consumer.name, ...positionOf(slice) }, tx);
}

async function applyRecords(
  context: ConsumerContext,
  records: readonly BusRecord[],
  tx: Transaction,
): Promise<void> {
  if (records.length === 0) return;
  const { storage, consumer } = context;
  const fresh = await newToInbox(storage, consumer.name, records, tx);
  if (fresh.length === 0) return;
  const parked = await parkedAmong(storage, consumer.name, fresh, tx);
  const behind = fresh.filter((record) => parked.has(record.partitionKey));
  if (behind.length > 0) await park(storage, consumer.name, behind, 'behind a parked event', tx);
  const due = parked.size === 0 ? fresh : fresh.filter((record) => !parked.has(record.partitionKey));
  await react(context, due, tx);
}

async function react(
  context: ConsumerContext,
  records: readonly BusRecord[],
  tx: Transaction,
): Promise<void> {
  const { storage, consumer } = context;
  const refusals = new Map<string, Problem>();
  const reaction: ReactionTransaction = {
    session: tx.session,
    at: tx.at,
    append: (event, events) =>
      tx.append({ id: `${consumer.name}|${event.source}|${event.id}`, author: event.author }, events),
    refuse: (event, problem) => void refusals.set(inboxId(consumer.name, event), problem),
  };
  const events = records.map((record) => receive(consumer, record));
  if (events.length > 0) await consumer.handle(events, reaction);
  await markDone(storage, consumer.name, records, refusals, tx);
}

/** @throws when the record cannot be read in any version that the consumer asked for. */
function receive(consumer: Consumer, record: BusRecord): Heard<never> {
  if (record.fault !== undefined) throw new Error(`unreadable event: ${record.fault}`);
  const contract = consumer.hears.find((one) => typesOf(one).includes(record.type));
  if (contract === undefined) throw new Error(`${consumer.name} does not hear ${record.type}`);
  const { fault: _, ...rest } = record;
  const event: ReceivedEvent = {
    ...rest,
    type: contract.type,
    data: readAs(contract, record.type, record.data) as never,
  };
  return event as never;
}

/** Parked events of a key again, in order, in one transaction. @throws what the reaction throws: the key stays parked. */
export async function replayKey(context: ConsumerContext, key: ParkedKey): Promise<number> {
  return inTransaction(context.storage, async (tx) => {
    const records = await unpark(context.storage, key, tx);
    const fresh = await newToInbox(context.storage, context.consumer.name, records, tx);
    await react(context, fresh, tx);
    return records.length;
  });
}

/** All types that reach the consumer, older versions included. */
export function heardTypes(consumer: Consumer): ReadonlySet<string> {
  return new Set(consumer.hears.flatMap((contract) => typesOf(contract)));
}

function positionOf({ stream, generation, next, inside = false }: Slice): Omit<Slice, 'records'> {
  return { stream, generation, next, inside };
}
