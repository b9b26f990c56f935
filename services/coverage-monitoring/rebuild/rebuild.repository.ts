import type { mongo } from 'mongoose';
import type { Position } from '#shared/events/position.ts';
import type { Storage } from '#shared/storage/connection.ts';
import type { SetHash } from '#shared/storage/set-hash.ts';
import { inTransaction } from '#shared/storage/transaction.ts';
import { getLiveView, inSnapshot, viewCollections, views } from '../view/view.repository.ts';
import { buildingConsumerName, LIVE_CONSUMER, slotOf } from '../view/view.ts';
import { areEqual, isAhead, type Progress } from './progress.ts';
import { viewHash } from './view-hash.repository.ts';

/** Takes the free slot for the next generation, or goes on with one that an earlier process began. */
export async function claimBuilding(storage: Storage): Promise<number> {
  const building = await views(storage).findOne({ _id: 'building' });
  if (building !== null) return building.generation;
  const { generation } = await getLiveView(storage);
  const next = generation + 1;
  await clearSlot(storage, next);
  await forgetConsumer(storage, buildingConsumerName(next));
  await views(storage).insertOne({ _id: 'building', generation: next, lastEventAt: null, slices: 0 });
  return next;
}

/** The hashes of both generations at a moment at which both had read all and equally far; null when that was not so. */
export function compareGenerations(
  storage: Storage,
  building: number,
): Promise<{ live: SetHash; rebuilt: SetHash } | null> {
  return inSnapshot(storage, async (session) => {
    const live = await readProgress(storage, LIVE_CONSUMER, session);
    const built = await readProgress(storage, buildingConsumerName(building), session);
    if (!areEqual(live, built)) return null;
    const { generation } = await getLiveView(storage, session);
    return {
      live: await viewHash(storage, generation, session),
      rebuilt: await viewHash(storage, building, session),
    };
  });
}

/** Whether the new generation has heard all that the live one has. */
export function isReady(storage: Storage, building: number): Promise<boolean> {
  return inSnapshot(storage, async (session) => {
    const built = await readProgress(storage, buildingConsumerName(building), session);
    return isAhead(built, await readProgress(storage, LIVE_CONSUMER, session));
  });
}

/**
 * Shows the new generation once it has heard all that the live one has. From then on the live consumer, with its own
 * positions and inbox, writes into it; what the new one had heard already changes nothing when it comes again. A slice of
 * the live consumer at the same moment is a write conflict on its view's row, so none goes to the view that was left.
 */
export async function swapGenerations(storage: Storage, building: number): Promise<boolean> {
  return inTransaction(storage, async ({ session }) => {
    const live = await readProgress(storage, LIVE_CONSUMER, session);
    const built = await readProgress(storage, buildingConsumerName(building), session);
    if (!isAhead(built, live)) return false;
    const left = await views(storage).findOneAndDelete(
      { _id: 'building', generation: building },
      { session },
    );
    if (left === null) return false;
    const change = { $set: { generation: building }, $inc: { slices: 1 } };
    await views(storage).updateOne({ _id: 'live' }, change, { session });
    return true;
  });
}

/** Keys that the new generation could not take in: it must not be shown without them. */
export async function countParkedOf(storage: Storage, building: number): Promise<number> {
  return storage.db.collection('parked').countDocuments({ consumer: buildingConsumerName(building) });
}

/** Positions and inbox of a consumer that is not needed any more. */
export async function forgetConsumer(storage: Storage, consumer: string): Promise<void> {
  const { db } = storage;
  await db.collection('positions').deleteMany({ consumer });
  await db.collection<{ _id: string }>('positions-drained').deleteOne({ _id: consumer });
  await db
    .collection<{ _id: string }>('inbox')
    .deleteMany({ _id: { $gte: `${consumer}|`, $lt: `${consumer}}` } });
  await db.collection('parked').deleteMany({ consumer });
  await db.collection('parked-keys').deleteMany({ consumer });
}

export async function clearSlot(storage: Storage, generation: number): Promise<void> {
  const { generation: live } = await getLiveView(storage);
  if (slotOf(generation) === slotOf(live)) throw new Error('The slot of the live view is never cleared');
  for (const collection of Object.values(viewCollections(storage, generation)))
    await collection.deleteMany({});
}

async function readProgress(
  storage: Storage,
  consumer: string,
  session: mongo.ClientSession,
): Promise<Progress> {
  const rows = await storage.db.collection<Position>('positions').find({ consumer }, { session }).toArray();
  return new Map(
    // A position from before it was noted whether it stands inside a page may do so.
    rows.map(({ stream, generation, next, inside = true }) => [stream, { generation, next, inside }]),
  );
}
