import { z } from 'zod';
import { Id, PoorClass, UnitPath } from '#shared/contracts/fields.ts';
import { BAD_CURSOR, PageQuery, readCursor, writeCursor } from '#shared/http/page-cursor.ts';
import { type Route, route } from '#shared/http/route.ts';
import { NOT_FOUND, problem } from '#shared/kernel/problem.ts';
import { accept, refuse } from '#shared/kernel/result.ts';
import { COMPARISON_KINDS, type Compared, type ComparisonRow } from './comparison.ts';
import type { ComparisonMaker } from './comparison-maker.ts';
import { momentOf, NOT_YET_FROZEN } from './list-moment.ts';
import type { PoorListEntryParts } from './poor-list-entry.routes.ts';

export const OTHER_UNITS = problem(
  'other-units',
  409,
  'The two lists are written in the units of different times; compare lists of one unit set',
);

const Side = z.strictObject({
  household: Id,
  code: z.string(),
  head: z.string(),
  birthYear: z.int().nullable(),
  class: PoorClass,
  unit: UnitPath,
  village: z.string(),
});
const Kind = z.enum(COMPARISON_KINDS);
const Answer = z.strictObject({
  before: z.int().describe('households of the older list, without those that it had settled'),
  after: z.int(),
  same: z.int().describe('in both, in the same class'),
  counts: z.strictObject({ left: z.int(), came: z.int(), poorer: z.int(), better: z.int() }),
  items: z.array(z.strictObject({ kind: Kind, before: Side.nullable(), after: Side.nullable() })),
  nextCursor: z.string().nullable(),
});

export function comparisonRoutes(
  parts: PoorListEntryParts & { readonly compare: ComparisonMaker },
): readonly Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/v1/poor-list-comparisons',
      summary:
        'Two lists side by side: who left, who came, who changed class; counts first, then the rows in pages',
      query: z.strictObject({
        ...PageQuery,
        before: Id.describe('the older list'),
        after: Id,
        unit: UnitPath.optional().describe('a place of both; all of them unless told'),
        kind: Kind.optional(),
      }),
      answer: Answer,
      problems: [NOT_FOUND, NOT_YET_FROZEN, OTHER_UNITS, BAD_CURSOR],
      async handle({ query, permission }) {
        if (!permission.ok) return permission;
        const cursor = readCursor(query.cursor, 1);
        if (!cursor.ok) return cursor;
        const start = Number(cursor.value?.[0] ?? 0);
        if (!Number.isInteger(start) || start < 0) return refuse(BAD_CURSOR);
        const { unit } = query;
        const before = await momentOf(parts, { list: query.before, unit }, permission.value);
        if (!before.ok) return before;
        const after = await momentOf(parts, { list: query.after, unit }, permission.value);
        if (!after.ok) return after;
        if (before.value.list.unitSet !== after.value.list.unitSet) return refuse(OTHER_UNITS);
        const { rows, ...figures } = await parts.compare(before.value, after.value);
        const wanted = query.kind === undefined ? rows : rows.filter((row) => row.kind === query.kind);
        const end = start + query.limit;
        const nextCursor = end < wanted.length ? writeCursor([String(end)]) : null;
        return accept({ ...figures, items: wanted.slice(start, end).map(rowView), nextCursor });
      },
    }),
  ];
}

function rowView({ kind, before, after }: ComparisonRow) {
  return { kind, before: sideView(before), after: sideView(after) };
}

function sideView(row: Compared | null): z.infer<typeof Side> | null {
  if (row === null) return null;
  const { numberHash: _, ...shown } = row;
  return shown;
}
