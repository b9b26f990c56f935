import { z } from 'zod';
import type { Permission } from '#shared/access/caller.ts';
import { UnitPath, type UnitSet } from '#shared/contracts/fields.ts';
import { BAD_CURSOR, PageQuery, pageOf, readCursor } from '#shared/http/page-cursor.ts';
import { type Route, route } from '#shared/http/route.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import type { FrozenLists } from '../household/frozen-lists.ts';
import type { HouseholdRepository } from '../household/household.repository.ts';
import { covers, permitAt } from '../place-scope.ts';
import { PAIR_STATUSES } from './duplicate.ts';
import { PairId, PairItem, PairView, pairItem, pairView, type SeenSide } from './duplicate.view.ts';
import type { DuplicatePairRepository, PairPosition, StoredPair } from './duplicate-pair.repository.ts';

interface Parts {
  readonly pairs: DuplicatePairRepository;
  readonly households: HouseholdRepository;
  readonly frozen: FrozenLists;
  readonly unitSet: UnitSet;
}

const Params = z.strictObject({ path: UnitPath });
const Year = z.coerce.number().int().min(2000).max(2200).optional().describe('the newest unless told');
const Level = z.enum(['certain', 'probable']);
const Query = z.strictObject({
  ...PageQuery,
  year: Year,
  status: z.enum(PAIR_STATUSES).default('open'),
  level: Level.optional(),
});
const Page = z.strictObject({
  year: z.int().nullable().describe('list year; null where there is no household'),
  items: z.array(PairItem),
  nextCursor: z.string().nullable(),
});
const Counts = z.strictObject({
  year: z.int().nullable(),
  certain: z.int().describe('open'),
  probable: z.int().describe('open'),
});

/** Pairs of households that may be one: a pair of two communes is seen by both, IDs by nobody. */
export function duplicateRoutes(parts: Parts): readonly Route[] {
  const { pairs, households, frozen, unitSet } = parts;
  return [
    route({
      method: 'GET',
      path: '/api/v1/duplicates/*path',
      summary: 'Pairs that may be one household, one of them at the place; the certain first',
      params: Params,
      query: Query,
      answer: Page,
      problems: [NOT_FOUND, BAD_CURSOR],
      async handle({ params, query, permission }) {
        const place = permitAt(permission, { unitSet, unit: params.path });
        return place.ok ? pageAt(parts, { ...query, unit: params.path }, permission) : place;
      },
    }),
    route({
      method: 'GET',
      path: '/api/v1/duplicate-counts/*path',
      summary: 'How many open pairs a place has',
      params: Params,
      query: z.strictObject({ year: Year }),
      answer: Counts,
      problems: [NOT_FOUND],
      async handle({ params: { path: unit }, query, permission }) {
        const place = permitAt(permission, { unitSet, unit });
        if (!place.ok) return place;
        const year = query.year ?? (await households.newestYear(unitSet, unit));
        if (year === null) return accept({ year, certain: 0, probable: 0 });
        const countOf = (level: StoredPair['level']) =>
          pairs.count({ unitSet, unit, year }, { status: 'open', level });
        return accept({ year, certain: await countOf('certain'), probable: await countOf('probable') });
      },
    }),
    route({
      method: 'GET',
      path: '/api/v1/duplicate-pairs/:id',
      summary: 'Both households of a pair side by side, and what agrees',
      params: z.strictObject({ id: PairId }),
      answer: PairView,
      problems: [NOT_FOUND],
      async handle({ params, permission }) {
        const pair = await pairs.get(params.id);
        if (pair === null) return refuse(NOT_FOUND);
        const sides = await sidesOf(parts, [pair], permission);
        const both = sides.get(pair._id);
        if (both === undefined || !both.some(({ yours }) => yours)) return refuse(NOT_FOUND);
        const [a, b] = both;
        const lists = await Promise.all(both.map(({ household }) => frozen.membershipsOf(household)));
        return accept(
          pairView(pair, [
            { ...a, lists: lists[0]! },
            { ...b, lists: lists[1]! },
          ]),
        );
      },
    }),
  ];
}

async function pageAt(
  parts: Parts,
  asked: z.output<typeof Query> & { unit: string },
  permission: Permission,
): Promise<Result<z.input<typeof Page>>> {
  const { unitSet } = parts;
  const { unit, status, level = null, limit } = asked;
  const cursor = readCursor(asked.cursor, 3);
  const after = cursor.ok ? positionOf(cursor.value) : cursor;
  if (!after.ok) return after;
  const year = asked.year ?? (await parts.households.newestYear(unitSet, unit));
  if (year === null) return accept({ year, items: [], nextCursor: null });
  const part = { after: after.value, limit: limit + 1 };
  const rows = await parts.pairs.page({ unitSet, unit, year }, { status, level }, part);
  const page = pageOf(rows, limit, (row) => [row.level, String(row.score), row._id]);
  const sides = await sidesOf(parts, page.items, permission);
  const items = page.items.flatMap((pair) => {
    const both = sides.get(pair._id);
    return both === undefined ? [] : [pairItem(pair, both)];
  });
  return accept({ year, items, nextCursor: page.nextCursor });
}

/** The households of pairs as they are now, by the pairs' ids. */
async function sidesOf(
  { households }: Pick<Parts, 'households'>,
  rows: readonly StoredPair[],
  permission: Permission,
): Promise<ReadonlyMap<string, readonly [SeenSide, SeenSide]>> {
  const known = await households.byIds(rows.flatMap((row) => [...row.households]));
  const places = permission.ok ? permission.value : [];
  const sideOf = (id: string): SeenSide | null => {
    const household = known.get(id);
    return household === undefined ? null : { household, yours: covers(places, household) };
  };
  return new Map(
    rows.flatMap((row): [string, readonly [SeenSide, SeenSide]][] => {
      const [a, b] = [sideOf(row.households[0]), sideOf(row.households[1])];
      return a === null || b === null ? [] : [[row._id, [a, b]]];
    }),
  );
}

function positionOf(keys: readonly string[] | null): Result<PairPosition | null> {
  if (keys === null) return accept(null);
  const level = Level.safeParse(keys[0]);
  const score = Number(keys[1]);
  if (!level.success || !Number.isFinite(score)) return refuse(BAD_CURSOR);
  return accept({ level: level.data, score, _id: keys[2]! });
}
