import type { mongo } from 'mongoose';
import type { Problem } from '../kernel/problem.ts';
import type { Storage } from '../storage/connection.ts';
import type { Transaction } from '../storage/transaction.ts';
import type { BusRecord } from './record.ts';

/** An event that took effect (or was refused) by this consumer; its presence is why a repeat has none. */
export interface InboxRow {
  /** consumer|source|event id */
  readonly _id: string;
  readonly at: Date;
  readonly refused?: Problem;
}

export function inboxId(consumer: string, record: Pick<BusRecord, 'source' | 'id'>): string {
  return `${consumer}|${record.source}|${record.id}`;
}

/** The records that this consumer has not done yet, in order, repeats inside the slice left out too. */
export async function newToInbox(
  storage: Storage,
  consumer: string,
  records: readonly BusRecord[],
  tx: Transaction,
): Promise<BusRecord[]> {
  const ids = records.map((record) => inboxId(consumer, record));
  const rows = await inbox(storage)
    .find({ _id: { $in: ids } }, { session: tx.session, projection: { _id: 1 } })
    .toArray();
  const seen = new Set(rows.map((row) => row._id));
  return records.filter((_, index) => {
    const id = ids[index]!;
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}

export async function markDone(
  storage: Storage,
  consumer: string,
  records: readonly BusRecord[],
  refusals: ReadonlyMap<string, Problem>,
  tx: Transaction,
): Promise<void> {
  if (records.length === 0) return;
  const rows = records.map((record): InboxRow => {
    const _id = inboxId(consumer, record);
    const refused = refusals.get(_id);
    return refused === undefined ? { _id, at: tx.at } : { _id, at: tx.at, refused };
  });
  await inbox(storage).insertMany(rows, { session: tx.session });
}

function inbox(storage: Storage): mongo.Collection<InboxRow> {
  return storage.db.collection<InboxRow>('inbox');
}
