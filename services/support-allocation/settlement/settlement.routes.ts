import { z } from 'zod';
import { Id } from '#shared/contracts/fields.ts';
import { type Route, route, STREAMED } from '#shared/http/route.ts';
import { PDF, sendPdf } from '#shared/http/send-pdf.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { refuse } from '#shared/kernel/result.ts';
import { printOne } from '#shared/paper/print-one.ts';
import { PRINT_FAILED, PRINTER_BUSY, type Printer } from '#shared/paper/printer.ts';
import { maySee } from '../campaign/campaign.policy.ts';
import type { CampaignRepository } from '../campaign/campaign.repository.ts';
import type { Paper } from '../print-job/paper.ts';
import type { SourceRepository } from '../source/source.repository.ts';
import type { SourceEntryRepository } from '../source-entry/source-entry.repository.ts';
import { type DeliveredParts, deliveredOf } from './delivered.ts';
import { composeSettlement } from './settlement.ts';

export interface SettlementParts extends DeliveredParts {
  readonly campaigns: CampaignRepository;
  readonly sources: SourceRepository;
  readonly entries: SourceEntryRepository;
  readonly printer: Printer<Paper>;
  readonly sample: boolean;
}

/** More lines than any book has. */
const BOOK_LINES = 2_000;

export function settlementRoutes(parts: SettlementParts): readonly Route[] {
  const { campaigns, sources, entries, printer, sample } = parts;
  return [
    route({
      method: 'GET',
      path: '/api/v1/sources/:id/settlement',
      summary: 'A source’s settlement statement on paper, with its book; it names no household',
      params: z.strictObject({ id: Id }),
      produces: PDF,
      answer: z.string().describe('PDF'),
      problems: [NOT_FOUND, PRINTER_BUSY, PRINT_FAILED],
      async handle({ permission, params, raw }) {
        if (!permission.ok) return permission;
        const source = await sources.get(params.id);
        const campaign = source === null ? null : await campaigns.get(source.campaign);
        if (source === null || campaign === null || !maySee(permission.value, campaign))
          return refuse(NOT_FOUND);
        const book = await entries.listOf(source._id, { limit: BOOK_LINES, before: 0 });
        const paper = composeSettlement({
          ...{ campaign, source, sample, entries: book.toReversed() },
          delivered: await deliveredOf(parts, source),
        });
        const printed = await printOne(printer, paper);
        if (!printed.ok) return printed;
        sendPdf(raw.res, `quyet-toan-${source._id}`, printed.value);
        return STREAMED;
      },
    }),
  ];
}
