import type { HeldRole } from '#shared/access/caller.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { below } from '../place-scope.ts';
import type { ListExport } from './list-export.ts';

export type ListExportRepository = ReturnType<typeof listExportRepository>;

/** Only ever added to. */
export function listExportRepository({ db }: Storage) {
  const exports = () => db.collection<ListExport>('list-exports');
  return {
    async add(row: ListExport): Promise<void> {
      await exports().insertOne(row, { writeConcern: { w: 'majority', journal: true } });
    },

    /** Of lists at the places or below, newest first. */
    page(
      places: readonly HeldRole[],
      part: { after: readonly [at: Date, id: string] | null; limit: number },
    ): Promise<ListExport[]> {
      const seen = places.flatMap(({ unitSet, path }) => [
        { unitSet, unit: path },
        { unitSet, unit: below(path) },
      ]);
      if (seen.length === 0) return Promise.resolve([]);
      return exports()
        .find({ $and: [{ $or: seen }, ...olderThan(part.after)] }, { maxTimeMS: 5_000 })
        .sort({ at: -1, _id: -1 })
        .limit(part.limit)
        .toArray();
    },
  };
}

function olderThan(after: readonly [at: Date, id: string] | null): readonly object[] {
  if (after === null) return [];
  const [at, _id] = after;
  return [{ $or: [{ at: { $lt: at } }, { at, _id: { $lt: _id } }] }];
}
