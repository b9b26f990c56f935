import type { mongo } from 'mongoose';
import type { Storage } from '#shared/storage/connection.ts';
import type { Recipient, RecipientCampaign, RecipientGift } from './recipient.ts';

const MAX_TIME = 5_000;
/** In place of its campaign while a gift is only named by confirmations. */
const AWAITED = '';

/** A range of the list's order; `after` is the household that the page before ended with. */
export interface RecipientRange {
  readonly list: string;
  readonly from: string;
  readonly before: string;
  readonly limit: number;
}

export interface VillageCount {
  readonly path: string;
  readonly name: string;
  readonly households: number;
}

/** Copies of facts that other services own, kept for packages. Plain driver collections: nothing here needs casting. */
export function recipientRepository(storage: Storage) {
  const recipients = () => storage.db.collection<Recipient>('recipients');
  const gifts = () => storage.db.collection<RecipientGift>('gifts');
  const campaigns = () => storage.db.collection<RecipientCampaign>('campaigns');

  return {
    saveRecipients: (rows: readonly Recipient[], session: mongo.ClientSession) =>
      replaceAll(recipients(), rows, session),
    async recipientsOf(
      ids: readonly string[],
      session: mongo.ClientSession,
    ): Promise<ReadonlyMap<string, Recipient>> {
      if (ids.length === 0) return new Map();
      const rows = await recipients()
        .find({ _id: { $in: [...ids] } }, { session })
        .toArray();
      return new Map(rows.map((row) => [row._id, row]));
    },

    saveGifts: (rows: readonly RecipientGift[], session: mongo.ClientSession) =>
      replaceAll(gifts(), rows, session),

    /** A gift's approval always came before; what was handed over of it is still charged. */
    async withdrawGifts(ids: readonly string[], session: mongo.ClientSession): Promise<void> {
      if (ids.length === 0) return;
      await gifts().updateMany({ _id: { $in: [...ids] } }, { $set: { isWithdrawn: true } }, { session });
    },

    /** Gifts by id; what is awaited is not known. */
    async giftsOf(
      ids: readonly string[],
      session: mongo.ClientSession,
    ): Promise<ReadonlyMap<string, RecipientGift>> {
      if (ids.length === 0) return new Map();
      const rows = await gifts()
        .find({ _id: { $in: [...ids] }, campaign: { $ne: AWAITED } }, { session })
        .toArray();
      return new Map(rows.map((row) => [row._id, row]));
    },

    /**
     * Takes the place of gifts that are not known yet. Whoever stores one of them at this moment meets this write, so that
     * one of the two sees what the other did.
     */
    async awaitGifts(ids: readonly string[], session: mongo.ClientSession): Promise<void> {
      if (ids.length === 0) return;
      await gifts().bulkWrite(
        ids.map((_id) => ({
          updateOne: { filter: { _id }, update: { $setOnInsert: { campaign: AWAITED } }, upsert: true },
        })),
        { session, ordered: true },
      );
    },

    saveCampaigns: (rows: readonly RecipientCampaign[], session: mongo.ClientSession) =>
      replaceAll(campaigns(), rows, session),

    getCampaign: (id: string) => campaigns().findOne({ _id: id }, { maxTimeMS: MAX_TIME }),

    getRecipients({ list, from, before, limit }: RecipientRange): Promise<Recipient[]> {
      return recipients()
        .find({ list, order: { $gte: from, $lt: before } }, { maxTimeMS: MAX_TIME })
        .sort({ order: 1 })
        .limit(limit)
        .toArray();
    },

    /** Where a household stands in its list; null when it does not. */
    async getOrder(list: string, household: string): Promise<string | null> {
      const row = await recipients().findOne({ _id: `${list}|${household}` }, { maxTimeMS: MAX_TIME });
      return row?.order ?? null;
    },

    getVillages({ list, from, before }: Omit<RecipientRange, 'limit'>): Promise<VillageCount[]> {
      return recipients()
        .aggregate<VillageCount>(
          [
            { $match: { list, order: { $gte: from, $lt: before } } },
            { $group: { _id: '$unit', name: { $first: '$village' }, households: { $sum: 1 } } },
            { $sort: { _id: 1 } },
            { $project: { _id: 0, path: '$_id', name: 1, households: 1 } },
          ],
          { maxTimeMS: MAX_TIME },
        )
        .toArray();
    },

    /** What is owed to households. */
    getGifts(campaign: string, households: readonly string[]): Promise<RecipientGift[]> {
      return gifts()
        .find(
          { campaign, household: { $in: [...households] }, isWithdrawn: { $ne: true } },
          { maxTimeMS: MAX_TIME },
        )
        .sort({ _id: 1 })
        .toArray();
    },
  };
}

export type RecipientRepository = ReturnType<typeof recipientRepository>;

async function replaceAll<Row extends { _id: string }>(
  collection: mongo.Collection<Row>,
  rows: readonly Row[],
  session: mongo.ClientSession,
): Promise<void> {
  if (rows.length === 0) return;
  await collection.bulkWrite(
    rows.map((row) => ({
      replaceOne: {
        filter: { _id: row._id } as mongo.Filter<Row>,
        replacement: row as mongo.WithoutId<Row>,
        upsert: true,
      },
    })),
    { session, ordered: true },
  );
}
