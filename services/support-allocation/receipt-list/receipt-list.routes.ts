import type { ServerResponse } from 'node:http';
import { z } from 'zod';
import { Id, UnitPath } from '#shared/contracts/fields.ts';
import { type Route, route, STREAMED } from '#shared/http/route.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import { mayAct } from '../campaign/campaign.policy.ts';
import type { CampaignRepository } from '../campaign/campaign.repository.ts';
import type { Campaign } from '../campaign/campaign.ts';
import type { CandidateRepository } from '../candidate/candidate.repository.ts';
import type { GiftRepository } from '../gift/gift.repository.ts';
import type { PlanRepository } from '../plan/plan.repository.ts';
import { addressOf } from './address.ts';
import { composeReceiptList, GIFTS_NOT_RELEASED, NO_GIFTS_HERE, type ReceiptList } from './receipt-list.ts';
import { PRINT_FAILED, PRINTER_BUSY, type Printer } from './receipt-list.worker.ts';

export interface ReceiptListParts {
  readonly campaigns: CampaignRepository;
  readonly candidates: CandidateRepository;
  readonly plans: PlanRepository;
  readonly gifts: GiftRepository;
  readonly printer: Printer;
  readonly sample: boolean;
}

export function receiptListRoutes(parts: ReceiptListParts): readonly Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/v1/receipt-lists/*path',
      summary: 'A village’s list for signing, of all approved plans of a campaign',
      params: z.strictObject({ path: UnitPath }),
      query: z.strictObject({ campaign: Id }),
      answer: z.string().describe('PDF'),
      produces: 'application/pdf',
      problems: [NO_GIFTS_HERE, GIFTS_NOT_RELEASED, PRINTER_BUSY, PRINT_FAILED],
      async handle({ permission, params: { path }, query, raw }) {
        const campaign = await parts.campaigns.get(query.campaign);
        if (campaign === null) return refuse(NOT_FOUND);
        if (!mayAct(permission, { unitSet: campaign.unitSet, unit: path })) return refuse(NOT_FOUND);
        const list = await readReceiptList(parts, campaign, path);
        if (!list.ok) return list;
        const printed = await parts.printer.print(list.value);
        if (!printed.ok) return printed;
        writePdf(raw.res, path, printed.value);
        return STREAMED;
      },
    }),
  ];
}

/** What is to be printed of a village; all of it or nothing. */
async function readReceiptList(
  { plans, gifts, candidates, sample }: ReceiptListParts,
  campaign: Campaign,
  path: string,
): Promise<Result<ReceiptList>> {
  const approved = await plans.approvedOf(campaign._id);
  if (approved.some((plan) => plan.released < plan.gifts)) return refuse(GIFTS_NOT_RELEASED);
  const rows = await gifts.approvedIn(
    path,
    approved.map((plan) => plan._id),
  );
  const giving = new Set(rows.map((gift) => gift.plan));
  const receiving = [...new Set(rows.map((gift) => gift.household))];
  const households = await candidates.ofHouseholds(campaign.list, receiving);
  const [first] = households;
  const address = first === undefined ? null : addressOf(campaign.unitSet, path, first.village);
  if (address === null) return refuse(NO_GIFTS_HERE);
  return accept(
    composeReceiptList({
      campaign,
      village: { path, unitSet: campaign.unitSet },
      address,
      plans: approved.filter((plan) => giving.has(plan._id)),
      gifts: rows,
      households,
      sample,
    }),
  );
}

function writePdf(res: ServerResponse, path: string, bytes: Uint8Array): void {
  const name = path.replaceAll('/', '-');
  res.writeHead(200, {
    'Content-Type': 'application/pdf',
    'Content-Length': bytes.length,
    'Content-Disposition': `inline; filename="danh-sach-nhan-qua-${name}.pdf"`,
    'Cache-Control': 'private, no-store',
  });
  res.end(bytes);
}
