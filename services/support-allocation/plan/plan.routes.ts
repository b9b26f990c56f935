import { z } from 'zod';
import type { Permission } from '#shared/access/caller.ts';
import { Hash, Id } from '#shared/contracts/fields.ts';
import { newEvent } from '#shared/contracts/new-event.ts';
import { PlanApprovedV1 } from '#shared/contracts/plan/approved.v1.ts';
import { type Route, route } from '#shared/http/route.ts';
import { newId } from '#shared/kernel/hash.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { type CommandTransaction, execute } from '#shared/storage/execute.ts';
import { createJob } from '#shared/storage/job.ts';
import { cleanText } from '#shared/vietnam/text.ts';
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
  approvedPlanData,
  CLASS_NOT_SERVED,
  decideApproval,
  decideProposal,
  decideSendingBack,
  isStale,
  NOTHING_ASKED,
  PLAN_CHANGED,
  PLAN_NOT_PROPOSED,
  PLAN_STALE,
  type Plan,
  RULE_TWICE,
  SAME_PERSON,
  SUPPLY_EXCEEDED,
  UNKNOWN_SOURCE,
} from './plan.ts';
import { PlanRule, PlanView, viewPlan } from './plan.view.ts';
import { decidePart, isApproved, NOT_YOUR_PART, PART_APPROVED } from './plan-approval.ts';
import { NO_TOTALS } from './plan-totals.ts';
import { RELEASE_GIFTS } from './release-gifts.job.ts';

export interface PlanParts {
  readonly storage: Storage;
  readonly campaigns: CampaignRepository;
  readonly candidates: CandidateRepository;
  readonly sources: SourceRepository;
  readonly plans: PlanRepository;
  readonly outside: OutsideGiftRepository;
}

const planParams = z.strictObject({ id: Id });

export function planRoutes(parts: PlanParts): readonly Route[] {
  return [listPlans(parts), getPlan(parts), proposePlan(parts), approvePlan(parts), sendBackPlan(parts)];
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
        await startJob(storage, tx, { kind: COMPUTE_PLAN, plan, cursor: COMPUTE_START, total: households });
        return accept(viewPlan(plan));
      }),
  });
}

function approvePlan(parts: PlanParts): Route {
  const { storage, plans } = parts;
  return route({
    method: 'POST',
    path: '/api/v1/plans/:id/approve',
    summary:
      'Approves the caller’s part of the plan that was looked at; with the last part its gifts are released in slices',
    params: planParams,
    body: z.strictObject({ hash: Hash }),
    command: 'header',
    answer: PlanView,
    problems: [
      SAME_PERSON,
      PLAN_NOT_PROPOSED,
      PLAN_CHANGED,
      NOT_YOUR_PART,
      PART_APPROVED,
      PLAN_STALE,
      SUPPLY_EXCEEDED,
    ],
    handle: ({ command, permission, params, body }) =>
      execute(storage, command, async (tx) => {
        const plan = await getSeen(plans, params.id, permission, tx);
        if (plan === null) return refuse(NOT_FOUND);
        const decision = decideApproval(plan, { by: command.author, hash: body.hash });
        if (!decision.ok) return decision;
        const since = await approvedSince(plans, plan, tx);
        if (since.amended || isStale(plan, since.plans)) return refuse(PLAN_STALE);
        const { author } = command;
        const signed = decidePart(plan.parts, {
          by: author,
          at: tx.at,
          covers: (unit) => mayAct(permission, { unitSet: plan.unitSet, unit }),
        });
        if (!signed.ok) return signed;
        if (!signed.value.every(isApproved)) {
          await plans.change(plan, { parts: signed.value }, tx);
          return accept(viewPlan({ ...plan, parts: signed.value }));
        }
        const taken = await takeSupply(parts, plan, tx);
        if (!taken.ok) return taken;
        const changes = {
          status: 'approved',
          parts: signed.value,
          approvedBy: author,
          approvedAt: tx.at,
          version: 1,
        } as const;
        await plans.change(plan, changes, tx);
        await plans.noteApproval(plan, tx);
        tx.append([
          newEvent(PlanApprovedV1, {
            key: plan._id,
            seq: 1,
            data: approvedPlanData({ ...plan, ...changes }, author),
          }),
        ]);
        await startJob(storage, tx, { kind: RELEASE_GIFTS, plan, cursor: null, total: plan.gifts, author });
        return accept(viewPlan({ ...plan, ...changes }));
      }),
  });
}

