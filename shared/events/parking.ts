import type { mongo } from 'mongoose';
import type { Storage } from '../storage/connection.ts';
import type { Transaction } from '../storage/transaction.ts';
import { inboxId } from './inbox.ts';
import type { BusRecord } from './record.ts';

/** A key whose event could not take effect; its later events wait behind it, all other keys go on. */
export interface ParkedKey {
  /** consumer|partition key */
  readonly _id: string;
  readonly consumer: string;
  readonly partitionKey: string;
  readonly reason: string;
  /** How many events wait, ever; their order. */
  readonly count: number;
  readonly since: Date;
}

export interface ParkedEvent {
  /** As in the inbox, so a redelivery is parked once. */
  readonly _id: string;
  readonly consumer: string;
  readonly partitionKey: string;
  readonly order: number;
  readonly record: BusRecord;
  readonly at: Date;
}

/** The partition keys among the records that are parked already. */
export async function parkedAmong(
  storage: Storage,
  consumer: string,
  records: readonly BusRecord[],
  tx: Transaction,
): Promise<Set<string>> {
  const { session } = tx;
  // Nearly always nothing is parked: one look answers that without sending all keys.
  if ((await keys(storage).findOne({ consumer }, { session, projection: { _id: 1 } })) === null)
    return new Set();
  const ids = [...new Set(records.map((record) => keyId(consumer, record.partitionKey)))];
  const rows = await keys(storage)
    .find({ _id: { $in: ids } }, { session })
    .toArray();
  return new Set(rows.map((row) => row.partitionKey));
}

/** Sets records aside, in order. Touching the key's row makes a replay that runs at the same moment start again. */
export async function park(
  storage: Storage,
  consumer: string,
  records: readonly BusRecord[],
  reason: string,
  tx: Transaction,
): Promise<void> {
  for (const [partitionKey, group] of byPartitionKey(records)) {
    const ids = group.map((record) => inboxId(consumer, record));
    const rows = await parked(storage)
      .find({ _id: { $in: ids } }, { session: tx.session, projection: { _id: 1 } })
      .toArray();
    const present = new Set(rows.map((row) => row._id));
    const fresh = group.filter((_, index) => !present.has(ids[index]!));
    const before = await keys(storage).findOneAndUpdate(
      { _id: keyId(consumer, partitionKey) },
      {
        $inc: { count: fresh.length },
        $setOnInsert: { consumer, partitionKey, reason: reason.slice(0, 1_000), since: tx.at },
      },
      { upsert: true, session: tx.session },
    );
    const start = before?.count ?? 0;
    const events = fresh.map(
      (record, index): ParkedEvent => ({
        _id: inboxId(consumer, record),
        consumer,
        partitionKey,
        order: start + index,
        record,
        at: tx.at,
      }),
    );
    if (events.length > 0) await parked(storage).insertMany(events, { session: tx.session });
  }
}

export function byPartitionKey(records: readonly BusRecord[]): Map<string, BusRecord[]> {
  return Map.groupBy(records, (record) => record.partitionKey);
}

export async function parkedKeys(storage: Storage): Promise<ParkedKey[]> {
  return keys(storage).find().sort({ since: 1 }).limit(10_000).toArray();
}

export async function countParked(storage: Storage, consumer: string): Promise<number> {
  return keys(storage).countDocuments({ consumer });
}

/** Takes a key's events out of parking, in order; whoever calls makes their effect in the same transaction. */
export async function unpark(storage: Storage, key: ParkedKey, tx: Transaction): Promise<BusRecord[]> {
  const { session } = tx;
  const filter = { consumer: key.consumer, partitionKey: key.partitionKey };
  const rows = await parked(storage).find(filter, { session }).sort({ order: 1 }).toArray();
  await parked(storage).deleteMany(filter, { session });
  await keys(storage).deleteOne({ _id: key._id }, { session });
  return rows.map((row) => row.record);
}

function keyId(consumer: string, partitionKey: string): string {
  return `${consumer}|${partitionKey}`;
}

function keys(storage: Storage): mongo.Collection<ParkedKey> {
  return storage.db.collection<ParkedKey>('parked-keys');
}

function parked(storage: Storage): mongo.Collection<ParkedEvent> {
  return storage.db.collection<ParkedEvent>('parked');
}
