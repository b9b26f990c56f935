import type { Storage } from '#shared/storage/connection.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
import { type HandOver, handOverId } from './hand-over.ts';

type Session = Pick<Transaction, 'session'>;

export type HandOverRepository = ReturnType<typeof handOverRepository>;

/** What phones said at the doors, by household: this service's own copy. */
export function handOverRepository({ db }: Storage) {
  const handOvers = () => db.collection<HandOver>('hand-overs');
  return {
    async load(ids: readonly string[], { session }: Session): Promise<ReadonlyMap<string, HandOver>> {
      const rows = await handOvers()
        .find({ _id: { $in: [...ids] } }, { session })
        .toArray();
      return new Map(rows.map((row) => [row._id, row]));
    },

    async save(rows: readonly HandOver[], { session }: Session): Promise<void> {
      if (rows.length === 0) return;
      await handOvers().bulkWrite(
        rows.map((row) => ({ replaceOne: { filter: { _id: row._id }, replacement: row, upsert: true } })),
        { session },
      );
    },

    /** The next households of a campaign of whom something failed, is kept or is owed in part. */
    openAfter({
      campaign,
      after,
      limit,
    }: {
      campaign: string;
      after: string;
      limit: number;
    }): Promise<HandOver[]> {
      return handOvers()
        .find(
          { campaign, isOpen: true, _id: { $gt: handOverId({ campaign, household: after }) } },
          { maxTimeMS: 10_000 },
        )
        .sort({ _id: 1 })
        .limit(limit)
        .toArray();
    },

    /** Of households, by household. */
    async ofHouseholds(
      campaign: string,
      households: readonly string[],
      { session }: Partial<Session> = {},
    ): Promise<ReadonlyMap<string, HandOver>> {
      if (households.length === 0) return new Map();
      const ids = [...new Set(households)].map((household) => handOverId({ campaign, household }));
      const rows = await handOvers()
        .find({ _id: { $in: ids } }, session === undefined ? { maxTimeMS: 10_000 } : { session })
        .toArray();
      return new Map(rows.map((row) => [row.household, row]));
    },
  };
}
