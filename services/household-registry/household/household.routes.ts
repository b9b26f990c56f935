import { z } from 'zod';
import { UnitPath, type UnitSet } from '#shared/contracts/fields.ts';
import { type Route, route } from '#shared/http/route.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept } from '#shared/kernel/result.ts';
import { searchKey } from '#shared/vietnam/text.ts';
import { BAD_CURSOR, PageQuery, pageOf, readCursor } from '../page-cursor.ts';
import { permitAt } from '../place-scope.ts';
import type { HouseholdPosition, HouseholdRepository } from './household.repository.ts';
import { HouseholdView, householdView } from './household.view.ts';

const Query = z.strictObject({
  ...PageQuery,
  year: z.coerce.number().int().min(2000).max(2200).optional().describe('list year; the newest unless told'),
  search: z.string().max(100).default('').describe('part of a name or a code, with or without accents'),
});

export function householdRoutes(parts: {
  households: HouseholdRepository;
  unitSet: UnitSet;
}): readonly Route[] {
  const { households, unitSet } = parts;
  return [
    route({
      method: 'GET',
      path: '/api/v1/households/*path',
      summary: 'Households of a place, by village and name',
      params: z.strictObject({ path: UnitPath }),
      query: Query,
      answer: z.strictObject({ items: z.array(HouseholdView), nextCursor: z.string().nullable() }),
      problems: [NOT_FOUND, BAD_CURSOR],
      async handle({ params, query, permission }) {
        const place = permitAt(permission, { unitSet, unit: params.path });
        if (!place.ok) return place;
        const cursor = readCursor(query.cursor, 3);
        if (!cursor.ok) return cursor;
        const year = query.year ?? (await households.newestYear(unitSet, params.path));
        if (year === null) return accept({ items: [], nextCursor: null });
        const rows = await households.page(
          { unitSet, unit: params.path, year },
          { after: positionOf(cursor.value), limit: query.limit + 1, search: searchKey(query.search) },
        );
        const page = pageOf(rows, query.limit, ({ unit, sortKey, _id }) => [unit, sortKey, _id]);
        return accept({ items: page.items.map(householdView), nextCursor: page.nextCursor });
      },
    }),
  ];
}

function positionOf(keys: readonly string[] | null): HouseholdPosition | null {
  if (keys === null) return null;
  const [unit = '', sortKey = '', _id = ''] = keys;
  return { unit, sortKey, _id };
}
