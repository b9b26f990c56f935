import type { GiftLine, PoorClass } from '#shared/contracts/fields.ts';
import { addToSetHash, contentHash, EMPTY_SET_HASH } from '#shared/kernel/hash.ts';
import { isWithin } from '#shared/units/unit-path.ts';
import { type MinimumRule, meetsMinimum } from '../campaign/minimum.ts';
import { approvedData, type Gift, giftId, timesShares, worthOf } from '../gift/gift.ts';
import { availableOf, type Source } from '../source/source.ts';

/** The flat rule: every household of the class that the source reaches gets one gift of it. */
export interface Rule {
  readonly source: string;
  readonly class: PoorClass;
}

export interface Recipient {
  readonly household: string;
  readonly unit: string;
  readonly class: PoorClass;
  readonly members: number;
  readonly groups: readonly string[];
}

export type AllocationSource = Pick<
  Source,
  '_id' | 'name' | 'gift' | 'per' | 'places' | 'classes' | 'groups'
>;

export interface Allocation {
  readonly plan: string;
  readonly campaign: string;
  readonly list: string;
  /** Judged on what the whole household gets of one source. */
  readonly minimum: MinimumRule;
  readonly rules: readonly Rule[];
  readonly sources: readonly AllocationSource[];
}

export interface SourceTotal {
  readonly source: string;
  readonly name: string;
  readonly gifts: number;
  readonly shares: number;
  readonly value: number;
}

/** Sums over any slices of households; the order of the slices does not change them. */
export interface Totals {
  readonly gifts: number;
  /** Households with at least one gift of this plan. */
  readonly households: number;
  /** Households without any gift that meets the minimum, earlier approved plans counted in. */
  readonly uncovered: number;
  readonly value: number;
  readonly bySource: readonly SourceTotal[];
  /** Order-free, over the data of the gifts' events. */
  readonly hash: string;
}

/** Gifts of a slice, in the households' order; for one household by source id. At most one for household and source. */
export function allocateFlat(allocation: Allocation, recipients: readonly Recipient[]): Gift[] {
  const giversOf = {
    poor: giversFor(allocation, 'poor'),
    'near-poor': giversFor(allocation, 'near-poor'),
  } satisfies Record<PoorClass, unknown>;
  return recipients.flatMap((recipient) =>
    giversOf[recipient.class]
      .filter(({ source }) => reaches(source, recipient.unit) && isFor(source, recipient.groups))
      .map((giver) => toGift(allocation, giver, recipient)),
  );
}

/** Totals of nothing yet: every source named by a rule stands in them, by id. */
export function emptyTotals({ rules, sources }: Allocation): Totals {
  const named = new Set(rules.map((rule) => rule.source));
  const bySource = sources
    .filter((source) => named.has(source._id))
    .sort(byId)
    .map(({ _id, name }) => ({ source: _id, name, gifts: 0, shares: 0, value: 0 }));
  return { gifts: 0, households: 0, uncovered: 0, value: 0, bySource, hash: EMPTY_SET_HASH };
}

/** `provided`: households that have a gift meeting the minimum already. */
export function addToTotals(
  totals: Totals,
  recipients: readonly Recipient[],
  gifts: readonly Gift[],
  provided: ReadonlySet<string>,
): Totals {
  const receiving = new Set(gifts.map((gift) => gift.household));
  const met = new Set(gifts.filter((gift) => gift.meetsMinimum).map((gift) => gift.household));
  const uncovered = recipients.filter(({ household }) => !met.has(household) && !provided.has(household));
  return {
    gifts: totals.gifts + gifts.length,
    households: totals.households + receiving.size,
    uncovered: totals.uncovered + uncovered.length,
    value: totals.value + sum(gifts, (gift) => gift.value),
    bySource: addBySource(totals.bySource, gifts),
    hash: addToSetHash(
      totals.hash,
      gifts.map((gift) => contentHash(approvedData(gift))),
    ),
  };
}

/** What the first source that does not suffice lacks; null when every supply does. */
export function findShortfall(
  totals: Totals,
  sources: readonly Pick<Source, '_id' | 'spendable' | 'reserve' | 'allocated'>[],
): { source: string; needed: number; available: number } | null {
  const byId = new Map(sources.map((source) => [source._id, source]));
  for (const { source: id, shares: needed } of totals.bySource) {
    const source = byId.get(id);
    const available = source === undefined ? 0 : availableOf(source);
    if (needed > available) return { source: id, needed, available };
  }
  return null;
}

interface Giver {
  readonly source: AllocationSource;
  /** Lines and worth by number of shares: a list has few sizes of households. */
  readonly parcels: Map<number, { lines: readonly GiftLine[]; value: number }>;
}

function giversFor({ rules, sources }: Allocation, poorClass: PoorClass): readonly Giver[] {
  const named = new Set(rules.filter((rule) => rule.class === poorClass).map((rule) => rule.source));
  return sources
    .filter(({ _id, classes }) => named.has(_id) && (classes.length === 0 || classes.includes(poorClass)))
    .sort(byId)
    .map((source) => ({ source, parcels: new Map() }));
}

function reaches({ places }: AllocationSource, unit: string): boolean {
  return places.length === 0 || places.some((place) => isWithin(place, unit));
}

function isFor({ groups }: AllocationSource, belongs: readonly string[]): boolean {
  return groups.length === 0 || groups.some((group) => belongs.includes(group));
}

function toGift(allocation: Allocation, giver: Giver, { household, unit, members }: Recipient): Gift {
  const { plan, campaign, list, minimum } = allocation;
  const { source } = giver;
  const shares = source.per === 'person' ? members : 1;
  const { lines, value } = parcelOf(giver, shares);
  return {
    _id: giftId(plan, household, source._id),
    plan,
    campaign,
    list,
    household,
    unit,
    source: source._id,
    sourceName: source.name,
    lines,
    value,
    meetsMinimum: meetsMinimum(minimum, lines),
    shares,
    status: 'planned',
  };
}

function parcelOf({ source, parcels }: Giver, shares: number) {
  let parcel = parcels.get(shares);
  if (parcel === undefined) {
    const lines = timesShares(source.gift, shares);
    parcel = { lines, value: worthOf(lines) };
    parcels.set(shares, parcel);
  }
  return parcel;
}

function addBySource(totals: readonly SourceTotal[], gifts: readonly Gift[]): SourceTotal[] {
  const bySource = Map.groupBy(gifts, (gift) => gift.source);
  return totals.map((total) => {
    const own = bySource.get(total.source) ?? [];
    return {
      ...total,
      gifts: total.gifts + own.length,
      shares: total.shares + sum(own, (gift) => gift.shares),
      value: total.value + sum(own, (gift) => gift.value),
    };
  });
}

function byId(a: { readonly _id: string }, b: { readonly _id: string }): number {
  return a._id < b._id ? -1 : 1;
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
