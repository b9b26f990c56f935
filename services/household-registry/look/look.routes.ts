import { z } from 'zod';
import type { HeldRole } from '#shared/access/caller.ts';
import { Day, Id } from '#shared/contracts/fields.ts';
import { BAD_CURSOR, PageQuery, pageOf, readCursor } from '#shared/http/page-cursor.ts';
import { type Route, route } from '#shared/http/route.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import { addDays, startOfDay } from '#shared/vietnam/date.ts';
import type { HouseholdRepository } from '../household/household.repository.ts';
import { covers } from '../place-scope.ts';
import type { LookFilter, LookRepository } from './look.repository.ts';
import type { Look } from './look.ts';
import { LookView, lookView, ShownView, shownView } from './look.view.ts';

export interface LookParts {
  readonly looks: LookRepository;
  readonly households: HouseholdRepository;
}

const Query = z.strictObject({
  ...PageQuery,
  household: Id.optional(),
  account: Id.optional(),
  from: Day.optional(),
  to: Day.optional().describe('the last day, itself included'),
});

export function lookRoutes(parts: LookParts): readonly Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/v1/looks',
      summary:
        'Who was shown personal fields of households at the caller’s places or found them by a number, newest first',
      query: Query,
      answer: z.strictObject({ items: z.array(LookView), nextCursor: z.string().nullable() }),
      problems: [BAD_CURSOR],
      async handle({ query, permission }) {
        if (!permission.ok) return permission;
        const after = positionOf(readCursor(query.cursor, 2));
        if (!after.ok) return after;
        const places = await placesOf(parts, permission.value, query.household);
        const part = { after: after.value, limit: query.limit + 1 };
        const rows = await parts.looks.page(places, filterOf(query), part);
        const page = pageOf(rows, query.limit, ({ at, _id }) => [at.toISOString(), _id]);
        return accept({ items: await viewsOf(parts, page.items), nextCursor: page.nextCursor });
      },
    }),
    route({
      method: 'GET',
      path: '/api/v1/looks/:id/households',
      summary: 'The households that a look showed, of the caller’s places',
      params: z.strictObject({ id: Id }),
      query: z.strictObject({ cursor: PageQuery.cursor }),
      answer: z.strictObject({ items: z.array(ShownView), nextCursor: z.string().nullable() }),
      problems: [NOT_FOUND, BAD_CURSOR],
      async handle({ params, query, permission }) {
        if (!permission.ok) return permission;
        const part = query.cursor === undefined ? 1 : Number(query.cursor);
        if (!Number.isSafeInteger(part)) return refuse(BAD_CURSOR);
        const look = await parts.looks.part(permission.value, { whole: params.id, part });
        // Behind the last part there is nothing; before the first one there never was a look.
        if (look === null) return part === 1 ? refuse(NOT_FOUND) : accept({ items: [], nextCursor: null });
        const known = await parts.households.byIds(look.households);
        const own = look.households.flatMap((id) => known.get(id) ?? []);
        const items = own.filter((household) => covers(permission.value, household)).map(shownView);
        return accept({ items, nextCursor: isWorkbook(look) ? String(part + 1) : null });
      },
    }),
  ];
}

/** Whoever oversees a household learns of every look at it, wherever it then stood and whatever it was part of. */
async function placesOf(
  { households }: LookParts,
  places: readonly HeldRole[],
  id: string | undefined,
): Promise<readonly HeldRole[] | null> {
  const household = id === undefined ? null : await households.get(id);
  return household !== null && covers(places, household) ? null : places;
}

function filterOf({ household, account, from, to }: z.output<typeof Query>): LookFilter {
  return {
    household,
    account,
    from: from === undefined ? undefined : startOfDay(from),
    before: to === undefined ? undefined : startOfDay(addDays(to, 1)),
  };
}

async function viewsOf({ looks, households }: LookParts, rows: readonly Look[]) {
  const sizes = await looks.sizes(rows.map(({ whole }) => whole));
  const single = rows.flatMap((row) => (sizes.get(row.whole) === 1 ? row.households : []));
  const known = await households.byIds(single);
  return rows.map((row) => lookView(row, { sizes, known }));
}

function positionOf(keys: Result<readonly string[] | null>): Result<readonly [Date, string] | null> {
  if (!keys.ok || keys.value === null) return keys as Result<null>;
  const [at = '', id = ''] = keys.value;
  const time = new Date(at);
  return Number.isNaN(time.getTime()) ? refuse(BAD_CURSOR) : accept([time, id]);
}

function isWorkbook({ way }: Look): boolean {
  return way === 'table' || way === 'poor-list';
}
