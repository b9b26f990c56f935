import type { mongo } from 'mongoose';
import type { Position } from '#shared/events/position.ts';
import type { Storage } from '#shared/storage/connection.ts';
import type { SetHash } from '#shared/storage/set-hash.ts';
import { inTransaction } from '#shared/storage/transaction.ts';
import { buildingConsumerName, LIVE_CONSUMER } from '../outcome/outcome.reactions.ts';
import { getLiveView, inSnapshot, viewCollections, views } from '../view/view.repository.ts';
import { viewHash } from './view-hash.ts';

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

/** The hashes of both generations at a moment at which both had read equally far; null when that was not so. */
export function compareGenerations(
  storage: Storage,
  building: number,
): Promise<{ live: SetHash; rebuilt: SetHash } | null> {
  return inSnapshot(storage, async (session) => {
    if (!(await haveReadEqually(storage, building, session))) return null;
    const { generation } = await getLiveView(storage, session);
    return {
      live: await viewHash(storage, generation, session),
      rebuilt: await viewHash(storage, building, session),
    };
  });
}

/**
 * Shows the new generation if it has read exactly as far as the live one: from then on the live consumer, with its own
 * positions and inbox, writes into it. A slice of either at the same moment is a write conflict on its view's row.
 */
export async function swapGenerations(storage: Storage, building: number): Promise<boolean> {
  return inTransaction(storage, async ({ session }) => {
    if (!(await haveReadEqually(storage, building, session))) return false;
    const built = await views(storage).findOneAndDelete(
      { _id: 'building', generation: building },
      { session },
    );
    if (built === null) return false;
    const { lastEventAt } = built;
    const change = { $set: { generation: building, lastEventAt }, $inc: { slices: 1 } };
    await views(storage).updateOne({ _id: 'live' }, change, { session });
    return true;
  });
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
  if (generation % 2 === live % 2) throw new Error('The slot of the live view is never cleared');
  for (const collection of Object.values(viewCollections(storage, generation)))
    await collection.deleteMany({});
}

async function haveReadEqually(
  storage: Storage,
  building: number,
  session: mongo.ClientSession,
): Promise<boolean> {
  const live = await positionsOf(storage, LIVE_CONSUMER, session);
  const built = await positionsOf(storage, buildingConsumerName(building), session);
  return live !== '[]' && live === built;
}

async function positionsOf(
  storage: Storage,
  consumer: string,
  session: mongo.ClientSession,
): Promise<string> {
  const rows = await storage.db
    .collection<Position>('positions')
    .find({ consumer }, { session })
    .sort({ stream: 1 })
    .toArray();
  return JSON.stringify(rows.map(({ stream, generation, next }) => [stream, generation, next]));
}
