import { z } from 'zod';
import { Hash, Id, Moment, UnitPath, UnitSet } from '#shared/contracts/fields.ts';
import type { PrintJob } from './print-job.ts';

export const PaperKindField = z.enum(['receipt-list', 'posted-list', 'hand-over-slip']);
export const LayoutField = z.enum(['plain', 'row-qr']);
export const FormatField = z.enum(['pdf', 'zip', 'xlsx']);

export const PrintJobView = z.strictObject({
  id: Id,
  campaign: Id,
  unitSet: UnitSet,
  unit: UnitPath,
  kind: PaperKindField,
  layout: LayoutField,
  format: FormatField,
  source: Id.nullable(),
  sourceName: z.string().nullable(),
  status: z.enum(['waiting', 'printing', 'binding', 'noting', 'done', 'cancelled', 'failed']),
  villages: z.int().nonnegative().describe('in all'),
  printed: z.int().nonnegative().describe('villages so far'),
  pages: z.int().nonnegative(),
  rows: z.int().nonnegative(),
  reprints: z.int().nonnegative().describe('villages whose list had been printed before'),
  requestedBy: Id,
  createdAt: Moment,
  endedAt: Moment.nullable(),
  problem: z.string().nullable(),
  file: z
    .strictObject({ name: z.string(), bytes: z.int(), hash: Hash, expiresAt: Moment })
    .nullable()
    .describe('as long as it is kept'),
});

export function viewPrintJob(job: PrintJob, now: Date): z.input<typeof PrintJobView> {
  const { _id: id, campaign, unitSet, unit, kind, layout, format, source, sourceName, status } = job;
  const kept = status === 'done' && job.file !== undefined && job.file.expiresAt > now ? job.file : null;
  return {
    id,
    campaign,
    unitSet,
    unit,
    kind,
    layout,
    format,
    source,
    sourceName,
    status,
    villages: job.villages,
    printed: job.printed,
    pages: job.pages,
    rows: job.rows,
    reprints: job.reprints,
    requestedBy: job.requestedBy,
    createdAt: job.createdAt.toISOString(),
    endedAt: job.endedAt?.toISOString() ?? null,
    problem: job.problem ?? null,
    file:
      kept === null
        ? null
        : { name: kept.name, bytes: kept.bytes, hash: kept.hash, expiresAt: kept.expiresAt.toISOString() },
  };
}
