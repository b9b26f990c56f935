import { z } from 'zod';
import { Day, Id, UnitPath, UnitSet } from '#shared/contracts/fields.ts';
import { BAD_CURSOR, PageQuery, pageOf, readCursor } from '#shared/http/page-cursor.ts';
import { type Route, route } from '#shared/http/route.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import { type Command, execute } from '#shared/storage/execute.ts';
import { loadUnitSet } from '#shared/units/unit-set.ts';
import { LIST_FREEZING } from '../import/import.ts';
import { permitAt } from '../place-scope.ts';
import { UNITS_CHANGING } from '../village/village-change.ts';
import { Reason, Words } from '../words.ts';
import {
  OWN_REHOMING,
  REHOMING_CHANGED,
  REHOMING_EMPTY,
  REHOMING_NOT_DECIDING,
  REHOMING_OPEN,
  REHOMING_OVER,
  REHOMING_SETS,
  REHOMING_UNDECIDED,
  type Rehoming,
} from './rehoming.ts';
import {
  DecisionResults,
  LeftView,
  leftView,
  RehomingRowView,
  RehomingView,
  rehomingRowView,
  rehomingView,
} from './rehoming.view.ts';
import { approve, begin, cancel, decideOn, type RehomingParts } from './rehoming-command.ts';

const ById = z.strictObject({ id: Id });

const Wish = z.strictObject({
  fromSet: UnitSet.describe('the old unit set; the households go into the current one'),
  unit: UnitPath.describe('the province in the current set'),
  year: z.int().min(2000).max(2200).describe('list year'),
  on: Day.describe('since when the new units are'),
  reason: Reason(500).describe('in words, or the decision’s number'),
});

const Decision = z.union([
  z.strictObject({
    path: UnitPath.describe('the old village'),
    into: UnitPath.describe('the new commune'),
    name: Words(120).optional().describe('of the village there; made when absent'),
  }),
  z.strictObject({
    path: UnitPath,
    leaveOut: Reason(500).describe('why it stays in the old units'),
  }),
]);

const RowQuery = z.strictObject({
  ...PageQuery,
  state: z.enum(['automatic', 'undecided', 'decided', 'left-out']).optional(),
  commune: UnitPath.optional().describe('an old commune'),
});

const REHOMINGS_SHOWN = 100;

