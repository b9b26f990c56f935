import type { Storage } from '#shared/storage/connection.ts';
import type { Transaction } from '#shared/storage/transaction.ts';

type Session = Pick<Transaction, 'session'>;

/** A page of households that a plan leaves without a Tết, of one part of its shortfall. */
export interface GapPage {
  /** plan|part|n */
  readonly _id: string;
  readonly plan: string;
  /** Place among the parts. */
  readonly part: number;
  readonly n: number;
  /** Villages of the first and the last household. */
  readonly firstUnit: string;
  readonly lastUnit: string;
  /** By village, then id. */
  readonly households: readonly string[];
}

export type PlanGapRepository = ReturnType<typeof planGapRepository>;

export function planGapRepository({ db }: Storage) {
  const gaps = () => db.collection<GapPage>('plan-gaps');
  return {
    async add(pages: readonly GapPage[], { session }: Session): Promise<void> {
      if (pages.length > 0) await gaps().insertMany([...pages], { session });
    },

    /** The next pages of a part that have households at or below a unit. */
    pages(
      plan: string,
      { part, from, unit, limit }: { part: number; from: number; unit: string; limit: number },
    ): Promise<GapPage[]> {
      return gaps()
        .find(
          { plan, part, n: { $gte: from }, lastUnit: { $gte: unit }, firstUnit: { $lt: `${unit}0` } },
          { maxTimeMS: 5_000 },
        )
        .sort({ n: 1 })
        .limit(limit)
        .toArray();
    },

    async drop(plan: string, { session }: Session): Promise<void> {
      await gaps().deleteMany({ plan }, { session });
    },
  };
}
