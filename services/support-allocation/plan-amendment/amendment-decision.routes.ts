import { z } from 'zod';
import type { Permission } from '#shared/access/caller.ts';
import { Hash } from '#shared/contracts/fields.ts';
import { newEvent } from '#shared/contracts/new-event.ts';
import { PlanAmendedV1 } from '#shared/contracts/plan/amended.v1.ts';
import { SourceChangedV1 } from '#shared/contracts/source/changed.v1.ts';
import { type Route, route } from '#shared/http/route.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import { type CommandTransaction, execute } from '#shared/storage/execute.ts';
import { createJob } from '#shared/storage/job.ts';
import { cleanText } from '#shared/vietnam/text.ts';
import { mayAct } from '../campaign/campaign.policy.ts';
import { CAMPAIGN_CLOSED } from '../campaign/phase.ts';
import { candidateId } from '../candidate/candidate.ts';
import { type Plan, SAME_PERSON, SUPPLY_EXCEEDED } from '../plan/plan.ts';
import type { SourceRepository } from '../source/source.repository.ts';
import { changedData } from '../source/source.ts';
import { receivedOf } from './amendment-takes.ts';
import { type AmendmentParts, amendmentParams } from './plan-amendment.routes.ts';
import {
  AMENDMENT_CHANGED,
  AMENDMENT_NOT_PROPOSED,
  AMENDMENT_STALE,
  amendedData,
  decideAmending,
  decideAmendment,
  decideSendingBack,
  GIFT_HANDED_OVER,
  NOT_YOUR_SOURCE,
  PLAN_BEING_RELEASED,
  PLAN_NOT_APPROVED,
  type PlanAmendment,
} from './plan-amendment.ts';
import { AmendmentView, viewAmendment } from './plan-amendment.view.ts';
import { RELEASE_AMENDMENT } from './release-amendment.job.ts';
import { settleFlow } from './source-flow.ts';

export interface DecisionParts extends AmendmentParts {
  readonly sources: SourceRepository;
}

/** Another account approves the amendment that it saw, or sends it back. */
export function amendmentDecisionRoutes(parts: DecisionParts): readonly Route[] {
  return [approveAmendment(parts), sendBackAmendment(parts)];
}

function approveAmendment(parts: DecisionParts): Route {
  const { storage } = parts;
  return route({
    method: 'POST',
    path: '/api/v1/plans/:id/amendments/:amendment/approve',
    summary: 'Approves the amendment that was looked at; its lines are then released in slices',
    params: amendmentParams,
    body: z.strictObject({ hash: Hash }),
    command: 'header',
    answer: AmendmentView,
    problems: [
      SAME_PERSON,
      AMENDMENT_NOT_PROPOSED,
      AMENDMENT_CHANGED,
      AMENDMENT_STALE,
      GIFT_HANDED_OVER,
      NOT_YOUR_SOURCE,
      SUPPLY_EXCEEDED,
      PLAN_NOT_APPROVED,
      PLAN_BEING_RELEASED,
      CAMPAIGN_CLOSED,
    ],
    handle: ({ command, permission, params, body }) =>
      execute(storage, command, async (tx) => {
        const found = await getOwn(parts, params, permission, tx);
        if (found === null) return refuse(NOT_FOUND);
        const { amendment } = found;
        const decision = await judge(parts, { ...found, by: command.author, hash: body.hash }, tx);
        if (!decision.ok) return decision;
        const covers = (unit: string) => mayAct(permission, { unitSet: found.plan.unitSet, unit });
        const settled = await settleSources(parts, { amendment, covers }, tx);
        if (!settled.ok) return settled;
        return accept(viewAmendment(await approve(parts, { ...found, by: command.author }, tx)));
      }),
  });
}

function sendBackAmendment(parts: DecisionParts): Route {
  return route({
    method: 'POST',
    path: '/api/v1/plans/:id/amendments/:amendment/send-back',
    summary: 'Sends a proposed amendment back with a remark',
    params: amendmentParams,
    body: z.strictObject({ remark: z.string().max(2_000).transform(cleanText).pipe(z.string().min(1)) }),
    command: 'header',
    answer: AmendmentView,
    problems: [SAME_PERSON, AMENDMENT_NOT_PROPOSED],
    handle: ({ command, permission, params, body }) =>
      execute(parts.storage, command, async (tx) => {
        const found = await getOwn(parts, params, permission, tx);
        if (found === null) return refuse(NOT_FOUND);
        const { amendment } = found;
        const decision = decideSendingBack(amendment, command.author);
        if (!decision.ok) return decision;
        const changes = { status: 'sent-back', sentBackBy: command.author, remark: body.remark } as const;
        await parts.amendments.change(amendment, changes, tx);
        return accept(viewAmendment({ ...amendment, ...changes }));
      }),
  });
}

