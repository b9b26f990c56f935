import type { HeldRole } from '#shared/access/caller.ts';
import type { UnitSet } from '#shared/contracts/fields.ts';
import type { Storage } from '#shared/storage/connection.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
import { ancestorPaths } from '#shared/units/unit-path.ts';
import { below, inEverySet } from '../place-scope.ts';
import type { Look } from './look.ts';

export interface LookFilter {
  readonly household?: string | undefined;
  readonly account?: string | undefined;
  readonly from?: Date | undefined;
  readonly before?: Date | undefined;
}

/** How many households a look showed, of those that went out. */
export type LookSizes = ReadonlyMap<string, number>;

const LIMITS = { maxTimeMS: 5_000 } as const;

export type LookRepository = ReturnType<typeof lookRepository>;

/** Only ever added to. */
export function lookRepository({ db }: Storage) {
  const looks = () => db.collection<Look>('looks');
  return {
    async add(look: Look, { session }: Pick<Transaction, 'session'>): Promise<void> {
      await looks().insertOne(look, { session });
    },

    /** Newest first; of a household each part that showed it, else each look once. `places`: null is everywhere. */
    page(
      places: readonly HeldRole[] | null,
      { household, account, from, before }: LookFilter,
      part: { after: readonly [Date, string] | null; limit: number },
    ): Promise<Look[]> {
      const filter = {
        ...(household === undefined ? { part: 1 } : { households: household }),
        ...(account === undefined ? {} : { by: account }),
        ...(from === undefined && before === undefined ? {} : { at: between(from, before) }),
        $and: [{}, ...(places === null ? [] : [{ $or: seenFrom(places) }]), ...older(part.after)],
      };
      const page = { sort: { at: -1, _id: -1 }, limit: part.limit, projection: LISTED } as const;
      return looks()
        .find(filter, { ...LIMITS, ...page })
        .toArray();
    },

    async sizes(wholes: readonly string[]): Promise<LookSizes> {
      const rows = await looks()
        .aggregate<{ _id: string; size: number }>(
          [
            { $match: { whole: { $in: [...wholes] } } },
            { $group: { _id: '$whole', size: { $sum: { $size: '$households' } } } },
          ],
          LIMITS,
        )
        .toArray();
      return new Map(rows.map(({ _id, size }) => [_id, size]));
    },

    /** One part of a look with its households; null where it has none of the number, or lies elsewhere. */
    part(places: readonly HeldRole[], { whole, part }: Pick<Look, 'whole' | 'part'>): Promise<Look | null> {
      return looks().findOne({ whole, part, $or: seenFrom(places) }, LIMITS);
    },
  };
}

/** The first households are enough to name the one of a look that has only one. */
const LISTED = {
  at: 1,
  by: 1,
  way: 1,
  whole: 1,
  part: 1,
  households: { $slice: 2 },
  unitSet: 1,
  unit: 1,
  fields: 1,
  why: 1,
  list: 1,
  trace: 1,
} as const;

function between(from: Date | undefined, before: Date | undefined) {
  return { ...(from === undefined ? {} : { $gte: from }), ...(before === undefined ? {} : { $lt: before }) };
}

/** At the places or below, and workbooks of the units above, which hold their households too. */
function seenFrom(places: readonly HeldRole[]): { unitSet: UnitSet; unit: object }[] {
  return inEverySet(places).flatMap(({ unitSet, unit }) => [
    { unitSet, unit: { $eq: unit } },
    { unitSet, unit: below(unit) },
    { unitSet, unit: { $in: ancestorPaths(unit) }, way: { $in: ['table', 'poor-list'] } },
  ]);
}

function older(after: readonly [Date, string] | null): readonly object[] {
  if (after === null) return [];
  const [at, _id] = after;
  return [{ $or: [{ at: { $lt: at } }, { at, _id: { $lt: _id } }] }];
}