function sendBackPlan({ storage, plans }: PlanParts): Route {
  return route({
    method: 'POST',
    path: '/api/v1/plans/:id/send-back',
    summary: 'Sends a proposed plan back with a remark; whoever approves a part of it may',
    params: planParams,
    body: z.strictObject({ remark: z.string().max(2_000).transform(cleanText).pipe(z.string().min(1)) }),
    command: 'header',
    answer: PlanView,
    problems: [SAME_PERSON, PLAN_NOT_PROPOSED, NOT_YOUR_PART],
    handle: ({ command, permission, params, body }) =>
      execute(storage, command, async (tx) => {
        const plan = await getSeen(plans, params.id, permission, tx);
        if (plan === null) return refuse(NOT_FOUND);
        const decision = decideSendingBack(plan, { by: command.author });
        if (!decision.ok) return decision;
        const { unitSet } = plan;
        const isOwn = plan.parts.some(({ unit }) => mayAct(permission, { unitSet, unit }));
        if (!isOwn) return refuse(NOT_YOUR_PART);
        const changes = { status: 'sent-back', sentBackBy: command.author, remark: body.remark } as const;
        await plans.change(plan, changes, tx);
        return accept(viewPlan({ ...plan, ...changes }));
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

/** Its parts say what of it is the caller's to decide on. */
async function getSeen(
  plans: PlanRepository,
  id: string,
  permission: Permission,
  tx: CommandTransaction,
): Promise<Plan | null> {
  const plan = await plans.get(id, tx);
  return plan !== null && permission.ok && maySee(permission.value, plan) ? plan : null;
}

/** Plans that the approved one did not know of, and whether any was amended. */
async function approvedSince(plans: PlanRepository, plan: Plan, tx: CommandTransaction) {
  const known = new Set(plan.basis?.plans);
  const unknown = (await plans.approvalsOf(plan.campaign, tx)).filter((id) => !known.has(id));
  const found = await plans.getMany(unknown, tx);
  return { plans: found, amended: found.length < unknown.length };
}

/** Two approvals that meet write the same documents; the slower one starts again and sees what the faster one left. */
async function takeSupply({ sources }: PlanParts, plan: Plan, tx: CommandTransaction): Promise<Result<null>> {
  const ids = plan.bySource.map(({ source }) => source);
  const byId = new Map((await sources.getMany(plan.campaign, ids, tx)).map((one) => [one._id, one]));
  for (const { source, shares } of plan.bySource) {
    const missing = await sources.take(byId.get(source)!, shares, tx);
    if (missing > 0) return refuse(SUPPLY_EXCEEDED, [overdrawn(source, missing)]);
  }
  return accept(null);
}

/** Which source is short, and of how many gifts, or persons’ shares. */
function overdrawn(source: string, missing: number) {
  return { pointer: `/sources/${source}`, code: SUPPLY_EXCEEDED.code, detail: String(missing) };
}

async function startJob<Cursor>(
  storage: Storage,
  tx: CommandTransaction,
  job: { kind: string; plan: Plan; cursor: Cursor; total: number; author?: string },
): Promise<void> {
  const { kind, plan, cursor, total, author = plan.proposedBy } = job;
  await createJob(storage, tx, {
    _id: `${kind}:${plan._id}`,
    kind,
    subject: plan._id,
    author,
    cursor,
    total,
  });
}
