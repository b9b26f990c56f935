import { z } from 'zod';
import { Hash, Id, Moment, Money, PoorClass, UnitPath, UnitSet } from '#shared/contracts/fields.ts';
import { LOCK_FAULTS } from '../division/locks.ts';
import { PLAN_PROBLEMS, type Plan, type PlanProblem } from './plan.ts';
import type { PlanPart } from './plan-approval.ts';

export const PlanRule = z.strictObject({ source: Id, class: PoorClass });

export const PlanProblemView = z.strictObject({
  code: z.enum(PLAN_PROBLEMS),
  source: Id.optional(),
  needed: z.int().optional(),
  available: z.int().optional(),
  faults: z
    .array(z.strictObject({ code: z.enum(LOCK_FAULTS), locks: z.array(Id) }))
    .optional()
    .describe(
      'locks that contradict each other, eligibility or supply: there is no plan until they are lifted',
    ),
});

export const PlanView = z.strictObject({
  id: Id,
  campaign: Id,
  unitSet: UnitSet,
  unit: UnitPath,
  status: z.enum(['computing', 'proposed', 'refused', 'approved', 'sent-back']),
  rules: z.array(PlanRule),
  fill: z.boolean().describe('whether the passes fill what the rules leave open'),
  gifts: z.int().nonnegative(),
  households: z.int().nonnegative().describe('households with at least one gift of this plan'),
  uncovered: z
    .int()
    .nonnegative()
    .describe('households of the campaign without a Tết, earlier plans and gifts from outside counted in'),
  value: Money,
  bySource: z.array(
    z.strictObject({
      source: Id,
      name: z.string(),
      gifts: z.int().nonnegative(),
      shares: z.int().nonnegative().describe('taken of the supply: gifts, or persons’ shares'),
      value: Money,
    }),
  ),
  hash: Hash.nullable().describe('to be sent back when approving'),
  released: z.int().nonnegative(),
  proposedBy: Id,
  proposedAt: Moment,
  approvedBy: Id.nullable(),
  approvedAt: Moment.nullable(),
  parts: z
    .array(
      z.strictObject({
        unit: UnitPath,
        sources: z.array(Id),
        gifts: z.int().nonnegative(),
        value: Money,
        approvedBy: Id.nullable(),
        approvedAt: Moment.nullable(),
      }),
    )
    .describe('who approves what: a unit, or one above it, the gifts of the sources that it holds'),
  remark: z.string().nullable(),
  problem: PlanProblemView.nullable(),
});

export function viewPlan(plan: Plan): z.input<typeof PlanView> {
  const { _id: id, campaign, unitSet, unit, status, gifts, households, uncovered, value, released } = plan;
  const computed = status !== 'computing' && status !== 'refused';
  return {
    id,
    campaign,
    unitSet,
    unit,
    status,
    rules: [...plan.rules],
    fill: plan.fill,
    gifts,
    households,
    uncovered,
    value,
    bySource: [...plan.bySource],
    hash: computed ? plan.hash : null,
    released,
    proposedBy: plan.proposedBy,
    proposedAt: plan.createdAt.toISOString(),
    approvedBy: plan.approvedBy ?? null,
    approvedAt: plan.approvedAt?.toISOString() ?? null,
    parts: plan.parts.map(viewApproval),
    remark: plan.remark ?? null,
    problem: plan.problem === undefined ? null : viewProblem(plan.problem),
  };
}

function viewApproval({ sources, approvedAt, ...part }: PlanPart) {
  return { ...part, sources: [...sources], approvedAt: approvedAt?.toISOString() ?? null };
}

export function viewProblem({ faults, ...problem }: PlanProblem): z.input<typeof PlanProblemView> {
  if (faults === undefined) return problem;
  return { ...problem, faults: faults.map(({ code, locks }) => ({ code, locks: [...locks] })) };
}
