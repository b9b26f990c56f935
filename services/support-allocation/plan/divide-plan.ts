import { problem } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import { ThreadEnded } from '#shared/thread/thread-stream.ts';
import type { DivideInThread } from '../division/divide-in-thread.ts';
import type { DivisionSource, DivisionWishes } from '../division/division-input.ts';
import type { Division } from '../division/division-outcome.ts';
import { inputHash } from './input-hash.ts';
import type { Plan } from './plan.ts';
import { type PlanFacts, type PlanStores, readPlanFacts } from './plan-input.ts';
import { toDivisionSource, toLocks, toWishes } from './to-division.ts';

export const PLAN_TOO_LARGE = problem(
  'plan-too-large',
  503,
  'The plan took too long or too much memory to compute',
);

export interface DivideParts extends PlanStores {
  readonly divide: DivideInThread;
}

/** A plan's division with all that it was made from. */
export interface DividedPlan {
  readonly facts: PlanFacts;
  /** As the engine saw them. */
  readonly sources: readonly DivisionSource[];
  readonly division: Division;
  /** Of what it was made from. */
  readonly hash: string;
}

export interface PlanWish extends Pick<Plan, 'campaign' | 'rules' | 'fill'> {
  /** Gifts that are to be taken back: as if nobody had them. */
  readonly without?: ReadonlySet<string>;
}

/** Reads what stands now and divides it by the plan's wishes; writes nothing. @param change what is tried */
export async function dividePlan(
  parts: DivideParts,
  plan: PlanWish,
  change: (facts: PlanFacts) => PlanFacts = (facts) => facts,
): Promise<Result<DividedPlan>> {
  const read = await readPlanFacts(parts, plan.campaign, plan.without);
  if (!read.ok) return read;
  const facts = change(read.value);
  const sources = facts.sources.map((source) => toDivisionSource(facts.campaign, source));
  const wishes = toWishes({ ...facts, plan, locks: toLocks(facts) });
  const division = await divideWithin(parts.divide, { table: facts.table, sources, wishes });
  if (!division.ok) return division;
  const hash = inputHash({ table: facts.table, sources, wishes, given: facts.sources });
  return accept({ facts, sources, division: division.value, hash });
}

async function divideWithin(
  divide: DivideInThread,
  input: { table: PlanFacts['table']; sources: readonly DivisionSource[]; wishes: DivisionWishes },
): Promise<Result<Division>> {
  try {
    return accept(await divide(input));
  } catch (error) {
    if (error instanceof ThreadEnded) return refuse(PLAN_TOO_LARGE);
    throw error;
  }
}
