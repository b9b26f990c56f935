import type { UnitSet } from '#shared/contracts/fields.ts';
import type { Storage } from '#shared/storage/connection.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
import { unitsAt } from '../place-scope.ts';
import type { Household } from './household.ts';

type Session = Pick<Transaction, 'session'>;

/** The households of one list year at or below a unit. */
export interface HouseholdScope {
  readonly unitSet: UnitSet;
  readonly year: number;
  readonly unit: string;
}

/** Where a walk in the official order stands: by village, in it by name, ties by id. */
export interface HouseholdPosition {
  readonly unit: string;
  readonly sortKey: string;
  readonly _id: string;
}

export type HouseholdRepository = ReturnType<typeof householdRepository>;

/** Everything here is a bulk path, so through the driver. */
export function householdRepository({ db }: Storage) {
  const households = () => db.collection<Household>('households');
  return {
    async byIds(ids: readonly string[], { session }: Session): Promise<ReadonlyMap<string, Household>> {
      const rows = await households()
        .find({ _id: { $in: [...ids] } }, { session })
        .toArray();
      return new Map(rows.map((row) => [row._id, row]));
    },

    async save(
      created: readonly Household[],
      changed: readonly Household[],
      { session }: Session,
    ): Promise<void> {
      if (created.length > 0) await households().insertMany([...created], { session });
      if (changed.length === 0) return;
      await households().bulkWrite(
        changed.map((row) => ({ replaceOne: { filter: { _id: row._id }, replacement: row } })),
        { session },
      );
    },

    /** Versions before, each then raised by one, for one event each. */
    async raiseVersions(ids: readonly string[], { session }: Session): Promise<ReadonlyMap<string, number>> {
      const filter = { _id: { $in: [...ids] } };
      const rows = await households()
        .find(filter, { session, projection: { version: 1 } })
        .toArray();
      await households().updateMany(filter, { $inc: { version: 1 } }, { session });
      return new Map(rows.map((row) => [row._id, row.version]));
    },

    count(scope: HouseholdScope, { session }: Session): Promise<number> {
      return households().countDocuments(scopeFilter(scope), { session });
    },

    /** The next households in the official order. */
    slice(
      scope: HouseholdScope,
      part: { after: HouseholdPosition | null; limit: number },
      { session }: Session,
    ): Promise<Household[]> {
      return households()
        .find(walkFilter(scope, part.after), { session })
        .sort({ unit: 1, sortKey: 1, _id: 1 })
        .limit(part.limit)
        .toArray();
    },

    /** The same for readers, with accent-free text to look for in name or code. */
    page(
      scope: HouseholdScope,
      part: { after: HouseholdPosition | null; limit: number; search: string },
    ): Promise<Household[]> {
      const found = part.search === '' ? {} : { searchKey: new RegExp(escapeRegExp(part.search)) };
      return households()
        .find({ ...walkFilter(scope, part.after), ...found }, { maxTimeMS: 5_000 })
        .sort({ unit: 1, sortKey: 1, _id: 1 })
        .limit(part.limit)
        .toArray();
    },

    /** The newest list year that has households at or below a unit. */
    async newestYear(unitSet: UnitSet, unit: string): Promise<number | null> {
      let year = Number.MAX_SAFE_INTEGER;
      for (;;) {
        const options = { sort: { year: -1 }, projection: { year: 1 }, maxTimeMS: 2_000 } as const;
        const next = await households().findOne({ unitSet, year: { $lt: year } }, options);
        if (next === null) return null;
        year = next.year;
        const here = await households().findOne(scopeFilter({ unitSet, year, unit }), {
          projection: { _id: 1 },
          maxTimeMS: 2_000,
        });
        if (here !== null) return year;
      }
    },
  };
}

function scopeFilter({ unitSet, year, unit }: HouseholdScope) {
  return { unitSet, year, unit: unitsAt(unitSet, unit) };
}

/** The scope's own bounds stay beside the position's, because a position comes from outside. */
function walkFilter(scope: HouseholdScope, after: HouseholdPosition | null) {
  if (after === null) return scopeFilter(scope);
  const { unit, sortKey, _id } = after;
  return {
    ...scopeFilter(scope),
    unit: { ...unitsAt(scope.unitSet, scope.unit), $gte: unit },
    $or: [{ unit: { $gt: unit } }, { unit, sortKey: { $gt: sortKey } }, { unit, sortKey, _id: { $gt: _id } }],
  };
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
