import { z } from 'zod';
import { BAD_CURSOR, PageQuery, pageOf, readCursor } from '#shared/http/page-cursor.ts';
import { type Route, route } from '#shared/http/route.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept, refuse } from '#shared/kernel/result.ts';
import { ImportLayoutView, importLayoutView } from '../import/import-layout.view.ts';
import { openJson } from '../import/import-seal.ts';
import { ROW_STATES } from './donor-list.ts';
import {
  DonorListView,
  DonorRowView,
  donorListView,
  donorRowView,
  RowCounts,
  RowWords,
} from './donor-list.view.ts';
import { ById, type DonorRouteParts, mine } from './donor-list-access.ts';

const Whole = DonorListView.extend({ counts: RowCounts });

/** Donors' lists, their layout and their rows, as staff and auditors read them. */
export function donorListReadingRoutes({
  donors,
  sheets,
  households,
  importSeal,
}: DonorRouteParts): readonly Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/v1/donor-lists',
      summary: 'Donors’ lists at or below the caller’s places, newest first',
      query: z.strictObject(PageQuery),
      answer: z.strictObject({ items: z.array(DonorListView), nextCursor: z.string().nullable() }),
      problems: [BAD_CURSOR],
      async handle({ query, permission }) {
        if (!permission.ok) return permission;
        const cursor = readCursor(query.cursor, 2);
        if (!cursor.ok) return cursor;
        const [at = '', id = ''] = cursor.value ?? [];
        const after = cursor.value === null ? null : ([new Date(at), id] as const);
        if (after !== null && Number.isNaN(after[0].getTime())) return refuse(BAD_CURSOR);
        const rows = await donors.page(permission.value, { after, limit: query.limit + 1 });
        const page = pageOf(rows, query.limit, (row) => [row.startedAt.toISOString(), row._id]);
        return accept({ items: page.items.map(donorListView), nextCursor: page.nextCursor });
      },
    }),
    route({
      method: 'GET',
      path: '/api/v1/donor-lists/:id',
      summary: 'A donor’s list and what its rows came to',
      params: ById,
      answer: Whole,
      problems: [NOT_FOUND],
      async handle({ params, permission }) {
        const row = mine(permission, await donors.get(params.id));
        if (!row.ok) return row;
        return accept({ ...donorListView(row.value), counts: await donors.counts(row.value) });
      },
    }),
    route({
      method: 'GET',
      path: '/api/v1/donor-lists/:id/layout',
      summary: 'How the sheets of a donor’s list are read',
      params: ById,
      answer: ImportLayoutView,
      problems: [NOT_FOUND],
      async handle({ params, permission }) {
        const row = mine(permission, await donors.get(params.id));
        return row.ok ? accept(importLayoutView(await sheets.all(params.id))) : row;
      },
    }),
    route({
      method: 'GET',
      path: '/api/v1/donor-lists/:id/rows',
      summary: 'Rows of a donor’s list beside the households that they may be',
      params: ById,
      query: z.strictObject({
        state: z.enum(ROW_STATES).optional(),
        open: z.enum(['yes']).optional().describe('only those that nobody has decided on'),
        cursor: z.string().max(300).default(''),
        limit: z.coerce.number().int().min(1).max(200).default(50),
      }),
      answer: z.strictObject({ items: z.array(DonorRowView), nextCursor: z.string().nullable() }),
      problems: [NOT_FOUND],
      async handle({ params, query, permission }) {
        const row = mine(permission, await donors.get(params.id));
        if (!row.ok) return row;
        const { state, limit, cursor } = query;
        const part = { after: cursor, limit: limit + 1, state, open: query.open === 'yes' };
        const rows = await donors.rowsOf(row.value, part);
        const shown = rows.slice(0, limit);
        const known = await households.byIds(
          shown.flatMap((one) => one.candidates.map(({ household: id }) => id)),
        );
        const items = shown.map((one) =>
          donorRowView(one, RowWords.parse(openJson(importSeal, one._id, one.sealed)), known),
        );
        return accept({ items, nextCursor: rows.length > limit ? shown.at(-1)!._id : null });
      },
    }),
  ];
}
