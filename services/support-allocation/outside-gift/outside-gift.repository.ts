import type { mongo } from 'mongoose';
import type { GiftLine } from '#shared/contracts/fields.ts';
import type { Storage } from '#shared/storage/connection.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
import {
  type Arrived,
  type ConfirmedList,
  type DonorListCopy,
  hasArrived,
  NOTHING_ARRIVED,
  type OutsideGift,
} from './outside-gift.ts';

type Session = Pick<Transaction, 'session'>;

export type OutsideGiftRepository = ReturnType<typeof outsideGiftRepository>;

/** A donor's list may have a gift for every household of a province, so the driver's own collections are used. */
export function outsideGiftRepository({ db }: Storage) {
  const gifts = () => db.collection<OutsideGift>('outside-gifts');
  const lists = () => db.collection<DonorListCopy>('donor-lists');
  const options = ({ session }: Partial<Session>) =>
    session === undefined ? { maxTimeMS: 10_000 } : { session };
  return {
    async byIds(ids: readonly string[], { session }: Session): Promise<ReadonlyMap<string, OutsideGift>> {
      const rows = await gifts()
        .find({ _id: { $in: [...ids] } }, { session })
        .toArray();
      return new Map(rows.map((row) => [row._id, row]));
    },

    get(id: string, { session }: Session): Promise<OutsideGift | null> {
      return gifts().findOne({ _id: id }, { session });
    },

    async save(rows: readonly OutsideGift[], { session }: Session): Promise<void> {
      if (rows.length === 0) return;
      const writes = rows.map((row) => ({
        replaceOne: { filter: { _id: row._id }, replacement: row, upsert: true },
      }));
      await gifts().bulkWrite(writes, { session });
    },

    /** What a campaign's households, from one id to another, have from outside that counts: the lines of each gift. */
    async linesOf(
      campaign: string,
      { from, to }: { from: string; to: string },
      part: Partial<Session> = {},
    ): Promise<ReadonlyMap<string, readonly (readonly GiftLine[])[]>> {
      const rows = await gifts()
        .find(
          { campaign, household: { $gte: from, $lte: to }, verdict: 'counts', facts: { $ne: null } },
          options(part),
        )
        .sort({ household: 1, _id: 1 })
        .toArray();
      const byHousehold = Map.groupBy(rows, ({ household }) => household);
      return new Map(
        [...byHousehold].map(([id, own]) => [id, own.flatMap(({ facts }) => (facts ? [facts.lines] : []))]),
      );
    },

    /** All that stand, those that wait for an approver too. */
    ofHouseholds(
      campaign: string,
      households: readonly string[],
      part: Partial<Session> = {},
    ): Promise<OutsideGift[]> {
      if (households.length === 0) return Promise.resolve([]);
      return gifts()
        .find({ campaign, household: { $in: [...households] }, ...STANDING }, options(part))
        .sort({ household: 1, _id: 1 })
        .toArray();
    },

    /** Those typed by hand at or below a unit, by id. */
    page(
      campaign: string,
      part: { unit: string; verdict: OutsideGift['verdict'] | undefined; after: string; limit: number },
    ): Promise<OutsideGift[]> {
      const { unit, verdict, after, limit } = part;
      const filter: mongo.Filter<OutsideGift> = {
        campaign,
        donorList: null,
        $or: [{ unit }, { unit: { $gt: `${unit}/`, $lt: `${unit}0` } }],
        ...(verdict === undefined ? {} : { verdict }),
        _id: { $gt: after },
      };
      return gifts().find(filter, { maxTimeMS: 5_000 }).sort({ _id: 1 }).limit(limit).toArray();
    },

    async listsOf(campaign: string, part: Partial<Session> = {}): Promise<readonly DonorListCopy[]> {
      return lists().find({ campaign }, options(part)).sort({ _id: 1 }).toArray();
    },

    /** Whether gifts of an announced list are still on their way: a plan made now would not know of them. */
    async isArriving(campaign: string, part: Session): Promise<boolean> {
      const copies = await this.listsOf(campaign, part);
      return copies.some((copy) => !hasArrived(copy));
    },

    async arrivedOf(ids: readonly string[], { session }: Session): Promise<ReadonlyMap<string, Arrived>> {
      const rows = await lists()
        .find({ _id: { $in: [...ids] } }, { session })
        .toArray();
      return new Map(rows.map((row) => [row._id, row]));
    },

    async setArrived(
      rows: readonly (Arrived & { readonly donorList: string; readonly campaign: string })[],
      { session }: Session,
    ): Promise<void> {
      if (rows.length === 0) return;
      const writes = rows.map(({ donorList, campaign, receivedCount, receivedHash, withdrawnCount }) => ({
        updateOne: {
          filter: { _id: donorList },
          update: {
            $set: { receivedCount, receivedHash, withdrawnCount },
            $setOnInsert: { campaign, announced: null, isWithdrawn: false },
          },
          upsert: true,
        },
      }));
      await lists().bulkWrite(writes, { session });
    },

    async setAnnounced(id: string, announced: ConfirmedList, { session }: Session): Promise<void> {
      const { campaign } = announced;
      const onInsert = { ...NOTHING_ARRIVED, isWithdrawn: false };
      const update = { $set: { announced, campaign }, $setOnInsert: onInsert };
      await lists().updateOne({ _id: id }, update, { session, upsert: true });
    },

    async setWithdrawn(id: string, campaign: string, { session }: Session): Promise<void> {
      const onInsert = { ...NOTHING_ARRIVED, announced: null };
      const update = { $set: { isWithdrawn: true, campaign }, $setOnInsert: onInsert };
      await lists().updateOne({ _id: id }, update, { session, upsert: true });
    },
  };
}

const STANDING = { verdict: { $in: ['waits' as const, 'counts' as const] }, facts: { $ne: null } };
