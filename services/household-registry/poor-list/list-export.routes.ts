import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { z } from 'zod';
import type { PoorClass } from '#shared/contracts/fields.ts';
import { Id, Moment, UnitPath } from '#shared/contracts/fields.ts';
import { type Route, route, STREAMED } from '#shared/http/route.ts';
import type { Clock } from '#shared/kernel/clock.ts';
import { newId } from '#shared/kernel/hash.ts';
import { FORBIDDEN, NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import { writeWorkbook } from '#shared/sheet/sheet-writer.ts';
import { formatDate, today } from '#shared/vietnam/date.ts';
import type { HouseholdRepository } from '../household/household.repository.ts';
import type { FieldSeal } from '../household/sealed-field.ts';
import { BAD_CURSOR, PageQuery, pageOf, readCursor } from '../page-cursor.ts';
import type { ListExportRepository } from './list-export.repository.ts';
import { exportName, type ListExport } from './list-export.ts';
import { type ListMoment, momentOf, NO_SUCH_AMENDMENT, NOT_YET_FROZEN } from './list-moment.ts';
import { listSheets, type PrintedEntry, type WorkbookForm } from './list-workbook.ts';
import type { PoorListEntryRepository } from './poor-list-entry.repository.ts';
import { MomentQuery, type PoorListEntryParts } from './poor-list-entry.routes.ts';

export interface ListExportParts extends PoorListEntryParts {
  readonly exports: ListExportRepository;
  readonly households: HouseholdRepository;
  readonly seal: FieldSeal;
  readonly clock: Clock;
}

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const SLICE = 500;

const ExportView = z.strictObject({
  id: Id,
  at: Moment,
  account: Id,
  list: Id,
  unit: UnitPath,
  amendment: z.int().nullable(),
  form: z.enum(['full', 'posted']),
  trace: z.string(),
});

export function listExportRoutes(parts: ListExportParts): readonly Route[] {
  return [writeExport(parts), readExports(parts)];
}

function writeExport(parts: ListExportParts): Route {
  return route({
    method: 'GET',
    path: '/api/v1/poor-lists/:id/workbook',
    summary:
      'A frozen list as a workbook, at any moment: in full for staff only, and then on record; or for the notice board',
    params: z.strictObject({ id: Id }),
    query: z.strictObject({ ...MomentQuery, form: z.enum(['full', 'posted']) }),
    produces: WORKBOOK,
    answer: z.unknown(),
    problems: [NOT_FOUND, FORBIDDEN, NOT_YET_FROZEN, NO_SUCH_AMENDMENT],
    async handle({ params, query, permission, caller, traceId, raw }) {
      if (!permission.ok) return permission;
      const { form, at, ...place } = query;
      const wanted = { list: params.id, ...place, at: at === undefined ? undefined : new Date(at) };
      const moment = await momentOf(parts, wanted, permission.value);
      if (!moment.ok) return moment;
      // Numbers and ethnicity are for those who keep the list.
      const staff = permission.value.filter(({ role }) => role === 'staff');
      if (form === 'full' && !(await momentOf(parts, wanted, staff)).ok) return refuse(FORBIDDEN);
      const taken = exportOf(moment.value, { form, by: caller.account, trace: traceId, at: parts.clock() });
      await parts.exports.add(taken);
      await sendWorkbook(parts, moment.value, { taken, res: raw.res });
      return STREAMED;
    },
  });
}

function readExports({ exports }: ListExportParts): Route {
  return route({
    method: 'GET',
    path: '/api/v1/poor-list-exports',
    summary: 'Who took lists of the caller’s places out as workbooks, newest first',
    query: z.strictObject(PageQuery),
    answer: z.strictObject({ items: z.array(ExportView), nextCursor: z.string().nullable() }),
    problems: [BAD_CURSOR],
    async handle({ query, permission }) {
      if (!permission.ok) return permission;
      const after = positionOf(query.cursor);
      if (!after.ok) return after;
      const rows = await exports.page(permission.value, { after: after.value, limit: query.limit + 1 });
      const page = pageOf(rows, query.limit, ({ at, _id }) => [at.toISOString(), _id]);
      return accept({ items: page.items.map(exportView), nextCursor: page.nextCursor });
    },
  });
}

function exportOf(
  { list, unit, scope }: ListMoment,
  asked: { form: WorkbookForm; by: string; trace: string; at: Date },
): ListExport {
  const { unitSet } = list;
  return { _id: newId(), ...asked, list: list._id, unitSet, unit, amendment: scope.amendment };
}

async function sendWorkbook(
  parts: ListExportParts,
  moment: ListMoment,
  { taken, res }: { taken: ListExport; res: ServerResponse },
): Promise<void> {
  const sheets = listSheets({
    form: taken.form,
    moment,
    seal: parts.seal,
    asOf: asOfWords(moment, taken.at),
    entries: (poorClass) => printed(parts, moment, { form: taken.form, class: poorClass }),
  });
  res.writeHead(200, {
    'Content-Type': WORKBOOK,
    'Content-Disposition': `attachment; filename="${exportName(taken)}"`,
    'Cache-Control': 'private, no-store',
  });
  try {
    for await (const piece of writeWorkbook(sheets)) {
      if (res.destroyed) return;
      if (!res.write(piece)) await Promise.race([once(res, 'drain'), once(res, 'close')]);
    }
    res.end();
  } catch (error) {
    // Half a workbook must not look like a whole one.
    res.destroy();
    throw error;
  }
}

/** Rows of one class with their households, slice by slice: a province never stands in memory. */
async function* printed(
  { entries, households }: { entries: PoorListEntryRepository; households: HouseholdRepository },
  { scope }: ListMoment,
  wanted: { form: WorkbookForm; class: PoorClass },
): AsyncGenerator<PrintedEntry> {
  for await (const rows of entries.walk({ ...scope, class: wanted.class }, SLICE)) {
    const ids = wanted.form === 'full' ? rows.map((row) => row.household) : [];
    const known = ids.length === 0 ? new Map() : await households.byIds(ids);
    for (const entry of rows) yield { entry, household: known.get(entry.household) };
  }
}

function asOfWords({ list, scope }: ListMoment, at: Date): string {
  const day = formatDate(today(at.getTime()));
  const number = scope.amendment ?? list.amendments;
  const version = number === 0 ? 'như khi chốt' : `sau lần điều chỉnh ${number}`;
  return `Danh sách ${version} · xuất ngày ${day}`;
}

function exportView({ _id, at, by, unitSet: _, ...rest }: ListExport): z.infer<typeof ExportView> {
  return { id: _id, at: at.toISOString(), account: by, ...rest };
}

function positionOf(cursor: string | undefined): Result<readonly [Date, string] | null> {
  const keys = readCursor(cursor, 2);
  if (!keys.ok) return keys;
  if (keys.value === null) return accept(null);
  const [at = '', id = ''] = keys.value;
  const time = new Date(at);
  return Number.isNaN(time.getTime()) ? refuse(BAD_CURSOR) : accept([time, id]);
}
