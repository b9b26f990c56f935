import { z } from 'zod';
import type { HeldRole } from '#shared/access/caller.ts';
import { Id, type UnitSet } from '#shared/contracts/fields.ts';
import { type Route, route } from '#shared/http/route.ts';
import { newId } from '#shared/kernel/hash.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept, refuse } from '#shared/kernel/result.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { execute } from '#shared/storage/execute.ts';
import { createJob } from '#shared/storage/job.ts';
import { isWithin } from '#shared/units/unit-path.ts';
import { cleanText } from '#shared/vietnam/text.ts';
import { mayAct } from '../campaign/campaign.policy.ts';
import type { CampaignRepository } from '../campaign/campaign.repository.ts';
import { LIST_NOT_COMPLETE } from '../campaign/campaign.ts';
import { CAMPAIGN_CLOSED } from '../campaign/phase.ts';
import { isComplete } from '../candidate/candidate.ts';
import { listQuery, partOf, toPage } from '../newest-first.ts';
import type { OutsideGiftRepository } from '../outside-gift/outside-gift.repository.ts';
import { GIFTS_ARRIVING } from '../outside-gift/outside-gift.ts';
import type { PlanRepository } from '../plan/plan.repository.ts';
import type { Plan } from '../plan/plan.ts';
import { NO_TOTALS } from '../plan/plan-totals.ts';
import { seenPlan } from '../plan/proof.routes.ts';
import { slipLines } from './amendment-slip.ts';
import { namedTakes, receivedOf, type TakeParts } from './amendment-takes.ts';
import type { AmendmentWish } from './amendment-wish.ts';
import { COMPUTE_AMENDMENT } from './compute-amendment.job.ts';
import type { PlanAmendmentRepository } from './plan-amendment.repository.ts';
import {
  decideAmending,
  decideWish,
  GIFT_HANDED_OVER,
  GIFT_NAMED_TWICE,
  GIFT_NOT_STANDING,
  NOTHING_TO_AMEND,
  PLAN_BEING_RELEASED,
  PLAN_NOT_APPROVED,
  type PlanAmendment,
} from './plan-amendment.ts';
import {
  AmendmentLineView,
  AmendmentView,
  viewAmendment,
  viewHead,
  viewLine,
  WishFields,
} from './plan-amendment.view.ts';

export interface AmendmentParts extends TakeParts {
  readonly storage: Storage;
  readonly campaigns: CampaignRepository;
  readonly plans: PlanRepository;
  readonly amendments: PlanAmendmentRepository;
  readonly outside: OutsideGiftRepository;
}

export const amendmentParams = z.strictObject({ id: Id, amendment: Id });

/** Amendments of approved plans: proposed by the engine, looked at line by line; decisions stand by themselves. */
export function planAmendmentRoutes(parts: AmendmentParts): readonly Route[] {
  return [listAmendments(parts), getAmendment(parts), proposeAmendment(parts)];
}

function listAmendments({ plans, amendments }: AmendmentParts): Route {
  return route({
    method: 'GET',
    path: '/api/v1/plans/:id/amendments',
    summary: 'Amendments of a plan, newest first',
    params: z.strictObject({ id: Id }),
    query: z.strictObject(listQuery),
    answer: z.strictObject({ items: z.array(AmendmentView), nextCursor: z.string().nullable() }),
    async handle({ permission, params, query }) {
      const plan = await seenPlan(plans, params.id, permission);
      if (!plan.ok) return plan;
      return accept(toPage(await amendments.listOf(plan.value._id, partOf(query)), query.limit, viewHead));
    },
  });
}

