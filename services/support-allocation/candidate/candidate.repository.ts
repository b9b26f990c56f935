import type { mongo } from 'mongoose';
import type { Storage } from '#shared/storage/connection.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
import {
  type Candidate,
  type CandidateList,
  candidateId,
  NOTHING_RECEIVED,
  type Received,
} from './candidate.ts';

type Session = Pick<Transaction, 'session'>;

/** Where a walk over a list stands. */
export interface CandidatePosition {
  readonly unit: string;
  readonly sortKey: string;
  readonly household: string;
}

export type CandidateRepository = ReturnType<typeof candidateRepository>;

/** Hundreds of thousands of rows pass here, so the driver's own collections are used. */
export function candidateRepository({ db }: Storage) {
  const candidates = () => db.collection<Candidate>('candidates');
  const lists = () => db.collection<CandidateList>('lists');
  return {
    async knownIds(ids: readonly string[], { session }: Session): Promise<ReadonlySet<string>> {
      const rows = await candidates()
        .find({ _id: { $in: [...ids] } }, { session, projection: { _id: 1 } })
        .toArray();
      return new Set(rows.map((row) => row._id));
    },

    async add(rows: readonly Candidate[], { session }: Session): Promise<void> {
      if (rows.length > 0) await candidates().insertMany([...rows], { session });
    },

    async received(ids: readonly string[], { session }: Session): Promise<ReadonlyMap<string, Received>> {
      const rows = await lists()
        .find({ _id: { $in: [...ids] } }, { session })
        .toArray();
      return new Map(rows.map((row) => [row._id, row]));
    },

    async setReceived(received: ReadonlyMap<string, Received>, { session }: Session): Promise<void> {
      const updates = [...received].map(([_id, { receivedCount, receivedHash }]) => ({
        updateOne: { filter: { _id }, update: { $set: { receivedCount, receivedHash } }, upsert: true },
      }));
      if (updates.length > 0) await lists().bulkWrite(updates, { session });
    },

    async setFrozen(
      frozen: readonly Required<Pick<CandidateList, '_id' | 'frozen'>>[],
      { session }: Session,
    ): Promise<void> {
      const updates = frozen.map((list) => ({
        updateOne: {
          filter: { _id: list._id },
          update: { $set: { frozen: list.frozen }, $setOnInsert: NOTHING_RECEIVED },
          upsert: true,
        },
      }));
      if (updates.length > 0) await lists().bulkWrite(updates, { session });
    },

    getList(id: string, { session }: Session): Promise<CandidateList | null> {
      return lists().findOne({ _id: id }, { session });
    },

    countWithin(list: string, unit: string, { session }: Session): Promise<number> {
      return candidates().countDocuments({ list, ...within(unit) }, { session });
    },

    /** The next households of a list in its own order: village, name, id. */
    slice(
      part: { list: string; unit: string; after: CandidatePosition | null; limit: number },
      { session }: Session,
    ): Promise<Candidate[]> {
      return candidates()
        .find({ list: part.list, $and: [within(part.unit), behind(part.after)] }, { session })
        .sort({ unit: 1, sortKey: 1, household: 1 })
        .limit(part.limit)
        .toArray();
    },

    ofHouseholds(list: string, households: readonly string[]): Promise<Candidate[]> {
      return candidates()
        .find({ _id: { $in: households.map((id) => candidateId(list, id)) } }, { maxTimeMS: 5_000 })
        .sort({ sortKey: 1, household: 1 })
        .toArray();
    },
  };
}

/** By whole segments: '0' is the character after '/', so 19/16 never reaches into 19/164. */
function within(unit: string): mongo.Filter<Candidate> {
  return { $or: [{ unit }, { unit: { $gt: `${unit}/`, $lt: `${unit}0` } }] };
}

function behind(after: CandidatePosition | null): mongo.Filter<Candidate> {
  if (after === null) return {};
  const { unit, sortKey, household } = after;
  return {
    unit: { $gte: unit },
    $or: [
      { unit: { $gt: unit } },
      { unit, sortKey: { $gt: sortKey } },
      { unit, sortKey, household: { $gt: household } },
    ],
  };
}
