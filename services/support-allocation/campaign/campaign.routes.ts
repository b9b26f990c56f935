import { z } from 'zod';
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
import type { CampaignRepository } from './campaign.repository.ts';
import {
  type Campaign,
  DEADLINE_AFTER_TET,
  decideOpening,
  LIST_NOT_COMPLETE,
  NOT_A_TET,
  openedData,
  UNIT_NOT_IN_LIST,
} from './campaign.ts';
import { CampaignView, viewCampaign } from './campaign.view.ts';

export interface CampaignParts {
  readonly storage: Storage;
  readonly campaigns: CampaignRepository;
  readonly candidates: CandidateRepository;
}

const OpenCampaign = z.strictObject({
  name: z.string().max(200).transform(cleanText).pipe(z.string().min(1)),
  unit: UnitPath,
  list: Id,
  tetDate: Day,
  deadline: Day,
  minimum: z.int().positive().max(1e9).describe('đồng'),
});

export function campaignRoutes(parts: CampaignParts): readonly Route[] {
  return [listCampaigns(parts), openCampaign(parts)];
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
    problems: [LIST_NOT_COMPLETE, UNIT_NOT_IN_LIST, NOT_A_TET, DEADLINE_AFTER_TET],
    handle: ({ command, permission, body }) =>
      execute(storage, command, async (tx) => {
        const list = await candidates.getList(body.list, tx);
        // A list that is not here yet has no unit set to judge by; nothing of it can be learned from the refusal.
        if (list?.frozen === undefined) return refuse(LIST_NOT_COMPLETE);
        const { unitSet } = list.frozen;
        if (!mayAct(permission, { unitSet, unit: body.unit })) return refuse(NOT_FOUND);
        const households = await candidates.countWithin(body.list, body.unit, tx);
        const decision = decideOpening(body, { list, households });
        if (!decision.ok) return decision;
        const campaign: Campaign = {
          _id: newId(),
          ...body,
          ...decision.value,
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
