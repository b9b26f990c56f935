import { isWithin } from '#shared/units/unit-path.ts';
import type { CandidatePosition, CandidateRepository } from '../candidate/candidate.repository.ts';
import type { Candidate } from '../candidate/candidate.ts';
import type { GiftRepository } from '../gift/gift.repository.ts';
import type { Gift } from '../gift/gift.ts';
import type { Plan } from './plan.ts';

export const ROWS_GIVEN = ['all', 'with', 'without'] as const;

/** Which households of a plan are asked for. */
export interface RowFilter {
  readonly unit: string;
  /** Places of the caller: what lies outside them is never shown. */
  readonly places: readonly string[];
  readonly class: Candidate['class'] | undefined;
  readonly source: string | undefined;
  readonly given: (typeof ROWS_GIVEN)[number];
}

/** A household of the plan's list with what the plan gives it. */
export interface PlanRow {
  readonly of: Candidate;
  readonly gifts: readonly Gift[];
}

/** Households in one reading: two queries each, both by indexes. */
const SLICE = 500;
/** So many households are looked through for one page; after them the page ends, full or not. */
const LOOKED_AT = 5_000;

/** The next rows in the list's own order: village, name. A page may be short and yet not be the last. */
export async function planRows(
  { candidates, gifts }: { readonly candidates: CandidateRepository; readonly gifts: GiftRepository },
  plan: Plan,
  part: { readonly filter: RowFilter; readonly after: CandidatePosition | null; readonly limit: number },
): Promise<{ readonly rows: readonly PlanRow[]; readonly next: CandidatePosition | null }> {
  const { filter, limit } = part;
  const rows: PlanRow[] = [];
  let { after } = part;
  for (let looked = 0; looked < LOOKED_AT; looked += SLICE) {
    const { list } = plan;
    const slice = await candidates.all({ list, unit: filter.unit, class: filter.class, after, limit: SLICE });
    const given = await giftsBy(gifts, plan, slice);
    for (const of of slice) {
      if (rows.length === limit) return { rows, next: after };
      const row = { of, gifts: given.get(of.household) ?? [] };
      if (isAsked(row, filter)) rows.push(row);
      after = of;
    }
    if (slice.length < SLICE) return { rows, next: null };
  }
  return { rows, next: after };
}

/** Whoever was settled since is shown as long as the plan gives them something: rows and totals agree. */
export function isAsked({ of, gifts }: PlanRow, { places, source, given }: RowFilter): boolean {
  if (!places.some((place) => isWithin(place, of.unit))) return false;
  if (of.settled !== null && gifts.length === 0) return false;
  if (source !== undefined && given !== 'without') return gifts.some((gift) => gift.source === source);
  const own = source === undefined ? gifts : gifts.filter((gift) => gift.source === source);
  if (given === 'with') return own.length > 0;
  return given === 'all' || own.length === 0;
}

async function giftsBy(
  gifts: GiftRepository,
  plan: Plan,
  slice: readonly Candidate[],
): Promise<ReadonlyMap<string, readonly Gift[]>> {
  const households = slice.map(({ household }) => household);
  const given = await gifts.plannedFor(plan._id, households);
  return Map.groupBy(given, (gift) => gift.household);
}
