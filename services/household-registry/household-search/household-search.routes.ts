import { z } from 'zod';
import { UnitPath, type UnitSet } from '#shared/contracts/fields.ts';
import { BAD_CURSOR, PageQuery, pageOf, readCursor } from '#shared/http/page-cursor.ts';
import { type Route, route } from '#shared/http/route.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept, type Result } from '#shared/kernel/result.ts';
import { loadUnitSet } from '#shared/units/unit-set.ts';
import type { HouseholdRepository } from '../household/household.repository.ts';
import { HouseholdView, householdView } from '../household/household.view.ts';
import type { FieldSeal, PersonalField } from '../household/sealed-field.ts';
import { type LookRecord, recordLook } from '../look/record-look.ts';
import { permitAt } from '../place-scope.ts';
import type { VillageRepository } from '../village/village.repository.ts';
import { FilterQuery, filterOf, Year } from './household-filter.ts';
import {
  COUNTED,
  type HouseholdSearchRepository,
  type Search,
  type SearchPosition,
} from './household-search.repository.ts';
import { type HouseholdFilter, NO_FILTER, numberSearch } from './household-search.ts';

/** What a search is made of. */
export interface SearchGround {
  readonly households: HouseholdRepository;
  readonly unitSet: UnitSet;
}

interface Parts extends SearchGround {
  readonly searches: HouseholdSearchRepository;
  readonly villages: VillageRepository;
  readonly record: LookRecord;
  readonly seal: FieldSeal;
}

const Query = z.strictObject(FilterQuery);
const CountQuery = z.strictObject({
  ...FilterQuery,
  below: z.literal('units').optional().describe('units: of each unit right below the place as well'),
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
const Counted = {
  count: z.int(),
  more: z.boolean().describe(`counted up to ${COUNTED} only: there are more`),
};
const Count = z.strictObject({
  ...Counted,
  below: z
    .array(z.strictObject({ path: UnitPath, ...Counted }))
    .describe('of each unit right below the place, where that was asked for'),
  year: Year.nullable(),
  count: z.int(),
  more: z.boolean().describe(`counted up to ${COUNTED} only: there are more`),
});
const Params = z.strictObject({ path: UnitPath });

export function householdSearchRoutes(parts: Parts): readonly Route[] {
  const { searches, record, seal } = parts;
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
        const place = { unitSet: query.set ?? parts.unitSet, unit: params.path };
        const permitted = permitAt(permission, place);
        if (!permitted.ok) return permitted;
        const asked = { ...place, year: query.year, filter: filterOf(query), number: null };
        return pageAt(parts, asked, query);
      },
    }),
    route({
      method: 'GET',
      path: '/api/v1/household-counts/*path',
      summary: `How many households of a place a search finds, up to ${COUNTED}`,
      params: Params,
      query: CountQuery,
      answer: Count,
      problems: [NOT_FOUND],
      async handle({ params, query, permission }) {
        const place = { unitSet: query.set ?? parts.unitSet, unit: params.path };
        const permitted = permitAt(permission, place);
        if (!permitted.ok) return permitted;
        const asked = { ...place, year: query.year, filter: filterOf(query), number: null };
        const search = await searchOf(parts, asked);
        if (search === null) return accept({ year: null, count: 0, more: false, below: [] });
        const count = counted(await searches.count(search));
        const below = query.below === undefined ? [] : await countBelow(parts, search);
        return accept({ year: search.scope.year, ...count, below });
      },
    }),
    route({
      method: 'POST',
      path: '/api/v1/household-searches',
      summary: 'Households of a place by a number that may stand in no address: national ID or phone',
      body: ByNumber,
      // Each is a look of its own, and no receipt may keep the number.
      command: 'none',
      answer: Page,
      problems: [NOT_FOUND, BAD_CURSOR],
      async handle({ body, permission, caller, traceId }) {
        const place = { unitSet: parts.unitSet, unit: body.unit };
        const permitted = permitAt(permission, place);
        if (!permitted.ok) return permitted;
        const number = numberSearch(body.number, seal);
        const filter: HouseholdFilter = { ...NO_FILTER, status: 'all' };
        const page = await pageAt(parts, { ...place, year: body.year, filter, number }, body);
        if (!page.ok) return page;
        const ground = {
          ...place,
          by: caller.account,
          trace: traceId,
          way: 'search',
          fields: SEARCHED,
        } as const;
        const found = page.value.items.map(({ id }) => id);
        await recordLook(record, { ...ground, why: null, list: null }, found);
        return page;
      },
    }),
  ];
}

/** So many at once: a province has some hundred and fifty communes, and others search too. */
const AT_ONCE = 8;

async function countBelow(
  { searches, villages }: Parts,
  search: Search,
): Promise<z.input<typeof Count>['below']> {
  const { unitSet, unit } = search.scope;
  const units = loadUnitSet(unitSet).children(unit);
  const below = units.length > 0 ? units : await villages.ofCommune(unitSet, unit);
  const counts: z.input<typeof Count>['below'] = [];
  for (let from = 0; from < below.length; from += AT_ONCE) {
    const part = below.slice(from, from + AT_ONCE).map(async ({ path }) => {
      const count = await searches.count({ ...search, scope: { ...search.scope, unit: path } });
      return { path, ...counted(count) };
    });
    counts.push(...(await Promise.all(part)));
  }
  return counts;
}

function counted(count: number) {
  return { count: Math.min(count, COUNTED), more: count > COUNTED };
}

/** Whoever finds a household by a number knows that it is one of these. */
const SEARCHED: readonly PersonalField[] = ['nationalId', 'phone'];

interface Asked extends Pick<Search, 'filter' | 'number'> {
  readonly unitSet: UnitSet;
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
export async function searchOf(
  { households }: Pick<SearchGround, 'households'>,
  asked: Asked,
): Promise<Search | null> {
  const { unitSet, unit, filter, number } = asked;
  const year = asked.year ?? (await households.newestYear(unitSet, unit));
  return year === null ? null : { scope: { unitSet, unit, year }, filter, number };
}

function positionOf(keys: readonly string[] | null): SearchPosition | null {
  if (keys === null) return null;
  const [sortKey = '', _id = ''] = keys;
  return { sortKey, _id };
}
