import { z } from 'zod';
import { Day, PoorClass, UnitPath, type UnitSet } from '#shared/contracts/fields.ts';
import { type Route, route } from '#shared/http/route.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept, type Result } from '#shared/kernel/result.ts';
import { startOfDay } from '#shared/vietnam/date.ts';
import type { HouseholdRepository } from '../household/household.repository.ts';
import { HouseholdView, householdView } from '../household/household.view.ts';
import type { FieldSeal } from '../household/sealed-field.ts';
import { BAD_CURSOR, PageQuery, pageOf, readCursor } from '../page-cursor.ts';
import { permitAt } from '../place-scope.ts';
import {
  COUNTED,
  type HouseholdSearchRepository,
  type Search,
  type SearchPosition,
} from './household-search.repository.ts';
import { type HouseholdFilter, NO_FILTER, numberSearch } from './household-search.ts';

interface Parts {
  readonly searches: HouseholdSearchRepository;
  readonly households: HouseholdRepository;
  readonly seal: FieldSeal;
  readonly unitSet: UnitSet;
}

const Year = z.int().min(2000).max(2200);
const Filter = {
  search: z
    .string()
    .max(100)
    .default('')
    .describe('words of a name in any order, each from its beginning, or a code; with or without accents'),
  class: PoorClass.optional(),
  group: z.string().min(1).max(40).optional().describe('code of a priority group'),
  status: z.enum(['active', 'ended', 'all']).default('active'),
  changedSince: Day.optional().describe('only households changed on that day or later'),
};
const Query = z.strictObject({
  year: z.coerce.number().pipe(Year).optional().describe('list year; the newest unless told'),
  ...Filter,
});
const PersonalNumber = z
  .string()
  .max(40)
  .transform((text) => text.replace(/[\s.()+-]/g, ''))
  .pipe(z.string().regex(/^(\d{4}|\d{8,13})$/, 'a whole number, or its last four digits'));
const ByNumber = z.strictObject({
  unit: UnitPath,
  year: Year.optional(),
  number: PersonalNumber.describe(
    'national ID or phone of anybody in the household, or its last four digits',
  ),
  cursor: PageQuery.cursor,
  limit: z.int().min(1).max(500).default(50),
});
const Page = z.strictObject({
  year: Year.nullable().describe('the list year; null where there is no household'),
  items: z.array(HouseholdView),
  nextCursor: z.string().nullable(),
});
const Count = z.strictObject({
  year: Year.nullable(),
  count: z.int(),
  more: z.boolean().describe(`counted up to ${COUNTED} only: there are more`),
});
const Params = z.strictObject({ path: UnitPath });

export function householdSearchRoutes(parts: Parts): readonly Route[] {
  const { searches, seal, unitSet } = parts;
  return [
    route({
      method: 'GET',
      path: '/api/v1/households/*path',
      summary: 'Households of a place, by village and name',
      params: Params,
      query: z.strictObject({ ...PageQuery, ...Query.shape }),
      answer: Page,
      problems: [NOT_FOUND, BAD_CURSOR],
      async handle({ params, query, permission }) {
        const place = permitAt(permission, { unitSet, unit: params.path });
        if (!place.ok) return place;
        const asked = { unit: params.path, year: query.year, filter: filterOf(query), number: null };
        return pageAt(parts, asked, query);
      },
    }),
    route({
      method: 'GET',
      path: '/api/v1/household-counts/*path',
      summary: `How many households of a place a search finds, up to ${COUNTED}`,
      params: Params,
      query: Query,
      answer: Count,
      problems: [NOT_FOUND],
      async handle({ params, query, permission }) {
        const place = permitAt(permission, { unitSet, unit: params.path });
        if (!place.ok) return place;
        const asked = { unit: params.path, year: query.year, filter: filterOf(query), number: null };
        const search = await searchOf(parts, asked);
        if (search === null) return accept({ year: null, count: 0, more: false });
        const count = await searches.count(search);
        return accept({ year: search.scope.year, count: Math.min(count, COUNTED), more: count > COUNTED });
      },
    }),
    route({
      method: 'POST',
      path: '/api/v1/household-searches',
      summary: 'Households of a place by a number that may stand in no address: national ID or phone',
      body: ByNumber,
      // Nothing is written, and no receipt may keep the number.
      command: 'none',
      answer: Page,
      problems: [NOT_FOUND, BAD_CURSOR],
      async handle({ body, permission }) {
        const place = permitAt(permission, { unitSet, unit: body.unit });
        if (!place.ok) return place;
        const number = numberSearch(body.number, seal);
        const filter: HouseholdFilter = { ...NO_FILTER, status: 'all' };
        return pageAt(parts, { unit: body.unit, year: body.year, filter, number }, body);
      },
    }),
  ];
}

interface Asked extends Pick<Search, 'filter' | 'number'> {
  readonly unit: string;
  readonly year: number | undefined;
}

async function pageAt(
  parts: Parts,
  asked: Asked,
  part: { cursor?: string | undefined; limit: number },
): Promise<Result<z.input<typeof Page>>> {
  const cursor = readCursor(part.cursor, 2);
  if (!cursor.ok) return cursor;
  const search = await searchOf(parts, asked);
  if (search === null) return accept({ year: null, items: [], nextCursor: null });
  const rows = await parts.searches.page(search, { after: positionOf(cursor.value), limit: part.limit + 1 });
  const { items, nextCursor } = pageOf(rows, part.limit, ({ sortKey, _id }) => [sortKey, _id]);
  return accept({ year: search.scope.year, items: items.map(householdView), nextCursor });
}

/** Null where the place has no household of any year. */
async function searchOf({ households, unitSet }: Parts, asked: Asked): Promise<Search | null> {
  const { unit, filter, number } = asked;
  const year = asked.year ?? (await households.newestYear(unitSet, unit));
  return year === null ? null : { scope: { unitSet, unit, year }, filter, number };
}

function filterOf(query: z.output<typeof Query>): HouseholdFilter {
  return {
    text: query.search,
    class: query.class ?? null,
    group: query.group?.toUpperCase() ?? null,
    status: query.status,
    changedSince: query.changedSince === undefined ? null : startOfDay(query.changedSince),
  };
}

function positionOf(keys: readonly string[] | null): SearchPosition | null {
  if (keys === null) return null;
  const [sortKey = '', _id = ''] = keys;
  return { sortKey, _id };
}
