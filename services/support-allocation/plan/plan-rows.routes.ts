import { z } from 'zod';
import { GiftLine, Id, Money, PoorClass, UnitPath } from '#shared/contracts/fields.ts';
import { BAD_CURSOR, PageQuery, readCursor, writeCursor } from '#shared/http/page-cursor.ts';
import { type Route, route } from '#shared/http/route.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept } from '#shared/kernel/result.ts';
import type { CandidateRepository } from '../candidate/candidate.repository.ts';
import { PASSES } from '../division/division-input.ts';
import type { GiftRepository } from '../gift/gift.repository.ts';
import type { Gift } from '../gift/gift.ts';
import type { PlanRepository } from './plan.repository.ts';
import { type PlanRow, planRows, ROWS_GIVEN } from './plan-rows.ts';
import { nearestOf, seenPlan } from './proof.routes.ts';

export interface RowParts {
  readonly plans: PlanRepository;
  readonly gifts: GiftRepository;
  readonly candidates: CandidateRepository;
}

export const PlanGiftView = z.strictObject({
  source: Id,
  name: z.string(),
  shares: z.int().positive(),
  lines: z.array(GiftLine),
  value: Money,
  pass: z.enum(PASSES),
});

const RowView = z.strictObject({
  household: Id,
  unit: UnitPath,
  village: z.string(),
  code: z.string(),
  head: z.string(),
  class: PoorClass,
  severity: z.int(),
  members: z.int().positive(),
  settled: z.boolean().describe('no gift is due to it any more'),
  gifts: z.array(PlanGiftView).describe('of this plan'),
});

const Query = z.strictObject({
  ...PageQuery,
  place: UnitPath.optional().describe('only those at or below it'),
  class: PoorClass.optional(),
  source: Id.optional().describe('those to whom it gives; with `given=without`, those to whom it does not'),
  given: z.enum(ROWS_GIVEN).default('all').describe('whether the plan gives them anything'),
});

/** What a plan gives to whom, household by household. */
export function planRowRoutes({ plans, ...stores }: RowParts): readonly Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/v1/plans/:id/households',
      summary:
        'Households of the list with their gifts of the plan, in the list’s order; a page may be short and not the last',
      params: z.strictObject({ id: Id }),
      query: Query,
      answer: z.strictObject({ items: z.array(RowView), nextCursor: z.string().nullable() }),
      problems: [NOT_FOUND, BAD_CURSOR],
      async handle({ permission, params, query }) {
        const found = await seenPlan(plans, params.id, permission);
        if (!found.ok) return found;
        const plan = found.value;
        const keys = readCursor(query.cursor, 3);
        if (!keys.ok) return keys;
        if (plan.status === 'computing' || !permission.ok) return accept({ items: [], nextCursor: null });
        const held = permission.value.filter(({ unitSet }) => unitSet === plan.unitSet);
        const unit = query.place ?? nearestOf(held, plan.unit);
        const filter = {
          unit,
          places: held.map(({ path }) => path),
          class: query.class,
          source: query.source,
          given: query.given,
        };
        const { rows, next } = await planRows(stores, plan, {
          filter,
          after: asPosition(keys.value),
          limit: query.limit,
        });
        return accept({
          items: rows.map(viewRow),
          nextCursor: next === null ? null : writeCursor([next.unit, next.sortKey, next.household]),
        });
      },
    }),
  ];
}

function asPosition(keys: readonly string[] | null) {
  if (keys === null) return null;
  const [unit = '', sortKey = '', household = ''] = keys;
  return { unit, sortKey, household };
}

function viewRow({ of, gifts }: PlanRow): z.input<typeof RowView> {
  const { household, unit, village, code, head, severity, members } = of;
  return {
    household,
    unit,
    village,
    code,
    head,
    class: of.class,
    severity,
    members,
    settled: of.settled !== null,
    gifts: gifts.map(viewPlanGift),
  };
}

export function viewPlanGift({
  source,
  sourceName,
  shares,
  lines,
  value,
  pass,
}: Gift): z.input<typeof PlanGiftView> {
  return { source, name: sourceName, shares, lines: [...lines], value, pass };
}
