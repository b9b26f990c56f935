import type { Storage } from '#shared/storage/connection.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
import type { Gift } from './gift.ts';

type Session = Pick<Transaction, 'session'>;

/** Where a walk over a plan's gifts stands. */
export type GiftPosition = Pick<Gift, 'household' | 'source'>;

export type GiftRepository = ReturnType<typeof giftRepository>;

/** Several rows for each household of a province pass here, so the driver's own collection is used. */
export function giftRepository({ db }: Storage) {
  const gifts = () => db.collection<Gift>('gifts');
  return {
    async add(rows: readonly Gift[], { session }: Session): Promise<void> {
      if (rows.length > 0) await gifts().insertMany([...rows], { session });
    },

    /** The next gifts of a plan, by household and source. */
    slice(
      part: { plan: string; after: GiftPosition | null; limit: number },
      { session }: Session,
    ): Promise<Gift[]> {
      return gifts()
        .find({ plan: part.plan, ...behind(part.after) }, { session })
        .sort({ household: 1, source: 1 })
        .limit(part.limit)
        .toArray();
    },

    /** Takes some gifts of a plan back that nobody was told of; how many. */
    async drop(plan: string, limit: number, { session }: Session): Promise<number> {
      const rows = await gifts()
        .find({ plan, status: 'planned' }, { session, projection: { _id: 1 } })
        .limit(limit)
        .toArray();
      if (rows.length > 0)
        await gifts().deleteMany({ _id: { $in: rows.map((row) => row._id) } }, { session });
      return rows.length;
    },

    /** All gifts of a plan as it was approved, from a household on, by household and source. */
    walk(plan: string, from = ''): AsyncIterable<Gift> {
      return gifts()
        .find({ plan, household: { $gte: from }, ...UNAMENDED })
        .sort({ household: 1, source: 1 })
        .batchSize(1_000);
    },

    /** What plans and their amendments gave of a source; what was taken back again is among it. */
    ofSource(source: string, plans: readonly string[]): AsyncIterable<Gift> {
      return gifts()
        .find({ plan: { $in: [...plans] }, source, status: { $ne: 'planned' } })
        .batchSize(1_000);
    },

    /** What one plan as it was, or will be, approved gives to some households, by household and source. */
    plannedFor(plan: string, households: readonly string[]): Promise<Gift[]> {
      return gifts()
        .find({ plan, household: { $in: [...households] }, ...UNAMENDED }, { maxTimeMS: 10_000 })
        .sort({ household: 1, source: 1 })
        .toArray();
    },

    /** A plan's rows stay; of these a bank could not pay the money. */
    async turnToCash(
      rows: readonly { readonly gift: string; readonly day: string }[],
      { session }: Session,
    ): Promise<void> {
      const writes = rows.map(({ gift, day }) => ({
        updateOne: {
          filter: { _id: gift, channel: 'transfer' as const },
          update: { $unset: { channel: '' as const }, $set: { transferFailedOn: day } },
        },
      }));
      if (writes.length > 0) await gifts().bulkWrite(writes, { session, ordered: false });
    },

    ofPlan(plan: string, household: string): Promise<Gift[]> {
      return gifts()
        .find({ plan, household, ...UNAMENDED }, { maxTimeMS: 5_000 })
        .sort({ source: 1 })
        .toArray();
    },

    /** What plans and their amendments give to households from one id to another. */
    ofPlans(
      plans: readonly string[],
      { from, to }: { from: string; to: string },
      { session }: Partial<Session> = {},
    ): Promise<Pick<Gift, '_id' | 'household' | 'source' | 'lines'>[]> {
      if (plans.length === 0) return Promise.resolve([]);
      return gifts()
        .find(
          {
            plan: { $in: [...plans] },
            household: { $gte: from, $lte: to },
            status: { $in: ['planned', 'approved'] },
          },
          {
            projection: { household: 1, source: 1, lines: 1 },
            ...(session === undefined ? { maxTimeMS: 10_000 } : { session }),
          },
        )
        .toArray();
    },

    /** @throws a duplicate key when a household already has an approved gift of the source. */
    async approve(ids: readonly string[], { session }: Session): Promise<void> {
      await gifts().updateMany({ _id: { $in: [...ids] } }, { $set: { status: 'approved' } }, { session });
    },

    /** Gifts by id, whatever became of them. */
    byIds(ids: readonly string[], { session }: Partial<Session> = {}): Promise<Gift[]> {
      const options = session === undefined ? { maxTimeMS: 10_000 } : { session };
      return gifts()
        .find({ _id: { $in: [...ids] } }, options)
        .sort({ household: 1, source: 1 })
        .toArray();
    },

    /** Takes approved gifts back; how many were still approved. */
    async withdraw(ids: readonly string[], withdrawnBy: string, { session }: Session): Promise<number> {
      const { modifiedCount } = await gifts().updateMany(
        { _id: { $in: [...ids] }, status: 'approved' },
        { $set: { status: 'withdrawn', withdrawnBy } },
        { session },
      );
      return modifiedCount;
    },

    /** What households have: approved gifts, and those of the plans that are named, read by their villages. */
    async standing(
      campaign: string,
      of: { households: readonly string[]; units: readonly string[]; plans: readonly string[] },
    ): Promise<Gift[]> {
      const options = { maxTimeMS: 10_000 };
      const household = { $in: [...of.households] };
      const approved = await gifts().find({ household, status: 'approved', campaign }, options).toArray();
      if (of.plans.length === 0) return approved;
      const planned = {
        unit: { $in: [...of.units] },
        plan: { $in: [...of.plans] },
        status: 'planned' as const,
      };
      return [
        ...approved,
        ...(await gifts()
          .find({ ...planned, household }, options)
          .toArray()),
      ];
    },

    /** Whether plans give anything at a place or below. */
    async isAnyWithin(
      unit: string,
      { plans, source }: { plans: readonly string[]; source: string | null },
    ): Promise<boolean> {
      const gift = await gifts().findOne(
        {
          $or: [{ unit }, { unit: { $gt: `${unit}/`, $lt: `${unit}0` } }],
          plan: { $in: [...plans] },
          status: 'approved',
          ...(source === null ? {} : { source }),
        },
        { projection: { _id: 1 }, maxTimeMS: 10_000 },
      );
      return gift !== null;
    },

    /** Of households, by household and source; of one source where it is named. */
    approvedOf(
      households: readonly string[],
      { plans, source }: { plans: readonly string[]; source: string | null },
    ): Promise<Gift[]> {
      return gifts()
        .find(
          {
            household: { $in: [...households] },
            plan: { $in: [...plans] },
            status: 'approved',
            ...(source === null ? {} : { source }),
          },
          { maxTimeMS: 10_000 },
        )
        .sort({ household: 1, source: 1 })
        .toArray();
    },
  };
}

/** Gifts that amendments gave are none of the plan that was approved: its totals and its hash are without them. */
const UNAMENDED = { amendment: { $exists: false } };

function behind(after: GiftPosition | null) {
  if (after === null) return {};
  const { household, source } = after;
  return {
    household: { $gte: household },
    $or: [{ household: { $gt: household } }, { household, source: { $gt: source } }],
  };
}
