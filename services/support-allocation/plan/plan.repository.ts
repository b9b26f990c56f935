import mongoose, { Schema } from 'mongoose';
import type { Storage } from '#shared/storage/connection.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
import { olderThan } from '../campaign/campaign.repository.ts';
import type { ListPart } from '../newest-first.ts';
import type { Plan } from './plan.ts';

type Session = Pick<Transaction, 'session'>;

export type PlanRepository = ReturnType<typeof planRepository>;

/** Which plans of a campaign, and which amendments of plans, were approved, oldest first. */
interface Approvals {
  /** The campaign. */
  readonly _id: string;
  readonly plans: readonly string[];
}

const schema = new Schema<Plan>(
  {
    _id: String,
    campaign: String,
    list: String,
    unitSet: String,
    unit: String,
    status: String,
    rules: [Schema.Types.Mixed],
    fill: Boolean,
    basis: Schema.Types.Mixed,
    given: [Schema.Types.Mixed],
    proof: Schema.Types.Mixed,
    shortfall: Schema.Types.Mixed,
    gifts: Number,
    households: Number,
    uncovered: Number,
    value: Number,
    bySource: [Schema.Types.Mixed],
    hash: String,
    released: Number,
    amendments: Number,
    amending: String,
    proposedBy: String,
    createdAt: Date,
    approvedBy: String,
    parts: [Schema.Types.Mixed],
    approvedAt: Date,
    sentBackBy: String,
    remark: String,
    problem: Schema.Types.Mixed,
    version: Number,
  },
  { strict: 'throw', versionKey: false, autoIndex: false, minimize: false, id: false },
);

export function planRepository(storage: Storage) {
  const approved = () => storage.db.collection<Approvals>('approvals');
  const plans = storage.connection.model<Plan>('plan', schema, 'plans');
  return {
    async add(plan: Plan, { session }: Session): Promise<void> {
      await plans.insertMany([plan], { session, lean: true });
    },

    get(id: string, { session }: Partial<Session> = {}): Promise<Plan | null> {
      return plans
        .findById(id)
        .session(session ?? null)
        .maxTimeMS(5_000)
        .lean<Plan>()
        .exec();
    },

    listOf(campaign: string, { limit, after }: ListPart): Promise<Plan[]> {
      return plans
        .find({ campaign, ...(after === null ? {} : olderThan(after.at, after.id)) })
        .sort({ createdAt: -1, _id: -1 })
        .limit(limit + 1)
        .maxTimeMS(5_000)
        .lean<Plan[]>()
        .exec();
    },

    /** How far a campaign's plans are; the driver's own collection, because mongoose compares no two fields. */
    async standingOf(campaign: string, { session }: Session) {
      const count = (filter: object) =>
        storage.db.collection('plans').countDocuments({ campaign, ...filter }, { session });
      return {
        openPlans: await count({ status: { $in: ['computing', 'proposed'] } }),
        approvedPlans: await count({ status: 'approved' }),
        unreleasedPlans: await count({
          status: 'approved',
          $or: [{ $expr: { $lt: ['$released', '$gifts'] } }, { amending: { $ne: null } }],
        }),
      };
    },

    approvedOf(campaign: string): Promise<Plan[]> {
      return plans
        .find({ campaign, status: 'approved' })
        .sort({ createdAt: 1, _id: 1 })
        .maxTimeMS(5_000)
        .lean<Plan[]>()
        .exec();
    },

    /** Those that wait for an approver. */
    async proposedOf(campaign: string): Promise<readonly string[]> {
      const rows = await plans
        .find({ campaign, status: 'proposed' }, { _id: 1 })
        .maxTimeMS(5_000)
        .lean<Pick<Plan, '_id'>[]>()
        .exec();
      return rows.map(({ _id }) => _id);
    },

    /** Amendments of a campaign whose gifts are still being given and taken. */
    async amendingOf(campaign: string, { session }: Session): Promise<readonly string[]> {
      const rows = await plans
        .find({ campaign, status: 'approved', amending: mongoose.trusted({ $ne: null }) }, { amending: 1 })
        .session(session)
        .lean<Pick<Plan, 'amending'>[]>()
        .exec();
      return rows.flatMap(({ amending }) => (amending === null ? [] : [amending]));
    },

    /** Plans of a campaign and their amendments, in the order in which they were approved. */
    async approvalsOf(campaign: string, { session }: Session): Promise<readonly string[]> {
      const approvals = await approved().findOne({ _id: campaign }, { session });
      return approvals?.plans ?? [];
    },

    /** Approvals of one campaign write one document: those that meet wait for each other. */
    async noteApproval(
      { _id, campaign }: Pick<Plan, '_id' | 'campaign'>,
      { session }: Session,
    ): Promise<void> {
      await approved().updateOne({ _id: campaign }, { $push: { plans: _id } }, { session, upsert: true });
    },

    getMany(ids: readonly string[], { session }: Session): Promise<Plan[]> {
      return plans
        .find({ _id: mongoose.trusted({ $in: [...ids] }) })
        .session(session)
        .lean<Plan[]>()
        .exec();
    },

    /** @throws when the plan is not in the status that the decision was made on: a fault, the caller holds a snapshot. */
    async change(
      plan: Pick<Plan, '_id' | 'status'>,
      changes: Partial<Omit<Plan, '_id'>>,
      { session }: Session,
    ): Promise<void> {
      const { matchedCount } = await plans.updateOne(
        { _id: plan._id, status: plan.status },
        { $set: changes },
        { session },
      );
      if (matchedCount !== 1) throw new Error(`Plan ${plan._id} is not ${plan.status}`);
    },
  };
}
