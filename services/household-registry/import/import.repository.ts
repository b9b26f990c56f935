import mongoose, { Schema } from 'mongoose';
import type { UnitSet } from '#shared/contracts/fields.ts';
import type { Storage } from '#shared/storage/connection.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
import { isWithin } from '#shared/units/unit-path.ts';
import {
  type Import,
  type ImportCounts,
  type ImportRequest,
  REFUSALS_KEPT,
  type RowRefusal,
} from './import.ts';

type Session = Pick<Transaction, 'session'>;

/** What one slice adds to an import. */
export interface SliceOutcome {
  readonly counts: ImportCounts;
  readonly warnings: Readonly<Record<string, number>>;
  readonly refusals: readonly RowRefusal[];
}

export type ImportRepository = ReturnType<typeof importRepository>;

const schema = new Schema<Import>(
  {
    _id: String,
    unitSet: String,
    unit: String,
    year: Number,
    standard: String,
    fileHash: String,
    by: String,
    status: String,
    slices: Number,
    counts: Schema.Types.Mixed,
    warnings: Schema.Types.Mixed,
    refusals: Schema.Types.Mixed,
    startedAt: Date,
    endedAt: Date,
  },
  { strict: 'throw', versionKey: false, autoIndex: false, minimize: false, id: false },
);

export function importRepository(storage: Storage) {
  const imports = storage.connection.model<Import>('import', schema, 'imports');
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

    /** Makes imports and freezes of a province wait for each other: both write this row, so one of two that meet starts anew. */
    async lock(unitSet: UnitSet, unit: string, { session }: Session): Promise<void> {
      const _id = `${unitSet}|${unit.split('/')[0]}`;
      await locks().updateOne({ _id }, { $inc: { n: 1 } }, { session, upsert: true });
    },

    /** False when somebody else has written this slice, or the import is no longer running. */
    async addSlice(id: string, slice: number, outcome: SliceOutcome, { session }: Session): Promise<boolean> {
      const { matchedCount } = await imports.updateOne(
        { _id: id, slices: slice, status: 'running' },
        {
          $inc: { slices: 1, ...counted('counts', outcome.counts), ...counted('warnings', outcome.warnings) },
          $push: { refusals: { $each: [...outcome.refusals], $slice: REFUSALS_KEPT } },
        },
        { session },
      );
      return matchedCount === 1;
    },

    /** A superseded import goes on after all: its file was sent again. */
    async reopen(id: string, { session }: Session): Promise<void> {
      await imports.updateOne({ _id: id }, { $set: { status: 'running' } }, { session });
    },

    async finish(id: string, at: Date, { session }: Session): Promise<void> {
      await imports.updateOne({ _id: id }, { $set: { status: 'done', endedAt: at } }, { session });
    },

    /** Imports that were cut off within a place: a whole one for it has come since. */
    async supersede({ unitSet, unit, year }: ImportRequest, { session }: Session): Promise<void> {
      const open = await running(unitSet, year, { session });
      const ids = open.filter((row) => isWithin(unit, row.unit)).map((row) => row._id);
      if (ids.length === 0) return;
      const filter = { _id: mongoose.trusted({ $in: ids }) };
      await imports.updateMany(filter, { $set: { status: 'superseded' } }, { session });
    },

    running,
  };

  function running(unitSet: UnitSet, year: number, { session }: Session): Promise<Import[]> {
    return imports
      .find({ status: 'running', unitSet, year }, { unit: 1 })
      .session(session)
      .lean<Import[]>()
      .exec();
  }
}

function counted(field: string, counts: object): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).map(([name, count]) => [`${field}.${name}`, count]));
}
