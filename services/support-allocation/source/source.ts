import type { DataOf } from '#shared/contracts/event-contract.ts';
import type { GiftLine, PoorClass } from '#shared/contracts/fields.ts';
import type { SourceCommittedV1 } from '#shared/contracts/source/committed.v1.ts';
import { problem } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import { isWithin } from '#shared/units/unit-path.ts';
import type { Campaign } from '../campaign/campaign.ts';
import { worthOf } from '../gift/gift.ts';

/** Money, goods or rice that stands ready for a campaign. */
export interface Source {
  readonly _id: string;
  readonly campaign: string;
  readonly name: string;
  /** Who gives. */
  readonly owner: string;
  /** Which unit holds it. */
  readonly unit: string;
  /** What one household, or one person, gets. */
  readonly gift: readonly GiftLine[];
  readonly per: 'household' | 'person';
  /** How many gifts, or persons' shares, there are. */
  readonly supply: number;
  /** How many are given out by approved plans; never more than the supply. */
  readonly allocated: number;
  /** Unit paths that it may reach; none: everywhere. */
  readonly places: readonly string[];
  /** None: every class. */
  readonly classes: readonly PoorClass[];
  readonly committedBy: string;
  readonly createdAt: Date;
  readonly version: number;
}

export type CommitSource = Pick<
  Source,
  'campaign' | 'name' | 'owner' | 'unit' | 'gift' | 'per' | 'supply' | 'places' | 'classes'
>;

export const UNIT_OUTSIDE_CAMPAIGN = problem(
  'unit-outside-campaign',
  422,
  'The unit that holds the source is neither within nor above the campaign’s unit',
);
export const PLACE_OUTSIDE_CAMPAIGN = problem(
  'place-outside-campaign',
  422,
  'A place of the source is not within the campaign’s unit',
);
export const UNKNOWN_PLACE = problem('unknown-place', 422, 'There is no such unit');
export const SUPPLY_TOO_LARGE = problem(
  'supply-too-large',
  422,
  'The source would be worth more than 10¹³ đồng',
);

/** With at most 50 rules in a plan its worth stays below what an amount may be. */
const LARGEST_WORTH = 1e13;

/** `exists` knows the units down to communes; villages are believed. */
export function decideCommitment(
  command: CommitSource,
  campaign: Campaign,
  exists: (path: string) => boolean,
): Result<null> {
  const { unit, places, gift, supply } = command;
  if (!isWithin(campaign.unit, unit) && !isWithin(unit, campaign.unit)) return refuse(UNIT_OUTSIDE_CAMPAIGN);
  for (const [index, place] of places.entries()) {
    const pointer = `/places/${index}`;
    if (!isWithin(campaign.unit, place)) {
      return refuse(PLACE_OUTSIDE_CAMPAIGN, [{ pointer, code: PLACE_OUTSIDE_CAMPAIGN.code }]);
    }
    if (!exists(place)) return refuse(UNKNOWN_PLACE, [{ pointer, code: UNKNOWN_PLACE.code }]);
  }
  if (worthOf(gift) * supply > LARGEST_WORTH) return refuse(SUPPLY_TOO_LARGE);
  return accept(null);
}

export function committedData(source: Source): DataOf<typeof SourceCommittedV1> {
  const { _id, campaign, name, unit, gift, per, supply } = source;
  return { source: _id, campaign, name, unit, gift: [...gift], per, supply };
}
