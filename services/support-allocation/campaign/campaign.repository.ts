import mongoose, { Schema } from 'mongoose';
import type { HeldRole } from '#shared/access/caller.ts';
import type { UnitSet } from '#shared/contracts/fields.ts';
import type { Storage } from '#shared/storage/connection.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
import { ancestorPaths } from '#shared/units/unit-path.ts';
import type { ListPart } from '../newest-first.ts';
import type { Campaign } from './campaign.ts';

type Session = Pick<Transaction, 'session'>;

export type CampaignRepository = ReturnType<typeof campaignRepository>;

const schema = new Schema<Campaign>(
  {
    _id: String,
    name: String,
    unitSet: String,
    unit: String,
    list: String,
    tetDate: String,
    deadline: String,
    minimum: Number,
    minimumKind: String,
    minimumKilograms: Number,
    sumsUp: Boolean,
    severity: Schema.Types.Mixed,
    giftCap: Number,
    sharesHouseholds: Boolean,
    households: Number,
    phase: String,
    phaseChanges: [Schema.Types.Mixed],
    openedBy: String,
    createdAt: Date,
    version: Number,
  },
  { strict: 'throw', versionKey: false, autoIndex: false, minimize: false, id: false },
);

export function campaignRepository(storage: Storage) {
  const campaigns = storage.connection.model<Campaign>('campaign', schema, 'campaigns');
  const tets = () => storage.db.collection<{ _id: string; turns: number }>('tets');
  return {
    async add(campaign: Campaign, { session }: Session): Promise<void> {
      await campaigns.insertMany([campaign], { session, lean: true });
    },

    get(id: string, { session }: Partial<Session> = {}): Promise<Campaign | null> {
      return campaigns
        .findById(id)
        .session(session ?? null)
        .maxTimeMS(5_000)
        .lean<Campaign>()
        .exec();
    },

    /** @throws when it is not the version that the decision was made on: a fault, the caller holds a snapshot. */
    async change(
      { _id, version }: Pick<Campaign, '_id' | 'version'>,
      changes: Partial<Omit<Campaign, '_id'>>,
      { session }: Session,
    ): Promise<void> {
      const { matchedCount } = await campaigns.updateOne({ _id, version }, { $set: changes }, { session });
      if (matchedCount !== 1) throw new Error(`Campaign ${_id} is not of version ${version}`);
    },

    /** Others of the same Tết whose unit is within or above this one. Whoever asks this takes turns: two that meet see each other. */
    async beside(
      own: {
        readonly unitSet: UnitSet;
        readonly unit: string;
        readonly tetDate: string;
        readonly id?: string;
      },
      { session }: Session,
    ): Promise<Campaign[]> {
      const { unitSet, unit, tetDate, id = '' } = own;
      await tets().updateOne(
        { _id: `${unitSet}|${tetDate}` },
        { $inc: { turns: 1 } },
        { session, upsert: true },
      );
      const $and = [{ tetDate, _id: mongoose.trusted({ $ne: id }) }, seenFrom({ unitSet, path: unit })];
      return campaigns.find({ $and }).session(session).maxTimeMS(5_000).lean<Campaign[]>().exec();
    },

    /** Those that a place serves or oversees, newest first; one more than asked for. */
    listSeenFrom(places: readonly HeldRole[], { limit, after }: ListPart): Promise<Campaign[]> {
      if (places.length === 0) return Promise.resolve([]);
      const $and = [
        { $or: places.map(seenFrom) },
        ...(after === null ? [] : [olderThan(after.at, after.id)]),
      ];
      return campaigns
        .find({ $and })
        .sort({ createdAt: -1, _id: -1 })
        .limit(limit + 1)
        .maxTimeMS(5_000)
        .lean<Campaign[]>()
        .exec();
    },
  };
}

/** The filter of rows behind a position of a list that is sorted newest first. */
export function olderThan(at: Date, id: string) {
  return {
    $or: [
      { createdAt: mongoose.trusted({ $lt: at }) },
      { createdAt: at, _id: mongoose.trusted({ $lt: id }) },
    ],
  };
}

function seenFrom({ unitSet, path }: Pick<HeldRole, 'unitSet' | 'path'>) {
  if (path === '') return { unitSet };
  const below = mongoose.trusted({ $gt: `${path}/`, $lt: `${path}0` });
  const above = mongoose.trusted({ $in: [...ancestorPaths(path)] });
  return { unitSet, $or: [{ unit: above }, { unit: below }] };
}
