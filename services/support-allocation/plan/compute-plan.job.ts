import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Job, JobKind, JobSlice, JobTransaction } from '#shared/storage/job.ts';
import { type DivideParts, dividePlan } from './divide-plan.ts';
import { asPlanProblem, judgeDivision, pairsGiven, type ReadyPlan } from './judge-division.ts';
import type { Plan, PlanProblem } from './plan.ts';
import { partsOf } from './plan-approval.ts';
import type { PlanGapRepository } from './plan-gap.repository.ts';
import { gapPages } from './plan-gaps.ts';
import { giftSlice } from './plan-gifts.ts';
import { proofOf, shortfallOf } from './plan-proof.ts';
import { addToTotals, emptyTotals, type Totals } from './plan-totals.ts';

export const COMPUTE_PLAN = 'compute-plan';

/** From which gift, or page of households left without, on; of the division of which input. */
interface StoreCursor {
  readonly phase: 'gifts' | 'gaps';
  readonly input: string;
  readonly next: number;
  readonly totals: Totals;
}

/**
 * The division itself is not kept: whoever goes on after a crash divides again. Equal input gives the same gifts; where
 * the input is another by now, what was stored is taken back and the plan is computed anew.
 */
export type ComputeCursor = { readonly phase: 'compute' } | StoreCursor | { readonly phase: 'clear' };

export const COMPUTE_START: ComputeCursor = { phase: 'compute' };

export interface ComputeParts extends DivideParts {
  readonly gaps: PlanGapRepository;
  /** đồng that a unit below the plan’s own may approve in one plan; null: no limit. */
  readonly approvalLimit: number | null;
}

const GIFTS_STORED = 2_500;
const PAGES_STORED = 250;

export function computePlanJob(parts: ComputeParts): JobKind<ComputeCursor> {
  const ready = rememberOne(parts);
  return {
    kind: COMPUTE_PLAN,
    async slice(job, tx) {
      const plan = await planOf(parts, job);
      const { cursor } = job;
      switch (cursor.phase) {
        case 'compute':
          return begin(parts, plan, { made: await ready(plan, null), tx });
        case 'clear':
          return clear(parts, plan, tx);
        case 'gifts':
        case 'gaps': {
          const made = await ready(plan, cursor.input);
          if ('code' in made || made.hash !== cursor.input) return CLEAR;
          return store(parts, { plan, made, cursor }, tx);
        }
      }
    },
  };
}

const CLEAR: JobSlice<ComputeCursor> = { cursor: { phase: 'clear' }, released: 0, done: false };

/** The last division stays in memory, so that what is stored in slices is divided once. */
function rememberOne(parts: ComputeParts) {
  let last: { readonly plan: string; readonly made: ReadyPlan } | null = null;
  return async (plan: Plan, input: string | null): Promise<ReadyPlan | PlanProblem> => {
    if (last?.plan === plan._id && last.made.hash === input) return last.made;
    last = null;
    const answer = await dividePlan(parts, plan);
    if (!answer.ok) return asPlanProblem(answer.problem);
    const made = judgeDivision(answer.value);
    if (!('code' in made)) last = { plan: plan._id, made };
    return made;
  };
}

/** Read outside the slice's transaction: that begins with its first write, after the division. */
async function planOf({ plans }: ComputeParts, job: Job<ComputeCursor>): Promise<Plan> {
  const plan = await plans.get(job.subject);
  if (plan === null) throw new Error(`There is no plan ${job.subject}`);
  return plan;
}

/** What stands before the first gift is stored: whether there is a plan at all, and why it is as good as can be. */
async function begin(
  { plans }: ComputeParts,
  plan: Plan,
  { made, tx }: { made: ReadyPlan | PlanProblem; tx: JobTransaction },
): Promise<JobSlice<ComputeCursor>> {
  if ('code' in made) {
    await plans.change(plan, { status: 'refused', problem: made }, tx);
    return { cursor: COMPUTE_START, released: 0, done: true };
  }
  const { facts, sources, division, hash } = made;
  const { table, campaign, basis } = facts;
  const changes = {
    basis,
    given: pairsGiven(table, sources, division.gifts),
    uncovered: division.covered.reduce((sum, one) => sum + 1 - one, 0),
    proof: proofOf({ table, sources, division }),
    shortfall: shortfallOf(division, sources, campaign.minimum),
  };
  await plans.change(plan, changes, tx);
  const named = facts.sources.filter(({ _id }) => plan.rules.some((rule) => rule.source === _id));
  const cursor: StoreCursor = { phase: 'gifts', input: hash, next: 0, totals: emptyTotals(named) };
  return { cursor, released: 0, done: false };
}

interface Storing {
  readonly plan: Plan;
  readonly made: ReadyPlan;
  readonly cursor: StoreCursor;
}

async function store(
  parts: ComputeParts,
  storing: Storing,
  tx: JobTransaction,
): Promise<JobSlice<ComputeCursor>> {
  return storing.cursor.phase === 'gifts' ? storeGifts(parts, storing, tx) : storePages(parts, storing, tx);
}

async function storeGifts(
  { gifts }: ComputeParts,
  { plan, made, cursor }: Storing,
  tx: JobTransaction,
): Promise<JobSlice<ComputeCursor>> {
  const { campaign: minimum, sources, table } = made.facts;
  const of = { plan, minimum, sources, table, gifts: made.division.gifts };
  const { gifts: rows, next } = giftSlice(of, cursor.next, GIFTS_STORED);
  // Summed and hashed while the database writes them: each takes about as long as the other.
  const [totals] = await Promise.all([
    nextTurn().then(() => addToTotals(cursor.totals, rows)),
    gifts.add(rows, tx),
  ]);
  const isLast = next === made.division.gifts.count;
  const after: StoreCursor = isLast
    ? { ...cursor, phase: 'gaps', next: 0, totals }
    : { ...cursor, next, totals };
  return { cursor: after, released: rows.length, done: false };
}

/** The last word: only now is the plan seen. */
async function storePages(
  { plans, gaps, approvalLimit }: ComputeParts,
  { plan, made, cursor }: Storing,
  tx: JobTransaction,
): Promise<JobSlice<ComputeCursor>> {
  const pages = gapPages(plan._id, made.facts.table, made.division.shortfall);
  const next = cursor.next + PAGES_STORED;
  await gaps.add(pages.slice(cursor.next, next), tx);
  if (next < pages.length) return { cursor: { ...cursor, next }, released: 0, done: false };
  const { bySource } = cursor.totals;
  const parts = partsOf({ unit: plan.unit, bySource, owners: made.facts.sources, limit: approvalLimit });
  await plans.change(plan, { status: 'proposed', ...cursor.totals, parts }, tx);
  return { cursor, released: 0, done: true };
}

async function clear(
  { gifts, gaps }: ComputeParts,
  plan: Plan,
  tx: JobTransaction,
): Promise<JobSlice<ComputeCursor>> {
  const dropped = await gifts.drop(plan._id, GIFTS_STORED, tx);
  if (dropped === GIFTS_STORED) return CLEAR;
  await gaps.drop(plan._id, tx);
  return { cursor: COMPUTE_START, released: 0, done: false };
}
