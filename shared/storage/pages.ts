import { createHash } from 'node:crypto';
import type { mongo } from 'mongoose';
import type { Storage } from './connection.ts';
import { type EventRow, events } from './event-log.ts';
import { inTransaction } from './transaction.ts';

/** A numbered page of the event log: relay position, replay, rebuild and tamper evidence in one. */
export interface Page {
  readonly _id: number;
  readonly generation: number;
  readonly eventIds: readonly string[];
  /** sha256(previous head ‖ n ‖ for each row: id, type, key, seq, at, payloadHash), hex. */
  readonly head: string;
  readonly at: Date;
}

export const GENESIS_HEAD = '0'.repeat(64);
const PAGE_ROWS = 1_000;

/**
 * Numbers pending events into the next page, ordered by key and seq of one snapshot.
 * Events are found by their state, never by an id or a time, so a late commit is never skipped; the unique page number
 * fences a second relay. Returns null when nothing is pending.
 */
export async function makePage(storage: Storage, limit = PAGE_ROWS): Promise<Page | null> {
  // Asked outside a transaction first: an idle relay polls, and an empty transaction costs more than a look at an index.
  if ((await events(storage).findOne({ pending: true }, { projection: { _id: 1 } })) === null) return null;
  return inTransaction(storage, async ({ session, at }) => {
    const rows = await events(storage)
      .find({ pending: true }, { session, projection: { data: 0 }, batchSize: limit + 1 })
      .sort({ key: 1, seq: 1 })
      .limit(limit)
      .toArray();
    if (rows.length === 0) return null;
    const last = await pages(storage).findOne(
      {},
      { session, sort: { _id: -1 }, projection: { eventIds: 0 } },
    );
    const n = (last?._id ?? 0) + 1;
    const page: Page = {
      _id: n,
      generation: await generationOf(storage, session),
      eventIds: rows.map((row) => row._id),
      head: headOf(last?.head ?? GENESIS_HEAD, n, rows),
      at,
    };
    await pages(storage).insertOne(page, { session });
    await events(storage).updateMany(
      { _id: { $in: [...page.eventIds] } },
      { $unset: { pending: '' } },
      { session },
    );
    return page;
  });
}

export function headOf(previous: string, n: number, rows: readonly Omit<EventRow, 'data'>[]): string {
  const digest = createHash('sha256').update(`${previous}\n${n}\n`);
  for (const row of rows) {
    digest.update(
      `${JSON.stringify([row._id, row.type, row.key, row.seq, row.at.toISOString(), row.payloadHash])}\n`,
    );
  }
  return digest.digest('hex');
}

/** The rows of a page in the page's order; a row that is gone is left out (verify names it). */
export async function rowsOf(storage: Storage, page: Page): Promise<EventRow[]> {
  const rows = await events(storage)
    // One answer instead of the driver's first hundred and then the rest.
    .find({ _id: { $in: [...page.eventIds] } }, { batchSize: page.eventIds.length + 1 })
    .toArray();
  const byId = new Map(rows.map((row) => [row._id, row]));
  return page.eventIds.flatMap((id) => byId.get(id) ?? []);
}

/** The next pages after `n`, in order. */
export function pagesAfter(storage: Storage, n: number, limit: number): Promise<Page[]> {
  return pages(storage)
    .find({ _id: { $gt: n } })
    .sort({ _id: 1 })
    .limit(limit)
    .toArray();
}

/** How often this database was restored from a backup, plus one. */
export async function generationOf(storage: Storage, session?: mongo.ClientSession): Promise<number> {
  const row = await meta(storage).findOne({ _id: 'log' }, session === undefined ? {} : { session });
  return row?.generation ?? 1;
}

/** After a restore: every reader's position in the log before it counts as zero, and inboxes absorb the repeats. */
export async function startGeneration(storage: Storage): Promise<number> {
  await meta(storage).updateOne(
    { _id: 'log' },
    [{ $set: { generation: { $add: [{ $ifNull: ['$generation', 1] }, 1] } } }],
    {
      upsert: true,
    },
  );
  return generationOf(storage);
}

export function pages(storage: Storage): mongo.Collection<Page> {
  return storage.db.collection<Page>('pages');
}

function meta(storage: Storage): mongo.Collection<{ _id: string; generation: number }> {
  return storage.db.collection('meta');
}
