import type { mongo } from 'mongoose';
import type { Storage } from '../storage/connection.ts';
import type { Transaction } from '../storage/transaction.ts';

/** How far a consumer has come in one stream (a source's pages, or a topic's partition). */
export interface Position {
  /** consumer|stream */
  readonly _id: string;
  readonly consumer: string;
  readonly stream: string;
  /** Of the source; a position of another generation counts as zero. */
  readonly generation: number;
  /** The next page or offset to read. */
  readonly next: number;
  /** Some slices of the page `next` have been done already. Absent in rows of before this was noted. */
  readonly inside?: boolean;
  readonly at: Date;
}

export interface Drained {
  /** The consumer’s name. */
  readonly _id: string;
  /** When all that it hears was last seen read to the end. */
  readonly drainedAt: Date;
}

export async function getPosition(
  storage: Storage,
  consumer: string,
  stream: string,
): Promise<Position | null> {
  return positions(storage).findOne({ _id: `${consumer}|${stream}` });
}

export async function setPosition(
  storage: Storage,
  position: Omit<Position, '_id' | 'at'>,
  tx: Transaction,
): Promise<void> {
  const { consumer, stream, ...rest } = position;
  await positions(storage).updateOne(
    { _id: `${consumer}|${stream}` },
    { $set: { ...rest, consumer, stream, at: tx.at } },
    { upsert: true, session: tx.session },
  );
}

export async function markDrained(storage: Storage, consumer: string): Promise<void> {
  await drained(storage).updateOne(
    { _id: consumer },
    { $set: { drainedAt: storage.clock() } },
    // Not worth a wait for the disk every two seconds: a crash that takes it back makes the views look a little older.
    { upsert: true, writeConcern: { w: 1, journal: false } },
  );
}

/** When all inputs of the consumer were last seen drained; null when never. */
export async function drainedAt(storage: Storage, consumer: string): Promise<Date | null> {
  return (await drained(storage).findOne({ _id: consumer }))?.drainedAt ?? null;
}

function positions(storage: Storage): mongo.Collection<Position> {
  return storage.db.collection<Position>('positions');
}

function drained(storage: Storage): mongo.Collection<Drained> {
  return storage.db.collection<Drained>('positions-drained');
}