interface Decided {
  readonly plan: Plan;
  readonly amendment: PlanAmendment;
  readonly by: string;
}

async function getOwn(
  { plans, amendments }: DecisionParts,
  params: z.output<typeof amendmentParams>,
  permission: Permission,
  tx: CommandTransaction,
): Promise<Omit<Decided, 'by'> | null> {
  const plan = await plans.get(params.id, tx);
  const amendment = await amendments.get(params.amendment, tx);
  if (plan === null || amendment?.plan !== plan._id || !mayAct(permission, plan)) return null;
  return { plan, amendment };
}

/** Whether the amendment still fits: to other approvals, to the list and to what phones said meanwhile. */
async function judge(
  { plans, campaigns, candidates, handOvers }: DecisionParts,
  { plan, amendment, by, hash }: Decided & { readonly hash: string },
  tx: CommandTransaction,
): Promise<Result<null>> {
  const { campaign, list, takes, gives } = amendment;
  if ((await campaigns.get(campaign, tx))?.phase === 'closed') return refuse(CAMPAIGN_CLOSED);
  const known = await candidates.getList(list, tx);
  const now = { plans: await plans.approvalsOf(campaign, tx), list: known?.receivedHash ?? '' };
  const decision = decideAmendment(amendment, { by, hash, now });
  if (!decision.ok) return decision;
  const may = decideAmending(plan);
  if (!may.ok) return may;
  const ids = [...new Set(gives.map(({ household }) => candidateId(list, household)))];
  const rows = await candidates.byIds(ids, tx);
  if (ids.some((id) => (rows.get(id)?.settled ?? null) !== null)) return refuse(AMENDMENT_STALE);
  const received = await receivedOf(handOvers, campaign, takes, tx);
  return received.size === 0 ? accept(null) : refuse(GIFT_HANDED_OVER);
}

/** Each source once, by conditional updates: approvals that meet wait for each other. */
async function settleSources(
  { sources }: DecisionParts,
  { amendment, covers }: { amendment: PlanAmendment; covers: (unit: string) => boolean },
  tx: CommandTransaction,
): Promise<Result<null>> {
  const { campaign, flows } = amendment;
  const ids = flows.map(({ source }) => source);
  const byId = new Map((await sources.getMany(campaign, ids, tx)).map((one) => [one._id, one]));
  // As in the plan itself: the province's source by the province.
  if ([...byId.values()].some(({ unit }) => !covers(unit))) return refuse(NOT_YOUR_SOURCE);
  for (const flow of flows) {
    const source = byId.get(flow.source)!;
    const after = settleFlow(source, flow);
    if ('missing' in after) {
      const detail = { code: SUPPLY_EXCEEDED.code, detail: String(after.missing) };
      return refuse(SUPPLY_EXCEEDED, [{ pointer: `/sources/${flow.source}`, ...detail }]);
    }
    // The reserve is one of the terms that others hear of.
    const version = source.version + (flow.drawn > 0 ? 1 : 0);
    await sources.settle(source, { ...after, version }, tx);
    if (flow.drawn === 0) continue;
    const data = changedData({ ...source, ...after, version });
    tx.append([newEvent(SourceChangedV1, { key: source._id, seq: version, data })]);
  }
  return accept(null);
}

async function approve(
  { storage, plans, amendments }: DecisionParts,
  { plan, amendment, by }: Decided,
  tx: CommandTransaction,
): Promise<PlanAmendment> {
  const number = plan.amendments + 1;
  const changes = { status: 'approved', number, approvedBy: by, approvedAt: tx.at } as const;
  await amendments.change(amendment, changes, tx);
  await plans.change(plan, { amendments: number, amending: amendment._id }, tx);
  await plans.noteApproval({ _id: amendment._id, campaign: plan.campaign }, tx);
  const data = amendedData(amendment, { number, approvedBy: by });
  tx.append([newEvent(PlanAmendedV1, { key: amendment._id, seq: 1, data })]);
  await createJob(storage, tx, {
    _id: `${RELEASE_AMENDMENT}:${amendment._id}`,
    kind: RELEASE_AMENDMENT,
    subject: amendment._id,
    author: by,
    cursor: 0,
    total: amendment.takes.length + amendment.gives.length,
  });
  return { ...amendment, ...changes };
}
