import mongoose, { Schema } from 'mongoose';
import type { HeldRole } from '#shared/access/caller.ts';
import type { Storage } from '#shared/storage/connection.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
import { below, inEverySet } from '../place-scope.ts';
import type { Amendment, AmendmentOrigin } from './amendment.ts';
import type { AmendmentChange } from './amendment-change.ts';

type Session = Pick<Transaction, 'session'>;

/** Which amendments somebody looks for. */
export interface AmendmentFilter {
  readonly list?: string | undefined;
  readonly status?: Amendment['status'] | undefined;
}

export type AmendmentRepository = ReturnType<typeof amendmentRepository>;

const schema = new Schema<Amendment>(
  {
    _id: String,
    list: String,
    unitSet: String,
    unit: String,
    communes: [String],
    number: Number,
    size: Number,
    counts: Schema.Types.Mixed,
    reason: String,
    origin: Schema.Types.Mixed,
    status: String,
    revision: Number,
    proposedBy: String,
    proposedAt: Date,
    makers: [String],
    decidedBy: String,
    decidedAt: Date,
    remark: String,
    leftOut: Number,
    applied: Number,
  },
  { strict: 'throw', versionKey: false, autoIndex: false, minimize: false, id: false },
);

export function amendmentRepository(storage: Storage) {
  const amendments = storage.connection.model<Amendment>('amendment', schema, 'amendments');
  const changes = () => storage.db.collection<AmendmentChange>('amendment-changes');
  return {
    get(id: string, { session }: Partial<Session> = {}): Promise<Amendment | null> {
      return amendments
        .findById(id)
        .session(session ?? null)
        .maxTimeMS(5_000)
        .lean<Amendment>()
        .exec();
    },

    async byIds(ids: readonly string[], { session }: Session): Promise<ReadonlyMap<string, Amendment>> {
      if (ids.length === 0) return new Map();
      const rows = await amendments
        .find({ _id: mongoose.trusted({ $in: [...ids] }) })
        .session(session)
        .lean<Amendment[]>()
        .exec();
      return new Map(rows.map((row) => [row._id, row]));
    },

    /** The proposal of one origin for a list that may still grow. */
    ofOrigin(list: string, origin: AmendmentOrigin, { session }: Session): Promise<Amendment | null> {
      return amendments
        .findOne({ list, status: 'proposed', 'origin.kind': origin.kind, 'origin.id': origin.id })
        .sort({ proposedAt: -1 })
        .session(session)
        .lean<Amendment>()
        .exec();
    },

    /** The number of the last amendment that was approved by a moment; 0 when none was. */
    async numberAt(list: string, at: Date): Promise<number> {
      const last = await amendments
        .findOne({ list, status: 'approved', decidedAt: mongoose.trusted({ $lte: at }) }, { number: 1 })
        .sort({ number: -1 })
        .maxTimeMS(5_000)
        .lean<Amendment>()
        .exec();
      return last?.number ?? 0;
    },

    async save(amendment: Amendment, { session }: Session): Promise<void> {
      await amendments.replaceOne({ _id: amendment._id }, amendment, { session, upsert: true });
    },

    async addApplied(id: string, count: number, { session }: Session): Promise<void> {
      await amendments.updateOne({ _id: id }, { $inc: { applied: count } }, { session });
    },

    /** Amendments that concern the caller's places, newest first. */
    page(
      places: readonly HeldRole[],
      filter: AmendmentFilter,
      part: { after: readonly [at: Date, id: string] | null; limit: number },
    ): Promise<Amendment[]> {
      const seen = seenFrom(places);
      if (seen.length === 0) return Promise.resolve([]);
      const wanted = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
      const after = part.after === null ? [] : [olderThan(...part.after)];
      return amendments
        .find({ $and: [wanted, { $or: seen }, ...after] })
        .sort({ proposedAt: -1, _id: -1 })
        .limit(part.limit)
        .maxTimeMS(5_000)
        .lean<Amendment[]>()
        .exec();
    },

    /** Open changes of households of a list; at most one of each. */
    async openOf(
      list: string,
      households: readonly string[],
      { session }: Partial<Session> = {},
    ): Promise<ReadonlyMap<string, AmendmentChange>> {
      const rows = await changes()
        .find(
          { list, household: { $in: [...households] }, open: true },
          session === undefined ? { maxTimeMS: 5_000 } : { session },
        )
        .toArray();
      return new Map(rows.map((row) => [row.household, row]));
    },

    /** The next open changes of an amendment, by household. */
    openChanges(
      amendment: string,
      part: { after: string; limit: number },
      { session }: Session,
    ): Promise<AmendmentChange[]> {
      return changes()
        .find({ amendment, household: { $gt: part.after }, open: true }, { session })
        .sort({ household: 1 })
        .limit(part.limit)
        .toArray();
    },

    /** Changes for readers, those at or below a unit only, by village. */
    changesPage(
      amendment: string,
      part: {
        units: readonly string[];
        after: readonly [unit: string, household: string] | null;
        limit: number;
      },
    ): Promise<AmendmentChange[]> {
      const places = part.units.flatMap((unit) => [{ unit }, { unit: below(unit) }]);
      const behind =
        part.after === null
          ? []
          : [
              {
                $or: [
                  { unit: { $gt: part.after[0] } },
                  { unit: part.after[0], household: { $gt: part.after[1] } },
                ],
              },
            ];
      return changes()
        .find(
          { amendment, state: { $ne: 'dropped' }, $and: [{ $or: places }, ...behind] },
          { maxTimeMS: 5_000 },
        )
        .sort({ unit: 1, household: 1 })
        .limit(part.limit)
        .toArray();
    },

    /** New ones, and new states of known ones. */
    async saveChanges(rows: readonly AmendmentChange[], { session }: Session): Promise<void> {
      if (rows.length === 0) return;
      await changes().bulkWrite(
        rows.map((row) => ({ replaceOne: { filter: { _id: row._id }, replacement: row, upsert: true } })),
        { session },
      );
    },

    /** Ends changes without effect. */
    async closeChanges(
      filter: { readonly amendment: string; readonly households?: readonly string[] },
      state: 'left-out' | 'dropped' | 'closed',
      { session }: Session,
    ): Promise<void> {
      const named = filter.households === undefined ? {} : { household: { $in: [...filter.households] } };
      await changes().updateMany(
        { amendment: filter.amendment, ...named, open: true },
        { $set: { state }, $unset: { open: '' } },
        { session },
      );
    },
  };
}

/** Of lists at or below a place, or with changes in communes at or below it. */
function seenFrom(places: readonly HeldRole[]) {
  return inEverySet(places).flatMap(({ unitSet, unit }) => [
    { unitSet, unit },
    { unitSet, unit: mongoose.trusted(below(unit)) },
    { unitSet, communes: unit },
    { unitSet, communes: mongoose.trusted({ $elemMatch: below(unit) }) },
  ]);
}

function olderThan(at: Date, id: string) {
  return {
    $or: [
      { proposedAt: mongoose.trusted({ $lt: at }) },
      { proposedAt: at, _id: mongoose.trusted({ $lt: id }) },
    ],
  };
}
