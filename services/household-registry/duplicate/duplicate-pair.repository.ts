import type { UnitSet } from '#shared/contracts/fields.ts';
import type { Storage } from '#shared/storage/connection.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
import type { Household } from '../household/household.ts';
import { unitsAt } from '../place-scope.ts';
import { type DuplicatePair, followPair, type PairStatus } from './duplicate.ts';

type Session = Pick<Transaction, 'session'>;

/** A pair with where its households stand now, in the order of their ids: who may see it hangs on that. */
export interface StoredPair extends DuplicatePair {
  readonly unitSet: UnitSet;
  readonly year: number;
  readonly units: readonly [string, string];
  readonly living: readonly [boolean, boolean];
  /** The search that found it last. */
  readonly search: string;
}

/** Pairs of one list year of which at least one household stands at a unit. */
export interface PairScope {
  readonly unitSet: UnitSet;
  readonly year: number;
  readonly unit: string;
}

export interface PairFilter {
  readonly status: PairStatus;
  readonly level: StoredPair['level'] | null;
}

/** Where a page ended: the certain first, in them the likelier. */
export type PairPosition = Pick<StoredPair, 'level' | 'score' | '_id'>;

export type SeatOfHousehold = Pick<Household, '_id' | 'unitSet' | 'year' | 'unit' | 'status'>;

const SEAT = { unitSet: 1, year: 1, unit: 1, status: 1 } as const;

export type DuplicatePairRepository = ReturnType<typeof duplicatePairRepository>;

export function duplicatePairRepository({ db }: Storage) {
  const pairs = () => db.collection<StoredPair>('duplicate-pairs');
  const households = () => db.collection<Household>('households');
  return {
    get(id: string, { session }: Partial<Session> = {}): Promise<StoredPair | null> {
      return pairs().findOne(
        { _id: id },
        { maxTimeMS: 5_000, ...(session === undefined ? {} : { session }) },
      );
    },

    async byIds(ids: readonly string[], { session }: Session): Promise<ReadonlyMap<string, StoredPair>> {
      const rows = await pairs()
        .find({ _id: { $in: [...ids] } }, { session })
        .toArray();
      return new Map(rows.map((row) => [row._id, row]));
    },

    async save(rows: readonly StoredPair[], { session }: Session): Promise<void> {
      if (rows.length === 0) return;
      await pairs().bulkWrite(
        rows.map((row) => ({
          replaceOne: { filter: { _id: row._id }, replacement: row, upsert: true },
        })),
        { session, ordered: false },
      );
    },

    /** Found again, and nothing about them is new. */
    async markSeen(ids: readonly string[], search: string, { session }: Session): Promise<void> {
      if (ids.length > 0)
        await pairs().updateMany({ _id: { $in: [...ids] } }, { $set: { search } }, { session });
    },

    /** Open pairs within a unit that a search did not find. */
    missed(scope: PairScope, search: string, limit: number, { session }: Session): Promise<StoredPair[]> {
      const { unitSet, year, unit } = scope;
      return pairs()
        .find({ unitSet, year, status: 'open', ...at(unitSet, unit), search: { $ne: search } }, { session })
        .limit(limit)
        .toArray();
    },

    page(
      scope: PairScope,
      filter: PairFilter,
      part: { after: PairPosition | null; limit: number },
    ): Promise<StoredPair[]> {
      return pairs()
        .find({ ...match(scope, filter), ...behind(part.after) }, { maxTimeMS: 5_000 })
        .sort({ level: 1, score: -1, _id: 1 })
        .limit(part.limit)
        .toArray();
    },

    count(scope: PairScope, filter: PairFilter): Promise<number> {
      return pairs().countDocuments(match(scope, filter), { maxTimeMS: 5_000 });
    },

    async seatsOf(
      ids: readonly string[],
      { session }: Session,
    ): Promise<ReadonlyMap<string, SeatOfHousehold>> {
      const rows = await households()
        .find<SeatOfHousehold>({ _id: { $in: [...ids] } }, { session, projection: SEAT })
        .toArray();
      return new Map(rows.map((row) => [row._id, row]));
    },

    /** Whatever changes households tells those that ended, live again or moved, in its own transaction. */
    async follow(changed: readonly SeatOfHousehold[], { session }: Session): Promise<void> {
      if (changed.length === 0) return;
      const now = new Map(changed.map((one) => [one._id, one]));
      const rows = await pairs()
        .find({ households: { $in: [...now.keys()] } }, { session })
        .toArray();
      await this.save(
        rows.map((row) => follow(row, now)),
        { session },
      );
    },
  };
}

/** The pair as two households stand now. */
export function seated(
  pair: DuplicatePair,
  search: string,
  seats: readonly [SeatOfHousehold, SeatOfHousehold],
): StoredPair {
  const [a, b] = seats;
  const { unitSet, year } = a;
  const living = [a.status === 'active', b.status === 'active'] as const;
  return { ...pair, unitSet, year, units: [a.unit, b.unit], living, search };
}

function follow(row: StoredPair, now: ReadonlyMap<string, SeatOfHousehold>): StoredPair {
  const seat = (index: 0 | 1) => {
    const household = now.get(row.households[index]);
    if (household === undefined) return { unit: row.units[index], lives: row.living[index] };
    return { unit: household.unit, lives: household.status === 'active' };
  };
  const [a, b] = [seat(0), seat(1)];
  const pair = followPair(row, { bothLive: a.lives && b.lives });
  const unitSet = [...row.households].map((id) => now.get(id)?.unitSet).find((set) => set !== undefined);
  return {
    ...row,
    ...pair,
    unitSet: unitSet ?? row.unitSet,
    units: [a.unit, b.unit],
    living: [a.lives, b.lives],
  };
}

/** One element must meet both bounds: of two bounds on a list each could be met by another one. */
function at(unitSet: UnitSet, unit: string) {
  return { units: { $elemMatch: unitsAt(unitSet, unit) } };
}

function match({ unitSet, year, unit }: PairScope, { status, level }: PairFilter) {
  return { unitSet, year, status, ...at(unitSet, unit), ...(level === null ? {} : { level }) };
}

function behind(after: PairPosition | null) {
  if (after === null) return {};
  const { level, score, _id } = after;
  return {
    $or: [{ level: { $gt: level } }, { level, score: { $lt: score } }, { level, score, _id: { $gt: _id } }],
  };
}
