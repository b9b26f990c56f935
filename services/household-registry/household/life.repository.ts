import type { HeldRole } from '#shared/access/caller.ts';
import type { Storage } from '#shared/storage/connection.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
import { below } from '../place-scope.ts';
import type { Household, HouseholdVersion } from './household.ts';
import { codesAfter, MADE_CODE } from './household-code.ts';

type Session = Pick<Transaction, 'session'>;

/** More states than any household ever has. */
const MOST_STATES = 2_000;

export type LifeRepository = ReturnType<typeof lifeRepository>;

/** One household as those see it who work at its place, with the states it has gone through. */
export function lifeRepository({ db }: Storage) {
  const households = () => db.collection<Household>('households');
  const history = () => db.collection<HouseholdVersion>('household-history');
  return {
    /** Null where it stands at none of the places: nobody learns what is elsewhere. */
    within(id: string, places: readonly HeldRole[], part: Partial<Session> = {}): Promise<Household | null> {
      if (places.length === 0) return Promise.resolve(null);
      return households().findOne(
        { _id: id, $or: places.flatMap(placeFilter) },
        { ...(part.session === undefined ? {} : { session: part.session }), maxTimeMS: 5_000 },
      );
    },

    /** Of some households those that stand at one of the places, by id. */
    async allWithin(
      ids: readonly string[],
      places: readonly HeldRole[],
      { session }: Session,
    ): Promise<ReadonlyMap<string, Household>> {
      if (places.length === 0) return new Map();
      const rows = await households()
        .find({ _id: { $in: [...ids] }, $or: places.flatMap(placeFilter) }, { session })
        .toArray();
      return new Map(rows.map((row) => [row._id, row]));
    },

    /** The latest day on which something changed in the life of each of some households, by id. */
    async lastDays(
      now: Iterable<Pick<Household, '_id' | 'change'>>,
      { session }: Session,
    ): Promise<ReadonlyMap<string, string>> {
      const days = new Map([...now].map(({ _id, change }) => [_id, change.on]));
      const earlier = await history()
        .aggregate<{ _id: string; last: string }>(
          [
            { $match: { household: { $in: [...days.keys()] } } },
            { $group: { _id: '$household', last: { $max: '$change.on' } } },
          ],
          { session },
        )
        .toArray();
      for (const { _id, last } of earlier) if (last > days.get(_id)!) days.set(_id, last);
      return days;
    },

    /** The latest day on which something changed in the life of any of the households; '' where none is known. */
    async lastDay(ids: readonly string[], { session }: Session): Promise<string> {
      const projection = { _id: 0, 'change.on': 1 } as const;
      const now = await households()
        .find({ _id: { $in: [...ids] } }, { session, projection })
        .toArray();
      const earlier = await history()
        .find({ household: { $in: [...ids] } }, { session, projection })
        .toArray();
      return [...now, ...earlier].reduce((last, { change }) => (change.on > last ? change.on : last), '');
    },

    /** The next codes of a commune's list that nobody made yet. */
    async nextCodes(
      { unitSet, year, commune }: Pick<Household, 'unitSet' | 'year' | 'commune'>,
      count: number,
      { session }: Session,
    ): Promise<readonly string[]> {
      const highest = await households().findOne(
        { unitSet, year, commune, code: { $regex: new RegExp(`^${MADE_CODE}\\d{5}$`) } },
        { session, sort: { code: -1 }, projection: { code: 1 } },
      );
      return codesAfter(highest?.code ?? null, count);
    },

    /** All states, oldest first, the present one last. */
    async states(now: Household): Promise<readonly Household[]> {
      const rows = await history()
        .find({ household: now._id, version: { $lt: now.version } }, { maxTimeMS: 5_000 })
        .sort({ version: 1 })
        .limit(MOST_STATES)
        .toArray();
      return [...rows.map(stateOf), now];
    },

    /** States below a version, newest first. */
    async statesBelow(id: string, part: { version: number; limit: number }): Promise<readonly Household[]> {
      const rows = await history()
        .find({ household: id, version: { $lt: part.version } }, { maxTimeMS: 5_000 })
        .sort({ version: -1 })
        .limit(part.limit)
        .toArray();
      return rows.map(stateOf);
    },
  };
}

/** Nobody searches for what was: the terms of a state are made when it is saved. */
function stateOf({ household, ...state }: HouseholdVersion): Household {
  return { ...state, _id: household, searchTerms: [] };
}

function placeFilter({ unitSet, path }: HeldRole) {
  return [
    { unitSet, unit: path },
    { unitSet, unit: below(path) },
  ];
}
