import { z } from 'zod';
import { Id, Money, PoorClass } from '#shared/contracts/fields.ts';
import { type Route, route } from '#shared/http/route.ts';
import { NOT_FOUND, problem } from '#shared/kernel/problem.ts';
import { accept, refuse } from '#shared/kernel/result.ts';
import type { GiftRepository } from '../gift/gift.repository.ts';
import { compareHouseholds } from './comparison.ts';
import type { PlanRepository } from './plan.repository.ts';
import type { Plan } from './plan.ts';
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

export function comparisonRoutes({
  plans,
  gifts,
}: {
  readonly plans: PlanRepository;
  readonly gifts: GiftRepository;
}): readonly Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/v1/plans/:id/comparison',
      summary:
        'Two plans of a campaign side by side: coverage, cost, and how many households get something else',
      params: z.strictObject({ id: Id }),
      query: z.strictObject({ with: Id }),
      answer: ComparisonView,
      problems: [NOT_FOUND, NOT_COMPARABLE],
      async handle({ permission, params, query }) {
        const one = await seenPlan(plans, params.id, permission);
        if (!one.ok) return one;
        const other = await seenPlan(plans, query.with, permission);
        if (!other.ok) return other;
        const pair = { one: one.value, other: other.value };
        if (!isComputed(pair.one) || !isComputed(pair.other) || pair.one.campaign !== pair.other.campaign)
          return refuse(NOT_COMPARABLE);
        return accept({
          one: sideOf(pair.one),
          other: sideOf(pair.other),
          levels: levelsOf(pair),
          bySource: sourcesOf(pair),
          households: await compareHouseholds(gifts.walk(pair.one._id), gifts.walk(pair.other._id)),
        });
      },
    }),
  ];
}

type Pair = { readonly one: Plan; readonly other: Plan };

function isComputed({ status }: Plan): boolean {
  return status !== 'computing' && status !== 'refused';
}

function sideOf({ gifts, households, uncovered, value }: Plan): z.input<typeof Side> {
  return { gifts, households, uncovered, value };
}

function levelsOf({ one, other }: Pair): z.input<typeof ComparisonView>['levels'] {
  const levels = new Map<
    string,
    { class: Plan['rules'][number]['class']; severity: number; one: number; other: number }
  >();
  for (const side of ['one', 'other'] as const) {
    for (const level of { one, other }[side].proof?.levels ?? []) {
      const key = `${level.class}|${level.severity}`;
      const row = levels.get(key) ?? { class: level.class, severity: level.severity, one: 0, other: 0 };
      levels.set(key, { ...row, [side]: level.reached });
    }
  }
  return [...levels.values()];
}

const NOTHING = { gifts: 0, shares: 0, value: 0 };

function sourcesOf({ one, other }: Pair): z.input<typeof ComparisonView>['bySource'] {
  const names = new Map([...one.bySource, ...other.bySource].map(({ source, name }) => [source, name]));
  const of = (plan: Plan, source: string) => {
    const total = plan.bySource.find((row) => row.source === source);
    return total === undefined ? NOTHING : { gifts: total.gifts, shares: total.shares, value: total.value };
  };
  return [...names].map(([source, name]) => ({
    source,
    name,
    one: of(one, source),
    other: of(other, source),
  }));
}
