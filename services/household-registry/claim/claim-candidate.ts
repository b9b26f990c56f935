import { searchKey } from '#shared/vietnam/text.ts';
import type { Household } from '../household/household.ts';
import { matchKey } from '../village/village.ts';
import type { Claim } from './claim.ts';

const MOST = 20;

/** Households of the registry that a claim may mean, likeliest first: by name, then by village. */
export function likelyHouseholds(
  { head, unit, village }: Pick<Claim, 'head' | 'unit' | 'village'>,
  households: readonly Household[],
): readonly Household[] {
  const words = wordsOf(head);
  const placeWords = village === null ? null : searchKey(village);
  return households
    .map((household) => ({ household, likeness: likeness(household) }))
    .filter((one) => one.likeness > 0)
    .sort((a, b) => b.likeness - a.likeness || (a.household.sortKey < b.household.sortKey ? -1 : 1))
    .slice(0, MOST)
    .map(({ household }) => household);

  function likeness(household: Household): number {
    const theirs = wordsOf(household.head);
    const shared = words.filter((word) => theirs.includes(word)).length;
    if (shared === 0 || theirs.at(-1) !== words.at(-1)) return 0;
    const sameName = matchKey(household.head) === matchKey(head) ? 3 : 0;
    const samePlace = household.unit === unit || placeWords === searchKey(household.village) ? 1 : 0;
    return (4 * shared) / (words.length + theirs.length) + sameName + samePlace;
  }
}

function wordsOf(name: string): readonly string[] {
  return searchKey(name).split(' ');
}
