import { z } from 'zod';
import { CampaignChangedV1 } from '#shared/contracts/campaign/changed.v1.ts';
import { CampaignOpenedV1 } from '#shared/contracts/campaign/opened.v1.ts';
import { Day, Id, UnitPath } from '#shared/contracts/fields.ts';
import { newEvent } from '#shared/contracts/new-event.ts';
import { type Route, route } from '#shared/http/route.ts';
import { newId } from '#shared/kernel/hash.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept, refuse } from '#shared/kernel/result.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { execute } from '#shared/storage/execute.ts';
import { cleanText } from '#shared/vietnam/text.ts';
import type { CandidateRepository } from '../candidate/candidate.repository.ts';
import { listQuery, partOf, toPage } from '../newest-first.ts';
import { mayAct } from './campaign.policy.ts';
import {
  CAMPAIGN_CHANGED,
  CAMPAIGNS_OVERLAP,
  type Campaign,
  changedData,
  DEADLINE_AFTER_TET,
  decideOpening,
  decideTerms,
  LIST_NOT_COMPLETE,
  MINIMUM_INCOMPLETE,
  NOT_A_TET,
  openedData,
  TERMS_FIXED,
  UNIT_NOT_IN_LIST,
} from './campaign.ts';
import { CampaignView, campaignTermFields, viewCampaign } from './campaign.view.ts';
import { goToPhase, type PhaseParts } from './go-to-phase.ts';
import {
  CAMPAIGN_CLOSED,
  GIFTS_ON_THEIR_WAY,
  NO_APPROVED_PLAN,
  NO_SPENDABLE_SOURCE,
  PHASE_NOT_NEXT,
  PHASES,
  PLAN_UNDECIDED,
  REASON_MISSING,
  SOURCES_STAND,
} from './phase.ts';
import { LIST_SEVERITY } from './severity.ts';

export interface CampaignParts extends PhaseParts {
  readonly storage: Storage;
  readonly candidates: CandidateRepository;
}

const Name = z.string().max(200).transform(cleanText).pipe(z.string().min(1));
const Minimum = z.int().positive().max(1e9).describe('đồng');

const OpenCampaign = z.strictObject({
  name: Name,
  unit: UnitPath,
  list: Id,
  tetDate: Day,
  ...campaignTermFields,
  minimum: Minimum,
  minimumKind: campaignTermFields.minimumKind.default('worth'),
  minimumKilograms: campaignTermFields.minimumKilograms.default(null),
  sumsUp: campaignTermFields.sumsUp.default(false),
  severity: campaignTermFields.severity.default({ list: LIST_SEVERITY.list, groups: [] }),
  giftCap: campaignTermFields.giftCap.default(null),
  sharesHouseholds: campaignTermFields.sharesHouseholds.default(false),
});

const ChangeCampaign = z.strictObject({
  name: Name,
  ...campaignTermFields,
  minimum: Minimum,
  version: z.int().nonnegative(),
});

const campaignParams = z.strictObject({ id: Id });

export function campaignRoutes(parts: CampaignParts): readonly Route[] {
  return [listCampaigns(parts), openCampaign(parts), changeCampaign(parts), changePhase(parts)];
}

function listCampaigns({ campaigns }: CampaignParts): Route {
  return route({
    method: 'GET',
    path: '/api/v1/campaigns',
    summary: 'Campaigns that the caller’s places serve or oversee, newest first',
    query: z.strictObject(listQuery),
    answer: z.strictObject({ items: z.array(CampaignView), nextCursor: z.string().nullable() }),
    async handle({ permission, query }) {
      if (!permission.ok) return permission;
      const rows = await campaigns.listSeenFrom(permission.value, partOf(query));
      return accept(toPage(rows, query.limit, viewCampaign));
    },
  });
}

