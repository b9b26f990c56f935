import type { mongo } from 'mongoose';
import type { Storage } from '#shared/storage/connection.ts';
import { atOrBelow } from '../place-filter.ts';
import type { Recipient, RecipientCampaign, RecipientGift } from './recipient.ts';

const MAX_TIME = 5_000;
/** In place of its campaign while a gift is only named by confirmations. */
const AWAITED = '';

/** A gift that a bank could not pay, and the file that says so. */
export interface TransferOutcome {
  readonly _id: string;
  readonly file: string;
  readonly on: string;
  readonly said: string;
}

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
  const outcomes = () => storage.db.collection<TransferOutcome>('transfer-outcomes');
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

    /** What a bank could not pay stays cash, however often its approval is heard again. */
    async saveGifts(rows: readonly RecipientGift[], session: mongo.ClientSession): Promise<void> {
      const paid = rows.filter(({ channel }) => channel === 'transfer').map(({ _id }) => _id);
      const failed = await failedAmong(paid, session);
      await replaceAll(
        gifts(),
        rows.map((row) => (failed.has(row._id) ? cashOf(row) : row)),
        session,
      );
    },

    /** Gifts of a source that a bank pays, by the references it was given. */
    getTransfers(
      { campaign, source }: { campaign: string; source: string },
      references: readonly string[],
    ): Promise<RecipientGift[]> {
      return gifts()
        .find({ reference: { $in: [...references] }, campaign, source }, { maxTimeMS: MAX_TIME })
        .toArray();
    },

    /** The next gifts of a source at a place that a bank still has to pay, by village. */
    nextTransfers(
      scope: { campaign: string; source: string; path: string },
      { after, limit }: { after: Pick<RecipientGift, 'unit' | '_id'> | null; limit: number },
    ): Promise<RecipientGift[]> {
      const { campaign, source, path } = scope;
      const behind =
        after === null
          ? []
          : [{ $or: [{ unit: { $gt: after.unit } }, { unit: after.unit, _id: { $gt: after._id } }] }];
      const here = { $or: atOrBelow(path).map((unit) => ({ unit })) };
      return gifts()
        .find(
          {
            $and: [{ campaign, source, channel: 'transfer', isWithdrawn: { $ne: true } }, here, ...behind],
          } as object,
          {
            maxTimeMS: MAX_TIME,
          },
        )
        .sort({ unit: 1, _id: 1 })
        .limit(limit)
        .toArray();
    },

    getRecipientsOf(ids: readonly string[]): Promise<Recipient[]> {
      return recipients()
        .find({ _id: { $in: [...ids] } }, { maxTimeMS: MAX_TIME })
        .toArray();
    },

    /** From now on these gifts are handed over in cash; those that no bank pays any more are left out. */
    async turnToCash(rows: readonly TransferOutcome[], session: mongo.ClientSession): Promise<void> {
      if (rows.length === 0) return;
      await outcomes().insertMany([...rows], { session });
      const ids = rows.map(({ _id }) => _id);
      await gifts().updateMany({ _id: { $in: ids } }, { $unset: { channel: '' } }, { session });
    },

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

  async function failedAmong(
    ids: readonly string[],
    session: mongo.ClientSession,
  ): Promise<ReadonlySet<string>> {
    if (ids.length === 0) return new Set();
    const rows = await outcomes()
      .find({ _id: { $in: [...ids] } }, { session, projection: { _id: 1 } })
      .toArray();
    return new Set(rows.map(({ _id }) => _id));
  }
}

/** The reference stays: a late word of the bank still finds its gift. */
function cashOf({ channel: _, ...row }: RecipientGift): RecipientGift {
  return row;
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
