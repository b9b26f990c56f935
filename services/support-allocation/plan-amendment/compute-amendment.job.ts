import type { Problem } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import type { JobKind } from '#shared/storage/job.ts';
import type { Gift } from '../gift/gift.ts';
import { type DivideParts, dividePlan } from '../plan/divide-plan.ts';
import type { Plan } from '../plan/plan.ts';
import { giftSlice } from '../plan/plan-gifts.ts';
import type { PlanFacts } from '../plan/plan-input.ts';
import { findTakes, type TakeParts } from './amendment-takes.ts';
import { amendedFacts } from './draw-up.ts';
import type { PlanAmendmentRepository } from './plan-amendment.repository.ts';
import {
  AMENDMENT_PROBLEMS,
  AMENDMENT_TOO_LARGE,
  type AmendmentProblem,
  amendmentHash,
  LINES_LIMIT,
  NOTHING_TO_AMEND,
  type PlanAmendment,
  type TakenGift,
} from './plan-amendment.ts';
import { flowsOf, sharesBySource } from './source-flow.ts';

export const COMPUTE_AMENDMENT = 'compute-amendment';

export interface ComputeAmendmentParts extends DivideParts, TakeParts {
  readonly amendments: PlanAmendmentRepository;
}

type Lines = Pick<PlanAmendment, 'basis' | 'takes' | 'gives' | 'flows' | 'leftOut' | 'hash'>;

/** Reads and divides before its first write; killed before that, it begins again. */
export function computeAmendmentJob(parts: ComputeAmendmentParts): JobKind<null> {
  return {
    kind: COMPUTE_AMENDMENT,
    async slice(job, tx) {
      const amendment = await parts.amendments.get(job.subject);
      if (amendment === null) throw new Error(`There is no amendment ${job.subject}`);
      const lines = await drawUp(parts, amendment);
      const changes = lines.ok
        ? ({ status: 'proposed', ...lines.value } as const)
        : ({ status: 'refused', problem: asAmendmentProblem(lines.problem) } as const);
      await parts.amendments.change(amendment, changes, tx);
      return { cursor: null, released: 1, done: true };
    },
  };
}

async function drawUp(parts: ComputeAmendmentParts, amendment: PlanAmendment): Promise<Result<Lines>> {
  const plan = await parts.plans.get(amendment.plan);
  if (plan === null) throw new Error(`There is no plan ${amendment.plan}`);
  const found = await findTakes(parts, amendment, amendment.wish);
  if (!found.ok) return found;
  const { takes, leftOut } = found.value;
  const divided = await nextInLine(parts, { plan, amendment, takes });
  if (!divided.ok) return divided;
  const { facts, gives } = divided.value;
  if (takes.length + gives.length === 0) return refuse(NOTHING_TO_AMEND);
  const given = sharesBySource(gives);
  const flows = flowsOf(facts.sources, { freed: sharesBySource(takes), given, wish: amendment.wish });
  const hash = amendmentHash({ _id: amendment._id, takes, gives });
  return accept({ basis: facts.basis, takes, gives, flows, leftOut, hash });
}

interface Drawing {
  readonly plan: Plan;
  readonly amendment: PlanAmendment;
  readonly takes: readonly TakenGift[];
}

/** Whom the engine gives to when everybody else keeps what they have. */
async function nextInLine(
  parts: ComputeAmendmentParts,
  { plan, amendment, takes }: Drawing,
): Promise<Result<{ readonly facts: PlanFacts; readonly gives: readonly Gift[] }>> {
  const { _id, campaign, list, wish } = amendment;
  const without = new Set(takes.map((gift) => gift._id));
  let before: PlanFacts | null = null;
  const divided = await dividePlan(parts, { campaign, rules: [], fill: true, without }, (facts) => {
    before = facts;
    return amendedFacts(facts, { plan, takes, wish });
  });
  if (!divided.ok) return divided;
  const { division, facts } = divided.value;
  if (division.outcome !== 'divided') throw new Error(`An amendment ended with ${division.outcome}`);
  if (division.gifts.count > LINES_LIMIT) return refuse(AMENDMENT_TOO_LARGE);
  const { gifts } = giftSlice(
    {
      plan: { _id, campaign, list },
      minimum: facts.campaign,
      sources: facts.sources,
      table: facts.table,
      gifts: division.gifts,
    },
    0,
    LINES_LIMIT,
  );
  return accept({
    facts: before!,
    gives: gifts.map((gift) => ({ ...gift, plan: plan._id, amendment: _id })),
  });
}

/** @throws when the problem is none that an amendment can end with: a fault of ours. */
function asAmendmentProblem({ code }: Problem): AmendmentProblem {
  const known = AMENDMENT_PROBLEMS.find((one) => one === code);
  if (known === undefined) throw new Error(`No amendment ends with ${code}`);
  return { code: known };
}
