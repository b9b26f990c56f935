import type { GiftLine } from '#shared/contracts/fields.ts';
import { countsTowards, type MinimumRule, thresholdOf } from '../campaign/minimum.ts';

/** What gifts bring a household towards the minimum of a campaign. */
export interface GiftShare {
  readonly gifts: number;
  /** What they count towards the minimum together, in the minimum's own measure. */
  readonly counts: number;
  /** Whether one of them alone meets the minimum. */
  readonly metAlone: boolean;
  /** Whether the minimum is met, by one of them or, where the campaign lets gifts add up, by all. */
  readonly met: boolean;
}

/** `gifts`: the lines of each. Gifts of whatever origin are judged by this one rule. */
export function shareOf(rule: MinimumRule, gifts: readonly (readonly GiftLine[])[]): GiftShare {
  const each = gifts.map((lines) => countsTowards(rule, lines));
  const counts = each.reduce((sum, one) => sum + one, 0);
  const least = thresholdOf(rule);
  const metAlone = each.some((one) => one >= least);
  return { gifts: gifts.length, counts, metAlone, met: metAlone || (rule.sumsUp && counts >= least) };
}