function getAmendment({ plans, amendments, candidates, handOvers }: AmendmentParts): Route {
  return route({
    method: 'GET',
    path: '/api/v1/plans/:id/amendments/:amendment',
    summary: 'An amendment with its lines at the caller’s places: from whom and why, to whom and why',
    params: amendmentParams,
    answer: AmendmentView.extend({ lines: z.array(AmendmentLineView) }),
    async handle({ permission, params }) {
      const plan = await seenPlan(plans, params.id, permission);
      if (!plan.ok) return plan;
      const amendment = await amendments.get(params.amendment);
      if (amendment?.plan !== plan.value._id || !permission.ok) return refuse(NOT_FOUND);
      const own = slipLines(amendment).filter(({ gift }) => isOwn(permission.value, plan.value, gift.unit));
      const households = [...new Set(own.map(({ gift }) => gift.household))];
      const rows = await candidates.ofHouseholds(amendment.list, households);
      const byId = new Map(rows.map((row) => [row.household, row]));
      const received = await receivedOf(handOvers, amendment.campaign, amendment.takes);
      const lines = own.map((line) => viewLine(line, byId.get(line.gift.household), received));
      return accept({ ...viewAmendment(amendment), lines });
    },
  });
}

function proposeAmendment(parts: AmendmentParts): Route {
  const { storage, plans, campaigns, candidates, outside, amendments } = parts;
  return route({
    method: 'POST',
    path: '/api/v1/plans/:id/amendments',
    summary: 'Proposes an amendment of an approved plan; a job finds what is taken and who is next in line',
    params: z.strictObject({ id: Id }),
    body: z.strictObject({
      ...WishFields,
      ground: z
        .string()
        .max(1_000)
        .transform(cleanText)
        .pipe(z.string().min(1))
        .describe('on what ground, in words'),
    }),
    command: 'header',
    status: 201,
    answer: AmendmentView,
    problems: [
      PLAN_NOT_APPROVED,
      PLAN_BEING_RELEASED,
      NOTHING_TO_AMEND,
      GIFT_NOT_STANDING,
      GIFT_HANDED_OVER,
      GIFT_NAMED_TWICE,
      CAMPAIGN_CLOSED,
      LIST_NOT_COMPLETE,
      GIFTS_ARRIVING,
    ],
    handle: ({ command, permission, params, body: { ground, ...wish } }) =>
      execute(storage, command, async (tx) => {
        const plan = await plans.get(params.id, tx);
        if (plan === null || !mayAct(permission, plan)) return refuse(NOT_FOUND);
        const campaign = await campaigns.get(plan.campaign, tx);
        if (campaign?.phase === 'closed') return refuse(CAMPAIGN_CLOSED);
        const may = decideAmending(plan);
        if (!may.ok) return may;
        const decision = decideWish(wish);
        if (!decision.ok) return decision;
        if (!isComplete(await candidates.getList(plan.list, tx))) return refuse(LIST_NOT_COMPLETE);
        if (await outside.isArriving(plan.campaign, tx)) return refuse(GIFTS_ARRIVING);
        const named = await namedTakes(parts, { plan: plan._id, campaign: plan.campaign }, wish);
        if (!named.ok) return named;
        const amendment = newAmendment(plan, { wish, ground, by: command.author, at: tx.at });
        await amendments.add(amendment, tx);
        const { _id: subject, proposedBy: author } = amendment;
        const job = { kind: COMPUTE_AMENDMENT, subject, author, cursor: null, total: 1 };
        await createJob(storage, tx, { _id: `${COMPUTE_AMENDMENT}:${subject}`, ...job });
        return accept(viewAmendment(amendment));
      }),
  });
}

interface Proposal {
  readonly wish: AmendmentWish;
  readonly ground: string;
  readonly by: string;
  readonly at: Date;
}

function newAmendment(plan: Plan, { wish, ground, by, at }: Proposal): PlanAmendment {
  const { _id, campaign, list, unitSet, unit } = plan;
  return {
    _id: newId(),
    plan: _id,
    campaign,
    list,
    unitSet,
    unit,
    status: 'computing',
    number: null,
    ground,
    wish,
    basis: null,
    takes: [],
    gives: [],
    flows: [],
    leftOut: 0,
    hash: NO_TOTALS.hash,
    released: 0,
    proposedBy: by,
    createdAt: at,
  };
}

/** Households are named to whoever has the role at their place. */
export function isOwn(
  places: readonly HeldRole[],
  { unitSet }: { readonly unitSet: UnitSet },
  unit: string,
): boolean {
  return places.some((held) => held.unitSet === unitSet && isWithin(held.path, unit));
}
