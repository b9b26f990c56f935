import { z } from 'zod';
import { Id } from '#shared/contracts/fields.ts';
import { type Route, route } from '#shared/http/route.ts';
import { newId } from '#shared/kernel/hash.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept, refuse } from '#shared/kernel/result.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { execute } from '#shared/storage/execute.ts';
import { mayAct, maySee } from '../campaign/campaign.policy.ts';
import type { CampaignRepository } from '../campaign/campaign.repository.ts';
import { LIST_NOT_COMPLETE } from '../campaign/campaign.ts';
import { beginWork } from '../campaign/go-to-phase.ts';
import { CAMPAIGN_CLOSED, NO_SPENDABLE_SOURCE } from '../campaign/phase.ts';
import type { CandidateRepository } from '../candidate/candidate.repository.ts';
import { isComplete } from '../candidate/candidate.ts';
import { listQuery, partOf, toPage } from '../newest-first.ts';
import type { OutsideGiftRepository } from '../outside-gift/outside-gift.repository.ts';
import { GIFTS_ARRIVING } from '../outside-gift/outside-gift.ts';
import type { SourceRepository } from '../source/source.repository.ts';
import { COMPUTE_PLAN, COMPUTE_START } from './compute-plan.job.ts';
import type { PlanRepository } from './plan.repository.ts';
import {
  CLASS_NOT_SERVED,
  decideProposal,
  NOTHING_ASKED,
  type Plan,
  RULE_TWICE,
  UNKNOWN_SOURCE,
} from './plan.ts';
import { PlanRule, PlanView, viewPlan } from './plan.view.ts';
import { startPlanJob } from './plan-job.ts';
import { NO_TOTALS } from './plan-totals.ts';

export interface PlanParts {
  readonly storage: Storage;
  readonly campaigns: CampaignRepository;
  readonly candidates: CandidateRepository;
  readonly sources: SourceRepository;
  readonly plans: PlanRepository;
  readonly outside: OutsideGiftRepository;
}

export const planParams = z.strictObject({ id: Id });

export function planRoutes(parts: PlanParts): readonly Route[] {
  return [listPlans(parts), getPlan(parts), proposePlan(parts)];
}

function listPlans({ campaigns, plans }: PlanParts): Route {
  return route({
    method: 'GET',
    path: '/api/v1/plans',
    summary: 'Plans of a campaign, newest first',
    query: z.strictObject({ campaign: Id, ...listQuery }),
    answer: z.strictObject({ items: z.array(PlanView), nextCursor: z.string().nullable() }),
    async handle({ permission, query }) {
      if (!permission.ok) return permission;
      const campaign = await campaigns.get(query.campaign);
      if (campaign === null || !maySee(permission.value, campaign)) return refuse(NOT_FOUND);
      return accept(toPage(await plans.listOf(campaign._id, partOf(query)), query.limit, viewPlan));
    },
  });
}

function getPlan({ plans }: PlanParts): Route {
  return route({
    method: 'GET',
    path: '/api/v1/plans/:id',
    summary: 'A plan with its totals and, while it is released, how far that is',
    params: planParams,
    answer: PlanView,
    async handle({ permission, params }) {
      if (!permission.ok) return permission;
      const plan = await plans.get(params.id);
      if (plan === null || !maySee(permission.value, plan)) return refuse(NOT_FOUND);
      return accept(viewPlan(plan));
    },
  });
}

function proposePlan(parts: PlanParts): Route {
  const { storage, campaigns, candidates, sources, plans, outside } = parts;
  return route({
    method: 'POST',
    path: '/api/v1/plans',
    summary: 'Proposes a plan by the flat rule, by the passes that fill it, or by both; a job computes it',
    body: z.strictObject({
      campaign: Id,
      rules: z.array(PlanRule).max(50).default([]),
      fill: z
        .boolean()
        .default(false)
        .describe(
          'what the rules leave open is divided: as many households as possible, worst poverty first',
        ),
    }),
    command: 'header',
    status: 201,
    answer: PlanView,
    problems: [
      CAMPAIGN_CLOSED,
      NO_SPENDABLE_SOURCE,
      LIST_NOT_COMPLETE,
      UNKNOWN_SOURCE,
      CLASS_NOT_SERVED,
      RULE_TWICE,
      NOTHING_ASKED,
      GIFTS_ARRIVING,
    ],
    handle: ({ command, permission, body }) =>
      execute(storage, command, async (tx) => {
        const found = await campaigns.get(body.campaign, tx);
        if (found === null || !mayAct(permission, found)) return refuse(NOT_FOUND);
        const begun = await beginWork(
          parts,
          { campaign: found, phase: 'planning', author: command.author },
          tx,
        );
        if (!begun.ok) return begun;
        const campaign = begun.value;
        // An amendment that has not arrived wholly would leave out whom it adds and serve whom it settles.
        if (!isComplete(await candidates.getList(campaign.list, tx))) return refuse(LIST_NOT_COMPLETE);
        const ids = [...new Set(body.rules.map((rule) => rule.source))];
        if (await outside.isArriving(campaign._id, tx)) return refuse(GIFTS_ARRIVING);
        const decision = decideProposal(body, await sources.getMany(campaign._id, ids, tx));
        if (!decision.ok) return decision;
        const { _id, list, unitSet, unit, households } = campaign;
        const plan: Plan = {
          ...NOTHING_COMPUTED,
          _id: newId(),
          campaign: _id,
          list,
          unitSet,
          unit,
          rules: body.rules,
          fill: body.fill,
          proposedBy: command.author,
          createdAt: tx.at,
        };
        await plans.add(plan, tx);
        await startPlanJob(storage, tx, {
          kind: COMPUTE_PLAN,
          plan,
          cursor: COMPUTE_START,
          total: households,
        });
        return accept(viewPlan(plan));
      }),
  });
}

const NOTHING_COMPUTED = {
  ...NO_TOTALS,
  status: 'computing',
  basis: null,
  given: [],
  proof: null,
  shortfall: null,
  uncovered: 0,
  parts: [],
  released: 0,
  amendments: 0,
  amending: null,
  version: 0,
} as const;
