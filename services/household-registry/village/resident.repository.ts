import type { UnitSet } from '#shared/contracts/fields.ts';
import type { Storage } from '#shared/storage/connection.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
import type { Household } from '../household/household.ts';
import type { HouseholdPosition } from '../household/household-place.repository.ts';

type Session = Pick<Transaction, 'session'>;

/** Villages of one list year. */
export interface ResidentScope {
  readonly unitSet: UnitSet;
  readonly year: number;
  readonly units: readonly string[];
}

export type ResidentRepository = ReturnType<typeof residentRepository>;

/** Households as those who live in villages, ended ones included. */
export function residentRepository({ db }: Storage) {
  const households = () => db.collection<Household>('households');
  return {
    /** The list years of a set, newest first. */
    async years(unitSet: UnitSet, { session }: Partial<Session> = {}): Promise<readonly number[]> {
      const years: number[] = [];
      for (;;) {
        const next = await households().findOne(
          { unitSet, year: { $lt: years.at(-1) ?? Number.MAX_SAFE_INTEGER } },
          { ...optionsOf(session), sort: { year: -1 }, projection: { year: 1 } },
        );
        if (next === null) return years;
        years.push(next.year);
      }
    },

    /** Those who do not yet stand in the village, under its name, where they belong. */
    notYetIn(
      { unitSet, year, units }: ResidentScope,
      { into, name, limit }: { into: string; name: string; limit: number },
      { session }: Session,
    ): Promise<Household[]> {
      const elsewhere = [{ unit: { $ne: into } }, { village: { $ne: name } }];
      return households()
        .find({ unitSet, year, unit: { $in: [...units] }, $or: elsewhere }, { session })
        .limit(limit)
        .toArray();
    },

    /** The next residents of the villages, by village. */
    slice(
      { unitSet, year, units }: ResidentScope,
      part: { after: HouseholdPosition | null; limit: number },
      { session }: Session,
    ): Promise<Household[]> {
      return households()
        .find({ unitSet, year, unit: { $in: [...units] }, ...behind(part.after) }, { session })
        .sort({ unit: 1, sortKey: 1, _id: 1 })
        .limit(part.limit)
        .toArray();
    },

    /** How many live in each village of a commune. */
    async counts(
      { unitSet, year, commune }: Pick<ResidentScope, 'unitSet' | 'year'> & { readonly commune: string },
      { session }: Partial<Session> = {},
    ): Promise<ReadonlyMap<string, number>> {
      const rows = await households()
        .aggregate<{ _id: string; n: number }>(
          [{ $match: { unitSet, year, commune } }, { $group: { _id: '$unit', n: { $sum: 1 } } }],
          optionsOf(session),
        )
        .toArray();
      return new Map(rows.map(({ _id, n }) => [_id, n]));
    },

    /** The next residents of a commune, by code. */
    ofCommune(
      { unitSet, year, commune }: Pick<ResidentScope, 'unitSet' | 'year'> & { readonly commune: string },
      part: { after: string; limit: number },
      { session }: Session,
    ): Promise<Pick<Household, '_id' | 'code' | 'unit'>[]> {
      return households()
        .find({ unitSet, year, commune, code: { $gt: part.after } }, { session })
        .project<Pick<Household, '_id' | 'code' | 'unit'>>({ code: 1, unit: 1 })
        .sort({ code: 1 })
        .limit(part.limit)
        .toArray();
    },
  };
}

function behind(after: HouseholdPosition | null) {
  if (after === null) return {};
  const { unit, sortKey, _id } = after;
  return {
    $or: [{ unit: { $gt: unit } }, { unit, sortKey: { $gt: sortKey } }, { unit, sortKey, _id: { $gt: _id } }],
  };
}

function optionsOf(session: Session['session'] | undefined) {
  return session === undefined ? { maxTimeMS: 5_000 } : { session };
}
