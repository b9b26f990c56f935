import type { HeldRole } from '#shared/access/caller.ts';
import type { Storage } from '#shared/storage/connection.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
import { below } from '../place-scope.ts';
import type { DonorList, DonorRow, RowState } from './donor-list.ts';

type Session = Pick<Transaction, 'session'>;

export type DonorListRepository = ReturnType<typeof donorListRepository>;

export function rowId({ _id, run }: Pick<DonorList, '_id' | 'run'>, order: number): string {
  return `${_id}|${String(run).padStart(4, '0')}|${String(order).padStart(8, '0')}`;
}

/** Lists of donors and their rows; what a row says of somebody is sealed. */
export function donorListRepository({ db }: Storage) {
  const lists = () => db.collection<DonorList>('donor-lists');
  const rows = () => db.collection<DonorRow>('donor-rows');
  const options = ({ session }: Partial<Session>) =>
    session === undefined ? { maxTimeMS: 5_000 } : { session };
  return {
    get(id: string, part: Partial<Session> = {}): Promise<DonorList | null> {
      return lists().findOne({ _id: id }, options(part));
    },

    async save(row: DonorList, { session }: Session): Promise<void> {
      await lists().replaceOne({ _id: row._id }, row, { session, upsert: true });
    },

    /** At or below the places, newest first. */
    page(
      places: readonly HeldRole[],
      part: { after: readonly [at: Date, id: string] | null; limit: number },
    ): Promise<DonorList[]> {
      const seen = places.flatMap(({ unitSet, path }) => [
        { unitSet, unit: path },
        { unitSet, unit: below(path) },
      ]);
      if (seen.length === 0) return Promise.resolve([]);
      const older = part.after === null ? [] : [olderThan(...part.after)];
      return lists()
        .find({ $and: [{ $or: seen }, ...older] }, { maxTimeMS: 5_000 })
        .sort({ startedAt: -1, _id: -1 })
        .limit(part.limit)
        .toArray();
    },

    async addRows(fresh: readonly DonorRow[], { session }: Session): Promise<void> {
      if (fresh.length > 0) await rows().insertMany([...fresh], { session });
    },

    getRow(id: string, { session }: Session): Promise<DonorRow | null> {
      return rows().findOne({ _id: id }, { session, promoteBuffers: true });
    },

    async saveRow(row: DonorRow, { session }: Session): Promise<void> {
      await rows().replaceOne({ _id: row._id }, row, { session });
    },

    /** Which of some households rows of the matching name. */
    async taken(
      { _id, run }: DonorList,
      households: readonly string[],
      { session }: Session,
    ): Promise<ReadonlySet<string>> {
      const found = await rows()
        .find(
          { donorList: _id, run, household: { $in: [...households] } },
          { session, projection: { household: 1 } },
        )
        .toArray();
      return new Set(found.flatMap(({ household }) => (household === undefined ? [] : [household])));
    },

    rowsOf(
      { _id, run }: DonorList,
      part: { after: string; limit: number; state?: RowState | undefined; open?: boolean | undefined },
    ): Promise<DonorRow[]> {
      const { after, limit, state, open } = part;
      return rows()
        .find(
          {
            donorList: _id,
            run,
            ...(state === undefined ? {} : { state }),
            ...(open === true ? { decided: null } : {}),
            _id: { $gt: after },
          },
          { maxTimeMS: 5_000, promoteBuffers: true },
        )
        .sort({ _id: 1 })
        .limit(limit)
        .toArray();
    },

    /** Rows that are a household, by it. */
    found(
      { _id, run }: DonorList,
      part: { after: string; limit: number },
      { session }: Session,
    ): Promise<DonorRow[]> {
      return rows()
        .find({ donorList: _id, run, household: { $gt: part.after } }, { session })
        .sort({ household: 1 })
        .limit(part.limit)
        .toArray();
    },

    async counts({ _id, run }: DonorList, part: Partial<Session> = {}) {
      const own = { donorList: _id, run };
      const count = (more: object) => rows().countDocuments({ ...own, ...more }, options(part));
      return {
        certain: await count({ state: 'certain' }),
        unsure: await count({ state: 'unsure' }),
        open: await count({ state: 'unsure', decided: null }),
        none: await count({ state: 'none' }),
        doubled: await count({ state: 'doubled' }),
        found: await count({ household: { $exists: true } }),
      };
    },
  };
}

function olderThan(startedAt: Date, id: string) {
  return { $or: [{ startedAt: { $lt: startedAt } }, { startedAt, _id: { $lt: id } }] };
}
