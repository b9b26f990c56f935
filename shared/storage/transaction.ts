import { setTimeout as sleep } from 'node:timers/promises';
import type { mongo } from 'mongoose';
import type { NewEvent } from '../contracts/new-event.ts';
import type { Storage } from './connection.ts';
import { type Cause, type EventRow, eventRows, insertEvents } from './event-log.ts';

/** Handed to whatever runs inside a transaction. All reads and writes inside must carry `session`. */
export interface Transaction {
  readonly session: mongo.ClientSession;
  /** The one time that everything in this transaction is stamped with. */
  readonly at: Date;
  /** Events written with the state, in this order, when the work has returned; several calls of one cause go on counting. */
  append(cause: Cause, events: readonly NewEvent[]): void;
}

/** The database did not settle the transaction before the deadline; its outcome may be unknown. Ask again with the same id. */
export class StorageBusy extends Error {
  override readonly name = 'StorageBusy';
}

/** Thrown inside the work to undo all it wrote and hand a value to the caller. */
export class Rollback<T> extends Error {
  override readonly name = 'Rollback';
  readonly value: T;
  constructor(value: T) {
    super('rolled back on purpose');
    this.value = value;
  }
}

export interface TransactionLimits {
  /** Milliseconds until {@link StorageBusy}; 5,000 in requests. */
  readonly deadline?: number;
  readonly stop?: AbortSignal;
}

/** A snapshot begins before the oldest transaction that is being committed, so on a busy machine it lags behind the index. */
const UNSEEN_FOR_MS = 3_000;

/**
 * Runs `work` in a snapshot transaction, again and again while the engine says that it was transient.
 * Our own loop: the driver's retries for 120 s whatever its time-out says.
 * @throws StorageBusy at the deadline; whatever `work` throws.
 */
export async function inTransaction<T>(
  storage: Storage,
  work: (tx: Transaction) => Promise<T>,
  limits: TransactionLimits = {},
): Promise<T> {
  const end = performance.now() + (limits.deadline ?? 5_000);
  let firstDuplicate: number | null = null;
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await attemptOnce(storage, work, end);
    } catch (error) {
      if (isDuplicateKey(error)) firstDuplicate ??= performance.now();
      // What another wrote under the key is seen as state by a later snapshot; what never is is a fault to be thrown.
      const since = performance.now() - (firstDuplicate ?? 0);
      const again = isTransient(error) || (isDuplicateKey(error) && since < UNSEEN_FOR_MS);
      if (!again) throw error;
      if (performance.now() > end || limits.stop?.aborted) {
        throw new StorageBusy('The database did not settle in time', { cause: error });
      }
      await sleep(Math.min(250, 4 * 2 ** Math.min(attempt, 6)) * (0.5 + Math.random()));
    }
  }
}

/** Reads that all see one moment, for longer than a transaction may last: the engine keeps it for five minutes. */
export async function inSnapshot<T>(
  storage: Storage,
  read: (at: Pick<Transaction, 'session'>) => Promise<T>,
): Promise<T> {
  const session = await storage.connection.startSession({ snapshot: true });
  try {
    return await read({ session });
  } finally {
    await session.endSession();
  }
}

async function attemptOnce<T>(
  storage: Storage,
  work: (tx: Transaction) => Promise<T>,
  end: number,
): Promise<T> {
  const session = await storage.connection.startSession();
  const rows: EventRow[] = [];
  const said = new Map<string, number>();
  try {
    session.startTransaction({
      readConcern: { level: 'snapshot' },
      writeConcern: { w: 'majority', journal: true },
      maxCommitTimeMS: 10_000,
    });
    const at = storage.clock();
    const value = await work({
      session,
      at,
      append: (cause, events) => {
        const before = said.get(cause.id) ?? 0;
        said.set(cause.id, before + events.length);
        rows.push(...eventRows(storage, { ...cause, before }, events, at));
      },
    });
    await insertEvents(storage, session, rows);
    await commit(session, end);
    if (rows.length > 0) storage.written.raise();
    return value;
  } catch (error) {
    if (session.inTransaction()) await session.abortTransaction().catch(() => undefined);
    throw error;
  } finally {
    await session.endSession();
  }
}

async function commit(session: mongo.ClientSession, end: number): Promise<void> {
  for (;;) {
    try {
      await session.commitTransaction();
      return;
    } catch (error) {
      if (!hasLabel(error, 'UnknownTransactionCommitResult') || hasLabel(error, 'TransientTransactionError'))
        throw error;
      if (performance.now() > end) throw new StorageBusy('The commit’s outcome is unknown', { cause: error });
      await sleep(50);
    }
  }
}

/** True when the engine was unreachable or asks for another try: never the message's fault. */
export function isTransient(error: unknown): boolean {
  if (error instanceof StorageBusy) return true;
  if (hasLabel(error, 'TransientTransactionError') || hasLabel(error, 'RetryableWriteError')) return true;
  const name = (error as { name?: string } | null)?.name ?? '';
  return /^(MongoNetwork|MongoServerSelection|MongoPool|MongoNotConnected|MongoTopologyClosed|MongoExpiredSession|MongoWriteConcern|MongooseServerSelection)/.test(
    name,
  );
}

export function isDuplicateKey(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === 11000;
}

function hasLabel(error: unknown, label: string): boolean {
  const labels = error as { errorLabelSet?: Set<string>; hasErrorLabel?: (label: string) => boolean } | null;
  return typeof labels?.hasErrorLabel === 'function' && labels.hasErrorLabel(label);
}
