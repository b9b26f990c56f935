import type { ServerResponse } from 'node:http';
import { z } from 'zod';
import type { HeldRole } from '#shared/access/caller.ts';
import { Id, type PoorClass } from '#shared/contracts/fields.ts';
import { type Route, route, type STREAMED } from '#shared/http/route.ts';
import type { Clock } from '#shared/kernel/clock.ts';
import { FORBIDDEN, NOT_FOUND } from '#shared/kernel/problem.ts';
import { formatDate, today } from '#shared/vietnam/date.ts';
import type { HouseholdRepository } from '../household/household.repository.ts';
import type { FieldSeal, PersonalField } from '../household/sealed-field.ts';
import { type LookRecord, lookInParts } from '../look/record-look.ts';
import { groupNames } from '../priority-flag/group-names.ts';
import type { PriorityFlagRepository } from '../priority-flag/priority-flag.repository.ts';
import { sendWorkbook, WORKBOOK } from '../sheet/send-workbook.ts';
import { Why } from '../words.ts';
import { exportName } from './list-export.ts';
import { type ListMoment, momentOf, NO_SUCH_AMENDMENT, NOT_YET_FROZEN } from './list-moment.ts';
import { listSheets, type PrintedEntry, type WorkbookForm } from './list-workbook.ts';
import { MomentBody, MomentQuery, type PoorListEntryParts } from './poor-list-entry.routes.ts';
import type { PoorListEntry } from './poor-list-entry.ts';

export interface ListExportParts extends PoorListEntryParts {
  readonly record: LookRecord;
  readonly flags: PriorityFlagRepository;
  readonly households: HouseholdRepository;
  readonly seal: FieldSeal;
  readonly clock: Clock;
}

type Known = ReadonlyMap<string, PrintedEntry['household'] & {}>;

/** The households behind a slice of rows, for a form that shows them. */
type Behind = (rows: readonly PoorListEntry[]) => Promise<Known>;

const PATH = '/api/v1/poor-lists/:id/workbook';
const PROBLEMS = [NOT_FOUND, FORBIDDEN, NOT_YET_FROZEN, NO_SUCH_AMENDMENT];
const SLICE = 500;
const SHOWN: readonly PersonalField[] = ['nationalId', 'phone', 'ethnicity'];

export function listExportRoutes(parts: ListExportParts): readonly Route[] {
  return [postedRoute(parts), fullRoute(parts)];
}

function postedRoute(parts: ListExportParts): Route {
  return route({
    method: 'GET',
    path: PATH,
    summary: 'A frozen list as a workbook for the notice board, at any moment',
    params: z.strictObject({ id: Id }),
    query: z.strictObject(MomentQuery),
    produces: WORKBOOK,
    answer: z.unknown(),
    problems: PROBLEMS,
    async handle({ params, query, permission, raw }) {
      if (!permission.ok) return permission;
      const moment = await momentAt(parts, { list: params.id, ...query }, permission.value);
      if (!moment.ok) return moment;
      return send(parts, moment.value, { form: 'posted', behind: async () => new Map(), res: raw.res });
    },
  });
}

function fullRoute(parts: ListExportParts): Route {
  return route({
    method: 'POST',
    path: PATH,
    summary:
      'A frozen list as a workbook with members and numbers, for staff; a look at each of its households',
    params: z.strictObject({ id: Id }),
    body: z.strictObject({ ...MomentBody, why: Why }),
    // Each is a look of its own, and no receipt could keep a file.
    command: 'none',
    produces: WORKBOOK,
    answer: z.unknown(),
    problems: PROBLEMS,
    async handle({ params, body, permission, caller, traceId, raw }) {
      if (!permission.ok) return permission;
      const { why, ...place } = body;
      const moment = await momentAt(parts, { list: params.id, ...place }, permission.value);
      if (!moment.ok) return moment;
      const { list, unit } = moment.value;
      const ground = { by: caller.account, trace: traceId, unitSet: list.unitSet, unit, why };
      const look = { ...ground, way: 'poor-list', list: list._id, fields: SHOWN } as const;
      const record = lookInParts(parts.record, look);
      const behind: Behind = async (rows) => {
        const ids = rows.map((row) => row.household);
        await record(ids);
        return parts.households.byIds(ids);
      };
      return send(parts, moment.value, { form: 'full', behind, res: raw.res });
    },
  });
}

function momentAt(
  parts: ListExportParts,
  { at, ...wanted }: { list: string; at?: string | undefined; unit?: string | undefined },
  places: readonly HeldRole[],
) {
  return momentOf(parts, { ...wanted, at: at === undefined ? undefined : new Date(at) }, places);
}

async function send(
  parts: ListExportParts,
  moment: ListMoment,
  { form, behind, res }: { form: WorkbookForm; behind: Behind; res: ServerResponse },
): Promise<typeof STREAMED> {
  const { list, unit } = moment;
  const sheets = listSheets({
    groups: await groupNames(parts.flags, { unitSet: list.unitSet, unit }),
    form,
    moment,
    seal: parts.seal,
    asOf: asOfWords(moment, parts.clock()),
    entries: (poorClass) => printed(parts, moment, { behind, class: poorClass }),
  });
  const name = exportName({ unit: moment.unit, form, amendment: moment.scope.amendment });
  return sendWorkbook(res, { name, sheets });
}

/** Rows of one class with their households, slice by slice: a province never stands in memory. */
async function* printed(
  { entries }: ListExportParts,
  { scope }: ListMoment,
  wanted: { behind: Behind; class: PoorClass },
): AsyncGenerator<PrintedEntry> {
  for await (const rows of entries.walk({ ...scope, class: wanted.class }, SLICE)) {
    const known = await wanted.behind(rows);
    for (const entry of rows) yield { entry, household: known.get(entry.household) };
  }
}

function asOfWords({ list, scope }: ListMoment, at: Date): string {
  const day = formatDate(today(at.getTime()));
  const number = scope.amendment ?? list.amendments;
  const version = number === 0 ? 'như khi chốt' : `sau lần điều chỉnh ${number}`;
  return `Danh sách ${version} · xuất ngày ${day}`;
}
