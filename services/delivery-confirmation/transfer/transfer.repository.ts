import type { mongo } from 'mongoose';
import type { Storage } from '#shared/storage/connection.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
import { atOrBelow } from '../place-filter.ts';
import { ROW_STATES, type RowState, SURE, type Transfer, type TransferRow } from './transfer.ts';

type Session = Pick<Transaction, 'session'>;

const MAX_TIME = 5_000;
const INSERTED = 1_000;
const OPEN = ROW_STATES.filter((state) => !SURE.has(state));

/** Files of banks, and their rows. */
export function transferRepository({ db }: Storage) {
  const files = () => db.collection<Transfer>('transfers');
  const rows = () => db.collection<TransferRow>('transfer-rows');
  return {
    get(id: string, tx?: Session): Promise<Transfer | null> {
      return files().findOne(
        { _id: id },
        tx === undefined ? { maxTimeMS: MAX_TIME } : { session: tx.session },
      );
    },

    /** The file of a source that has these bytes, unless it was given up. */
    byHash(
      of: Pick<Transfer, 'campaign' | 'source' | 'hash'>,
      { session }: Session,
    ): Promise<Transfer | null> {
      const { campaign, source, hash } = of;
      return files().findOne({ campaign, source, hash, status: { $ne: 'cancelled' } }, { session });
    },

    async add(file: Transfer, { session }: Session): Promise<void> {
      await files().insertOne(file, { session });
    },

    async put(
      { _id, status }: Pick<Transfer, '_id' | 'status'>,
      part: Partial<Pick<Transfer, 'status' | 'paid' | 'failed'>>,
      { session }: Session,
    ): Promise<void> {
      await files().updateOne({ _id, status }, { $set: part }, { session });
    },

    page(
      scope: { campaign: string; path: string },
      { after, limit }: { after: readonly [at: Date, id: string] | null; limit: number },
    ): Promise<Transfer[]> {
      const behind =
        after === null
          ? []
          : [{ $or: [{ at: { $lt: after[0] } }, { at: after[0], _id: { $lt: after[1] } }] }];
      const here = { $or: atOrBelow(scope.path).map((unit) => ({ unit })) };
      return files()
        .find({ $and: [{ campaign: scope.campaign }, here, ...behind] } as object, { maxTimeMS: MAX_TIME })
        .sort({ at: -1, _id: -1 })
        .limit(limit)
        .toArray();
    },

    /** Before their file is there: nobody sees them until then. */
    async addRows(all: readonly TransferRow[]): Promise<void> {
      for (let at = 0; at < all.length; at += INSERTED)
        await rows().insertMany(all.slice(at, at + INSERTED), { ordered: false });
    },

    async dropRows(file: string): Promise<void> {
      await rows().deleteMany({ file });
    },

    row(id: string, { session }: Session): Promise<TransferRow | null> {
      return rows().findOne({ _id: id }, { session });
    },

    async saveRows(changed: readonly TransferRow[], { session }: Session): Promise<void> {
      if (changed.length === 0) return;
      const writes = changed.map((row): mongo.AnyBulkWriteOperation<TransferRow> => {
        const { _id, gift, decided, counts, outcome } = row;
        return { updateOne: { filter: { _id }, update: { $set: { gift, decided, counts, outcome } } } };
      });
      await rows().bulkWrite(writes, { session });
    },

    /** Whether another row of the file speaks for a gift. */
    async isTaken({ file, _id }: TransferRow, gift: string, { session }: Session): Promise<boolean> {
      return (await rows().findOne({ file, counts: gift, _id: { $ne: _id } }, { session })) !== null;
    },

    async openCount(file: string, { session }: Session): Promise<number> {
      return rows().countDocuments({ file, state: { $in: OPEN }, decided: null }, { session });
    },

    rowPage(
      { file, state }: { file: string; state: RowState | 'open' | undefined },
      { after, limit }: { after: string; limit: number },
    ): Promise<TransferRow[]> {
      const wanted =
        state === undefined ? {} : state === 'open' ? { state: { $in: OPEN }, decided: null } : { state };
      return rows()
        .find({ file, _id: { $gt: after }, ...wanted } as object, { maxTimeMS: MAX_TIME })
        .sort({ _id: 1 })
        .limit(limit)
        .toArray();
    },

    /** The next rows that speak for a gift. */
    counting(
      file: string,
      { after, limit }: { after: string; limit: number },
      { session }: Session,
    ): Promise<TransferRow[]> {
      return rows()
        .find({ file, _id: { $gt: after }, counts: { $type: 'string' } }, { session })
        .sort({ _id: 1 })
        .limit(limit)
        .toArray();
    },

    async counts(file: string): Promise<ReadonlyMap<RowState, { all: number; open: number }>> {
      const found = await rows()
        .aggregate<{ _id: RowState; all: number; open: number }>(
          [
            { $match: { file } },
            {
              $group: {
                _id: '$state',
                all: { $sum: 1 },
                open: { $sum: { $cond: [{ $eq: ['$decided', null] }, 1, 0] } },
              },
            },
          ],
          { maxTimeMS: MAX_TIME },
        )
        .toArray();
      return new Map(found.map(({ _id, all, open }) => [_id, { all, open: SURE.has(_id) ? 0 : open }]));
    },
  };
}

export type TransferRepository = ReturnType<typeof transferRepository>;
