import type { UnitSet } from '#shared/contracts/fields.ts';
import type { Storage } from '#shared/storage/connection.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
import { APPLY_AMENDMENT } from '../amendment/amendment.job.ts';
import { atOrBelow } from '../place-scope.ts';
import type { PoorListEntry } from '../poor-list/poor-list-entry.ts';
import { type Closure, closureId } from './closure.ts';

type Session = Pick<Transaction, 'session'>;

/** A village of one unit set. */
export interface PlacedVillage {
  readonly unitSet: UnitSet;
  readonly unit: string;
}

export type ClosureRepository = ReturnType<typeof closureRepository>;

export function closureRepository({ db }: Storage) {
  const closures = () => db.collection<Closure>('closures');
  const entries = () => db.collection<PoorListEntry>('poor-list-entries');
  const locks = () => db.collection<{ _id: string; n: number }>('closure-locks');
  const jobs = () => db.collection<{ kind: string; done: boolean }>('jobs');
  return {
    /**
     * Whoever closes a village and whoever gives a reason to reopen it write this row, so of two that meet one waits for
     * the other and sees what it did.
     */
    async lock(villages: readonly PlacedVillage[], { session }: Session): Promise<void> {
      const ids = [...new Set(villages.map(({ unitSet, unit }) => `${unitSet}|${unit}`))].sort();
      if (ids.length === 0) return;
      await locks().bulkWrite(
        ids.map((_id) => ({ updateOne: { filter: { _id }, update: { $inc: { n: 1 } }, upsert: true } })),
        { session },
      );
    },

    async byVillages(
      list: string,
      units: readonly string[],
      { session }: Partial<Session> = {},
    ): Promise<ReadonlyMap<string, Closure>> {
      const ids = units.map((unit) => closureId(list, unit));
      const rows = await closures()
        .find({ _id: { $in: ids } }, optionsOf(session))
        .toArray();
      return new Map(rows.map((row) => [row.unit, row]));
    },

    /** Closed ones of the villages: in one list, or in every list that has them. */
    closedIn(
      { unitSet, units, list }: { unitSet: UnitSet; units: readonly string[]; list: string | null },
      { session }: Session,
    ): Promise<Closure[]> {
      const ofList = list === null ? {} : { list };
      return closures()
        .find({ unitSet, unit: { $in: [...units] }, status: 'closed', ...ofList }, { session })
        .toArray();
    },

    /** Villages at or below a unit that are stated or closed, or only one of both. */
    async unitsWith(
      { list, unit }: { list: string; unit: string },
      status: readonly Closure['status'][],
    ): Promise<string[]> {
      const found = { list, status: { $in: [...status] }, $or: [...atOrBelow(unit)] };
      const rows = await closures()
        .find(found as object, { projection: { unit: 1 }, maxTimeMS: 5_000 })
        .toArray();
      return rows.map((row) => row.unit);
    },

    async saveAll(rows: readonly Closure[], { session }: Session): Promise<void> {
      if (rows.length === 0) return;
      const writes = rows.map((row) => ({
        replaceOne: { filter: { _id: row._id }, replacement: row, upsert: true },
      }));
      await closures().bulkWrite(writes, { session });
    },

    /** How many households of each village the list has, settled ones included. */
    async listedIn(
      list: string,
      units: readonly string[],
      { session }: Partial<Session> = {},
    ): Promise<ReadonlyMap<string, number>> {
      const rows = await entries()
        .aggregate<{ _id: string; n: number }>(
          [
            { $match: { list, 'facts.unit': { $in: [...units] } } },
            { $group: { _id: '$facts.unit', n: { $sum: 1 } } },
          ],
          optionsOf(session),
        )
        .toArray();
      return new Map(rows.map(({ _id, n }) => [_id, n]));
    },

    /** Whether rows of a list are just being written: until then nobody knows how many there are. */
    async isListMoving({ session }: Session): Promise<boolean> {
      const moving = { done: false, kind: APPLY_AMENDMENT };
      return (await jobs().findOne(moving, { session, projection: { _id: 1 } })) !== null;
    },
  };
}

function optionsOf(session: Session['session'] | undefined) {
  return session === undefined ? { maxTimeMS: 5_000 } : { session };
}
