import type { ServerResponse } from 'node:http';
import { z } from 'zod';
import { UnitPath, type UnitSet } from '#shared/contracts/fields.ts';
import { type Route, route, type STREAMED } from '#shared/http/route.ts';
import type { Clock } from '#shared/kernel/clock.ts';
import { FORBIDDEN, NOT_FOUND, problem } from '#shared/kernel/problem.ts';
import { type Result, refuse } from '#shared/kernel/result.ts';
import type { Household } from '../household/household.ts';
import type { FieldSeal, PersonalField } from '../household/sealed-field.ts';
import { mayLook } from '../look/look.policy.ts';
import { type LookRecord, lookInParts } from '../look/record-look.ts';
import { permitAt } from '../place-scope.ts';
import { groupNames } from '../priority-flag/group-names.ts';
import type { PriorityFlagRepository } from '../priority-flag/priority-flag.repository.ts';
import { sendWorkbook, WORKBOOK } from '../sheet/send-workbook.ts';
import { Why } from '../words.ts';
import { FilterBody, FilterQuery, filterOf } from './household-filter.ts';
import type { HouseholdSearchRepository, Search } from './household-search.repository.ts';
import { type SearchGround, searchOf } from './household-search.routes.ts';
import { type NumbersOf, tableSheets } from './household-workbook.ts';

export interface WorkbookRouteParts extends SearchGround {
  readonly searches: HouseholdSearchRepository;
  readonly flags: PriorityFlagRepository;
  readonly record: LookRecord;
  readonly seal: FieldSeal;
  readonly clock: Clock;
}

/** Told before a slice of households leaves. */
type Record = (households: readonly string[]) => Promise<void>;

const PATH = '/api/v1/household-workbooks/*path';
const Params = z.strictObject({ path: UnitPath });
export const NOTHING_TO_TAKE_OUT = problem('nothing-to-take-out', 404, 'No household is registered there');
const SHOWN: readonly PersonalField[] = ['nationalId', 'phone'];
const SLICE = 500;

/** The table of households as a workbook, with the filter that it was looked at by. */
export function householdWorkbookRoutes(parts: WorkbookRouteParts): readonly Route[] {
  return [plainRoute(parts), numberedRoute(parts)];
}

function plainRoute(parts: WorkbookRouteParts): Route {
  return route({
    method: 'GET',
    path: PATH,
    summary: 'Households of a place as a workbook, cut down as the list is; without personal numbers',
    params: Params,
    query: z.strictObject(FilterQuery),
    produces: WORKBOOK,
    answer: z.unknown(),
    problems: [NOT_FOUND, NOTHING_TO_TAKE_OUT],
    async handle({ params, query, permission, raw }) {
      const asked = placed(parts, params.path, query.set);
      const place = permitAt(permission, asked);
      if (!place.ok) return place;
      const search = await wanted(parts, { ...asked, said: query });
      if (!search.ok) return search;
      return send(parts, search.value, { numbers: null, record: async () => undefined, res: raw.res });
    },
  });
}

function numberedRoute(parts: WorkbookRouteParts): Route {
  return route({
    method: 'POST',
    path: PATH,
    summary: 'The same with national IDs and phones of the heads: a look at each household, with its reason',
    params: Params,
    body: z.strictObject({ ...FilterBody, why: Why }),
    // Each is a look of its own, and no receipt could keep a file.
    command: 'none',
    produces: WORKBOOK,
    answer: z.unknown(),
    problems: [NOT_FOUND, FORBIDDEN, NOTHING_TO_TAKE_OUT],
    async handle({ params, body, permission, caller, traceId, raw }) {
      const asked = placed(parts, params.path, body.set);
      const may = mayLook(permission, asked, SHOWN);
      if (!may.ok) return may;
      const search = await wanted(parts, { ...asked, said: body });
      if (!search.ok) return search;
      const { why } = body;
      const ground = { ...asked, by: caller.account, trace: traceId, why, fields: SHOWN, list: null };
      const record = lookInParts(parts.record, { ...ground, way: 'table' });
      return send(parts, search.value, { numbers: numbersBy(parts.seal), record, res: raw.res });
    },
  });
}

function placed({ unitSet }: WorkbookRouteParts, unit: string, set: UnitSet | undefined) {
  return { unitSet: set ?? unitSet, unit };
}

async function wanted(
  parts: WorkbookRouteParts,
  asked: {
    unitSet: UnitSet;
    unit: string;
    said: { year?: number | undefined } & Parameters<typeof filterOf>[0];
  },
): Promise<Result<Search>> {
  const { said, ...place } = asked;
  const wish = { ...place, year: said.year, filter: filterOf(said), number: null };
  const search = await searchOf(parts, wish);
  return search === null ? refuse(NOTHING_TO_TAKE_OUT) : { ok: true, value: search };
}

async function send(
  parts: WorkbookRouteParts,
  search: Search,
  { numbers, record, res }: { numbers: NumbersOf | null; record: Record; res: ServerResponse },
): Promise<typeof STREAMED> {
  const { scope, filter } = search;
  const households = recorded(slicesOf(parts.searches, search), record);
  const groups = await groupNames(parts.flags, scope);
  const sheets = tableSheets({ scope, filter, at: parts.clock(), numbers, groups, households });
  const place = scope.unit.replaceAll('/', '-');
  const name = `danh-sach-ho-${place}${numbers === null ? '' : '-co-so-dinh-danh'}.xlsx`;
  return sendWorkbook(res, { name, sheets });
}

/** All that the filter leaves, in the official order, a slice at a time. */
async function* slicesOf(
  searches: HouseholdSearchRepository,
  search: Search,
): AsyncGenerator<readonly Household[]> {
  let after: Household | null = null;
  for (;;) {
    const slice: readonly Household[] = await searches.page(search, { after, limit: SLICE });
    if (slice.length > 0) yield slice;
    after = slice.at(-1) ?? null;
    if (slice.length < SLICE) return;
  }
}

async function* recorded(
  slices: AsyncIterable<readonly Household[]>,
  record: Record,
): AsyncGenerator<readonly Household[]> {
  for await (const slice of slices) {
    await record(slice.map(({ _id }) => _id));
    yield slice;
  }
}

function numbersBy(seal: FieldSeal): NumbersOf {
  return ({ _id, nationalId, phone }) => [
    nationalId === null ? null : seal.open({ household: _id, field: 'nationalId' }, nationalId),
    phone === null ? null : seal.open({ household: _id, field: 'phone' }, phone),
  ];
}
