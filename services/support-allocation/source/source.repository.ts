import mongoose, { Schema } from 'mongoose';
import type { Storage } from '#shared/storage/connection.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
import { olderThan } from '../campaign/campaign.repository.ts';
import type { ListPart } from '../newest-first.ts';
import { availableOf, type Source } from './source.ts';

type Session = Pick<Transaction, 'session'>;

export type SourceRepository = ReturnType<typeof sourceRepository>;

const schema = new Schema<Source>(
  {
    _id: String,
    campaign: String,
    name: String,
    giver: String,
    owner: String,
    unit: String,
    channel: String,
    gift: [Schema.Types.Mixed],
    per: String,
    balance: Schema.Types.Mixed,
    spendable: Number,
    reserve: Number,
    allocated: Number,
    places: [String],
    classes: [String],
    groups: [String],
    priority: Number,
    terms: String,
    entries: Number,
    instalments: Number,
    committedBy: String,
    createdAt: Date,
    version: Number,
  },
  { strict: 'throw', versionKey: false, autoIndex: false, minimize: false, id: false },
);

export function sourceRepository(storage: Storage) {
  const sources = storage.connection.model<Source>('source', schema, 'sources');
  return {
    async add(source: Source, { session }: Session): Promise<void> {
      await sources.insertMany([source], { session, lean: true });
    },

    /** Those of the ids that belong to the campaign. */
    getMany(campaign: string, ids: readonly string[], { session }: Session): Promise<Source[]> {
      return sources
        .find({ _id: mongoose.trusted({ $in: [...ids] }), campaign })
        .session(session)
        .lean<Source[]>()
        .exec();
    },

    /** All of a campaign, by id. */
    allOf(campaign: string, { session }: Session): Promise<Source[]> {
      return sources.find({ campaign }).sort({ _id: 1 }).session(session).lean<Source[]>().exec();
    },

    /** The same for readers, who hold no transaction. */
    ofCampaign(campaign: string): Promise<Source[]> {
      return sources.find({ campaign }).sort({ _id: 1 }).maxTimeMS(5_000).lean<Source[]>().exec();
    },

    listOf(campaign: string, { limit, after }: ListPart): Promise<Source[]> {
      return sources
        .find({ campaign, ...(after === null ? {} : olderThan(after.at, after.id)) })
        .sort({ createdAt: -1, _id: -1 })
        .limit(limit + 1)
        .maxTimeMS(5_000)
        .lean<Source[]>()
        .exec();
    },

    get(id: string, { session }: Partial<Session> = {}): Promise<Source | null> {
      return sources
        .findById(id)
        .session(session ?? null)
        .maxTimeMS(5_000)
        .lean<Source>()
        .exec();
    },

    /** @throws when it is not the version that the decision was made on: a fault, the caller holds a snapshot. */
    async change(
      { _id, version }: Pick<Source, '_id' | 'version'>,
      changes: Partial<Omit<Source, '_id' | 'allocated'>>,
      { session }: Session,
    ): Promise<void> {
      const { matchedCount } = await sources.updateOne({ _id, version }, { $set: changes }, { session });
      if (matchedCount !== 1) throw new Error(`Source ${_id} is not of version ${version}`);
    },

    /** How many sources a campaign has, and how many of them a plan can draw on. */
    async standingOf(
      campaign: string,
      { session }: Session,
    ): Promise<{ readonly sources: number; readonly spendableSources: number }> {
      const spendable = mongoose.trusted({ $gt: 0 });
      return {
        sources: await sources.countDocuments({ campaign }).session(session),
        spendableSources: await sources.countDocuments({ campaign, spendable }).session(session),
      };
    },

    /**
     * Takes shares out of what is available; how many are missing, and nothing taken, when there are not enough. Whatever
     * else changes the source meanwhile writes the same document: the slower one starts again.
     */
    async take(source: Source, shares: number, { session }: Session): Promise<number> {
      const missing = shares - availableOf(source);
      if (missing > 0) return missing;
      const { _id, allocated, spendable } = source;
      const { matchedCount } = await sources.updateOne(
        { _id, allocated, spendable },
        { $inc: { allocated: shares } },
        { session },
      );
      if (matchedCount !== 1) throw new Error(`Source ${_id} is not as it was read`);
      return 0;
    },

    /** What an amendment takes back, gives anew and draws from the reserve, in the same conditional way. */
    async settle(
      { _id, allocated, reserve, spendable, version }: Source,
      after: Pick<Source, 'allocated' | 'reserve' | 'version'>,
      { session }: Session,
    ): Promise<void> {
      const { matchedCount } = await sources.updateOne(
        { _id, allocated, reserve, spendable, version },
        { $set: { allocated: after.allocated, reserve: after.reserve, version: after.version } },
        { session },
      );
      if (matchedCount !== 1) throw new Error(`Source ${_id} is not as it was read`);
    },
  };
}
