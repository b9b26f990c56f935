import { seededRandom } from '../sample/random.ts';
import type { Ledger } from './ledger.ts';
import { type Officer, runMadePhone } from './made-phone.ts';

export interface FleetOptions {
  readonly baseUrl: string;
  readonly campaign: string;
  readonly officers: readonly Officer[];
  readonly ledger: Ledger;
  readonly seed: string;
  readonly gap: number;
  /** Households in all. */
  readonly households: number;
  /** Phones at work at the same time. */
  readonly together: number;
  readonly stop: AbortSignal;
}

/** Many made officers at once, until each has confirmed its share or the run is stopped. */
export async function runFleet(options: FleetOptions): Promise<void> {
  const { officers, households, together } = options;
  const budget = { left: households };
  const waiting = [...officers.entries()];
  await Promise.all(
    Array.from({ length: Math.min(together, officers.length) }, async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const [index, officer] = next;
        const random = seededRandom(`${options.seed}-${index}`);
        await runMadePhone({ ...options, officer, budget, random: () => random.next() });
      }
    }),
  );
}
