import { z } from 'zod';
import { Id, UnitPath } from '#shared/contracts/fields.ts';
import { type Route, route, STREAMED } from '#shared/http/route.ts';
import { sendPdf } from '#shared/http/send-pdf.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { refuse } from '#shared/kernel/result.ts';
import { printOne } from '#shared/paper/print-one.ts';
import { PRINT_FAILED, PRINTER_BUSY, type Printer } from '#shared/paper/printer.ts';
import { mayAct } from '../campaign/campaign.policy.ts';
import type { CampaignRepository } from '../campaign/campaign.repository.ts';
import { listingOf } from '../list-page/listing.ts';
import { compose } from '../print-job/draw-print.ts';
import type { Paper } from '../print-job/paper.ts';
import { LayoutField, PaperKindField } from '../print-job/print-job.view.ts';
import { GIFTS_NOT_RELEASED, NO_GIFTS_HERE } from './receipt-list.ts';
import { listingRowsOf } from './village-gifts.ts';
import { readVillage, releasedPlans, type VillageParts } from './village-reader.ts';

export interface ReceiptListParts extends VillageParts {
  readonly campaigns: CampaignRepository;
  readonly printer: Printer<Paper>;
}

const PREVIEW = 'BẢN XEM TRƯỚC – KHÔNG DÙNG ĐỂ KÝ';

export function receiptListRoutes(parts: ReceiptListParts): readonly Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/v1/receipt-lists/*path',
      summary:
        'A village’s list as it would be printed now, to be looked at; a print job makes the one that counts',
      params: z.strictObject({ path: UnitPath }),
      query: z.strictObject({
        campaign: Id,
        source: Id.optional().describe('absent: of all sources together'),
        kind: PaperKindField.default('receipt-list'),
        layout: LayoutField.default('plain'),
      }),
      answer: z.string().describe('PDF'),
      produces: 'application/pdf',
      problems: [NO_GIFTS_HERE, GIFTS_NOT_RELEASED, PRINTER_BUSY, PRINT_FAILED],
      async handle({ permission, params: { path }, query, raw }) {
        const campaign = await parts.campaigns.get(query.campaign);
        if (campaign === null) return refuse(NOT_FOUND);
        if (!mayAct(permission, { unitSet: campaign.unitSet, unit: path })) return refuse(NOT_FOUND);
        const plans = await releasedPlans(parts, campaign._id);
        if (!plans.ok) return plans;
        const source = query.source ?? null;
        const { kind, layout } = query;
        const village = await readVillage(parts, { campaign, plans: plans.value, source, kind }, path);
        if (village === null || village.gifts.length === 0) return refuse(NO_GIFTS_HERE);
        const place = { campaign: campaign._id, kind, layout, source, unitSet: campaign.unitSet, unit: path };
        const listing = listingOf(place, listingRowsOf(village)).id;
        const printed = await printOne(
          parts.printer,
          compose({ kind }, village, { layout, listing, note: PREVIEW }),
        );
        if (!printed.ok) return printed;
        sendPdf(raw.res, `danh-sach-nhan-qua-${path.replaceAll('/', '-')}`, printed.value);
        return STREAMED;
      },
    }),
  ];
}
