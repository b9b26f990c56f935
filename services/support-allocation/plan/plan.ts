import type { DataOf } from '#shared/contracts/event-contract.ts';
import type { PoorClass, UnitSet } from '#shared/contracts/fields.ts';
import type { PlanApprovedV1 } from '#shared/contracts/plan/approved.v1.ts';
import { problem } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import type { LockFault } from '../division/locks.ts';
import type { Source } from '../source/source.ts';
import type { PlanPart } from './plan-approval.ts';
import type { PlanProof, PlanShortfall } from './plan-proof.ts';
import type { Totals } from './plan-totals.ts';

/** The flat rule: every household of the class that the source reaches gets one gift of it. */
export interface Rule {
  readonly source: string;
  readonly class: PoorClass;
}

/** What else was decided when a plan was computed; an approval since then may be in its way. */
export interface PlanBasis {
  /** Plans of the campaign that were approved. */
  readonly plans: readonly string[];
  /** Hash of the list as it had arrived. */
  readonly list: string;
}

/** How the sources are divided over the households: one proposes, another approves. */
export interface Plan extends Totals {
  readonly _id: string;
  readonly campaign: string;
  readonly list: string;
  readonly unitSet: UnitSet;
  readonly unit: string;
  readonly status: 'computing' | 'proposed' | 'refused' | 'approved' | 'sent-back';
  readonly rules: readonly Rule[];
  /** Whether the passes fill what the rules leave open. */
  readonly fill: boolean;
  /** Null until it is computed. */
  readonly basis: PlanBasis | null;
  /** Which sources give to which classes. */
  readonly given: readonly Rule[];
  readonly proof: PlanProof | null;
  readonly shortfall: PlanShortfall | null;
  /** Households of the campaign without a Tết, earlier plans and gifts from outside counted in. */
  readonly uncovered: number;
  /** Gifts that other services were told of. */
  readonly released: number;
  /** How many amendments were approved, and the one whose lines are still being released. */
  readonly amendments: number;
  readonly amending: string | null;
  readonly proposedBy: string;
  readonly createdAt: Date;
  readonly approvedBy?: string;
  readonly approvedAt?: Date;
  /** By unit: who answers for which sources, and who approved them. Empty until it is computed. */
  readonly parts: readonly PlanPart[];
  readonly sentBackBy?: string;
  readonly remark?: string;
  readonly problem?: PlanProblem;
  /** Count of its events. */
  readonly version: number;
}

export const PLAN_PROBLEMS = [
  'supply-exceeded',
  'nobody-reached',
  'locks-contradict',
  'list-not-complete',
  'gifts-arriving',
  'plan-too-large',
] as const;

/** Why a plan was refused while it was computed. */
export interface PlanProblem {
  readonly code: (typeof PLAN_PROBLEMS)[number];
  readonly source?: string;
  readonly needed?: number;
  readonly available?: number;
  readonly faults?: readonly LockFault[];
}

export const UNKNOWN_SOURCE = problem('unknown-source', 422, 'The campaign has no such source');
export const CLASS_NOT_SERVED = problem('class-not-served', 422, 'The source is not for this class');
export const RULE_TWICE = problem('rule-twice', 422, 'The same source is named twice for one class');
export const NOTHING_ASKED = problem(
  'nothing-asked',
  422,
  'A plan names at least one rule, or is filled by the passes',
);
export const PLAN_STALE = problem(
  'plan-stale',
  409,
  'Another plan was approved since this one was computed, and gives to the same households: compute it anew',
);
export const PLAN_NOT_PROPOSED = problem('plan-not-proposed', 409, 'The plan does not wait for a decision');
export const SAME_PERSON = problem('same-person', 403, 'Whoever proposed it may not decide on it');
export const PLAN_CHANGED = problem('plan-changed', 409, 'This is not the plan that was looked at');
export const SUPPLY_EXCEEDED = problem('supply-exceeded', 409, 'A source has not enough left for this plan');

/** Whether the wishes make sense for the sources of the campaign. */
export function decideProposal(
  { rules, fill }: Pick<Plan, 'rules' | 'fill'>,
  sources: readonly Pick<Source, '_id' | 'classes'>[],
): Result<null> {
  if (rules.length === 0 && !fill) return refuse(NOTHING_ASKED);
  const byId = new Map(sources.map((source) => [source._id, source]));
  const seen = new Set<string>();
  for (const [index, rule] of rules.entries()) {
    const pointer = `/rules/${index}`;
    const source = byId.get(rule.source);
    if (source === undefined) return refuse(UNKNOWN_SOURCE, [{ pointer, code: UNKNOWN_SOURCE.code }]);
    if (!serves(source, rule.class))
      return refuse(CLASS_NOT_SERVED, [{ pointer, code: CLASS_NOT_SERVED.code }]);
    const id = `${rule.source}|${rule.class}`;
    if (seen.has(id)) return refuse(RULE_TWICE, [{ pointer, code: RULE_TWICE.code }]);
    seen.add(id);
  }
  return accept(null);
}

/** One approves what one saw: the hash on the approver's screen must still be the plan's. */
export function decideApproval(plan: Plan, { by, hash }: { by: string; hash: string }): Result<null> {
  if (plan.proposedBy === by) return refuse(SAME_PERSON);
  if (plan.status !== 'proposed') return refuse(PLAN_NOT_PROPOSED);
  if (plan.hash !== hash) return refuse(PLAN_CHANGED);
  return accept(null);
}

/**
 * Whether one of the plans that were approved since this one was computed is in its way. A filled plan rests on what
 * everybody had; one by rules alone only on who has a gift of its own sources, and while the list stands each household
 * keeps its class.
 */
export function isStale(
  { basis, given, fill }: Pick<Plan, 'basis' | 'given' | 'fill'>,
  approvedSince: readonly Pick<Plan, 'basis' | 'given'>[],
): boolean {
  if (fill) return approvedSince.length > 0;
  return approvedSince.some((other) =>
    other.given.some((pair) =>
      given.some(
        (own) =>
          own.source === pair.source && (own.class === pair.class || other.basis?.list !== basis?.list),
      ),
    ),
  );
}

export function decideSendingBack(plan: Plan, { by }: { by: string }): Result<null> {
  if (plan.proposedBy === by) return refuse(SAME_PERSON);
  return plan.status === 'proposed' ? accept(null) : refuse(PLAN_NOT_PROPOSED);
}

export function approvedPlanData(plan: Plan, approvedBy: string): DataOf<typeof PlanApprovedV1> {
  const { _id, campaign, list, unit, gifts, value, hash, proposedBy } = plan;
  const parts = plan.parts.map((part) => ({ unit: part.unit, approvedBy: part.approvedBy ?? approvedBy }));
  return { plan: _id, campaign, list, unit, gifts, value, hash, proposedBy, approvedBy, parts };
}

function serves({ classes }: Pick<Source, 'classes'>, poorClass: PoorClass): boolean {
  return classes.length === 0 || classes.includes(poorClass);
}
