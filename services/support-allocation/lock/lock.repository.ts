import type { Storage } from '#shared/storage/connection.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
import type { PlanLock } from './lock.ts';

type Session = Pick<Transaction, 'session'>;

export type LockRepository = ReturnType<typeof lockRepository>;

export function lockRepository({ db }: Storage) {
  const locks = () => db.collection<PlanLock>('locks');
  return {
    /** @throws a duplicate key when the household and source have one that stands. */
    async add(lock: PlanLock, { session }: Session): Promise<void> {
      await locks().insertOne(lock, { session });
    },

    get(id: string, { session }: Session): Promise<PlanLock | null> {
      return locks().findOne({ _id: id }, { session });
    },

    standingOf(
      { campaign, household, source }: Pick<PlanLock, 'campaign' | 'household' | 'source'>,
      { session }: Session,
    ): Promise<PlanLock | null> {
      return locks().findOne({ campaign, household, source, isLifted: false }, { session });
    },

    /** All that stand, by household and source: they are set one by one, by hand. */
    allOf(campaign: string, { session }: Session): Promise<PlanLock[]> {
      return locks()
        .find({ campaign, isLifted: false }, { session })
        .sort({ household: 1, source: 1 })
        .toArray();
    },

    ofHousehold(campaign: string, household: string): Promise<PlanLock[]> {
      return locks().find({ campaign, household, isLifted: false }, { maxTimeMS: 5_000 }).toArray();
    },

    /** Those that stand at or below one of the units, by id. */
    page(
      campaign: string,
      part: { units: readonly string[]; after: string; limit: number },
    ): Promise<PlanLock[]> {
      const within = part.units.flatMap((unit) => [{ unit }, { unit: { $gt: `${unit}/`, $lt: `${unit}0` } }]);
      return locks()
        .find({ campaign, isLifted: false, $or: within, _id: { $gt: part.after } }, { maxTimeMS: 5_000 })
        .sort({ _id: 1 })
        .limit(part.limit)
        .toArray();
    },

    /** @throws when it does not stand any more: a fault, the caller holds a snapshot. */
    async lift(
      id: string,
      lifted: Pick<PlanLock, 'liftedBy' | 'liftedAt' | 'liftReason'>,
      { session }: Session,
    ): Promise<void> {
      const { matchedCount } = await locks().updateOne(
        { _id: id, isLifted: false },
        { $set: { ...lifted, isLifted: true } },
        { session },
      );
      if (matchedCount !== 1) throw new Error(`Lock ${id} does not stand`);
    },
  };
}
