import mongoose, { Schema } from 'mongoose';
import type { PoorClass } from '#shared/contracts/fields.ts';
import type { Storage } from '#shared/storage/connection.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
import { olderThan } from '../campaign/campaign.repository.ts';
import type { ListPart } from '../newest-first.ts';
import type { Source } from './source.ts';

type Session = Pick<Transaction, 'session'>;

export type SourceRepository = ReturnType<typeof sourceRepository>;

/** That a source was given to a class of households by an approved plan; its id makes that happen once. */
interface Grant {
  /** source|class */
  readonly _id: string;
  readonly plan: string;
  readonly at: Date;
}

export interface Claim {
  readonly source: string;
  readonly class: PoorClass;
}

const schema = new Schema<Source>(
  {
    _id: String,
    campaign: String,
    name: String,
    owner: String,
    unit: String,
    gift: [Schema.Types.Mixed],
    per: String,
    supply: Number,
    allocated: Number,
    places: [String],
    classes: [String],
    committedBy: String,
    createdAt: Date,
    version: Number,
  },
  { strict: 'throw', versionKey: false, autoIndex: false, minimize: false, id: false },
);

export function sourceRepository(storage: Storage) {
  const sources = storage.connection.model<Source>('source', schema, 'sources');
  const grants = () => storage.db.collection<Grant>('grants');
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

    listOf(campaign: string, { limit, after }: ListPart): Promise<Source[]> {
      return sources
        .find({ campaign, ...(after === null ? {} : olderThan(after.at, after.id)) })
        .sort({ createdAt: -1, _id: -1 })
        .limit(limit + 1)
        .maxTimeMS(5_000)
        .lean<Source[]>()
        .exec();
    },

    /** Takes shares out of a supply; false, and nothing taken, when there are not enough. */
    async take({ _id, supply }: Source, shares: number, { session }: Session): Promise<boolean> {
      const { matchedCount } = await sources.updateOne(
        { _id, allocated: mongoose.trusted({ $lte: supply - shares }) },
        { $inc: { allocated: shares } },
        { session },
      );
      return matchedCount === 1;
    },

    /** Whether an approved plan already gives one of these sources to that class. */
    async isGranted(claims: readonly Claim[], { session }: Session): Promise<boolean> {
      const grant = await grants().findOne({ _id: { $in: claims.map(grantId) } }, { session });
      return grant !== null;
    },

    /** @throws a duplicate key when another plan was faster; the transaction's next try sees it. */
    async grant(
      plan: string,
      claims: readonly Claim[],
      { session, at }: Pick<Transaction, 'session' | 'at'>,
    ) {
      await grants().insertMany(
        claims.map((claim) => ({ _id: grantId(claim), plan, at })),
        { session },
      );
    },
  };
}

function grantId(claim: Claim): string {
  return `${claim.source}|${claim.class}`;
}
