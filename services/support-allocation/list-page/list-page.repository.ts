import type { UnitSet } from '#shared/contracts/fields.ts';
import type { Storage } from '#shared/storage/connection.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
import type { ListPage } from './list-page.ts';

type Session = Pick<Transaction, 'session'>;

/** How often a village's list was printed, and by which jobs. */
interface ListingPrints {
  /** The listing's id. */
  readonly _id: string;
  readonly jobs: readonly string[];
}

/** Pages that are out at a place. */
export interface OutCount {
  readonly path: string;
  readonly out: number;
  readonly overdue: number;
}

export interface OutPart {
  readonly campaign: string;
  readonly unitSet: UnitSet;
  readonly path: string;
}

export type ListPageRepository = ReturnType<typeof listPageRepository>;

const MAX_TIME = 10_000;

/** Thousands of pages are written by one print, so the driver's own collections are used. */
export function listPageRepository({ db }: Storage) {
  const pages = () => db.collection<ListPage>('list-pages');
  const prints = () => db.collection<ListingPrints>('listing-prints');
  return {
    get(id: string, { session }: Partial<Session> = {}): Promise<ListPage | null> {
      return pages().findOne(
        { _id: id },
        { ...(session === undefined ? {} : { session }), maxTimeMS: MAX_TIME },
      );
    },

    /** Several pages may share a code, though hardly ever. */
    byCode(code: string): Promise<ListPage[]> {
      return pages().find({ code }, { maxTimeMS: MAX_TIME, limit: 5 }).toArray();
    },

    byIds(ids: readonly string[], { session }: Session): Promise<ListPage[]> {
      return pages()
        .find({ _id: { $in: [...ids] } }, { session })
        .toArray();
    },

    /** Which jobs printed a list before, in their order. */
    async printsOf(listings: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
      const rows = await prints()
        .find({ _id: { $in: [...listings] } }, { maxTimeMS: MAX_TIME })
        .toArray();
      return new Map(rows.map((row) => [row._id, row.jobs]));
    },

    /** @throws a duplicate key when another job printed one of them meanwhile: the next try counts it. */
    async addPrints(
      known: readonly { readonly listing: string; readonly jobs: readonly string[] }[],
      job: string,
      { session }: Session,
    ): Promise<void> {
      if (known.length === 0) return;
      await prints().bulkWrite(
        known.map(({ listing, jobs }) => ({
          updateOne: {
            filter: { _id: listing, jobs: [...jobs] },
            update: { $set: { jobs: [...jobs, job] } },
            upsert: true,
          },
        })),
        { session },
      );
    },

    async add(rows: readonly ListPage[], { session }: Session): Promise<void> {
      if (rows.length > 0) await pages().insertMany([...rows], { session });
    },

    async setPrinted(rows: readonly ListPage[], { session }: Session): Promise<void> {
      if (rows.length === 0) return;
      await pages().bulkWrite(
        rows.map(({ _id, prints: count, lastPrintedAt, version }) => ({
          updateOne: { filter: { _id }, update: { $set: { prints: count, lastPrintedAt, version } } },
        })),
        { session },
      );
    },

    async setMoved(
      rows: readonly { readonly page: ListPage; readonly changes: Partial<ListPage> }[],
      { session }: Session,
    ): Promise<void> {
      await pages().bulkWrite(
        rows.map(({ page, changes }) => ({
          updateOne: {
            filter: { _id: page._id, version: page.version },
            update: {
              $set: changes,
              ...(changes.holder === undefined ? { $unset: { holder: 1 as const, out: 1 as const } } : {}),
            },
          },
        })),
        { session },
      );
    },

    /** Pages of a village's lists, for signing, newest print first. */
    ofVillage(campaign: string, unitSet: UnitSet, unit: string): Promise<ListPage[]> {
      return pages()
        .find({ campaign, unitSet, unit, kind: 'receipt-list' }, { maxTimeMS: MAX_TIME, limit: 500 })
        .sort({ lastPrintedAt: -1, listing: 1, number: 1 })
        .toArray();
    },

    /** Pages that are out at a place or below, the one that is due first in front. */
    outAt(
      { campaign, unitSet, path }: OutPart,
      part: { after: readonly [due: string, id: string] | null; limit: number },
    ): Promise<ListPage[]> {
      const { after, limit } = part;
      const behind =
        after === null
          ? {}
          : {
              $or: [{ 'holder.due': { $gt: after[0] } }, { 'holder.due': after[0], _id: { $gt: after[1] } }],
            };
      return pages()
        .find({ campaign, unitSet, out: true, $and: [within(path), behind] }, { maxTimeMS: MAX_TIME })
        .sort({ 'holder.due': 1, _id: 1 })
        .limit(limit)
        .toArray();
    },

    /** By the places below a place, each by its path. */
    countOut({ campaign, unitSet, path }: OutPart, today: string): Promise<OutCount[]> {
      const depth = path.split('/').length + 1;
      const child = {
        $reduce: {
          input: { $slice: [{ $split: ['$unit', '/'] }, depth] },
          initialValue: '',
          in: { $cond: [{ $eq: ['$$value', ''] }, '$$this', { $concat: ['$$value', '/', '$$this'] }] },
        },
      };
      return pages()
        .aggregate<OutCount>(
          [
            { $match: { campaign, unitSet, out: true, ...within(path) } },
            {
              $group: {
                _id: child,
                out: { $sum: 1 },
                overdue: { $sum: { $cond: [{ $lt: ['$holder.due', today] }, 1, 0] } },
              },
            },
            { $sort: { _id: 1 } },
            { $project: { _id: 0, path: '$_id', out: 1, overdue: 1 } },
          ],
          { maxTimeMS: MAX_TIME },
        )
        .toArray();
    },
  };
}

/** By whole segments. */
function within(path: string) {
  return { $or: [{ unit: path }, { unit: { $gt: `${path}/`, $lt: `${path}0` } }] };
}
