import { z } from 'zod';
import type { HeldRole } from '#shared/access/caller.ts';
import { Id, Place, PoorClass, UnitPath } from '#shared/contracts/fields.ts';
import { BAD_CURSOR, PageQuery, readCursor, writeCursor } from '#shared/http/page-cursor.ts';
import { type Route, route } from '#shared/http/route.ts';
import { NOT_FOUND, problem } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import { orderRange } from '#shared/rules/list-order.ts';
import { crosswalkOf } from '#shared/units/crosswalk.ts';
import { loadUnitSet } from '#shared/units/unit-set.ts';
import { COMPARISON_KINDS, type Compared, type ComparisonRow, communeOf } from './comparison.ts';
import type { ComparisonMaker, ToCompare } from './comparison-maker.ts';
import { type ListMoment, momentOf, NOT_YET_FROZEN } from './list-moment.ts';
import { mayRead } from './poor-list.policy.ts';
import type { PoorListEntryParts } from './poor-list-entry.routes.ts';

export const OTHER_UNITS = problem(
  'other-units',
  409,
  'Nothing is known of how the units of the one list became those of the other, or the newer list was named first',
);

const Side = z.strictObject({
  household: Id,
  code: z.string(),
  head: z.string(),
  birthYear: z.int().nullable(),
  class: PoorClass,
  unit: Place.describe(
    'in the units of the newer list: the village; of an older list the deepest unit that surely has it now',
  ),
  village: z.string(),
  commune: z.string().nullable().describe('name of the newer list’s commune, where it is known'),
  former: z
    .strictObject({ unit: UnitPath, commune: z.string() })
    .nullable()
    .describe('the village and commune in the units of its own list, where those are older ones'),
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
        unit: UnitPath.optional().describe('a place of the newer list; all of it unless told'),
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
        const wanted = await toCompare(parts, query, permission.value);
        if (!wanted.ok) return wanted;
        const { rows, ...figures } = await parts.compare(wanted.value);
        const view = rowView(wanted.value);
        const chosen = query.kind === undefined ? rows : rows.filter((row) => row.kind === query.kind);
        const end = start + query.limit;
        const nextCursor = end < chosen.length ? writeCursor([String(end)]) : null;
        return accept({ ...figures, items: chosen.slice(start, end).map(view), nextCursor });
      },
    }),
  ];
}

/** The older list, where it is of older units, is read as far as it went into the place of the newer one. */
async function toCompare(
  parts: PoorListEntryParts,
  { unit, ...query }: { before: string; after: string; unit?: string | undefined },
  places: readonly HeldRole[],
): Promise<Result<ToCompare>> {
  const after = await momentOf(parts, { list: query.after, unit }, places);
  if (!after.ok) return after;
  const found = await parts.lists.get(query.before);
  const list = found === null ? null : mayRead(accept(places), found);
  if (list === null || !list.ok) return refuse(NOT_FOUND);
  if (list.value.unitSet === after.value.list.unitSet) {
    const before = await momentOf(parts, { list: query.before, unit }, places);
    return before.ok ? accept({ before: before.value, after: after.value, crosswalk: null }) : before;
  }
  const crosswalk = crosswalkOf(list.value.unitSet, after.value.list.unitSet);
  if (crosswalk === null) return refuse(OTHER_UNITS);
  if (list.value.status !== 'frozen') return refuse(NOT_YET_FROZEN);
  const scope = { list: list.value._id, amendment: null, ...orderRange(list.value.unit, 'above') };
  return accept({ before: { list: list.value, scope }, after: after.value, crosswalk });
}

function rowView(lists: { before: Pick<ListMoment, 'list'>; after: Pick<ListMoment, 'list'> }) {
  const now = loadUnitSet(lists.after.list.unitSet);
  const then = loadUnitSet(lists.before.list.unitSet);
  const side = (row: Compared | null): z.infer<typeof Side> | null => {
    if (row === null) return null;
    const { numberHash: _, seats, former, ...shown } = row;
    const [commune] = seats.length === 1 ? seats : [];
    return {
      ...shown,
      commune: commune === undefined ? null : (now.get(commune)?.name ?? null),
      former:
        former === null
          ? null
          : { unit: former, commune: then.get(communeOf(former))?.name ?? communeOf(former) },
    };
  };
  return ({ kind, before, after }: ComparisonRow) => ({ kind, before: side(before), after: side(after) });
}
