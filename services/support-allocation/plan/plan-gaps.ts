import type { HouseholdTable } from '../division/household-table.ts';
import type { Shortfall } from '../division/shortfall.ts';
import type { GapPage } from './plan-gap.repository.ts';

/** Households on one page. */
const GAP_PAGE = 200;

/** Who stays without, by part of the shortfall, in pages of villages that lie together. */
export function gapPages(
  plan: string,
  { ids, village, villages }: Pick<HouseholdTable, 'ids' | 'village' | 'villages'>,
  { household, part, parts }: Shortfall,
): GapPage[] {
  const order = rankOf(villages);
  return parts.flatMap((_, number) => {
    const own = household.filter((_household, at) => part[at] === number);
    own.sort((a, b) => order[village[a]!]! - order[village[b]!]! || a - b);
    return Array.from({ length: Math.ceil(own.length / GAP_PAGE) }, (_page, n) => {
      const rows = own.subarray(n * GAP_PAGE, (n + 1) * GAP_PAGE);
      return {
        _id: `${plan}|${number}|${n}`,
        plan,
        part: number,
        n,
        firstUnit: villages[village[rows[0]!]!]!,
        lastUnit: villages[village[rows.at(-1)!]!]!,
        households: Array.from(rows, (at) => ids[at]!),
      };
    });
  });
}

/** By village its place among the villages' paths. */
function rankOf(villages: readonly string[]): Int32Array {
  const rank = new Int32Array(villages.length);
  const sorted = [...villages.keys()].sort((a, b) => (villages[a]! < villages[b]! ? -1 : 1));
  for (const [place, village] of sorted.entries()) rank[village] = place;
  return rank;
}
