import { z } from 'zod';
import type { Permission } from '#shared/access/caller.ts';
import { Day, Id, UnitPath } from '#shared/contracts/fields.ts';
import { GiftJudgedV1 } from '#shared/contracts/gift/judged.v1.ts';
import { GiftReportedV1 } from '#shared/contracts/gift/reported.v1.ts';
import { newEvent } from '#shared/contracts/new-event.ts';
import { type Route, route } from '#shared/http/route.ts';
import { newId } from '#shared/kernel/hash.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { type Command, type CommandTransaction, execute } from '#shared/storage/execute.ts';
import { isWithin } from '#shared/units/unit-path.ts';
import { cleanText } from '#shared/vietnam/text.ts';
import { mayAct } from '../campaign/campaign.policy.ts';
import type { CampaignRepository } from '../campaign/campaign.repository.ts';
import type { CandidateRepository } from '../candidate/candidate.repository.ts';
import { candidateId } from '../candidate/candidate.ts';
import { worthOf } from '../gift/gift.ts';
import { TypedLine } from '../source/source.routes.ts';
import type { OutsideGiftRepository } from './outside-gift.repository.ts';
import {
  GIFT_NOT_WAITING,
  judgedData,
  judgeGift,
  NOT_IN_CAMPAIGN,
  type OutsideGift,
  OWN_REPORT,
  reportedData,
  reportGift,
  takeBackGift,
  VERDICTS,
} from './outside-gift.ts';
import { OutsideGiftView, viewOutsideGift } from './outside-gift.view.ts';

export interface OutsideGiftParts {
  readonly storage: Storage;
  readonly campaigns: CampaignRepository;
  readonly candidates: CandidateRepository;
  readonly outside: OutsideGiftRepository;
}

const text = (length: number) => z.string().max(length).transform(cleanText).pipe(z.string().min(1));
const ReportGift = z.strictObject({
  campaign: Id,
  household: Id,
  giver: text(200),
  lines: z.array(TypedLine).min(1).max(20),
  day: Day,
});
const ById = z.strictObject({ id: Id });
const Judgement = z.discriminatedUnion('verdict', [
  z.strictObject({ verdict: z.literal('counts'), why: text(500).optional() }),
  z.strictObject({ verdict: z.literal('refused'), why: text(500) }),
]);

/** Gifts that nobody planned, typed by hand: staff reports them, an approver says whether they count. */
export function outsideGiftRoutes(parts: OutsideGiftParts): readonly Route[] {
  return [
    listGifts(parts),
    report(parts),
    route({
      method: 'POST',
      path: '/api/v1/outside-gifts/:id/judgement',
      summary: 'Says whether a gift that nobody planned counts; not who typed it in',
      params: ById,
      body: Judgement,
      answer: OutsideGiftView,
      problems: [NOT_FOUND, GIFT_NOT_WAITING, OWN_REPORT],
      handle: ({ params, body, command, permission }) =>
        change(parts, { id: params.id, command, permission }, (gift) =>
          judgeGift(gift, { verdict: body.verdict, by: command.author, why: body.why ?? null }),
        ),
    }),
    route({
      method: 'POST',
      path: '/api/v1/outside-gifts/:id/withdrawal',
      summary: 'Takes back a gift that was typed in by mistake',
      params: ById,
      body: z.strictObject({ why: text(500) }),
      answer: OutsideGiftView,
      problems: [NOT_FOUND, GIFT_NOT_WAITING],
      handle: ({ params, body, command, permission }) =>
        change(parts, { id: params.id, command, permission }, (gift) => takeBackGift(gift, body.why)),
    }),
  ];
}

