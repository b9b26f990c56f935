import type { mongo } from 'mongoose';
import type { Storage } from '#shared/storage/connection.ts';
import type { Campaign, Case, CountedSet, Listing, Village } from '../outcome/outcome.ts';
import type { Tally } from '../tally/tally.ts';
import { slotOf } from './view.ts';

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
