import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import type { Campaign } from '../campaign/campaign.ts';
import type { CandidateRepository } from '../candidate/candidate.repository.ts';
import type { Candidate } from '../candidate/candidate.ts';
import type { GiftRepository } from '../gift/gift.repository.ts';
import type { Gift } from '../gift/gift.ts';
import type { PlanRepository } from '../plan/plan.repository.ts';
import type { Plan } from '../plan/plan.ts';
import type { PaperKind } from '../print-job/print-job.ts';
import { addressOf } from './address.ts';
import { GIFTS_NOT_RELEASED } from './receipt-list.ts';
import type { VillageGifts } from './village-gifts.ts';

export interface VillageParts {
  readonly candidates: CandidateRepository;
  readonly plans: PlanRepository;
  readonly gifts: GiftRepository;
  readonly sample: boolean;
}

/** What is to be read of some villages. */
export interface VillageWish {
  readonly campaign: Campaign;
  /** Approved, and wholly released. */
  readonly plans: readonly Plan[];
  /** null: all. */
  readonly source: string | null;
  /** For which paper. */
  readonly kind: PaperKind;
}

/** Rows that are read at once; villages are never cut apart. */
const ROWS = 600;

/** The approved plans of a campaign; none of them while one is still being released: a list printed now could lack gifts. */
export async function releasedPlans(
  { plans }: Pick<VillageParts, 'plans'>,
  campaign: string,
): Promise<Result<readonly Plan[]>> {
  const approved = await plans.approvedOf(campaign);
  return approved.some((plan) => plan.released < plan.gifts || plan.amending !== null)
    ? refuse(GIFTS_NOT_RELEASED)
    : accept(approved);
}

/** One village; null when the poor list holds nobody there. */
export async function readVillage(
  parts: VillageParts,
  wish: VillageWish,
  unit: string,
): Promise<VillageGifts | null> {
  const rows = await parts.candidates.inVillage(wish.campaign.list, unit);
  return (await withGifts(parts, wish, rows))[0] ?? null;
}

/** The next villages of a place behind one; none at the end. Villages without a gift are among them. */
export async function readVillagesAfter(
  parts: VillageParts,
  wish: VillageWish,
  { unit, after }: { unit: string; after: string },
): Promise<readonly VillageGifts[]> {
  return withGifts(parts, wish, await rowsBehind(parts, { list: wish.campaign.list, unit, after }));
}

/** The same with what one plan gives, approved or not yet. */
export async function readPlannedVillagesAfter(
  parts: Pick<VillageParts, 'candidates' | 'gifts' | 'sample'>,
  { campaign, plan }: { readonly campaign: Campaign; readonly plan: Plan },
  after: string,
): Promise<readonly VillageGifts[]> {
  const rows = await rowsBehind(parts, { list: plan.list, unit: plan.unit, after });
  const households = rows.map((row) => row.household);
  const found = await parts.gifts.plannedFor(plan._id, households);
  return villagesOf({ campaign, plans: [plan], sample: parts.sample }, rows, found);
}

/** Rows of whole villages. */
async function rowsBehind(
  { candidates }: Pick<VillageParts, 'candidates'>,
  { list, unit, after }: { list: string; unit: string; after: string },
): Promise<readonly Candidate[]> {
  const rows = await candidates.rowsAfter({ list, unit, afterUnit: after, limit: ROWS });
  const last = rows.at(-1)?.unit;
  const whole = rows.length < ROWS ? rows : rows.filter((row) => row.unit !== last);
  if (whole.length > 0 || last === undefined) return whole;
  return candidates.inVillage(list, last);
}

async function withGifts(
  { gifts, sample }: VillageParts,
  { campaign, plans, source, kind }: VillageWish,
  rows: readonly Candidate[],
): Promise<readonly VillageGifts[]> {
  // By household, not by the village that the gift was planned in: a household that moved takes its gift along.
  const found = await gifts.approvedOf(
    rows.map((row) => row.household),
    { plans: plans.map(({ _id }) => _id), source },
  );
  // Nobody signs for what a bank pays; everybody may read who gets it.
  const own = kind === 'posted-list' ? found : found.filter(({ channel }) => channel !== 'transfer');
  return villagesOf({ campaign, plans, sample }, rows, own);
}

function villagesOf(
  { campaign, plans, sample }: Pick<VillageWish, 'campaign' | 'plans'> & { readonly sample: boolean },
  rows: readonly Candidate[],
  found: readonly Gift[],
): readonly VillageGifts[] {
  const villages = Map.groupBy(rows, (row) => row.unit);
  const giftsOf = Map.groupBy(found, (gift) => gift.household);
  return [...villages].flatMap(([path, households]) => {
    const address = addressOf(campaign.unitSet, path, households[0]!.village);
    if (address === null) return [];
    const own = households.flatMap((row) => giftsOf.get(row.household) ?? []);
    const receiving = new Set(own.map((gift) => gift.household));
    const giving = new Set(own.map((gift) => gift.plan));
    return {
      campaign,
      unitSet: campaign.unitSet,
      path,
      address,
      plans: plans.filter((plan) => giving.has(plan._id)),
      gifts: own,
      households: households.filter((row) => receiving.has(row.household)),
      listed: households.filter((row) => row.settled === null).length,
      sample,
    };
  });
}
