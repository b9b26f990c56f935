import type { Storage } from '#shared/storage/connection.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
import type { Posting } from './custody-ledger.ts';

type Session = Pick<Transaction, 'session'>;

/** What a household's hand-overs have taken from the accounts so far. */
export interface DoorRow {
  /** campaign|household */
  readonly _id: string;
  readonly postings: readonly Posting[];
}

export function doorRepository({ db }: Storage) {
  const doors = () => db.collection<DoorRow>('custody-doors');
  return {
    async load(ids: readonly string[], { session }: Session): Promise<ReadonlyMap<string, DoorRow>> {
      const rows = await doors()
        .find({ _id: { $in: [...ids] } }, { session })
        .toArray();
      return new Map(rows.map((row) => [row._id, row]));
    },

    async save(rows: readonly DoorRow[], { session }: Session): Promise<void> {
      if (rows.length === 0) return;
      const writes = rows.map(({ _id, postings }) => ({
        updateOne: { filter: { _id }, update: { $set: { postings } }, upsert: true },
      }));
      await doors().bulkWrite(writes, { session, ordered: true });
    },
  };
}

export type DoorRepository = ReturnType<typeof doorRepository>;
