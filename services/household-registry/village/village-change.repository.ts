import type { UnitSet } from '#shared/contracts/fields.ts';
import type { Storage } from '#shared/storage/connection.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
import type { VillageChange } from './village-change.ts';

type Session = Pick<Transaction, 'session'>;

export type VillageChangeRepository = ReturnType<typeof villageChangeRepository>;

export function villageChangeRepository({ db }: Storage) {
  const changes = () => db.collection<VillageChange>('village-changes');
  return {
    get(id: string, { session }: Session): Promise<VillageChange | null> {
      return changes().findOne({ _id: id }, { session });
    },

    async add(change: VillageChange, { session }: Session): Promise<void> {
      await changes().insertOne(change, { session });
    },

    async advance(
      id: string,
      step: { households: number; status: VillageChange['status'] },
      { session }: Session,
    ): Promise<void> {
      const { households, status } = step;
      await changes().updateOne({ _id: id }, { $inc: { households }, $set: { status } }, { session });
    },

    /** Changes whose households are still on their way. */
    running(unitSet: UnitSet, { session }: Session): Promise<Pick<VillageChange, 'commune'>[]> {
      const projection = { commune: 1 } as const;
      return changes().find({ status: 'running', unitSet }, { session, projection }).toArray();
    },

    /** Newest first. */
    ofCommune(unitSet: UnitSet, commune: string, limit: number): Promise<VillageChange[]> {
      return changes()
        .find({ unitSet, commune }, { maxTimeMS: 2_000 })
        .sort({ at: -1 })
        .limit(limit)
        .toArray();
    },
  };
}
