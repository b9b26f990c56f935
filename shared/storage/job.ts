import { setTimeout as sleep } from 'node:timers/promises';
import type { mongo } from 'mongoose';
import type { NewEvent } from '../contracts/new-event.ts';
import type { Storage } from './connection.ts';
import { inTransaction, Rollback, type Transaction } from './transaction.ts';

/** Work released in slices. The cursor moves in the slice's own transaction, so a crash repeats nothing and skips nothing. */
export interface Job<Cursor = unknown> {
  readonly _id: string;
  readonly kind: string;
  /** Id of what the job works on, for instance the poor list. */
  readonly subject: string;
  readonly author: string;
  readonly cursor: Cursor;
  /** Items done so far, and how many there are. */
  readonly released: number;
  readonly total: number;
  /** Slices done; names the slice's events. */
  readonly slices: number;
  readonly done: boolean;
  readonly startedAt: Date;
  readonly endedAt?: Date;
}

export interface JobSlice<Cursor> {
  readonly cursor: Cursor;
  /** Items done by this slice. */
  readonly released: number;
  readonly done: boolean;
}

export interface JobTransaction extends Omit<Transaction, 'append'> {
  append(events: readonly NewEvent[]): void;
}

export interface JobKind<Cursor = unknown> {
  readonly kind: string;
  /** Long work that nobody else should wait for: such jobs stand in a line of their own. */
  readonly beside?: true;
  slice(job: Job<Cursor>, tx: JobTransaction): Promise<JobSlice<Cursor>>;
}

export interface JobRunner {
  /** Looks for work now instead of at the next poll. */
  wake(): void;
  close(): Promise<void>;
}

/** Written in the same transaction as the decision that it carries out. With nothing to do it still runs one slice. */
export async function createJob<Cursor>(
  storage: Storage,
  tx: Pick<Transaction, 'session' | 'at'>,
  job: Pick<Job<Cursor>, '_id' | 'kind' | 'subject' | 'author' | 'cursor' | 'total'>,
): Promise<void> {
  const row: Job = { ...job, released: 0, slices: 0, done: false, startedAt: tx.at };
  await jobs(storage).insertOne(row, { session: tx.session });
  // Right after the commit; after an abort somebody looks in vain.
  tx.session.once('ended', storage.queued.raise);
}

export async function getJob(storage: Storage, id: string): Promise<Job | null> {
  return jobs(storage).findOne({ _id: id });
}

/** Runs unfinished jobs, those of an earlier process included, until closed. Two runners may meet: one slice wins. */
export function runJobs(
  storage: Storage,
  kinds: readonly JobKind<never>[],
  report: (error: unknown, job: Job) => void,
): JobRunner {
  const stop = new AbortController();
  const byKind = new Map(kinds.map((kind) => [kind.kind, kind]));
  const lines = [kinds.filter((kind) => kind.beside === undefined), kinds.filter((kind) => kind.beside)];
  const running = Promise.all(lines.filter((line) => line.length > 0).map(runLine));
  return {
    wake: storage.queued.raise,
    async close() {
      stop.abort();
      await running;
    },
  };

  /** One job after the other, the oldest first. */
  async function runLine(line: readonly JobKind<never>[]): Promise<void> {
    while (!stop.signal.aborted) {
      const open = await jobs(storage)
        .find({ done: false, kind: { $in: line.map((kind) => kind.kind) } })
        .sort({ startedAt: 1 })
        .toArray()
        .catch(() => []);
      for (const job of open) await runToEnd(job);
      if (!stop.signal.aborted) await storage.queued.wait(open.length === 0 ? 1_000 : 20, stop.signal);
    }
  }

  async function runToEnd(first: Job): Promise<void> {
    let job: Job | null = first;
    while (job !== null && !job.done && !stop.signal.aborted) {
      const current: Job = job;
      try {
        job = await runSlice(storage, byKind.get(current.kind)!, current);
      } catch (error) {
        report(error, current);
        await sleep(1_000, undefined, { signal: stop.signal }).catch(() => undefined);
        return;
      }
    }
  }
}

async function runSlice(storage: Storage, kind: JobKind<never>, job: Job): Promise<Job | null> {
  try {
    return await inTransaction(
      storage,
      async ({ session, at, append }) => {
        const cause = { id: `${job._id}:${job.slices}`, author: job.author };
        const slice = await kind.slice(job as Job<never>, {
          session,
          at,
          append: (events) => append(cause, events),
        });
        const next: Job = {
          ...job,
          cursor: slice.cursor,
          released: job.released + slice.released,
          slices: job.slices + 1,
          done: slice.done,
          ...(slice.done ? { endedAt: at } : {}),
        };
        const { matchedCount } = await jobs(storage).replaceOne({ _id: job._id, slices: job.slices }, next, {
          session,
        });
        // Another runner did this slice: undo ours.
        if (matchedCount === 0) throw new Rollback(null);
        return next;
      },
      { deadline: 30_000 },
    );
  } catch (error) {
    if (error instanceof Rollback) return getJob(storage, job._id);
    throw error;
  }
}

function jobs(storage: Storage): mongo.Collection<Job> {
  return storage.db.collection<Job>('jobs');
}
