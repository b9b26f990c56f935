import type { UnitSet } from '#shared/contracts/fields.ts';
import type { Storage } from '#shared/storage/connection.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
import { atOrBelow } from '../place-scope.ts';
import type { Village } from './village.ts';

/** Only these villages, or all but these. */
export type PathFilter = { readonly $in: string[] } | { readonly $nin: string[] };

type Session = Pick<Transaction, 'session'>;

export type VillageRepository = ReturnType<typeof villageRepository>;

/** Read and written for every slice of an import, so through the driver. */
export function villageRepository({ db }: Storage) {
  const villages = () => db.collection<Village>('villages');
  return {
    ofCommunes(unitSet: UnitSet, communes: readonly string[], { session }: Session): Promise<Village[]> {
      return villages()
        .find({ unitSet, commune: { $in: [...communes] } }, { session })
        .toArray();
    },

    async add(rows: readonly Village[], { session }: Session): Promise<void> {
      if (rows.length > 0) await villages().insertMany([...rows], { session });
    },

    /** Those that are known and not retired. */
    byPaths(unitSet: UnitSet, paths: readonly string[], { session }: Session): Promise<Village[]> {
      return villages()
        .find({ unitSet, path: { $in: [...paths] }, retired: null }, { session })
        .toArray();
    },

    /** Those of the communes that are no more, and where each went. */
    retiredOf(
      unitSet: UnitSet,
      communes: readonly string[],
    ): Promise<Pick<Village, 'unitSet' | 'path' | 'retired'>[]> {
      const filter = { unitSet, commune: { $in: [...communes] }, retired: { $ne: null } };
      const projection = { _id: 0, unitSet: 1, path: 1, retired: 1 } as const;
      return villages()
        .find<Pick<Village, 'unitSet' | 'path' | 'retired'>>(filter, { projection, maxTimeMS: 5_000 })
        .toArray();
    },

    /** Villages at or below a unit that are not retired, by path. */
    page(
      unitSet: UnitSet,
      unit: string,
      part: { after: string; limit: number; paths?: PathFilter },
    ): Promise<Village[]> {
      const paths = atOrBelow(unit).map((place) => ({ path: place.unit }));
      return villages()
        .find(
          {
            unitSet,
            retired: null,
            $and: [{ $or: paths }, { path: { $gt: part.after } }, { path: part.paths ?? { $gt: '' } }],
          },
          { maxTimeMS: 5_000 },
        )
        .sort({ path: 1 })
        .limit(part.limit)
        .toArray();
    },

    /** New states of known ones. */
    async save(rows: readonly Village[], { session }: Session): Promise<void> {
      if (rows.length === 0) return;
      // Those that give their name free come first, because the name is taken by another in the same write.
      const inTurn = rows.toSorted((a, b) => Number(a.retired === null) - Number(b.retired === null));
      await villages().bulkWrite(
        inTurn.map((row) => ({ replaceOne: { filter: { _id: row._id }, replacement: row } })),
        { session },
      );
    },

    /** Retired ones too, for those who read old lists. */
    get(unitSet: UnitSet, path: string): Promise<Village | null> {
      return villages().findOne({ unitSet, path }, { maxTimeMS: 2_000 });
    },

    /** A village that takes households. */
    living(unitSet: UnitSet, path: string): Promise<Village | null> {
      return villages().findOne({ unitSet, path, retired: null }, { maxTimeMS: 2_000 });
    },

    /** Paths of provinces that have villages, each found by one step of the index. */
    async provinces(unitSet: UnitSet): Promise<readonly string[]> {
      const found: string[] = [];
      for (let from = ''; ; ) {
        const options = { sort: { path: 1 }, projection: { path: 1 }, maxTimeMS: 2_000 } as const;
        const next = await villages().findOne({ unitSet, path: { $gte: from } }, options);
        if (next === null) return found;
        const province = next.path.slice(0, 2);
        found.push(province);
        from = `${province}0`;
      }
    },

    /** A commune's villages as a dictionary would order them. */
    async ofCommune(unitSet: UnitSet, commune: string): Promise<Village[]> {
      const rows = await villages().find({ unitSet, commune, retired: null }, { maxTimeMS: 2_000 }).toArray();
      return rows.sort(byName);
    },

    /** The same with those that are retired. */
    async everOfCommune(unitSet: UnitSet, commune: string): Promise<Village[]> {
      const rows = await villages().find({ unitSet, commune }, { maxTimeMS: 2_000 }).toArray();
      return rows.sort(byName);
    },
  };
}

const byName = (a: Village, b: Village) => inOrder.compare(a.name, b.name);

const inOrder = new Intl.Collator('vi', { numeric: true });
