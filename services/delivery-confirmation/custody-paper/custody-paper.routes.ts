import { z } from 'zod';
import { Id } from '#shared/contracts/fields.ts';
import { type Route, route, STREAMED } from '#shared/http/route.ts';
import { PDF, sendPdf } from '#shared/http/send-pdf.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { printOne } from '#shared/paper/print-one.ts';
import { createPrinter, PRINT_FAILED, PRINTER_BUSY, type Printer } from '#shared/paper/printer.ts';
import { actorIn, type CustodyReadParts, seenRecord } from '../custody/custody.routes.ts';
import { type CustodyPaper, composeCustodyPaper } from './custody-paper.ts';

export interface CustodyPaperParts extends CustodyReadParts {
  readonly printer: Printer<CustodyPaper>;
  readonly sample: boolean;
}

/** A record is a page or two: what needs longer, or more megabytes, is a fault. */
const LIMITS = { timeLimit: 15_000, memory: 150 };

export function custodyPrinter(): Printer<CustodyPaper> {
  return createPrinter(new URL('./custody-printer.worker.ts', import.meta.url), LIMITS);
}

export function custodyPaperRoutes(parts: CustodyPaperParts): readonly Route[] {
  const { printer, sample, unitSet } = parts;
  return [
    route({
      method: 'GET',
      path: '/api/v1/custody-records/:id/paper',
      summary: 'A record of a hand-over as its biên bản giao nhận, to be signed by both sides',
      params: z.strictObject({ id: Id }),
      produces: PDF,
      answer: z.string().describe('PDF'),
      problems: [NOT_FOUND, PRINTER_BUSY, PRINT_FAILED],
      async handle({ params, permission, caller, raw }) {
        const actor = actorIn(permission, caller.account, unitSet);
        if (!actor.ok) return actor;
        const record = await seenRecord(parts, params.id, actor.value);
        if (!record.ok) return record;
        const printed = await printOne(printer, composeCustodyPaper(record.value, { sample }));
        if (!printed.ok) return printed;
        sendPdf(raw.res, `bien-ban-giao-nhan-${record.value.number}`, printed.value);
        return STREAMED;
      },
    }),
  ];
}
