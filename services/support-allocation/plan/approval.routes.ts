import { z } from 'zod';
import type { Permission } from '#shared/access/caller.ts';
import { Hash } from '#shared/contracts/fields.ts';
import { newEvent } from '#shared/contracts/new-event.ts';
import { PlanApprovedV1 } from '#shared/contracts/plan/approved.v1.ts';
import { type Route, route } from '#shared/http/route.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import { type CommandTransaction, execute } from '#shared/storage/execute.ts';
import { cleanText } from '#shared/vietnam/text.ts';
import { mayAct, maySee } from '../campaign/campaign.policy.ts';
import type { PlanRepository } from './plan.repository.ts';
import { type PlanParts, planParams } from './plan.routes.ts';
import {
  approvedPlanData,
  decideApproval,
  decideSendingBack,
  isStale,
  PLAN_CHANGED,
  PLAN_NOT_PROPOSED,
  PLAN_STALE,
  type Plan,
  SAME_PERSON,
  SUPPLY_EXCEEDED,
} from './plan.ts';
import { PlanView, viewPlan } from './plan.view.ts';
import { decidePart, isApproved, NOT_YOUR_PART, PART_APPROVED } from './plan-approval.ts';
import { startPlanJob } from './plan-job.ts';
import { RELEASE_GIFTS } from './release-gifts.job.ts';

type ApprovalParts = Pick<PlanParts, 'storage' | 'plans' | 'sources'>;

/** Another account approves its part of the plan that it saw, or sends the plan back. */
export function approvalRoutes(parts: ApprovalParts): readonly Route[] {
  return [approvePlan(parts), sendBackPlan(parts)];
}

function approvePlan(parts: ApprovalParts): Route {
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
        await startPlanJob(storage, tx, {
          kind: RELEASE_GIFTS,
          plan,
          cursor: null,
          total: plan.gifts,
          author,
        });
        return accept(viewPlan({ ...plan, ...changes }));
      }),
  });
}

function sendBackPlan({ storage, plans }: ApprovalParts): Route {
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
async function takeSupply(
  { sources }: ApprovalParts,
  plan: Plan,
  tx: CommandTransaction,
): Promise<Result<null>> {
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