/** Households of a list year, carried over from the units of an older set into today’s. */
export function rehomingRoutes(parts: RehomingParts): readonly Route[] {
  const { storage, rehomings, unitSet } = parts;

  const readable = async (
    id: string,
    permission: Parameters<typeof permitAt>[0],
  ): Promise<Result<Rehoming>> => {
    const rehoming = await rehomings.get(id);
    if (rehoming === null) return refuse(NOT_FOUND);
    const place = permitAt(permission, { unitSet: rehoming.toSet, unit: rehoming.unit });
    return place.ok ? accept(rehoming) : place;
  };

  return [
    route({
      method: 'GET',
      path: '/api/v1/rehomings',
      summary: 'Re-homings of the caller’s places, newest first',
      answer: z.strictObject({ items: z.array(RehomingView) }),
      async handle({ permission }) {
        if (!permission.ok) return permission;
        const rows = await rehomings.seenFrom(permission.value, unitSet, REHOMINGS_SHOWN);
        return accept({ items: rows.map(rehomingView) });
      },
    }),
    route({
      method: 'POST',
      path: '/api/v1/rehomings',
      summary: 'Begin to carry a list year over into today’s units: every old village is looked at',
      body: Wish,
      answer: RehomingView,
      status: 201,
      problems: [NOT_FOUND, REHOMING_SETS, REHOMING_OPEN, REHOMING_EMPTY],
      handle: ({ body, command, permission }) =>
        execute(storage, command, (tx) => begin(parts, { ...body, command, permission }, tx)),
    }),
    route({
      method: 'GET',
      path: '/api/v1/rehomings/:id',
      summary: 'A re-homing and how far it has come',
      params: ById,
      answer: RehomingView,
      problems: [NOT_FOUND],
      async handle({ params, permission }) {
        const rehoming = await readable(params.id, permission);
        return rehoming.ok ? accept(rehomingView(rehoming.value)) : rehoming;
      },
    }),
    route({
      method: 'GET',
      path: '/api/v1/rehomings/:id/rows',
      summary: 'The old villages of a re-homing and where each goes',
      params: ById,
      query: RowQuery,
      answer: z.strictObject({ items: z.array(RehomingRowView), nextCursor: z.string().nullable() }),
      problems: [NOT_FOUND, BAD_CURSOR],
      async handle({ params, query, permission }) {
        const rehoming = await readable(params.id, permission);
        if (!rehoming.ok) return rehoming;
        const cursor = readCursor(query.cursor, 1);
        if (!cursor.ok) return cursor;
        const { limit, state, commune } = query;
        const part = { after: cursor.value?.[0] ?? '', limit: limit + 1 };
        const rows = await rehomings.page(params.id, { state, commune }, part);
        const page = pageOf(rows, limit, (row) => [row.path]);
        const tree = loadUnitSet(rehoming.value.toSet);
        const items = page.items.map((row) => rehomingRowView(row, tree));
        return accept({ items, nextCursor: page.nextCursor });
      },
    }),
    route({
      method: 'GET',
      path: '/api/v1/rehomings/:id/left',
      summary: 'Households that stay in the old units, each with its reason',
      params: ById,
      query: z.strictObject(PageQuery),
      answer: z.strictObject({ items: z.array(LeftView), nextCursor: z.string().nullable() }),
      problems: [NOT_FOUND, BAD_CURSOR],
      async handle({ params, query, permission }) {
        const rehoming = await readable(params.id, permission);
        if (!rehoming.ok) return rehoming;
        const cursor = readCursor(query.cursor, 1);
        if (!cursor.ok) return cursor;
        const part = { after: cursor.value?.[0] ?? '', limit: query.limit + 1 };
        const page = pageOf(await rehomings.leftOf(params.id, part), query.limit, (row) => [row._id]);
        return accept({ items: page.items.map(leftView), nextCursor: page.nextCursor });
      },
    }),
    route({
      method: 'POST',
      path: '/api/v1/rehomings/:id/decisions',
      summary: 'Say where old villages go, each judged by itself',
      params: ById,
      body: z.strictObject({ items: z.array(Decision).min(1).max(500) }),
      answer: DecisionResults,
      problems: [NOT_FOUND, REHOMING_NOT_DECIDING],
      handle: ({ params, body, command, permission }) =>
        execute(storage, command, (tx) =>
          decideOn(parts, { id: params.id, items: body.items, by: command.author, permission }, tx),
        ),
    }),
    commandRoute({
      word: 'approve',
      summary: 'Approve the whole, as it was looked at: households follow in slices',
      body: z.strictObject({ revision: z.int() }),
      problems: [
        NOT_FOUND,
        REHOMING_NOT_DECIDING,
        OWN_REHOMING,
        REHOMING_CHANGED,
        REHOMING_UNDECIDED,
        LIST_FREEZING,
        UNITS_CHANGING,
      ],
      run: approve,
    }),
    commandRoute({
      word: 'cancel',
      summary: 'Give a re-homing up before it is approved; nothing has changed then',
      body: z.strictObject({}),
      problems: [NOT_FOUND, REHOMING_OVER],
      run: cancel,
    }),
  ];

  function commandRoute<Body extends z.ZodType<object>>(asked: {
    word: 'approve' | 'cancel';
    summary: string;
    body: Body;
    problems: NonNullable<Route['problems']>;
    run: (
      parts: RehomingParts,
      wish: z.output<Body> & { id: string; command: Command; permission: Parameters<typeof permitAt>[0] },
      tx: Parameters<Parameters<typeof execute>[2]>[0],
    ) => Promise<Result<Rehoming>>;
  }): Route {
    return route({
      method: 'POST',
      path: `/api/v1/rehomings/:id/${asked.word}`,
      summary: asked.summary,
      params: ById,
      body: asked.body,
      answer: RehomingView,
      problems: asked.problems,
      handle: ({ params, body, command, permission }) =>
        execute(storage, command, async (tx) => {
          const done = await asked.run(parts, { ...body, id: params.id, command, permission }, tx);
          return done.ok ? accept(rehomingView(done.value)) : done;
        }),
    });
  }
}
