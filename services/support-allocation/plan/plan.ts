import type { DataOf } from '#shared/contracts/event-contract.ts';
import type { PoorClass, UnitSet } from '#shared/contracts/fields.ts';
import type { PlanApprovedV1 } from '#shared/contracts/plan/approved.v1.ts';
import { problem } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import type { Source } from '../source/source.ts';
import type { Rule, Totals } from './allocate.ts';

/** How the sources are divided over the households: one proposes, another approves. */
export interface Plan extends Totals {
  readonly _id: string;
  readonly campaign: string;
  readonly list: string;
  readonly unitSet: UnitSet;
  readonly unit: string;
  readonly status: 'computing' | 'proposed' | 'refused' | 'approved' | 'sent-back';
  readonly rules: readonly Rule[];
  /** Gifts that other services were told of. */
  readonly released: number;
  readonly proposedBy: string;
  readonly createdAt: Date;
  readonly approvedBy?: string;
  readonly approvedAt?: Date;
  readonly sentBackBy?: string;
  readonly remark?: string;
  readonly problem?: PlanProblem;
  /** Count of its events. */
  readonly version: number;
}

/** Why a plan was refused while it was computed. */
export interface PlanProblem {
  readonly code: 'supply-exceeded' | 'nobody-reached';
  readonly source?: string;
  readonly needed?: number;
  readonly available?: number;
}

export const UNKNOWN_SOURCE = problem('unknown-source', 422, 'The campaign has no such source');
export const CLASS_NOT_SERVED = problem('class-not-served', 422, 'The source is not for this class');
export const RULE_TWICE = problem('rule-twice', 422, 'The same source is named twice for one class');
export const ALREADY_GRANTED = problem(
  'already-granted',
  409,
  'An approved plan gives this source to this class already: nobody gets it twice',
);
export const PLAN_NOT_PROPOSED = problem('plan-not-proposed', 409, 'The plan does not wait for a decision');
export const SAME_PERSON = problem('same-person', 403, 'Whoever proposed it may not decide on it');
export const PLAN_CHANGED = problem('plan-changed', 409, 'This is not the plan that was looked at');
export const SUPPLY_EXCEEDED = problem('supply-exceeded', 409, 'A source has not enough left for this plan');

/** Whether the rules make sense for the sources of the campaign. */
export function decideProposal(
  rules: readonly Rule[],
  sources: readonly Pick<Source, '_id' | 'classes'>[],
): Result<null> {
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

export function decideSendingBack(plan: Plan, { by }: { by: string }): Result<null> {
  if (plan.proposedBy === by) return refuse(SAME_PERSON);
  return plan.status === 'proposed' ? accept(null) : refuse(PLAN_NOT_PROPOSED);
}

export function approvedPlanData(plan: Plan, approvedBy: string): DataOf<typeof PlanApprovedV1> {
  const { _id, campaign, list, unit, gifts, value, hash, proposedBy } = plan;
  return { plan: _id, campaign, list, unit, gifts, value, hash, proposedBy, approvedBy };
}

function serves({ classes }: Pick<Source, 'classes'>, poorClass: PoorClass): boolean {
  return classes.length === 0 || classes.includes(poorClass);
}
