import type { HeldRole } from '#shared/access/caller.ts';
import type { UnitSet } from '#shared/contracts/fields.ts';
import type { Storage } from '#shared/storage/connection.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
import { touchedBy } from '../place-scope.ts';
import type { Rehoming, RehomingCounts } from './rehoming.ts';
import type { RehomingRow } from './rehoming-row.ts';

type Session = Pick<Transaction, 'session'>;

/** A household that stays in the old units, and why: the village was left out, or it came after the survey. */
export interface LeftHousehold {
  /** rehoming|household */
  readonly _id: string;
  readonly rehoming: string;
  readonly household: string;
  readonly code: string;
  readonly unit: string;
  readonly reason: string | null;
}

export interface RowFilter {
  readonly state?: RehomingRow['state'] | undefined;
  readonly commune?: string | undefined;
}

export type RehomingRepository = ReturnType<typeof rehomingRepository>;

/** Bulk paths, so through the driver. */
export function rehomingRepository({ db }: Storage) {
  const rehomings = () => db.collection<Rehoming>('rehomings');
  const rows = () => db.collection<RehomingRow>('rehoming-rows');
  const left = () => db.collection<LeftHousehold>('rehoming-left');
  return {
    get(id: string, { session }: Partial<Session> = {}): Promise<Rehoming | null> {
      return rehomings().findOne({ _id: id }, optionsOf(session));
    },

    async add(rehoming: Rehoming, { session }: Session): Promise<void> {
      await rehomings().insertOne(rehoming, { session });
    },

    async save(rehoming: Rehoming, { session }: Session): Promise<void> {
      await rehomings().replaceOne({ _id: rehoming._id }, rehoming, { session });
    },

    isOpen(
      { fromSet, unit, year }: Pick<Rehoming, 'fromSet' | 'unit' | 'year'>,
      { session }: Session,
    ): Promise<boolean> {
      const filter = { fromSet, unit, year, open: true } as const;
      return rehomings()
        .countDocuments(filter, { session })
        .then((count) => count > 0);
    },

    /** Those whose households are just being carried over. */
    applying({ session }: Session): Promise<Rehoming[]> {
      return rehomings().find({ status: 'applying' }, { session }).toArray();
    },

    /** Of, over and below the places, newest first; a province has few. */
    seenFrom(places: readonly HeldRole[], toSet: UnitSet, limit: number): Promise<Rehoming[]> {
      const seen = touchedBy(places)
        .filter((place) => place.unitSet === toSet)
        .map(({ unit }) => ({ toSet, unit }) as object);
      if (seen.length === 0) return Promise.resolve([]);
      return rehomings()
        .find({ $or: seen }, { maxTimeMS: 5_000 })
        .sort({ startedAt: -1 })
        .limit(limit)
        .toArray();
    },

    async raise(
      id: string,
      counts: Partial<Pick<RehomingCounts, 'rehomed' | 'left'>>,
      { session }: Session,
    ): Promise<void> {
      const raised = Object.entries(counts).map(([name, count]) => [`counts.${name}`, count]);
      await rehomings().updateOne({ _id: id }, { $inc: Object.fromEntries(raised) }, { session });
    },

    async addRows(added: readonly RehomingRow[], { session }: Session): Promise<void> {
      if (added.length > 0) await rows().insertMany([...added], { session });
    },

    async saveRows(changed: readonly RehomingRow[], { session }: Session): Promise<void> {
      if (changed.length === 0) return;
      await rows().bulkWrite(
        changed.map((row) => ({ replaceOne: { filter: { _id: row._id }, replacement: row } })),
        { session },
      );
    },

    byPaths(rehoming: string, paths: readonly string[], { session }: Session): Promise<RehomingRow[]> {
      const ids = paths.map((path) => `${rehoming}|${path}`);
      return rows()
        .find({ _id: { $in: ids } }, { session })
        .toArray();
    },

    /** By path, outside of any transaction. */
    async byPathsInParts(
      rehoming: string,
      paths: readonly string[],
      size: number,
    ): Promise<ReadonlyMap<string, RehomingRow>> {
      const found = new Map<string, RehomingRow>();
      for (let from = 0; from < paths.length; from += size) {
        const ids = paths.slice(from, from + size).map((path) => `${rehoming}|${path}`);
        const part = await rows()
          .find({ _id: { $in: ids } }, { maxTimeMS: 5_000 })
          .toArray();
        for (const row of part) found.set(row.path, row);
      }
      return found;
    },

    /** All that go into these new communes. */
    into(rehoming: string, communes: readonly string[], { session }: Session): Promise<RehomingRow[]> {
      return rows()
        .find({ rehoming, into: { $in: [...communes] } }, { session })
        .toArray();
    },

    page(
      rehoming: string,
      filter: RowFilter,
      part: { after: string; limit: number },
    ): Promise<RehomingRow[]> {
      const wanted = Object.entries(filter).filter(([, value]) => value !== undefined);
      return rows()
        .find({ rehoming, path: { $gt: part.after }, ...Object.fromEntries(wanted) }, { maxTimeMS: 5_000 })
        .sort({ path: 1 })
        .limit(part.limit)
        .toArray();
    },

    /** The next villages whose households are to be carried over. */
    toCarry(rehoming: string, limit: number, { session }: Session): Promise<RehomingRow[]> {
      return rows()
        .find({ rehoming, done: false, into: { $ne: null } }, { session })
        .sort({ path: 1 })
        .limit(limit)
        .toArray();
    },

    /** What the villages add up to. */
    async tally(rehoming: string, { session }: Session): Promise<Omit<RehomingCounts, 'rehomed' | 'left'>> {
      const groups = await rows()
        .aggregate<{ _id: RehomingRow['state']; villages: number; households: number }>(
          [
            { $match: { rehoming } },
            { $group: { _id: '$state', villages: { $sum: 1 }, households: { $sum: '$households' } } },
          ],
          { session },
        )
        .toArray();
      const of = (state: RehomingRow['state']) => groups.find((group) => group._id === state);
      const sum = (field: 'villages' | 'households') =>
        groups.reduce((total, group) => total + group[field], 0);
      return {
        villages: sum('villages'),
        households: sum('households'),
        undecided: of('undecided')?.villages ?? 0,
        undecidedHouseholds: of('undecided')?.households ?? 0,
        leftOut: of('left-out')?.villages ?? 0,
      };
    },

    async addLeft(added: readonly LeftHousehold[], { session }: Session): Promise<void> {
      if (added.length > 0) await left().insertMany([...added], { session });
    },

    leftOf(rehoming: string, part: { after: string; limit: number }): Promise<LeftHousehold[]> {
      return left()
        .find({ rehoming, _id: { $gt: part.after } }, { maxTimeMS: 5_000 })
        .sort({ _id: 1 })
        .limit(part.limit)
        .toArray();
    },
  };
}

function optionsOf(session: Session['session'] | undefined) {
  return session === undefined ? { maxTimeMS: 5_000 } : { session };
}
