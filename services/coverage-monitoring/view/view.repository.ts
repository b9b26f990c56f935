import type { mongo } from 'mongoose';
import type { Storage } from '#shared/storage/connection.ts';
import type { CountedSet } from '../outcome/counted-set.ts';
import type { Listing } from '../outcome/listing.ts';
import type { Campaign, Case } from '../outcome/outcome.ts';
import type { ReportedClaim } from '../outcome/reported-claim.ts';
import type { Village } from '../outcome/village.ts';
import type { Tally } from '../tally/tally.ts';
import { LIVE_CONSUMER, slotOf } from './view.ts';

/** Which generation of the views is shown (`live`), and which one is being built aside. */
export interface ViewState {
  readonly _id: 'live' | 'building';
  readonly generation: number;
  /** When the newest applied event became durable at its source; null before the first. */
  readonly lastEventAt: Date | null;
  /** Grows with each applied slice: a look at this row tells whether anything may have changed. */
  readonly slices: number;
}

export interface ViewCollections {
  readonly cases: mongo.Collection<Case>;
  readonly listings: mongo.Collection<Listing>;
  readonly tallies: mongo.Collection<Tally>;
  readonly sets: mongo.Collection<CountedSet>;
  readonly villages: mongo.Collection<Village>;
  readonly claims: mongo.Collection<ReportedClaim>;
  readonly campaigns: mongo.Collection<Campaign>;
}

export function viewCollections(storage: Storage, generation: number): ViewCollections {
  const slot = slotOf(generation);
  return {
    cases: storage.db.collection<Case>(`cases-${slot}`),
    listings: storage.db.collection<Listing>(`listings-${slot}`),
    tallies: storage.db.collection<Tally>(`tallies-${slot}`),
    sets: storage.db.collection<CountedSet>(`sets-${slot}`),
    villages: storage.db.collection<Village>(`villages-${slot}`),
    claims: storage.db.collection<ReportedClaim>(`claims-${slot}`),
    campaigns: storage.db.collection<Campaign>(`campaigns-${slot}`),
  };
}

export function views(storage: Storage): mongo.Collection<ViewState> {
  return storage.db.collection<ViewState>('views');
}

export async function firstView(storage: Storage): Promise<void> {
  const first = { generation: 1, lastEventAt: null, slices: 0 };
  await views(storage).updateOne({ _id: 'live' }, { $setOnInsert: first }, { upsert: true });
}

/** Forgets all that was heard: both generations, and how far the consumer had come. */
export async function startAnew(storage: Storage): Promise<void> {
  for (const generation of [1, 2])
    for (const collection of Object.values(viewCollections(storage, generation)))
      await collection.deleteMany({});
  await views(storage).deleteOne({ _id: 'building' });
  await views(storage).updateOne({ _id: 'live' }, { $set: { lastEventAt: null } });
  await forgetConsumers(storage, LIVE_CONSUMER);
}

/** Positions, inbox and parked keys of every consumer whose name begins so. */
async function forgetConsumers(storage: Storage, prefix: string): Promise<void> {
  const named = { $gte: prefix, $lt: `${prefix}~` };
  const { db } = storage;
  await db.collection('positions').deleteMany({ consumer: named });
  await db.collection<{ _id: string }>('positions-drained').deleteMany({ _id: named });
  await db.collection<{ _id: string }>('inbox').deleteMany({ _id: named });
  await db.collection('parked').deleteMany({ consumer: named });
  await db.collection('parked-keys').deleteMany({ consumer: named });
}

/**
 * Notes a slice and tells where it belongs. Every slice writes this row, so that a swap of generations at the same
 * moment is a write conflict for one of the two, and no slice goes to the view that has just been left.
 */
export async function touchView(
  storage: Storage,
  which: Pick<ViewState, '_id'> & Partial<Pick<ViewState, 'generation'>>,
  slice: { lastEventAt: Date; session: mongo.ClientSession },
): Promise<ViewState | null> {
  const { lastEventAt, session } = slice;
  return views(storage).findOneAndUpdate(
    which,
    { $max: { lastEventAt }, $inc: { slices: 1 } },
    { session, returnDocument: 'after' },
  );
}

/** @throws when the service was never migrated. */
export async function getLiveView(storage: Storage, session?: mongo.ClientSession): Promise<ViewState> {
  const live = await views(storage).findOne({ _id: 'live' }, session === undefined ? {} : { session });
  if (live === null) throw new Error('There is no live view: the migrations have not run');
  return live;
}

/** Reads that must agree with each other see the database as of one moment. */
export async function inSnapshot<T>(
  storage: Storage,
  read: (session: mongo.ClientSession) => Promise<T>,
): Promise<T> {
  const session = await storage.connection.startSession({ snapshot: true });
  try {
    return await read(session);
  } finally {
    await session.endSession();
  }
}
