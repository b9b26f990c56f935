import { z } from 'zod';
import type { Permission } from '#shared/access/caller.ts';
import { Day, Hash, Id } from '#shared/contracts/fields.ts';
import { type Route, route } from '#shared/http/route.ts';
import { EMPTY_SET_HASH, newId } from '#shared/kernel/hash.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept, refuse } from '#shared/kernel/result.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { type CommandTransaction, execute } from '#shared/storage/execute.ts';
import { createJob } from '#shared/storage/job.ts';
import { today } from '#shared/vietnam/date.ts';
import { cleanText } from '#shared/vietnam/text.ts';
import { mayAct } from '../campaign/campaign.policy.ts';
import { listQuery, partOf, toPage } from '../newest-first.ts';
import type { PlanRepository } from '../plan/plan.repository.ts';
import { type Plan, SAME_PERSON } from '../plan/plan.ts';
import { seenPlan } from '../plan/proof.routes.ts';
import { decideAmending, PLAN_BEING_RELEASED, PLAN_NOT_APPROVED } from '../plan-amendment/plan-amendment.ts';
import { COMPUTE_FOLLOW_UP, type ComputeFollowUpParts } from './compute-follow-up.job.ts';
import {
  decideFollowUp,
  decideSendingBack,
  FOLLOW_UP_CHANGED,
  FOLLOW_UP_DUE_PAST,
  FOLLOW_UP_NOT_PROPOSED,
  type FollowUp,
} from './follow-up.ts';
import { FollowUpView, viewFollowUp } from './follow-up.view.ts';

export interface FollowUpParts extends ComputeFollowUpParts {
  readonly storage: Storage;
  readonly plans: PlanRepository;
}

const planParams = z.strictObject({ id: Id });
export const followUpParams = z.strictObject({ id: Id, followUp: Id });
const Words = z.string().max(2_000).transform(cleanText).pipe(z.string().min(1));

/** Follow-ups of an approved plan: what was not handed over is gone out with again, by another account's word. */
export function followUpRoutes(parts: FollowUpParts): readonly Route[] {
  return [listFollowUps(parts), proposeFollowUp(parts), approveFollowUp(parts), sendBackFollowUp(parts)];
}

function listFollowUps({ plans, followUps }: FollowUpParts): Route {
  return route({
    method: 'GET',
    path: '/api/v1/plans/:id/follow-ups',
    summary: 'Follow-ups of a plan, newest first',
    params: planParams,
    query: z.strictObject(listQuery),
    answer: z.strictObject({ items: z.array(FollowUpView), nextCursor: z.string().nullable() }),
    async handle({ permission, params, query }) {
      const plan = await seenPlan(plans, params.id, permission);
      if (!plan.ok) return plan;
      return accept(toPage(await followUps.listOf(plan.value._id, partOf(query)), query.limit, viewFollowUp));
    },
  });
}

function proposeFollowUp({ storage, plans, followUps }: FollowUpParts): Route {
  return route({
    method: 'POST',
    path: '/api/v1/plans/:id/follow-ups',
    summary: 'Proposes to go out again with what failed, is kept or is owed in part; a job gathers it',
    params: planParams,
    body: z.strictObject({ due: Day, ground: Words }),
    command: 'header',
    status: 201,
    answer: FollowUpView,
    problems: [PLAN_NOT_APPROVED, PLAN_BEING_RELEASED, FOLLOW_UP_DUE_PAST],
    handle: ({ command, permission, params, body }) =>
      execute(storage, command, async (tx) => {
        const plan = await plans.get(params.id, tx);
        if (plan === null || !mayAct(permission, plan)) return refuse(NOT_FOUND);
        const may = decideAmending(plan);
        if (!may.ok) return may;
        if (body.due < today(tx.at.getTime())) {
          return refuse(FOLLOW_UP_DUE_PAST, [{ pointer: '/due', code: FOLLOW_UP_DUE_PAST.code }]);
        }
        const followUp = newFollowUp(plan, { ...body, by: command.author, at: tx.at });
        await followUps.add(followUp, tx);
        await createJob(storage, tx, {
          _id: `${COMPUTE_FOLLOW_UP}:${followUp._id}`,
          kind: COMPUTE_FOLLOW_UP,
          subject: followUp._id,
          author: command.author,
          cursor: { after: '', totals: followUp.totals },
          total: plan.gifts,
        });
        return accept(viewFollowUp(followUp));
      }),
  });
}

function approveFollowUp(parts: FollowUpParts): Route {
  const { storage, followUps } = parts;
  return route({
    method: 'POST',
    path: '/api/v1/plans/:id/follow-ups/:followUp/approve',
    summary: 'Approves the follow-up that was looked at; no source gives anything for it a second time',
    params: followUpParams,
    body: z.strictObject({ hash: Hash }),
    command: 'header',
    answer: FollowUpView,
    problems: [SAME_PERSON, FOLLOW_UP_NOT_PROPOSED, FOLLOW_UP_CHANGED],
    handle: ({ command, permission, params, body }) =>
      execute(storage, command, async (tx) => {
        const followUp = await getOwn(parts, params, permission, tx);
        if (followUp === null) return refuse(NOT_FOUND);
        const decision = decideFollowUp(followUp, { by: command.author, hash: body.hash });
        if (!decision.ok) return decision;
        const number = (await followUps.countApproved(followUp.plan, tx)) + 1;
        const by = { approvedBy: command.author, approvedAt: tx.at };
        const changes = { status: 'approved', number, ...by } as const;
        await followUps.change(followUp, changes, tx);
        return accept(viewFollowUp({ ...followUp, ...changes }));
      }),
  });
}

function sendBackFollowUp(parts: FollowUpParts): Route {
  const { storage, followUps } = parts;
  return route({
    method: 'POST',
    path: '/api/v1/plans/:id/follow-ups/:followUp/send-back',
    summary: 'Sends a proposed follow-up back with a remark',
    params: followUpParams,
    body: z.strictObject({ remark: Words }),
    command: 'header',
    answer: FollowUpView,
    problems: [SAME_PERSON, FOLLOW_UP_NOT_PROPOSED],
    handle: ({ command, permission, params, body }) =>
      execute(storage, command, async (tx) => {
        const followUp = await getOwn(parts, params, permission, tx);
        if (followUp === null) return refuse(NOT_FOUND);
        const decision = decideSendingBack(followUp, command.author);
        if (!decision.ok) return decision;
        const changes = { status: 'sent-back', sentBackBy: command.author, remark: body.remark } as const;
        await followUps.change(followUp, changes, tx);
        return accept(viewFollowUp({ ...followUp, ...changes }));
      }),
  });
}

async function getOwn(
  { plans, followUps }: FollowUpParts,
  params: z.output<typeof followUpParams>,
  permission: Permission,
  tx: CommandTransaction,
): Promise<FollowUp | null> {
  const plan = await plans.get(params.id, tx);
  const followUp = await followUps.get(params.followUp, tx);
  if (plan === null || followUp?.plan !== plan._id || !mayAct(permission, plan)) return null;
  return followUp;
}

function newFollowUp(
  { _id, campaign, list, unitSet, unit }: Plan,
  { due, ground, by, at }: { due: string; ground: string; by: string; at: Date },
): FollowUp {
  const totals = { failed: 0, part: 0, kept: 0, owed: 0, hash: EMPTY_SET_HASH };
  const of = { plan: _id, campaign, list, unitSet, unit };
  const said = { due, ground, proposedBy: by, createdAt: at };
  return { _id: newId(), ...of, status: 'computing', number: null, totals, ...said };
}
