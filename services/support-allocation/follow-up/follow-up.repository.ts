import type { Storage } from '#shared/storage/connection.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
import { olderThan } from '../campaign/campaign.repository.ts';
import type { ListPart } from '../newest-first.ts';
import type { FollowUp, FollowUpItem } from './follow-up.ts';

type Session = Pick<Transaction, 'session'>;

export type FollowUpRepository = ReturnType<typeof followUpRepository>;

export function followUpRepository({ db }: Storage) {
  const followUps = () => db.collection<FollowUp>('follow-ups');
  const items = () => db.collection<FollowUpItem>('follow-up-items');
  return {
    async add(followUp: FollowUp, { session }: Session): Promise<void> {
      await followUps().insertOne(followUp, { session });
    },

    get(id: string, { session }: Partial<Session> = {}): Promise<FollowUp | null> {
      return followUps().findOne({ _id: id }, session === undefined ? { maxTimeMS: 5_000 } : { session });
    },

    /** Of a plan, newest first. */
    listOf(plan: string, { limit, after }: ListPart): Promise<FollowUp[]> {
      return followUps()
        .find({ plan, ...(after === null ? {} : olderThan(after.at, after.id)) }, { maxTimeMS: 5_000 })
        .sort({ createdAt: -1, _id: -1 })
        .limit(limit + 1)
        .toArray();
    },

    countApproved(plan: string, { session }: Session): Promise<number> {
      return followUps().countDocuments({ plan, status: 'approved' }, { session });
    },

    /** @throws when it is not in the status that the decision was made on: a fault, the caller holds a snapshot. */
    async change(
      { _id, status }: Pick<FollowUp, '_id' | 'status'>,
      changes: Partial<Omit<FollowUp, '_id'>>,
      { session }: Session,
    ): Promise<void> {
      const { matchedCount } = await followUps().updateOne({ _id, status }, { $set: changes }, { session });
      if (matchedCount !== 1) throw new Error(`Follow-up ${_id} is not ${status}`);
    },

    async addItems(rows: readonly FollowUpItem[], { session }: Session): Promise<void> {
      if (rows.length > 0) await items().insertMany([...rows], { session });
    },

    /** Items at or below some places, by id; one more than the limit says that there are more. */
    itemsAfter({
      followUp,
      places,
      after,
      limit,
    }: {
      followUp: string;
      places: readonly string[];
      after: string;
      limit: number;
    }): Promise<FollowUpItem[]> {
      const within = places.flatMap((unit) =>
        unit === '' ? [{}] : [{ unit }, { unit: { $gt: `${unit}/`, $lt: `${unit}0` } }],
      );
      if (within.length === 0) return Promise.resolve([]);
      return items()
        .find({ followUp, _id: { $gt: after }, $or: within }, { maxTimeMS: 5_000 })
        .sort({ _id: 1 })
        .limit(limit + 1)
        .toArray();
    },
  };
}
