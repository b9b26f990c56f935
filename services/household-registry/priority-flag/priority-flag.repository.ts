import type { UnitSet } from '#shared/contracts/fields.ts';
import type { Storage } from '#shared/storage/connection.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
import { ancestorPaths } from '#shared/units/unit-path.ts';
import { atOrBelow, type PlacedUnit } from '../place-scope.ts';
import { flagId, type PriorityFlag } from './priority-flag.ts';

type Session = Pick<Transaction, 'session'>;

export type PriorityFlagRepository = ReturnType<typeof priorityFlagRepository>;

/** Read for every slice of an import, so through the driver. */
export function priorityFlagRepository({ db }: Storage) {
  const flags = () => db.collection<PriorityFlag>('priority-flags');
  const locks = () => db.collection<{ _id: string; n: number }>('priority-flag-locks');
  return {
    /** Whoever defines a flag writes this row: of two at once one waits for the other and sees what it defined. */
    async lock(unitSet: UnitSet, { session }: Session): Promise<void> {
      await locks().updateOne({ _id: unitSet }, { $inc: { n: 1 } }, { upsert: true, session });
    },

    get(
      flag: Pick<PriorityFlag, 'unitSet' | 'unit' | 'code'>,
      { session }: Session,
    ): Promise<PriorityFlag | null> {
      return flags().findOne({ _id: flagId(flag) }, { session });
    },

    /** Those of the path from the root to a unit and those below it. */
    along(placed: PlacedUnit, { session }: Partial<Session> = {}): Promise<PriorityFlag[]> {
      return flags().find(alongFilter(placed), optionsOf(session)).toArray();
    },

    /** The same of several places, by id. */
    page(
      places: readonly PlacedUnit[],
      { after, limit }: { after: string; limit: number },
    ): Promise<PriorityFlag[]> {
      return flags()
        .find({ $or: places.map(alongFilter), _id: { $gt: after } }, optionsOf(undefined))
        .sort({ _id: 1 })
        .limit(limit)
        .toArray();
    },

    /** Those of some codes on the paths from the root to some units. */
    above(
      { unitSet, units, codes }: { unitSet: UnitSet; units: readonly string[]; codes: readonly string[] },
      { session }: Session,
    ): Promise<PriorityFlag[]> {
      const paths = [...new Set(units.flatMap(rootTo))];
      return flags()
        .find({ unitSet, unit: { $in: paths }, code: { $in: [...codes] } }, { session })
        .toArray();
    },

    async save(flag: PriorityFlag, { session }: Session): Promise<void> {
      await flags().replaceOne({ _id: flag._id }, flag, { upsert: true, session });
    },
  };
}

function alongFilter({ unitSet, unit }: PlacedUnit) {
  return { unitSet, $or: [{ unit: { $in: rootTo(unit) } }, ...atOrBelow(unit)] };
}

function rootTo(unit: string): string[] {
  return ['', ...ancestorPaths(unit)];
}

function optionsOf(session: Session['session'] | undefined) {
  return session === undefined ? { maxTimeMS: 5_000 } : { session };
}
