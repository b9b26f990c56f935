import type { DivisionSource, DivisionWishes } from './division-input.ts';
import type { Kind } from './kinds.ts';

type MinimumWish = Pick<DivisionWishes, 'minimum' | 'meetBy'>;

/** Shares that one gift of the source takes for a household of the kind. */
export function sharesFor({ members }: Pick<Kind, 'members'>, { per }: Pick<DivisionSource, 'per'>): number {
  return per === 'person' ? members : 1;
}

/** What one gift counts towards the minimum: of a source per person the household's whole amount. */
export function giftCounts(kind: Pick<Kind, 'members'>, source: DivisionSource): number {
  return source.counts * sharesFor(kind, source);
}

export function isCovered({ met, counts }: Kind, { minimum, meetBy }: MinimumWish): boolean {
  return met || (meetBy === 'sum' && counts >= minimum);
}

/** What a household of the kind still lacks; one gift must bring all of it unless the campaign lets gifts add up. */
export function lackOf({ counts }: Kind, { minimum, meetBy }: MinimumWish): number {
  return meetBy === 'sum' ? minimum - counts : minimum;
}
