import type { Storage } from '#shared/storage/connection.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
import { duplicatePairRepository } from '../duplicate/duplicate-pair.repository.ts';
import { type Household, type HouseholdVersion, toVersion } from './household.ts';
import { householdPlaceRepository } from './household-place.repository.ts';

type Session = Pick<Transaction, 'session'>;

/** A household's code, unique in its commune and list year. */
export type HouseholdCode = Pick<Household, 'unitSet' | 'year' | 'commune' | 'code'>;

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
    ...householdPlaceRepository(storage),

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
  };
}

/** It has ended, lives again or stands elsewhere: what those see who are asked whether it stands twice. */
function isSeatedAnew(before: Household, after: Household): boolean {
  return before.status !== after.status || before.unit !== after.unit || before.unitSet !== after.unitSet;
}
