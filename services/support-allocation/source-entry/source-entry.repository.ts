import mongoose, { Schema } from 'mongoose';
import type { Storage } from '#shared/storage/connection.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
import type { SourceEntry } from './source-entry.ts';

type Session = Pick<Transaction, 'session'>;

export type SourceEntryRepository = ReturnType<typeof sourceEntryRepository>;

const schema = new Schema<SourceEntry>(
  {
    _id: String,
    source: String,
    number: Number,
    kind: String,
    amount: Number,
    instalment: Number,
    day: String,
    paper: String,
    reason: String,
    change: Schema.Types.Mixed,
    reverses: String,
    reversed: Boolean,
    by: String,
    at: Date,
  },
  { strict: 'throw', versionKey: false, autoIndex: false, minimize: false, id: false },
);

export function sourceEntryRepository(storage: Storage) {
  const entries = storage.connection.model<SourceEntry>('source-entry', schema, 'source-entries');
  return {
    async add(entry: SourceEntry, { session }: Session): Promise<void> {
      await entries.insertMany([entry], { session, lean: true });
    },

    get(source: string, id: string, { session }: Session): Promise<SourceEntry | null> {
      return entries.findOne({ _id: id, source }).session(session).lean<SourceEntry>().exec();
    },

    async markReversed(id: string, { session }: Session): Promise<void> {
      await entries.updateOne({ _id: id }, { $set: { reversed: true } }, { session });
    },

    /** The book of a source, newest line first. */
    listOf(source: string, { limit, before }: { limit: number; before: number }): Promise<SourceEntry[]> {
      return entries
        .find({ source, ...(before === 0 ? {} : { number: mongoose.trusted({ $lt: before }) }) })
        .sort({ number: -1 })
        .limit(limit)
        .maxTimeMS(5_000)
        .lean<SourceEntry[]>()
        .exec();
    },
  };
}
