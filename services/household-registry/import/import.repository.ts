import mongoose, { Schema } from 'mongoose';
import type { HeldRole } from '#shared/access/caller.ts';
import type { UnitSet } from '#shared/contracts/fields.ts';
import type { Storage } from '#shared/storage/connection.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
import { below, overlaps } from '../place-scope.ts';
import type { Import, ImportStatus } from './import.ts';

type Session = Pick<Transaction, 'session'>;

/** What a slice adds to the figures of an import, by their paths: `counts.new`. */
export type Sums = Readonly<Record<string, number>>;

export type ImportRepository = ReturnType<typeof importRepository>;

const Mixed = Schema.Types.Mixed;
const schema = new Schema<Import>(
  {
    _id: String,
    unitSet: String,
    unit: String,
    year: Number,
    standard: String,
    file: Mixed,
    by: String,
    auto: Boolean,
    status: String,
    stop: Mixed,
    sheets: Number,
    fileRows: Number,
    trial: Number,
    counts: Mixed,
    warnings: Mixed,
    leftOut: Mixed,
    communes: [String],
    absent: Number,
    effect: Mixed,
    withdrawn: Number,
    progress: Mixed,
    startedAt: Date,
    endedAt: Date,
  },
  { strict: 'throw', versionKey: false, autoIndex: false, minimize: false, id: false },
);

/** While they stand so, they write households. */
const WRITING: readonly ImportStatus[] = ['applying', 'withdrawing'];

export function importRepository(storage: Storage) {
  const imports = storage.connection.model<Import>('import', schema, 'imports');
  const raw = () => storage.db.collection<Import>('imports');
  const locks = () => storage.db.collection<{ _id: string; n: number }>('import-locks');
  return {
    get(id: string, { session }: Partial<Session> = {}): Promise<Import | null> {
      return imports
        .findById(id)
        .session(session ?? null)
        .maxTimeMS(5_000)
        .lean<Import>()
        .exec();
    },

    async add(row: Import, { session }: Session): Promise<void> {
      await imports.insertMany([row], { session, lean: true });
    },

    async save(row: Import, { session }: Session): Promise<void> {
      await imports.replaceOne({ _id: row._id }, row, { session });
    },

    /** Adds a slice's figures. False when the import is no longer at that step: somebody cancelled it. */
    async addSlice(
      { _id, status }: Pick<Import, '_id' | 'status'>,
      parts: { sums: Sums; communes?: readonly string[] },
      { session }: Session,
    ): Promise<boolean> {
      const { sums, communes = [] } = parts;
      const { matchedCount } = await raw().updateOne(
        { _id, status },
        {
          $inc: Object.fromEntries(Object.entries(sums).filter(([, sum]) => sum !== 0)),
          ...(communes.length > 0 ? { $addToSet: { communes: { $each: [...communes] } } } : {}),
        },
        { session },
      );
      return matchedCount === 1;
    },

    /** Makes imports and freezes of a province wait for each other: both write this row, so one of two that meet starts anew. */
    async lock(unitSet: UnitSet, unit: string, { session }: Session): Promise<void> {
      const _id = `${unitSet}|${unit.split('/')[0]}`;
      await locks().updateOne({ _id }, { $inc: { n: 1 } }, { session, upsert: true });
    },

    /** Imports of a year that write households just now. */
    running(unitSet: UnitSet, year: number, { session }: Session): Promise<Import[]> {
      return imports
        .find({ status: mongoose.trusted({ $in: [...WRITING] }), unitSet, year }, { unit: 1 })
        .session(session)
        .lean<Import[]>()
        .exec();
    },

    /** How many others write households of the same year at, over or below the place. */
    async othersWriting(row: Import, { session }: Session): Promise<number> {
      const rows = await this.running(row.unitSet, row.year, { session });
      return rows.filter(({ _id, unit }) => _id !== row._id && overlaps(unit, row.unit)).length;
    },

    /** At or below the caller's places, newest first; of one unit where asked. */
    page(
      places: readonly HeldRole[],
      part: { after: readonly [at: Date, id: string] | null; limit: number; unit?: string | undefined },
    ): Promise<Import[]> {
      const seen = places.flatMap(({ unitSet, path }) => within(unitSet, path));
      if (seen.length === 0) return Promise.resolve([]);
      const asked = part.unit === undefined ? [] : [{ $or: within(undefined, part.unit) }];
      return imports
        .find({ $and: [{ $or: seen }, ...asked, ...(part.after === null ? [] : [olderThan(...part.after)])] })
        .sort({ startedAt: -1, _id: -1 })
        .limit(part.limit)
        .maxTimeMS(5_000)
        .lean<Import[]>()
        .exec();
    },
  };
}

function within(unitSet: UnitSet | undefined, path: string) {
  const set = unitSet === undefined ? {} : { unitSet };
  return [
    { ...set, unit: path },
    { ...set, unit: mongoose.trusted(below(path)) },
  ];
}

function olderThan(at: Date, id: string) {
  return {
    $or: [
      { startedAt: mongoose.trusted({ $lt: at }) },
      { startedAt: at, _id: mongoose.trusted({ $lt: id }) },
    ],
  };
}
