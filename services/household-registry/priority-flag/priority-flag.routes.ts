import { z } from 'zod';
import { Place, UnitPath, UnitSet } from '#shared/contracts/fields.ts';
import { BAD_CURSOR, PageQuery, pageOf, readCursor } from '#shared/http/page-cursor.ts';
import { type Route, type RouteRequest, route } from '#shared/http/route.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { type CommandTransaction, execute } from '#shared/storage/execute.ts';
import { loadUnitSet } from '#shared/units/unit-set.ts';
import { cleanText } from '#shared/vietnam/text.ts';
import { type PlacedUnit, permitAt } from '../place-scope.ts';
import { flagCode } from './flag-words.ts';
import { withFormer } from './group-names.ts';
import type { PriorityFlagRepository } from './priority-flag.repository.ts';
import {
  defineFlag,
  FLAG_CODE_TAKEN,
  FLAG_NAME_SAME,
  FLAG_NAME_TAKEN,
  FLAG_NOT_RETIRED,
  FLAG_RETIRED,
  FLAG_UNKNOWN,
  FLAGS_FULL,
  type PriorityFlag,
  renameFlag,
  restoreFlag,
  retireFlag,
} from './priority-flag.ts';
import { NATIONAL_VIEWS, PriorityFlagView, priorityFlagView } from './priority-flag.view.ts';

interface Parts {
  readonly storage: Storage;
  readonly flags: PriorityFlagRepository;
  readonly unitSet: UnitSet;
}

const Code = z
  .string()
  .max(40)
  .transform((text) => flagCode(cleanText(text)))
  .pipe(z.string().regex(/^[A-Z0-9][A-Z0-9_-]{1,19}$/))
  .describe('2 to 20 letters without accents, digits, - and _');
const Name = z
  .string()
  .max(160)
  .transform(cleanText)
  .pipe(
    z
      .string()
      .min(3)
      .max(80)
      .regex(/^[^;,|+/]*\p{L}[^;,|+/]*$/u),
  )
  .describe('in Vietnamese, without the signs that part names in a list: , ; / + |');
const Named = { unit: Place.describe('a unit down to a commune'), code: Code };

const Page = z.strictObject({ items: z.array(PriorityFlagView), nextCursor: z.string().nullable() });

/** Priority groups of the nation, and the flags that units define for households below them. */
export function priorityFlagRoutes(parts: Parts): readonly Route[] {
  return [readRoute(parts), defineRoute(parts), renameRoute(parts), ...actRoutes(parts)];
}

function readRoute({ flags, unitSet }: Parts): Route {
  return route({
    method: 'GET',
    path: '/api/v1/priority-flags/*path',
    summary:
      'Priority groups of the nation, and the flags of a place: of its path from the root and below it',
    params: z.strictObject({ path: UnitPath }),
    query: z.strictObject({ ...PageQuery, set: UnitSet.optional() }),
    answer: Page,
    problems: [NOT_FOUND, BAD_CURSOR],
    async handle({ params, query, permission }) {
      const set = query.set ?? unitSet;
      const place = permitAt(permission, { unitSet: set, unit: params.path });
      if (!place.ok) return place;
      const cursor = readCursor(query.cursor, 1);
      if (!cursor.ok) return cursor;
      const after = cursor.value?.[0] ?? '';
      const rows = await flags.page(withFormer(place.value), { after, limit: query.limit + 1 });
      const { items, nextCursor } = pageOf(rows, query.limit, ({ _id }) => [_id]);
      const own = items.map((flag) => priorityFlagView(flag, set));
      return accept({ items: after === '' ? [...NATIONAL_VIEWS, ...own] : own, nextCursor });
    },
  });
}

function defineRoute(parts: Parts): Route {
  const { flags, unitSet } = parts;
  return route({
    method: 'POST',
    path: '/api/v1/priority-flags',
    summary: 'Define a priority flag for the households of a unit',
    body: z.strictObject({ ...Named, name: Name }),
    answer: PriorityFlagView,
    status: 201,
    problems: [NOT_FOUND, FLAG_CODE_TAKEN, FLAG_NAME_TAKEN, FLAGS_FULL],
    handle: (request) =>
      write(parts, request, async (placed, tx) => {
        await flags.lock(unitSet, tx);
        const along = await flags.along(placed, tx);
        return defineFlag({ ...request.body, unitSet }, along, { at: tx.at, by: request.command.author });
      }),
  });
}

function renameRoute(parts: Parts): Route {
  const { flags, unitSet } = parts;
  return route({
    method: 'POST',
    path: '/api/v1/priority-flags/names',
    summary: 'Correct the name of a flag; the former one stays in its history',
    body: z.strictObject({ ...Named, name: Name }),
    answer: PriorityFlagView,
    problems: [NOT_FOUND, FLAG_UNKNOWN, FLAG_NAME_TAKEN, FLAG_NAME_SAME],
    handle: (request) =>
      write(parts, request, async (placed, tx) => {
        await flags.lock(unitSet, tx);
        const { code, name } = request.body;
        const flag = await flags.get({ ...placed, code }, tx);
        if (flag === null) return refuse(FLAG_UNKNOWN);
        const along = await flags.along(placed, tx);
        return renameFlag(flag, { name, along }, { at: tx.at, by: request.command.author });
      }),
  });
}

function actRoutes(parts: Parts): readonly Route[] {
  const act = (word: 'retirements' | 'restorations', summary: string, decide: typeof retireFlag) =>
    route({
      method: 'POST',
      path: `/api/v1/priority-flags/${word}`,
      summary,
      body: z.strictObject(Named),
      answer: PriorityFlagView,
      problems: [NOT_FOUND, FLAG_UNKNOWN, FLAG_RETIRED, FLAG_NOT_RETIRED],
      handle: (request) =>
        write(parts, request, async (placed, tx) => {
          const flag = await parts.flags.get({ ...placed, code: request.body.code }, tx);
          if (flag === null) return refuse(FLAG_UNKNOWN);
          return decide(flag, { at: tx.at, by: request.command.author });
        }),
    });
  return [
    act('retirements', 'Retire a flag: households that have it keep it, no other gets it', retireFlag),
    act('restorations', 'Take a retired flag up again', restoreFlag),
  ];
}

function write(
  { storage, flags, unitSet }: Parts,
  {
    body,
    command,
    permission,
  }: Pick<RouteRequest<unknown, unknown, { unit: string }>, 'body' | 'command' | 'permission'>,
  decide: (placed: PlacedUnit, tx: CommandTransaction) => Promise<Result<PriorityFlag>>,
): Promise<Result<PriorityFlagView>> {
  return execute(storage, command, async (tx) => {
    const place = permitAt(permission, { unitSet, unit: body.unit });
    if (!place.ok) return place;
    if (!loadUnitSet(unitSet).has(body.unit)) return refuse(NOT_FOUND);
    const flag = await decide(place.value, tx);
    if (!flag.ok) return flag;
    await flags.save(flag.value, tx);
    return accept(priorityFlagView(flag.value, unitSet));
  });
}
