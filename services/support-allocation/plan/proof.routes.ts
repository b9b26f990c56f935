import { z } from 'zod';
import type { HeldRole, Permission } from '#shared/access/caller.ts';
import { Id, PoorClass, UnitPath } from '#shared/contracts/fields.ts';
import { type Route, route } from '#shared/http/route.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import { isWithin } from '#shared/units/unit-path.ts';
import { maySee } from '../campaign/campaign.policy.ts';
import type { CandidateRepository } from '../candidate/candidate.repository.ts';
import type { Candidate } from '../candidate/candidate.ts';
import type { PlanRepository } from './plan.repository.ts';
import type { Plan } from './plan.ts';
import type { PlanGapRepository } from './plan-gap.repository.ts';
import { PlanProofView, viewProof } from './proof.view.ts';

export interface ProofParts {
  readonly plans: PlanRepository;
  readonly gaps: PlanGapRepository;
  readonly candidates: CandidateRepository;
}

const Params = z.strictObject({ id: Id });

/** Why a plan is as good as it can be, and whom it leaves without. */
export function proofRoutes(parts: ProofParts): readonly Route[] {
  return [getProof(parts), listLeft(parts)];
}

function getProof({ plans }: ProofParts): Route {
  return route({
    method: 'GET',
    path: '/api/v1/plans/:id/proof',
    summary: 'Coverage by level with its bound and cut, and what is missing by class and places',
    params: Params,
    answer: PlanProofView,
    problems: [NOT_FOUND],
    async handle({ permission, params }) {
      const plan = await seenPlan(plans, params.id, permission);
      if (!plan.ok) return plan;
      const proof = viewProof(plan.value);
      return proof === null ? refuse(NOT_FOUND) : accept(proof);
    },
  });
}

const LeftView = z.strictObject({
  household: Id,
  unit: UnitPath,
  village: z.string(),
  code: z.string(),
  head: z.string(),
  class: PoorClass,
  members: z.int().positive(),
});

function listLeft({ plans, gaps, candidates }: ProofParts): Route {
  return route({
    method: 'GET',
    path: '/api/v1/plans/:id/left',
    summary: 'Households that the plan leaves without a Tết, of one part of its shortfall, by village',
    params: Params,
    query: z.strictObject({
      part: z.coerce.number().int().min(0).max(100_000).default(0).describe('place among the proof’s parts'),
      place: UnitPath.optional().describe('only those at or below it'),
      cursor: z
        .string()
        .regex(/^\d{1,6}$/)
        .optional(),
    }),
    answer: z.strictObject({ items: z.array(LeftView), nextCursor: z.string().nullable() }),
    problems: [NOT_FOUND],
    async handle({ permission, params, query }) {
      const found = await seenPlan(plans, params.id, permission);
      if (!found.ok) return found;
      const plan = found.value;
      if (plan.status === 'computing' || !permission.ok) return accept({ items: [], nextCursor: null });
      const places = permission.value.filter(({ unitSet }) => unitSet === plan.unitSet);
      const unit = query.place ?? nearestOf(places, plan.unit);
      const from = Number(query.cursor ?? 0);
      const [page, next] = await gaps.pages(plan._id, { part: query.part, from, unit, limit: 2 });
      const rows = await candidates.ofHouseholds(plan.list, page?.households ?? []);
      // A page may begin or end outside the place; what lies outside the caller's own is never shown.
      const own = rows.filter(
        (row) => isWithin(unit, row.unit) && places.some(({ path }) => isWithin(path, row.unit)),
      );
      return accept({ items: own.map(viewLeft), nextCursor: next === undefined ? null : String(next.n) });
    },
  });
}

/** The whole of the plan for who is above it; else the first place that the role is held at. */
export function nearestOf(places: readonly HeldRole[], unit: string): string {
  if (places.some(({ path }) => isWithin(path, unit))) return unit;
  return places.find(({ path }) => isWithin(unit, path))?.path ?? unit;
}

function viewLeft({ household, unit, code, head, members, ...row }: Candidate): z.input<typeof LeftView> {
  return { household, unit, village: row.village, code, head, class: row.class, members };
}

/** A plan that the caller may look at. */
export async function seenPlan(
  plans: PlanRepository,
  id: string,
  permission: Permission,
): Promise<Result<Plan>> {
  if (!permission.ok) return permission;
  const plan = await plans.get(id);
  return plan === null || !maySee(permission.value, plan) ? refuse(NOT_FOUND) : accept(plan);
}
