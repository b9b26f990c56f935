import type { UnitSet } from '#shared/contracts/fields.ts';
import type { Storage } from '#shared/storage/connection.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
import { duplicatePairRepository } from '../duplicate/duplicate-pair.repository.ts';
import { unitsAt } from '../place-scope.ts';
import { type Household, type HouseholdVersion, toVersion } from './household.ts';

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

/** A household's code, unique in its commune and list year. */
export type HouseholdCode = Pick<Household, 'unitSet' | 'year' | 'commune' | 'code'>;

/** One commune's households of one list year. */
export type CommunePlace = Pick<Household, 'unitSet' | 'year' | 'commune'>;

export function codeKey({ unitSet, year, commune, code }: HouseholdCode): string {
  return JSON.stringify([unitSet, year, commune, code]);
}

export type HouseholdRepository = ReturnType<typeof householdRepository>;

/** Everything here is a bulk path, so through the driver. */
export function householdRepository(storage: Storage) {
  const { db } = storage;
  const pairs = duplicatePairRepository(storage);
  const households = () => db.collection<Household>('households');
  const history = () => db.collection<HouseholdVersion>('household-history');
  return {
    async byIds(
      ids: readonly string[],
      { session }: Partial<Session> = {},
    ): Promise<ReadonlyMap<string, Household>> {
      const rows = await households()
        .find({ _id: { $in: [...ids] } }, session === undefined ? { maxTimeMS: 5_000 } : { session })
        .toArray();
      return new Map(rows.map((row) => [row._id, row]));
    },

    async get(id: string, { session }: Partial<Session> = {}): Promise<Household | null> {
      return households().findOne(
        { _id: id },
        { ...(session === undefined ? {} : { session }), maxTimeMS: 5_000 },
      );
    },

    /** Where a code stands in a commune's list of a year, whatever the id was once made of. */
    async byCodes(
      seats: readonly HouseholdCode[],
      { session }: Session,
    ): Promise<ReadonlyMap<string, Household>> {
      if (seats.length === 0) return new Map();
      const groups = Map.groupBy(seats, ({ unitSet, year, commune }) =>
        JSON.stringify([unitSet, year, commune]),
      );
      const filters = [...groups.values()].map((group) => {
        const { unitSet, year, commune } = group[0]!;
        return { unitSet, year, commune, code: { $in: group.map(({ code }) => code) } };
      });
      const rows = await households().find({ $or: filters }, { session }).toArray();
      return new Map(rows.map((row) => [codeKey(row), row]));
    },

    /** New households, and new states of known ones; the state before goes into the history in the same transaction. */
    async save(
      created: readonly Household[],
      changed: readonly { readonly before: Household; readonly after: Household }[],
      { session }: Session,
    ): Promise<void> {
      if (created.length > 0) await households().insertMany([...created], { session });
      if (changed.length === 0) return;
      await history().insertMany(
        changed.map(({ before }) => toVersion(before)),
        { session },
      );
      await households().bulkWrite(
        changed.map(({ after }) => ({ replaceOne: { filter: { _id: after._id }, replacement: after } })),
        { session },
      );
      const seated = changed.filter(({ before, after }) => isSeatedAnew(before, after));
      await pairs.follow(
        seated.map(({ after }) => after),
        { session },
      );
    },

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

    /** The state before each household's newest one; none where it is the first. */
    async statesBefore(
      rows: readonly Household[],
      { session }: Session,
    ): Promise<ReadonlyMap<string, HouseholdVersion>> {
      const ids = rows.map(({ _id, version }) => `${_id}|${version - 1}`);
      const states = await history()
        .find({ _id: { $in: ids } }, { session })
        .toArray();
      return new Map(states.map((state) => [state.household, state]));
    },

    /** Which of some households an import made or changed, whatever came later. */
    async touchedBy(id: string, ids: readonly string[], { session }: Session): Promise<ReadonlySet<string>> {
      if (ids.length === 0) return new Set();
      const states = await history()
        .find(
          { household: { $in: [...ids] }, 'change.trace.import': id },
          { session, projection: { household: 1 } },
        )
        .toArray();
      return new Set(states.map(({ household }) => household));
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

    /** Earlier states, newest first. */
    historyOf(household: string, part: { before: number; limit: number }): Promise<HouseholdVersion[]> {
      return history()
        .find({ household, version: { $lt: part.before } }, { maxTimeMS: 5_000 })
        .sort({ version: -1 })
        .limit(part.limit)
        .toArray();
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

    /** Keyed hashes of the national IDs of those that have one. */
    async numberHashes(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
      const rows = await households()
        .find(
          { _id: { $in: [...ids] }, nationalId: { $ne: null } },
          { projection: { 'nationalId.lookUp': 1 }, maxTimeMS: 10_000 },
        )
        .toArray();
      return new Map(rows.map((row) => [row._id, row.nationalId!.lookUp]));
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

/** It has ended, lives again or stands elsewhere: what those see who are asked whether it stands twice. */
function isSeatedAnew(before: Household, after: Household): boolean {
  return before.status !== after.status || before.unit !== after.unit || before.unitSet !== after.unitSet;
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
