import type { HeldRole } from '#shared/access/caller.ts';
import type { Storage } from '#shared/storage/connection.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
import { coveredBy } from '../place-scope.ts';
import type { Look } from './look.ts';

export interface LookFilter {
  readonly household?: string | undefined;
  readonly account?: string | undefined;
  readonly from?: Date | undefined;
}

export type LookRepository = ReturnType<typeof lookRepository>;

/** Only ever added to. */
export function lookRepository({ db }: Storage) {
  const looks = () => db.collection<Look>('looks');
  return {
    async add(look: Look, { session }: Pick<Transaction, 'session'>): Promise<void> {
      await looks().insertOne(look, { session });
    },

    /** Of households at the places or below, newest first. */
    page(
      places: readonly HeldRole[],
      { household, account, from }: LookFilter,
      part: { after: readonly [Date, string] | null; limit: number },
    ): Promise<Look[]> {
      const filter = {
        ...(household === undefined ? {} : { household }),
        ...(account === undefined ? {} : { by: account }),
        ...(from === undefined ? {} : { at: { $gte: from } }),
        $and: [{ $or: [...coveredBy(places)] }, ...older(part.after)],
      };
      return looks().find(filter, { maxTimeMS: 5_000 }).sort({ at: -1, _id: -1 }).limit(part.limit).toArray();
    },
  };
}

function older(after: readonly [Date, string] | null): readonly object[] {
  if (after === null) return [];
  const [at, _id] = after;
  return [{ $or: [{ at: { $lt: at } }, { at, _id: { $lt: _id } }] }];
}
