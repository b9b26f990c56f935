import type { HeldRole } from '#shared/access/caller.ts';
import type { Storage } from '#shared/storage/connection.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
import type { NeedList } from './need-list.ts';

export type NeedListRepository = ReturnType<typeof needListRepository>;

/** Only ever added to. */
export function needListRepository({ db }: Storage) {
  const lists = () => db.collection<NeedList>('need-lists');
  return {
    async add(list: NeedList, { session }: Pick<Transaction, 'session'>): Promise<void> {
      await lists().insertOne(list, { session });
    },

    get(id: string): Promise<NeedList | null> {
      return lists().findOne({ _id: id }, { maxTimeMS: 2_000 });
    },

    /** Of the places or below them, newest first. */
    page(
      places: readonly HeldRole[],
      part: { after: readonly [at: Date, id: string] | null; limit: number },
    ): Promise<NeedList[]> {
      const seen = places.flatMap(({ unitSet, path }) =>
        path === ''
          ? [{ unitSet }]
          : [
              { unitSet, unit: path },
              { unitSet, unit: { $gt: `${path}/`, $lt: `${path}0` } },
            ],
      );
      if (seen.length === 0) return Promise.resolve([]);
      const [at, _id] = part.after ?? [];
      const older =
        at === undefined || _id === undefined
          ? []
          : [{ $or: [{ at: { $lt: at } }, { at, _id: { $lt: _id } }] }];
      return lists()
        .find({ $and: [{ $or: seen }, ...older] }, { maxTimeMS: 5_000 })
        .sort({ at: -1, _id: -1 })
        .limit(part.limit)
        .toArray();
    },
  };
}