function openCampaign({ storage, campaigns, candidates }: CampaignParts): Route {
  return route({
    method: 'POST',
    path: '/api/v1/campaigns',
    summary: 'Opens a campaign for a frozen poor list that has arrived completely',
    body: OpenCampaign,
    command: 'header',
    status: 201,
    answer: CampaignView,
    problems: [
      LIST_NOT_COMPLETE,
      UNIT_NOT_IN_LIST,
      NOT_A_TET,
      DEADLINE_AFTER_TET,
      MINIMUM_INCOMPLETE,
      CAMPAIGNS_OVERLAP,
    ],
    handle: ({ command, permission, body }) =>
      execute(storage, command, async (tx) => {
        const list = await candidates.getList(body.list, tx);
        // A list that is not here yet has no unit set to judge by; nothing of it can be learned from the refusal.
        if (list?.frozen === undefined) return refuse(LIST_NOT_COMPLETE);
        const { unitSet } = list.frozen;
        if (!mayAct(permission, { unitSet, unit: body.unit })) return refuse(NOT_FOUND);
        const households = await candidates.countWithin(body.list, body.unit, tx);
        const beside = await campaigns.beside({ ...body, unitSet }, tx);
        const decision = decideOpening(body, { list, households, beside });
        if (!decision.ok) return decision;
        const campaign: Campaign = {
          _id: newId(),
          ...body,
          ...decision.value,
          phase: 'draft',
          phaseChanges: [],
          openedBy: command.author,
          createdAt: tx.at,
          version: 1,
        };
        await campaigns.add(campaign, tx);
        tx.append([newEvent(CampaignOpenedV1, { key: campaign._id, seq: 1, data: openedData(campaign) })]);
        return accept(viewCampaign(campaign));
      }),
  });
}

function changeCampaign({ storage, campaigns }: CampaignParts): Route {
  return route({
    method: 'PUT',
    path: '/api/v1/campaigns/:id',
    summary: 'Changes what is declared of a campaign; what plans are made by only before there are plans',
    params: campaignParams,
    body: ChangeCampaign,
    command: 'header',
    answer: CampaignView,
    problems: [
      CAMPAIGN_CHANGED,
      CAMPAIGN_CLOSED,
      TERMS_FIXED,
      DEADLINE_AFTER_TET,
      MINIMUM_INCOMPLETE,
      CAMPAIGNS_OVERLAP,
    ],
    handle: ({ command, permission, params, body }) =>
      execute(storage, command, async (tx) => {
        const campaign = await campaigns.get(params.id, tx);
        if (campaign === null || !mayAct(permission, campaign)) return refuse(NOT_FOUND);
        const beside = await campaigns.beside({ ...campaign, id: campaign._id }, tx);
        const decision = decideTerms(campaign, body, beside);
        if (!decision.ok) return decision;
        const version = campaign.version + 1;
        const changed = { ...campaign, ...decision.value, version };
        await campaigns.change(campaign, { ...decision.value, version }, tx);
        tx.append([
          newEvent(CampaignChangedV1, { key: campaign._id, seq: version, data: changedData(changed) }),
        ]);
        return accept(viewCampaign(changed));
      }),
  });
}

function changePhase(parts: CampaignParts): Route {
  const { storage, campaigns } = parts;
  return route({
    method: 'POST',
    path: '/api/v1/campaigns/:id/phase',
    summary: 'Takes a campaign to its next phase, or back by one with a reason',
    params: campaignParams,
    body: z.strictObject({
      to: z.enum(PHASES),
      reason: z.string().max(2_000).transform(cleanText).pipe(z.string().min(1)).nullable().default(null),
    }),
    command: 'header',
    answer: CampaignView,
    problems: [
      PHASE_NOT_NEXT,
      REASON_MISSING,
      NO_SPENDABLE_SOURCE,
      PLAN_UNDECIDED,
      NO_APPROVED_PLAN,
      GIFTS_ON_THEIR_WAY,
      SOURCES_STAND,
    ],
    handle: ({ command, permission, params, body }) =>
      execute(storage, command, async (tx) => {
        const campaign = await campaigns.get(params.id, tx);
        if (campaign === null || !mayAct(permission, campaign)) return refuse(NOT_FOUND);
        const changed = await goToPhase(parts, { campaign, wish: body, author: command.author }, tx);
        return changed.ok ? accept(viewCampaign(changed.value)) : changed;
      }),
  });
}
