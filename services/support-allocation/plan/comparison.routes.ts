import { z } from 'zod';
import type { HeldRole, Permission } from '#shared/access/caller.ts';
import { Id, Money, PoorClass, UnitPath } from '#shared/contracts/fields.ts';
import { BAD_CURSOR, PageQuery, readCursor, writeCursor } from '#shared/http/page-cursor.ts';
import { type Route, route } from '#shared/http/route.ts';
import { NOT_FOUND, problem } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import { isWithin } from '#shared/units/unit-path.ts';
import type { CandidateRepository } from '../candidate/candidate.repository.ts';
import type { GiftRepository } from '../gift/gift.repository.ts';
import { compareHouseholds, differencesPage } from './comparison.ts';
import { levelsOf, type Pair, sideOf, sourcesOf } from './comparison-totals.ts';
import type { PlanRepository } from './plan.repository.ts';
import type { Plan } from './plan.ts';
import { PlanGiftView, viewPlanGift } from './plan-rows.routes.ts';
import { seenPlan } from './proof.routes.ts';

export const NOT_COMPARABLE = problem(
  'not-comparable',
  409,
  'Only two computed plans of one campaign can be compared',
);

const Count = z.int().nonnegative();
const Side = z.strictObject({ gifts: Count, households: Count, uncovered: Count, value: Money });
const SourceSide = z.strictObject({ gifts: Count, shares: Count, value: Money });

const ComparisonView = z.strictObject({
  one: Side,
  other: Side,
  levels: z.array(
    z.strictObject({
      class: PoorClass,
      severity: z.int(),
      one: Count.describe('have a Tết with the plan'),
      other: Count,
    }),
  ),
  bySource: z.array(z.strictObject({ source: Id, name: z.string(), one: SourceSide, other: SourceSide })),
  households: z.strictObject({
    same: Count.describe('get the same by both'),
    changed: Count.describe('get something by both, and not the same'),
    onlyOne: Count,
    onlyOther: Count,
  }),
});

export interface ComparisonParts {
  readonly plans: PlanRepository;
  readonly gifts: GiftRepository;
  readonly candidates: CandidateRepository;
}

const Params = z.strictObject({ id: Id });

export function comparisonRoutes(parts: ComparisonParts): readonly Route[] {
  return [compareTotals(parts), listDifferences(parts)];
}

function compareTotals({ plans, gifts }: ComparisonParts): Route {
  return route({
    method: 'GET',
    path: '/api/v1/plans/:id/comparison',
    summary:
      'Two plans of a campaign side by side: coverage, cost, and how many households get something else',
    params: Params,
    query: z.strictObject({ with: Id }),
    answer: ComparisonView,
    problems: [NOT_FOUND, NOT_COMPARABLE],
    async handle({ permission, params, query }) {
      const found = await seenPair(plans, { one: params.id, other: query.with }, permission);
      if (!found.ok) return found;
      const pair = found.value;
      return accept({
        one: sideOf(pair.one),
        other: sideOf(pair.other),
        levels: levelsOf(pair),
        bySource: sourcesOf(pair),
        households: await compareHouseholds(gifts.walk(pair.one._id), gifts.walk(pair.other._id)),
      });
    },
  });
}

const DifferenceView = z.strictObject({
  household: Id,
  unit: UnitPath,
  village: z.string(),
  code: z.string(),
  head: z.string(),
  class: PoorClass,
  one: z.array(PlanGiftView),
  other: z.array(PlanGiftView),
});

function listDifferences({ plans, gifts, candidates }: ComparisonParts): Route {
  return route({
    method: 'GET',
    path: '/api/v1/plans/:id/differences',
    summary:
      'Households that get something by one plan alone, or something else by the other; a page may be short and not the last',
    params: Params,
    query: z.strictObject({
      ...PageQuery,
      with: Id,
      change: z.enum(['onlyOne', 'onlyOther', 'changed']).default('changed'),
    }),
    answer: z.strictObject({ items: z.array(DifferenceView), nextCursor: z.string().nullable() }),
    problems: [NOT_FOUND, NOT_COMPARABLE, BAD_CURSOR],
    async handle({ permission, params, query }) {
      const found = await seenPair(plans, { one: params.id, other: query.with }, permission);
      if (!found.ok) return found;
      const keys = readCursor(query.cursor, 1);
      if (!keys.ok) return keys;
      const { one, other } = found.value;
      const after = keys.value?.[0] ?? null;
      const walk = (plan: Plan) => gifts.walk(plan._id, after ?? '');
      const { households, next } = await differencesPage(
        { one: walk(one), other: walk(other) },
        { change: query.change, after, limit: query.limit },
      );
      const rows = await candidates.ofHouseholds(one.list, households);
      const own = permission.ok ? rows.filter((row) => isOver(permission.value, one, row.unit)) : [];
      const given = await Promise.all([one, other].map((plan) => gifts.plannedFor(plan._id, households)));
      const [first, second] = given.map((list) => Map.groupBy(list, (gift) => gift.household));
      return accept({
        items: own.map(({ household, unit, village, code, head, ...row }) => ({
          household,
          unit,
          village,
          code,
          head,
          class: row.class,
          one: (first!.get(household) ?? []).map(viewPlanGift),
          other: (second!.get(household) ?? []).map(viewPlanGift),
        })),
        nextCursor: next === null ? null : writeCursor([next]),
      });
    },
  });
}

function isOver(held: readonly HeldRole[], { unitSet }: Plan, unit: string): boolean {
  return held.some((one) => one.unitSet === unitSet && isWithin(one.path, unit));
}

/** Two computed plans of one campaign, both within sight. */
export async function seenPair(
  plans: PlanRepository,
  ids: { readonly one: string; readonly other: string },
  permission: Permission,
): Promise<Result<Pair>> {
  const one = await seenPlan(plans, ids.one, permission);
  if (!one.ok) return one;
  const other = await seenPlan(plans, ids.other, permission);
  if (!other.ok) return other;
  const pair = { one: one.value, other: other.value };
  const isPair = isComputed(pair.one) && isComputed(pair.other) && pair.one.campaign === pair.other.campaign;
  return isPair ? accept(pair) : refuse(NOT_COMPARABLE);
}

function isComputed({ status }: Plan): boolean {
  return status !== 'computing' && status !== 'refused';
}
