import { z } from 'zod';
import { Id, Money, PoorClass, UnitPath } from '#shared/contracts/fields.ts';
import { type Route, route } from '#shared/http/route.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept, refuse } from '#shared/kernel/result.ts';
import { isWithin } from '#shared/units/unit-path.ts';
import { PASSES } from '../division/division-input.ts';
import { explain, WHY_NOT } from './explanation.ts';
import type { PlanStores } from './plan-input.ts';
import { seenPlan } from './proof.routes.ts';

const ExplanationView = z.strictObject({
  household: Id,
  unit: UnitPath,
  code: z.string(),
  head: z.string(),
  class: PoorClass,
  sources: z.array(
    z.strictObject({
      source: Id,
      name: z.string(),
      gift: z.strictObject({ pass: z.enum(PASSES), shares: z.int().positive(), value: Money }).nullable(),
      whyNot: z.enum(WHY_NOT).nullable(),
      lastLevel: z
        .strictObject({ class: PoorClass, severity: z.int() })
        .nullable()
        .describe('of a source that is used up: the last level that got of it'),
    }),
  ),
});

export function explanationRoutes({
  campaigns,
  candidates,
  sources,
  plans,
  gifts,
  locks,
}: Omit<PlanStores, 'storage' | 'outside'>): readonly Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/v1/plans/:id/households/:household',
      summary: 'Of each source why a household gets of it by this plan, or why not',
      params: z.strictObject({ id: Id, household: Id }),
      answer: ExplanationView,
      problems: [NOT_FOUND],
      async handle({ permission, params }) {
        const found = await seenPlan(plans, params.id, permission);
        if (!found.ok) return found;
        const plan = found.value;
        const campaign = await campaigns.get(plan.campaign);
        const [household] = await candidates.ofHouseholds(plan.list, [params.household]);
        const isOwn =
          permission.ok &&
          permission.value.some(
            (held) =>
              held.unitSet === plan.unitSet && household !== undefined && isWithin(held.path, household.unit),
          );
        if (campaign === null || household === undefined || !isOwn) return refuse(NOT_FOUND);
        const { household: id, unit, code, head } = household;
        const one = { from: id, to: id };
        const had = await gifts.ofPlans(plan.basis?.plans ?? [], one);
        const words = explain({
          plan,
          campaign,
          household,
          sources: await sources.ofCampaign(campaign._id),
          gifts: await gifts.ofPlan(plan._id, id),
          had: had.map((gift) => gift.source),
          locks: await locks.ofHousehold(campaign._id, id),
        });
        return accept({ household: id, unit, code, head, class: household.class, sources: words });
      },
    }),
  ];
}
