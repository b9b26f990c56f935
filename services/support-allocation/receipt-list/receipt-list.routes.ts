import type { ServerResponse } from 'node:http';
import { z } from 'zod';
import { Id, UnitPath } from '#shared/contracts/fields.ts';
import { type Route, route, STREAMED } from '#shared/http/route.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import { mayAct } from '../campaign/campaign.policy.ts';
import type { CampaignRepository } from '../campaign/campaign.repository.ts';
import { listingOf } from '../list-page/listing.ts';
import type { Paper } from '../print-job/paper.ts';
import { compose } from '../print-job/print.job.ts';
import { LayoutField, PaperKindField } from '../print-job/print-job.view.ts';
import { PRINT_FAILED, PRINTER_BUSY, type Printer } from '../print-job/printer.worker.ts';
import { GIFTS_NOT_RELEASED, NO_GIFTS_HERE } from './receipt-list.ts';
import { listingRowsOf } from './village-gifts.ts';
import { readVillage, releasedPlans, type VillageParts } from './village-reader.ts';

export interface ReceiptListParts extends VillageParts {
  readonly campaigns: CampaignRepository;
  readonly printer: Printer;
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
        const village = await readVillage(parts, { campaign, plans: plans.value, source }, path);
        if (village === null || village.gifts.length === 0) return refuse(NO_GIFTS_HERE);
        const { kind, layout } = query;
        const place = { campaign: campaign._id, kind, layout, source, unitSet: campaign.unitSet, unit: path };
        const listing = listingOf(place, listingRowsOf(village)).id;
        const printed = await printNow(
          parts.printer,
          compose({ kind }, village, { layout, listing, note: PREVIEW }),
        );
        if (!printed.ok) return printed;
        writePdf(raw.res, path, printed.value);
        return STREAMED;
      },
    }),
  ];
}

/** A single paper as a file. */
async function printNow(printer: Printer, paper: Paper): Promise<Result<Uint8Array>> {
  const drawn = await printer.draw([paper]);
  if (!drawn.ok) return drawn;
  const file = printer.open({ title: paper.title, date: paper.date });
  const start = await file.add(drawn.value.flatMap(({ pages }) => pages));
  if (!start.ok) return start;
  const rest = await file.end();
  return rest.ok ? accept(Buffer.concat([start.value, rest.value])) : rest;
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
