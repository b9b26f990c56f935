import type { mongo } from 'mongoose';
import type { DataOf } from '#shared/contracts/event-contract.ts';
import type { PoorListAmendedV1 } from '#shared/contracts/poor-list/amended.v1.ts';
import type { PoorListFrozenV1 } from '#shared/contracts/poor-list/frozen.v1.ts';
import type { Storage } from '#shared/storage/connection.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
import {
  type Candidate,
  type CandidateList,
  candidateId,
  NOTHING_RECEIVED,
  type Received,
} from './candidate.ts';

type Session = Pick<Transaction, 'session'>;

/** Where a walk over a list stands. */
export interface CandidatePosition {
  readonly unit: string;
  readonly sortKey: string;
  readonly household: string;
}

/** What a plan asks of a household. */
export type PlannedFacts = Pick<
  Candidate,
  'household' | 'unit' | 'class' | 'severity' | 'groups' | 'members'
>;

const PLANNED_FACTS = { _id: 0, household: 1, unit: 1, class: 1, severity: 1, groups: 1, members: 1 };
const DUE_AT_ONCE = 2_000;

export type CandidateRepository = ReturnType<typeof candidateRepository>;

/** Hundreds of thousands of rows pass here, so the driver's own collections are used. */
export function candidateRepository({ db }: Storage) {
  const candidates = () => db.collection<Candidate>('candidates');
  const lists = () => db.collection<CandidateList>('lists');
  return {
    async byIds(ids: readonly string[], { session }: Session): Promise<ReadonlyMap<string, Candidate>> {
      if (ids.length === 0) return new Map();
      const rows = await candidates()
        .find({ _id: { $in: [...ids] } }, { session })
        .toArray();
      return new Map(rows.map((row) => [row._id, row]));
    },

    /** New rows in one go, because whole lists arrive; changed ones are few. */
    async save(
      before: ReadonlyMap<string, Candidate>,
      after: readonly Candidate[],
      { session }: Session,
    ): Promise<void> {
      const fresh = after.filter((row) => !before.has(row._id));
      const changed = after.filter((row) => before.has(row._id));
      if (fresh.length > 0) await candidates().insertMany([...fresh], { session });
      if (changed.length === 0) return;
      await candidates().bulkWrite(
        changed.map((row) => ({ replaceOne: { filter: { _id: row._id }, replacement: row } })),
        { session },
      );
    },

    async received(ids: readonly string[], { session }: Session): Promise<ReadonlyMap<string, Received>> {
      const rows = await lists()
        .find({ _id: { $in: [...ids] } }, { session })
        .toArray();
      return new Map(rows.map((row) => [row._id, row]));
    },

    async setReceived(received: ReadonlyMap<string, Received>, { session }: Session): Promise<void> {
      const updates = [...received].map(([_id, { receivedCount, receivedHash, receivedSettled }]) => ({
        updateOne: {
          filter: { _id },
          update: { $set: { receivedCount, receivedHash, receivedSettled } },
          upsert: true,
        },
      }));
      if (updates.length > 0) await lists().bulkWrite(updates, { session });
    },

    async setFrozen(
      { list, ...frozen }: DataOf<typeof PoorListFrozenV1>,
      { session }: Session,
    ): Promise<void> {
      const update = { $set: { frozen }, $setOnInsert: NOTHING_RECEIVED };
      await lists().updateOne({ _id: list }, update, { session, upsert: true });
    },

    /** The announcement with the highest number counts, whatever came first. */
    async setAmended(
      { list, number, count, hash, settledCount }: DataOf<typeof PoorListAmendedV1>,
      { session }: Session,
    ): Promise<void> {
      await lists().updateOne({ _id: list }, { $setOnInsert: NOTHING_RECEIVED }, { session, upsert: true });
      await lists().updateOne(
        { _id: list, $or: [{ amended: { $exists: false } }, { 'amended.number': { $lt: number } }] },
        { $set: { amended: { number, count, hash, settledCount } } },
        { session },
      );
    },

    getList(id: string, { session }: Session): Promise<CandidateList | null> {
      return lists().findOne({ _id: id }, { session });
    },

    countWithin(list: string, unit: string, { session }: Session): Promise<number> {
      return candidates().countDocuments({ list, ...within(unit) }, { session });
    },

    /** The next households of a list to whom a gift may be due, in its own order: village, name, id. */
    slice(
      part: { list: string; unit: string; after: CandidatePosition | null; limit: number },
      { session }: Session,
    ): Promise<Candidate[]> {
      return candidates()
        .find({ list: part.list, settled: null, $and: [within(part.unit), behind(part.after)] }, { session })
        .sort({ unit: 1, sortKey: 1, household: 1 })
        .limit(part.limit)
        .toArray();
    },

    /** The same for readers, who hold no transaction. */
    page(part: {
      list: string;
      unit: string;
      after: CandidatePosition | null;
      limit: number;
    }): Promise<Candidate[]> {
      return candidates()
        .find(
          { list: part.list, settled: null, $and: [within(part.unit), behind(part.after)] },
          { maxTimeMS: 10_000 },
        )
        .sort({ unit: 1, sortKey: 1, household: 1 })
        .limit(part.limit)
        .toArray();
    },

    /** Settled ones too, of one class where it is named. */
    all(part: {
      list: string;
      unit: string;
      class: Candidate['class'] | undefined;
      after: CandidatePosition | null;
      limit: number;
    }): Promise<Candidate[]> {
      const { list, unit, class: own, after, limit } = part;
      return candidates()
        .find(
          { list, ...(own === undefined ? {} : { class: own }), $and: [within(unit), behind(after)] },
          { maxTimeMS: 10_000 },
        )
        .sort({ unit: 1, sortKey: 1, household: 1 })
        .limit(limit)
        .toArray();
    },

    ofHouseholds(list: string, households: readonly string[]): Promise<Candidate[]> {
      return candidates()
        .find({ _id: { $in: households.map((id) => candidateId(list, id)) } }, { maxTimeMS: 5_000 })
        .sort({ sortKey: 1, household: 1 })
        .toArray();
    },

    /** The next rows of a list, settled ones too, in its own order. */
    rowsAfter(part: { list: string; unit: string; afterUnit: string; limit: number }): Promise<Candidate[]> {
      return candidates()
        .find(
          { list: part.list, $and: [within(part.unit), { unit: { $gt: part.afterUnit } }] },
          { maxTimeMS: 10_000 },
        )
        .sort({ unit: 1, sortKey: 1, household: 1 })
        .limit(part.limit)
        .toArray();
    },

    /** Those within a unit to whom a gift may be due, by household id, batch by batch. */
    async *dueById(
      { list, unit }: { list: string; unit: string },
      { session }: Session,
    ): AsyncGenerator<readonly PlannedFacts[]> {
      const cursor = candidates().find<PlannedFacts>(
        { _id: { $gt: `${list}|`, $lt: `${list}}` }, settled: null, ...within(unit) },
        { session, sort: { _id: 1 }, batchSize: DUE_AT_ONCE, projection: PLANNED_FACTS },
      );
      let batch: PlannedFacts[] = [];
      for await (const row of cursor) {
        batch.push(row);
        if (batch.length < DUE_AT_ONCE) continue;
        yield batch;
        batch = [];
      }
      if (batch.length > 0) yield batch;
    },

    /** The next households of a list to whom nothing is due any more, by id. */
    async settledAfter(list: string, after: string, limit: number): Promise<readonly string[]> {
      const rows = await candidates()
        .find(
          { _id: { $gt: candidateId(list, after), $lt: `${list}}` }, settled: { $ne: null } },
          { projection: { household: 1 }, maxTimeMS: 20_000 },
        )
        .sort({ _id: 1 })
        .limit(limit)
        .toArray();
      return rows.map(({ household }) => household);
    },

    /** A village's rows, settled ones too, in the list's own order. */
    inVillage(list: string, unit: string): Promise<Candidate[]> {
      return candidates()
        .find({ list, unit }, { maxTimeMS: 10_000 })
        .sort({ sortKey: 1, household: 1 })
        .toArray();
    },

    async countVillages(list: string, unit: string): Promise<number> {
      const groups = await candidates()
        .aggregate<{ count: number }>(
          [{ $match: { list, ...within(unit) } }, { $group: { _id: '$unit' } }, { $count: 'count' }],
          { maxTimeMS: 10_000 },
        )
        .toArray();
      return groups[0]?.count ?? 0;
    },
  };
}

/** By whole segments: '0' is the character after '/', so 19/16 never reaches into 19/164. */
function within(unit: string): mongo.Filter<Candidate> {
  return { $or: [{ unit }, { unit: { $gt: `${unit}/`, $lt: `${unit}0` } }] };
}

function behind(after: CandidatePosition | null): mongo.Filter<Candidate> {
  if (after === null) return {};
  const { unit, sortKey, household } = after;
  return {
    unit: { $gte: unit },
    $or: [
      { unit: { $gt: unit } },
      { unit, sortKey: { $gt: sortKey } },
      { unit, sortKey, household: { $gt: household } },
    ],
  };
}
