import type { UnitSet } from '#shared/contracts/fields.ts';
import type { Storage } from '#shared/storage/connection.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
import { unitsAt } from '../place-scope.ts';
import type { Household, HouseholdVersion } from './household.ts';

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

/** One commune's households of one list year. */
export type CommunePlace = Pick<Household, 'unitSet' | 'year' | 'commune'>;

/** Households by where they stand: whole communes, and the walk through a place. */
export function householdPlaceRepository({ db }: Storage) {
  const households = () => db.collection<Household>('households');
  const history = () => db.collection<HouseholdVersion>('household-history');
  return {
    /** All of a commune and list year, those that ended too. */
    ofCommune(place: CommunePlace, { session }: Session): Promise<Household[]> {
      const { unitSet, year, commune } = place;
      return households().find({ unitSet, year, commune }, { session }).toArray();
    },

    /** Those that stood in a commune once and stand elsewhere now, each as it last was there. */
    async leftCommune(place: CommunePlace, { session }: Session): Promise<HouseholdVersion[]> {
      const { unitSet, year, commune } = place;
      const states = await history()
        .find({ unitSet, year, commune }, { session })
        .sort({ version: 1 })
        .toArray();
      const lastOf = new Map(states.map((state) => [state.household, state]));
      const moved = await households()
        .find(
          { _id: { $in: [...lastOf.keys()] }, commune: { $ne: commune } },
          { session, projection: { _id: 1 } },
        )
        .toArray();
      return moved.flatMap(({ _id }) => lastOf.get(_id) ?? []);
    },

    /** The living ones of some communes. */
    countOfCommunes(
      { unitSet, year }: Pick<CommunePlace, 'unitSet' | 'year'>,
      communes: readonly string[],
      { session }: Session,
    ): Promise<number> {
      return households().countDocuments(
        { unitSet, year, commune: { $in: [...communes] }, status: 'active' },
        { session },
      );
    },

    /** The living ones of some communes by commune and code. */
    pageOfCommunes(
      { unitSet, year }: Pick<CommunePlace, 'unitSet' | 'year'>,
      part: {
        communes: readonly string[];
        after: readonly [commune: string, code: string] | null;
        limit: number;
      },
    ): Promise<Household[]> {
      const [commune, code] = part.after ?? ['', ''];
      return households()
        .find(
          {
            unitSet,
            year,
            commune: { $in: [...part.communes], $gte: commune },
            status: 'active',
            $or: [{ commune: { $gt: commune } }, { commune, code: { $gt: code } }],
          },
          { maxTimeMS: 5_000 },
        )
        .sort({ commune: 1, code: 1 })
        .limit(part.limit)
        .toArray();
    },

    count(scope: HouseholdScope, { session }: Session): Promise<number> {
      return households().countDocuments({ ...scopeFilter(scope), status: 'active' }, { session });
    },

    /** The next living households in the official order. */
    slice(
      scope: HouseholdScope,
      part: { after: HouseholdPosition | null; limit: number },
      { session }: Session,
    ): Promise<Household[]> {
      return households()
        .find({ ...walkFilter(scope, part.after), status: 'active' }, { session })
        .sort({ unit: 1, sortKey: 1, _id: 1 })
        .limit(part.limit)
        .toArray();
    },

    /** The next households in the same order, ended ones too, for readers of whole places. */
    walk(
      scope: HouseholdScope,
      part: { after: HouseholdPosition | null; limit: number },
    ): Promise<Household[]> {
      return households()
        .find(walkFilter(scope, part.after), { maxTimeMS: 10_000 })
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
