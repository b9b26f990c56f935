import type { DataOf } from '#shared/contracts/event-contract.ts';
import type { Channel, GiftLine, Giver, PoorClass } from '#shared/contracts/fields.ts';
import type { SourceChangedV1 } from '#shared/contracts/source/changed.v1.ts';
import type { SourceCommittedV1 } from '#shared/contracts/source/committed.v1.ts';
import { contentHash } from '#shared/kernel/hash.ts';
import { problem } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import { isWithin } from '#shared/units/unit-path.ts';
import type { Campaign } from '../campaign/campaign.ts';
import { worthOf } from '../gift/gift.ts';
import { type Balance, measureOf, pledgedOf } from './balance.ts';

/** Money, goods or rice that somebody has promised or put at a campaign's disposal. */
export interface Source {
  readonly _id: string;
  readonly campaign: string;
  readonly name: string;
  readonly giver: Giver;
  /** Who gives, by name. */
  readonly owner: string;
  /** Which unit holds it. */
  readonly unit: string;
  readonly channel: Channel;
  /** What one household, or one person, gets. */
  readonly gift: readonly GiftLine[];
  readonly per: 'household' | 'person';
  readonly balance: Balance;
  /** Gifts, or persons' shares, that the balance is good for; reserve and approved gifts are part of it. */
  readonly spendable: number;
  /** Suất dự phòng: of the spendable, what plans leave alone for households found later. */
  readonly reserve: number;
  /** Given out by approved plans; never more than the spendable. */
  readonly allocated: number;
  /** Unit paths that it may reach; none: everywhere. */
  readonly places: readonly string[];
  /** None: every class. */
  readonly classes: readonly PoorClass[];
  /** Codes of priority groups, one of which the household must belong to; none: all. */
  readonly groups: readonly string[];
  /** 1 is drawn on first, where neither coverage nor the household's own unit decides. */
  readonly priority: number;
  /** What the giver asks for besides, in words. */
  readonly terms: string | null;
  readonly committedBy: string;
  readonly createdAt: Date;
  /** How many lines its book has. */
  readonly entries: number;
  readonly instalments: number;
  /** Count of its events. */
  readonly version: number;
}

/** What may be said of a source otherwise later. */
export type SourceTerms = Pick<
  Source,
  'name' | 'giver' | 'owner' | 'places' | 'classes' | 'groups' | 'priority' | 'reserve' | 'terms'
>;

export type CommitSource = SourceTerms & Pick<Source, 'campaign' | 'unit' | 'channel' | 'gift' | 'per'>;

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

export const CHANNEL_UNFIT = problem(
  'channel-unfit',
  422,
  'Only money is transferred, cash holds some money, goods hold goods or rice',
);
export const SOURCE_CHANGED = problem('source-changed', 409, 'This is not the source that was looked at');
export const SOURCE_IN_USE = problem(
  'source-in-use',
  409,
  'Approved plans use the source: whom it reaches is fixed',
);

/** With at most 50 sources in a plan its worth stays below what an amount may be. */
const LARGEST_AMOUNT = 1e13;

/** `exists` knows the units down to communes; villages are believed. */
export function decideCommitment(
  command: CommitSource,
  campaign: Campaign,
  exists: (path: string) => boolean,
): Result<null> {
  const { unit, places, gift, channel } = command;
  if (!isWithin(campaign.unit, unit) && !isWithin(unit, campaign.unit)) return refuse(UNIT_OUTSIDE_CAMPAIGN);
  if (!fits(channel, gift)) return refuse(CHANNEL_UNFIT, [{ pointer: '/channel', code: CHANNEL_UNFIT.code }]);
  return judgePlaces(places, campaign, exists);
}

/** Other terms for a source; whom it reaches only while nothing of it is approved. */
export function decideTerms(
  source: Source,
  { version, ...terms }: SourceTerms & { readonly version: number },
  { campaign, exists }: { campaign: Campaign; exists: (path: string) => boolean },
): Result<SourceTerms> {
  if (source.version !== version) return refuse(SOURCE_CHANGED);
  if (source.allocated > 0 && contentHash(reachOf(source)) !== contentHash(reachOf(terms)))
    return refuse(SOURCE_IN_USE);
  const places = judgePlaces(terms.places, campaign, exists);
  return places.ok ? accept(terms) : places;
}

/** What a plan may still take: the reserve stays, and what approved plans use. */
export function availableOf({
  spendable,
  reserve,
  allocated,
}: Pick<Source, 'spendable' | 'reserve' | 'allocated'>): number {
  return Math.max(0, spendable - reserve - allocated);
}

export function isTooLarge(gift: readonly GiftLine[], balance: Balance): boolean {
  const { perShare } = measureOf(gift);
  const shares = Math.floor(pledgedOf(balance) / perShare);
  return Math.max(pledgedOf(balance), worthOf(gift) * shares) > LARGEST_AMOUNT;
}

export function committedData(source: Source): DataOf<typeof SourceCommittedV1> {
  const { _id, campaign, name, unit, gift, per, spendable, giver, channel } = source;
  return { source: _id, campaign, name, unit, gift: [...gift], per, supply: spendable, giver, channel };
}

export function changedData(source: Source): DataOf<typeof SourceChangedV1> {
  const { _id, campaign, unit, name, giver, owner, places, classes, groups, priority, reserve } = source;
  return {
    source: _id,
    campaign,
    unit,
    name,
    giver,
    owner,
    places: [...places],
    classes: [...classes],
    groups: [...groups],
    priority,
    reserve,
  };
}

function fits(channel: Channel, gift: readonly GiftLine[]): boolean {
  const cash = gift.filter(({ kind }) => kind === 'cash').length;
  switch (channel) {
    case 'cash':
      return cash > 0;
    case 'goods':
      return cash < gift.length;
    case 'transfer':
      return cash === gift.length;
  }
}

function reachOf({ places, classes, groups }: Pick<Source, 'places' | 'classes' | 'groups'>) {
  return { places: [...places], classes: [...classes], groups: [...groups] };
}

function judgePlaces(
  places: readonly string[],
  campaign: Campaign,
  exists: (path: string) => boolean,
): Result<null> {
  for (const [index, place] of places.entries()) {
    const pointer = `/places/${index}`;
    if (!isWithin(campaign.unit, place)) {
      return refuse(PLACE_OUTSIDE_CAMPAIGN, [{ pointer, code: PLACE_OUTSIDE_CAMPAIGN.code }]);
    }
    if (!exists(place)) return refuse(UNKNOWN_PLACE, [{ pointer, code: UNKNOWN_PLACE.code }]);
  }
  return accept(null);
}
