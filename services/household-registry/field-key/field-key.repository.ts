import type { Storage } from '#shared/storage/connection.ts';
import type { Transaction } from '#shared/storage/transaction.ts';

/** A key that has sealed something here, by its name. The key itself is never stored. */
export interface FieldKeyRow {
  readonly _id: string;
  readonly since: Date;
  /** When the last value under it was sealed anew; absent while something may hang on it. */
  readonly emptiedAt?: Date;
}

export type FieldKeyRepository = ReturnType<typeof fieldKeyRepository>;

export function fieldKeyRepository({ db, clock }: Storage) {
  const keys = () => db.collection<FieldKeyRow>('field-keys');
  return {
    /** Keys on which something may hang. */
    async needed(): Promise<readonly string[]> {
      return (
        await keys()
          .find({ emptiedAt: { $exists: false } })
          .toArray()
      ).map(({ _id }) => _id);
    },

    /** From now on the key seals. */
    async use(name: string): Promise<void> {
      await keys().updateOne(
        { _id: name },
        { $setOnInsert: { since: clock() }, $unset: { emptiedAt: '' } },
        { upsert: true },
      );
    },

    /** Nothing hangs on any key but this one any more. */
    async emptyOthers(name: string, { session, at }: Pick<Transaction, 'session' | 'at'>): Promise<void> {
      const others = { _id: { $ne: name }, emptiedAt: { $exists: false } };
      await keys().updateMany(others, { $set: { emptiedAt: at } }, { session });
    },

    /** Whether a walk for the key is still under way. */
    async isRenewing(kind: string): Promise<boolean> {
      return (await db.collection('jobs').findOne({ kind, done: false })) !== null;
    },
  };
}
