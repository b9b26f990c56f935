import type { Job, JobKind, JobSlice, JobTransaction } from '#shared/storage/job.ts';
import type { CampaignRepository } from '../campaign/campaign.repository.ts';
import type { CandidatePosition, CandidateRepository } from '../candidate/candidate.repository.ts';
import type { GiftRepository } from '../gift/gift.repository.ts';
import type { SourceRepository } from '../source/source.repository.ts';
import type { Source } from '../source/source.ts';
import {
  type Allocation,
  addToTotals,
  allocateFlat,
  emptyTotals,
  findShortfall,
  type Totals,
} from './allocate.ts';
import type { PlanRepository } from './plan.repository.ts';
import type { Plan, PlanProblem } from './plan.ts';

export const COMPUTE_PLAN = 'compute-plan';

/**
 * Two walks over the list: the first only counts what each source would need, the second writes the gifts. So a plan
 * that a supply cannot carry is refused before there is a row of it.
 */
export interface ComputeCursor {
  readonly walk: 'count' | 'write';
  readonly after: CandidatePosition | null;
  /** Of this walk so far; null at its start. */
  readonly totals: Totals | null;
}

export const COMPUTE_START: ComputeCursor = { walk: 'count', after: null, totals: null };

export interface ComputeParts {
  readonly campaigns: CampaignRepository;
  readonly candidates: CandidateRepository;
  readonly sources: SourceRepository;
  readonly plans: PlanRepository;
  readonly gifts: GiftRepository;
}

const HOUSEHOLDS_COUNTED = 2_000;
/** Each household may get a gift of several sources. */
const HOUSEHOLDS_WRITTEN = 250;

export function computePlanJob(parts: ComputeParts): JobKind<ComputeCursor> {
  return {
    kind: COMPUTE_PLAN,
    async slice(job, tx) {
      const { plan, allocation, sources } = await load(parts, job, tx);
      const { walk, after } = job.cursor;
      const limit = walk === 'count' ? HOUSEHOLDS_COUNTED : HOUSEHOLDS_WRITTEN;
      const households = await parts.candidates.slice({ list: plan.list, unit: plan.unit, after, limit }, tx);
      const gifts = allocateFlat(allocation, households);
      const ids = households.map(({ household }) => household);
      const provided =
        walk === 'write' ? await parts.gifts.provided(plan.campaign, ids, tx) : new Set<string>();
      if (walk === 'write') await parts.gifts.add(gifts, tx);
      const before = job.cursor.totals ?? emptyTotals(allocation);
      const totals = addToTotals(before, households, gifts, provided);
      if (households.length === limit) {
        const { unit, sortKey, household } = households[limit - 1]!;
        const cursor = { walk, after: { unit, sortKey, household }, totals };
        return { cursor, released: walk === 'write' ? limit : 0, done: false };
      }
      const released = walk === 'write' ? households.length : 0;
      return endWalk({ parts, plan, sources, totals, walk, released }, tx);
    },
  };
}

async function load(parts: ComputeParts, job: Job<ComputeCursor>, tx: JobTransaction) {
  const plan = await parts.plans.get(job.subject, tx);
  const campaign = plan === null ? null : await parts.campaigns.get(plan.campaign, tx);
  if (plan === null || campaign === null) throw new Error(`There is no plan ${job.subject}`);
  const ids = [...new Set(plan.rules.map((rule) => rule.source))];
  const sources = await parts.sources.getMany(plan.campaign, ids, tx);
  const { _id, campaign: campaignId, list, rules } = plan;
  const allocation: Allocation = {
    plan: _id,
    campaign: campaignId,
    list,
    minimum: campaign,
    rules,
    sources,
  };
  return { plan, allocation, sources };
}

interface WalkEnd {
  readonly parts: ComputeParts;
  readonly plan: Plan;
  readonly sources: readonly Source[];
  readonly totals: Totals;
  readonly walk: ComputeCursor['walk'];
  readonly released: number;
}

async function endWalk(end: WalkEnd, tx: JobTransaction): Promise<JobSlice<ComputeCursor>> {
  const { parts, plan, totals, walk, released } = end;
  const cursor: ComputeCursor = { walk, after: null, totals: null };
  if (walk === 'write') {
    await parts.plans.change(plan, { status: 'proposed', ...totals }, tx);
    return { cursor, released, done: true };
  }
  const problem = problemOf(totals, end.sources);
  if (problem === null) return { cursor: { ...cursor, walk: 'write' }, released, done: false };
  await parts.plans.change(plan, { status: 'refused', problem }, tx);
  return { cursor, released, done: true };
}

function problemOf(totals: Totals, sources: readonly Source[]): PlanProblem | null {
  if (totals.gifts === 0) return { code: 'nobody-reached' };
  const shortfall = findShortfall(totals, sources);
  return shortfall === null ? null : { code: 'supply-exceeded', ...shortfall };
}
