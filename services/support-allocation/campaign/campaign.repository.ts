import mongoose, { Schema } from 'mongoose';
import type { HeldRole } from '#shared/access/caller.ts';
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
    households: Number,
    openedBy: String,
    createdAt: Date,
    version: Number,
  },
  { strict: 'throw', versionKey: false, autoIndex: false, minimize: false, id: false },
);

export function campaignRepository(storage: Storage) {
  const campaigns = storage.connection.model<Campaign>('campaign', schema, 'campaigns');
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

function seenFrom({ unitSet, path }: HeldRole) {
  if (path === '') return { unitSet };
  const below = mongoose.trusted({ $gt: `${path}/`, $lt: `${path}0` });
  const above = mongoose.trusted({ $in: [...ancestorPaths(path)] });
  return { unitSet, $or: [{ unit: above }, { unit: below }] };
}
