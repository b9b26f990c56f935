import type { GiftLine } from '#shared/contracts/fields.ts';
import type { Campaign } from '../campaign/campaign.ts';
import { worthOf } from '../gift/gift.ts';

/** What gifts bring a household towards the minimum of a campaign. */
export interface GiftShare {
  readonly gifts: number;
  /** What they count towards the minimum together. */
  readonly counts: number;
  /** Whether one of them meets the minimum alone. */
  readonly met: boolean;
}

/** `gifts`: the lines of each. Gifts of whatever origin are judged by this one rule. */
export function shareOf(
  { minimum }: Pick<Campaign, 'minimum'>,
  gifts: readonly (readonly GiftLine[])[],
): GiftShare {
  const counts = gifts.map(worthOf);
  return {
    gifts: gifts.length,
    counts: counts.reduce((sum, one) => sum + one, 0),
    met: counts.some((one) => one >= minimum),
  };
}
