import { addToSetHash, contentHash, EMPTY_SET_HASH } from '#shared/kernel/hash.ts';
import { approvedData, type Gift } from '../gift/gift.ts';

export interface SourceTotal {
  readonly source: string;
  readonly name: string;
  readonly gifts: number;
  readonly shares: number;
  readonly value: number;
}

/** Sums over any slices of gifts that split no household; the order of the slices does not change them. */
export interface Totals {
  readonly gifts: number;
  /** Households with at least one gift of this plan. */
  readonly households: number;
  readonly value: number;
  /** By id. */
  readonly bySource: readonly SourceTotal[];
  /** Order-free, over the data of the gifts' events. */
  readonly hash: string;
}

export const NO_TOTALS: Totals = { gifts: 0, households: 0, value: 0, bySource: [], hash: EMPTY_SET_HASH };

/** Totals of nothing yet: sources that a rule names stand in them whatever they give. */
export function emptyTotals(named: readonly { readonly _id: string; readonly name: string }[]): Totals {
  const bySource = named.map(({ _id, name }) => ({ source: _id, name, gifts: 0, shares: 0, value: 0 }));
  return { ...NO_TOTALS, bySource: bySource.sort(byId) };
}

export function addToTotals(totals: Totals, gifts: readonly Gift[]): Totals {
  return {
    gifts: totals.gifts + gifts.length,
    households: totals.households + new Set(gifts.map((gift) => gift.household)).size,
    value: totals.value + sum(gifts, (gift) => gift.value),
    bySource: addBySource(totals.bySource, gifts),
    hash: addToSetHash(
      totals.hash,
      gifts.map((gift) => contentHash(approvedData(gift))),
    ),
  };
}

function addBySource(totals: readonly SourceTotal[], gifts: readonly Gift[]): SourceTotal[] {
  const before = new Map(totals.map((total) => [total.source, total]));
  for (const [source, own] of Map.groupBy(gifts, (gift) => gift.source)) {
    const { sourceName: name } = own[0]!;
    const total = before.get(source) ?? { source, name, gifts: 0, shares: 0, value: 0 };
    before.set(source, {
      ...total,
      gifts: total.gifts + own.length,
      shares: total.shares + sum(own, (gift) => gift.shares),
      value: total.value + sum(own, (gift) => gift.value),
    });
  }
  return [...before.values()].sort(byId);
}

function byId(a: SourceTotal, b: SourceTotal): number {
  return a.source < b.source ? -1 : 1;
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