function listGifts({ campaigns, candidates, outside }: OutsideGiftParts): Route {
  return route({
    method: 'GET',
    path: '/api/v1/outside-gifts/*path',
    summary: 'Gifts of a place that nobody planned, typed by hand',
    params: z.strictObject({ path: UnitPath }),
    query: z.strictObject({
      campaign: Id,
      verdict: z.enum(VERDICTS).optional(),
      cursor: Id.optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    answer: z.strictObject({ items: z.array(OutsideGiftView), nextCursor: z.string().nullable() }),
    async handle({ permission, params, query }) {
      const campaign = await campaigns.get(query.campaign);
      if (campaign === null || !mayAct(permission, { unitSet: campaign.unitSet, unit: params.path }))
        return refuse(NOT_FOUND);
      const { limit, verdict, cursor: after = '' } = query;
      const rows = await outside.page(campaign._id, { unit: params.path, verdict, after, limit: limit + 1 });
      const shown = rows.slice(0, limit);
      const of = await candidates.ofHouseholds(
        campaign.list,
        shown.map(({ household }) => household),
      );
      const byId = new Map(of.map((one) => [one.household, one]));
      return accept({
        items: shown.map((gift) => viewOutsideGift(gift, byId.get(gift.household))),
        nextCursor: rows.length > limit ? (shown.at(-1)?._id ?? null) : null,
      });
    },
  });
}

function report({ storage, campaigns, candidates, outside }: OutsideGiftParts): Route {
  return route({
    method: 'POST',
    path: '/api/v1/outside-gifts',
    summary: 'Types in a gift that a household got and nobody planned',
    body: ReportGift,
    status: 201,
    answer: OutsideGiftView,
    problems: [NOT_FOUND, NOT_IN_CAMPAIGN],
    handle: ({ body, command, permission }) =>
      execute(storage, command, async (tx) => {
        const { household, giver, lines, day } = body;
        const campaign = await campaigns.get(body.campaign, tx);
        if (campaign === null) return refuse(NOT_FOUND);
        const id = candidateId(campaign.list, household);
        const of = (await candidates.byIds([id], tx)).get(id);
        // Whoever has no place there learns nothing of the household.
        if (of === undefined || !mayAct(permission, { unitSet: campaign.unitSet, unit: of.unit }))
          return refuse(NOT_FOUND);
        if (!isWithin(campaign.unit, of.unit)) return refuse(NOT_IN_CAMPAIGN);
        const facts = { list: campaign.list, giver, lines, value: worthOf(lines), day };
        const gift = reportGift({
          id: newId(),
          campaign: campaign._id,
          of,
          facts,
          by: command.author,
          at: tx.at,
        });
        await outside.save([gift], tx);
        const place = { key: gift._id, seq: gift.version, partitionKey: gift.household };
        tx.append([newEvent(GiftReportedV1, { ...place, data: reportedData(gift) })]);
        return accept(viewOutsideGift(gift, of));
      }),
  });
}

function change(
  { storage, campaigns, candidates, outside }: OutsideGiftParts,
  asked: { id: string; command: Command; permission: Permission },
  decide: (gift: OutsideGift) => Result<OutsideGift>,
): Promise<Result<z.input<typeof OutsideGiftView>>> {
  return execute(storage, asked.command, async (tx: CommandTransaction) => {
    const gift = await outside.get(asked.id, tx);
    const campaign = gift === null ? null : await campaigns.get(gift.campaign, tx);
    if (gift === null || campaign === null || gift.donorList !== null) return refuse(NOT_FOUND);
    if (!mayAct(asked.permission, { unitSet: campaign.unitSet, unit: gift.unit })) return refuse(NOT_FOUND);
    const decided = decide(gift);
    if (!decided.ok) return decided;
    const after = decided.value;
    await outside.save([after], tx);
    const place = { key: after._id, seq: after.version, partitionKey: after.household };
    tx.append([newEvent(GiftJudgedV1, { ...place, data: judgedData(after) })]);
    const [of] = await candidates.ofHouseholds(campaign.list, [gift.household]);
    return accept(viewOutsideGift(after, of));
  });
}
