import mongoose, { Schema } from 'mongoose';
import type { HeldRole } from '#shared/access/caller.ts';
import type { UnitSet } from '#shared/contracts/fields.ts';
import type { Storage } from '#shared/storage/connection.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
import { overlaps, touchedBy } from '../place-scope.ts';
import type { PoorList } from './poor-list.ts';
import { entryId, type PastEntry, type PoorListEntry } from './poor-list-entry.ts';

type Session = Pick<Transaction, 'session'>;

export type PoorListRepository = ReturnType<typeof poorListRepository>;

const schema = new Schema<PoorList>(
  {
    _id: String,
    name: String,
    unitSet: String,
    unit: String,
    year: Number,
    status: String,
    count: Number,
    hash: String,
    frozenCount: Number,
    settledCount: Number,
    amendments: Number,
    released: Number,
    proposedBy: String,
    proposedAt: Date,
    frozenBy: String,
    frozenAt: Date,
    version: Number,
  },
  { strict: 'throw', versionKey: false, autoIndex: false, minimize: false, id: false },
);

export function poorListRepository(storage: Storage) {
  const lists = storage.connection.model<PoorList>('poor-list', schema, 'poor-lists');
  const entries = () => storage.db.collection<PoorListEntry>('poor-list-entries');
  const pastEntries = () => storage.db.collection<PastEntry>('poor-list-past-entries');
  return {
    get(id: string, { session }: Partial<Session> = {}): Promise<PoorList | null> {
      return lists
        .findById(id)
        .session(session ?? null)
        .maxTimeMS(5_000)
        .lean<PoorList>()
        .exec();
    },

    async add(list: PoorList, { session }: Session): Promise<void> {
      await lists.insertMany([list], { session, lean: true });
    },

    async save(list: PoorList, { session }: Session): Promise<void> {
      await lists.replaceOne({ _id: list._id }, list, { session });
    },

    /** Whether a list of the year, over, at or below the unit, is just being frozen. */
    async isFreezing(
      { unitSet, unit, year }: { unitSet: UnitSet; unit: string; year: number },
      { session }: Session,
    ): Promise<boolean> {
      const freezing = await lists
        .find({ status: 'freezing', unitSet, year }, { unit: 1 })
        .session(session)
        .lean<Pick<PoorList, 'unit'>[]>()
        .exec();
      return freezing.some((list) => overlaps(list.unit, unit));
    },

    /** Which of some households stand in a list of the year, over, at or below the unit, frozen or just being so. */
    async listedAmong(
      { unitSet, unit, year }: { unitSet: UnitSet; unit: string; year: number },
      households: readonly string[],
      { session }: Session,
    ): Promise<ReadonlySet<string>> {
      const standing = await lists
        .find({ status: mongoose.trusted({ $in: ['freezing', 'frozen'] }), unitSet, year }, { unit: 1 })
        .session(session)
        .lean<Pick<PoorList, '_id' | 'unit'>[]>()
        .exec();
      const own = standing.filter((list) => overlaps(list.unit, unit));
      const ids = own.flatMap(({ _id }) => households.map((household) => `${_id}|${household}`));
      if (ids.length === 0) return new Set();
      const rows = await entries()
        .find({ _id: { $in: ids } }, { session, projection: { household: 1 } })
        .toArray();
      return new Set(rows.map(({ household }) => household));
    },

    /** Lists that a place stands in or oversees, newest first. */
    page(
      places: readonly HeldRole[],
      part: { after: readonly [at: Date, id: string] | null; limit: number },
    ): Promise<PoorList[]> {
      const seen = touchedBy(places).map(({ unitSet, unit }) => ({ unitSet, unit: mongoose.trusted(unit) }));
      if (seen.length === 0) return Promise.resolve([]);
      return lists
        .find({ $and: [{ $or: seen }, ...(part.after === null ? [] : [olderThan(...part.after)])] })
        .sort({ proposedAt: -1, _id: -1 })
        .limit(part.limit)
        .maxTimeMS(5_000)
        .lean<PoorList[]>()
        .exec();
    },

    async addEntries(rows: readonly PoorListEntry[], { session }: Session): Promise<void> {
      if (rows.length > 0) await entries().insertMany([...rows], { session });
    },

    /** The entries behind an order number, in order. */
    entriesAfter(list: string, order: number, limit: number, { session }: Session): Promise<PoorListEntry[]> {
      return entries()
        .find({ list, order: { $gt: order } }, { session })
        .sort({ order: 1 })
        .limit(limit)
        .toArray();
    },

    /** Frozen lists of a year, in whatever units. */
    frozenOf(year: number, { session }: Partial<Session> = {}): Promise<PoorList[]> {
      return lists
        .find({ status: 'frozen', year })
        .session(session ?? null)
        .maxTimeMS(5_000)
        .lean<PoorList[]>()
        .exec();
    },

    /** Rows of one household, by list. */
    async entriesOfHousehold(
      household: string,
      of: readonly string[],
      { session }: Partial<Session> = {},
    ): Promise<ReadonlyMap<string, PoorListEntry>> {
      const ids = of.map((list) => entryId(list, household));
      const rows = await entries()
        .find({ _id: { $in: ids } }, session === undefined ? { maxTimeMS: 5_000 } : { session })
        .toArray();
      return new Map(rows.map((row) => [row.list, row]));
    },

    /** Rows of a list by household. */
    async entriesOf(
      list: string,
      households: readonly string[],
      { session }: Partial<Session> = {},
    ): Promise<ReadonlyMap<string, PoorListEntry>> {
      const ids = households.map((household) => entryId(list, household));
      const rows = await entries()
        .find({ _id: { $in: ids } }, session === undefined ? { maxTimeMS: 5_000 } : { session })
        .toArray();
      return new Map(rows.map((row) => [row.household, row]));
    },

    /** Rows as an amendment leaves them, and what they read before. */
    async amendEntries(
      { after, past }: { after: readonly PoorListEntry[]; past: readonly PastEntry[] },
      { session }: Session,
    ): Promise<void> {
      if (past.length > 0) await pastEntries().insertMany([...past], { session });
      const writes = after.map((row) => ({
        replaceOne: { filter: { _id: row._id }, replacement: row, upsert: true },
      }));
      if (writes.length > 0) await entries().bulkWrite(writes, { session });
    },

    async addReleased(id: string, count: number, { session }: Session): Promise<void> {
      await lists.updateOne({ _id: id }, { $inc: { released: count } }, { session });
    },
  };
}

function olderThan(at: Date, id: string) {
  return {
    $or: [
      { proposedAt: mongoose.trusted({ $lt: at }) },
      { proposedAt: at, _id: mongoose.trusted({ $lt: id }) },
    ],
  };
}
