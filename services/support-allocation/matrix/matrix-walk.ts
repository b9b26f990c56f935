import { isWithin } from '#shared/units/unit-path.ts';
import type { Campaign } from '../campaign/campaign.ts';
import type { CandidatePosition, CandidateRepository } from '../candidate/candidate.repository.ts';
import type { GiftRepository } from '../gift/gift.repository.ts';
import type { OutsideGiftRepository } from '../outside-gift/outside-gift.repository.ts';
import type { PlanRepository } from '../plan/plan.repository.ts';
import { isShown, type MatrixRow, matrixRows, type Shown } from './matrix.ts';

export interface MatrixStores {
  readonly candidates: CandidateRepository;
  readonly plans: PlanRepository;
  readonly gifts: GiftRepository;
  readonly outside: OutsideGiftRepository;
}

/** Part of a campaign: all its households at or below a unit, with the gifts of its proposed plans or without. */
export interface MatrixScope {
  readonly campaign: Campaign;
  readonly unit: string;
  readonly planned: 'with' | 'without';
}

/** Households in one reading: three queries each, all by indexes. */
const SLICE = 500;
/** So many households are looked through for one page; after them the page ends, full or not. */
const LOOKED_AT = 5_000;

/** The common part of a campaign's unit and a place; null where they lie apart. */
export function unitOfScope(campaign: Campaign, place: string): string | null {
  if (isWithin(campaign.unit, place)) return place;
  return isWithin(place, campaign.unit) ? campaign.unit : null;
}

/** All rows of a scope, slice by slice: a province never stands in memory. */
export async function* walkMatrix(
  stores: MatrixStores,
  scope: MatrixScope,
  from: CandidatePosition | null = null,
): AsyncGenerator<readonly MatrixRow[]> {
  const { campaign, unit } = scope;
  const plans = scope.planned === 'with' ? await stores.plans.proposedOf(campaign._id) : [];
  let after = from;
  for (;;) {
    const slice = await stores.candidates.page({ list: campaign.list, unit, after, limit: SLICE });
    const households = slice.map(({ household }) => household);
    const units = [...new Set(slice.map((one) => one.unit))];
    const [gifts, outside] = await Promise.all([
      stores.gifts.standing(campaign._id, { households, units, plans }),
      stores.outside.ofHouseholds(campaign._id, households),
    ]);
    yield matrixRows(campaign, slice, { gifts, outside });
    const last = slice.at(-1);
    if (slice.length < SLICE || last === undefined) return;
    after = positionOf(last);
  }
}

/** The next rows of those that are asked for. A page may be short and yet not be the last. */
export async function matrixPage(
  stores: MatrixStores,
  scope: MatrixScope,
  part: { shown: Shown; after: CandidatePosition | null; limit: number },
): Promise<{ readonly rows: readonly MatrixRow[]; readonly next: CandidatePosition | null }> {
  const rows: MatrixRow[] = [];
  let looked = 0;
  let last: CandidatePosition | null = null;
  for await (const slice of walkMatrix(stores, scope, part.after)) {
    for (const row of slice) {
      if (rows.length === part.limit) return { rows, next: last };
      if (isShown(part.shown, row)) rows.push(row);
      last = positionOf(row.of);
    }
    looked += slice.length;
    if (looked >= LOOKED_AT && slice.length === SLICE) return { rows, next: last };
  }
  return { rows, next: null };
}

function positionOf({ unit, sortKey, household }: CandidatePosition): CandidatePosition {
  return { unit, sortKey, household };
}
