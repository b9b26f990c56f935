import { z } from 'zod';
import { Hash, Id, Moment, UnitPath } from '#shared/contracts/fields.ts';
import { IMPORT_STATUSES, type Import } from './import.ts';

const Count = z.int().nonnegative();

export const ImportView = z.strictObject({
  id: Id,
  unit: UnitPath,
  year: z.int(),
  standard: z.string(),
  status: z.enum(IMPORT_STATUSES),
  auto: z.boolean().describe('goes through all steps by itself where the layout is sure enough'),
  by: Id,
  fileName: z.string(),
  fileHash: Hash,
  fileBytes: Count,
  stop: z
    .strictObject({
      code: z.string(),
      errors: z.array(z.strictObject({ pointer: z.string(), code: z.string() })),
    })
    .nullable()
    .describe('why the file cannot be read, or why an automatic import stopped'),
  sheets: Count,
  fileRows: Count.describe('lines of the sheets that are read'),
  trial: Count.describe('trials so far'),
  counts: z
    .strictObject({
      rows: Count.describe('households'),
      new: Count,
      changed: Count,
      unchanged: Count,
      refused: Count,
      newVillages: Count,
    })
    .describe('what the last trial found'),
  warnings: z.record(z.string(), Count).describe('what looks odd and is kept all the same, with how often'),
  leftOut: z.record(z.string(), Count).describe('lines that are no household, by why'),
  absent: Count.describe('registered households of the same communes and year that the file does not name'),
  effect: z
    .strictObject({
      created: Count,
      changed: Count,
      unchanged: Count,
      refused: Count,
      newVillages: Count,
    })
    .describe('what applying it brought'),
  withdrawn: Count.describe('households that a withdrawal took back'),
  progress: z.strictObject({
    done: Count,
    total: Count,
    perSecond: Count.nullable().describe('null while nothing runs'),
  }),
  startedAt: Moment,
  endedAt: Moment.nullable(),
});

export function importView(row: Import, now: Date): z.infer<typeof ImportView> {
  const { known: _, ...counts } = row.counts;
  return {
    id: row._id,
    unit: row.unit,
    year: row.year,
    standard: row.standard,
    status: row.status,
    auto: row.auto,
    by: row.by,
    fileName: row.file.name,
    fileHash: row.file.hash,
    fileBytes: row.file.bytes,
    stop: row.stop === null ? null : { code: row.stop.code, errors: row.stop.errors.map(withoutDetail) },
    sheets: row.sheets,
    fileRows: row.fileRows,
    trial: row.trial,
    counts,
    warnings: { ...row.warnings },
    leftOut: { ...row.leftOut },
    absent: row.absent,
    effect: row.effect,
    withdrawn: row.withdrawn,
    progress: progressOf(row, now),
    startedAt: row.startedAt.toISOString(),
    endedAt: row.endedAt === null ? null : row.endedAt.toISOString(),
  };
}

const RUNS: ReadonlySet<string> = new Set(['trying', 'applying', 'withdrawing']);

function progressOf({ status, progress: { done, total, since } }: Import, now: Date) {
  const seconds = Math.max(0.5, (now.getTime() - since.getTime()) / 1_000);
  return { done, total, perSecond: RUNS.has(status) ? Math.round(done / seconds) : null };
}

function withoutDetail({ pointer, code }: { readonly pointer: string; readonly code: string }) {
  return { pointer, code };
}
