import { z } from 'zod';
import { Id, Moment, UnitPath } from '#shared/contracts/fields.ts';
import { BAD_CURSOR, PageQuery, pageOf, readCursor } from '#shared/http/page-cursor.ts';
import { type Route, route } from '#shared/http/route.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept, refuse } from '#shared/kernel/result.ts';
import type { AmendmentRepository } from '../amendment/amendment.repository.ts';
import { ListedView, listedView, SettlementView } from '../amendment/amendment.view.ts';
import { momentOf, NO_SUCH_AMENDMENT, NOT_YET_FROZEN } from './list-moment.ts';
import type { PoorListRepository } from './poor-list.repository.ts';
import { ENTRY_CHOICES, type PoorListEntryRepository } from './poor-list-entry.repository.ts';
import type { PoorListEntry } from './poor-list-entry.ts';

export interface PoorListEntryParts {
  readonly lists: PoorListRepository;
  readonly entries: PoorListEntryRepository;
  readonly amendments: AmendmentRepository;
}

export const MomentBody = {
  unit: UnitPath.optional().describe('a place of the list; all of it unless told'),
  amendment: z.int().min(0).optional().describe('as this amendment left it; 0 is the freeze'),
  at: Moment.optional().describe('as it was at this moment'),
};
export const MomentQuery = {
  ...MomentBody,
  amendment: z.coerce
    .number()
    .pipe(z.int().min(0))
    .optional()
    .describe('as this amendment left it; 0 is the freeze'),
};

const EntryView = ListedView.extend({
  household: Id,
  added: z.int().describe('the amendment that brought it; 0 is the freeze'),
  since: z.int().describe('the amendment since which it reads so'),
  settled: SettlementView.nullable(),
});

export function poorListEntryRoutes(parts: PoorListEntryParts): readonly Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/v1/poor-lists/:id/entries',
      summary:
        'Households of a frozen list as it is, or as it was at a moment or amendment, in the printed order',
      params: z.strictObject({ id: Id }),
      query: z.strictObject({ ...PageQuery, ...MomentQuery, only: z.enum(ENTRY_CHOICES).optional() }),
      answer: z.strictObject({ items: z.array(EntryView), nextCursor: z.string().nullable() }),
      problems: [NOT_FOUND, BAD_CURSOR, NOT_YET_FROZEN, NO_SUCH_AMENDMENT],
      async handle({ params, query, permission }) {
        if (!permission.ok) return permission;
        const cursor = readCursor(query.cursor, 2);
        if (!cursor.ok) return cursor;
        const { at, ...place } = query;
        const wanted = { list: params.id, ...place, at: at === undefined ? undefined : new Date(at) };
        const moment = await momentOf(parts, wanted, permission.value);
        if (!moment.ok) return moment;
        const { scope } = moment.value;
        const from = cursor.value === null ? scope.from : `${cursor.value.join('!')}\u0000`;
        // A cursor comes from outside: it never reaches before the place.
        if (from < scope.from) return refuse(BAD_CURSOR);
        const rows = await parts.entries.slice({ ...scope, from, only: query.only }, query.limit + 1);
        const page = pageOf(rows, query.limit, (row) => cut(row.sort));
        return accept({ items: page.items.map(entryView), nextCursor: page.nextCursor });
      },
    }),
  ];
}

/** A row's place in the printed order, in two parts: a path and a name’s key may be long. */
function cut(sort: string): readonly string[] {
  const middle = sort.indexOf('!');
  return [sort.slice(0, middle), sort.slice(middle + 1)];
}

function entryView({ household, added, from, facts, settled }: PoorListEntry): z.infer<typeof EntryView> {
  return { household, ...listedView(facts), added, since: from, settled };
}
