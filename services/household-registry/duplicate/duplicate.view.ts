import { z } from 'zod';
import { Id, Moment, UnitPath } from '#shared/contracts/fields.ts';
import { loadUnitSet } from '#shared/units/unit-set.ts';
import type { Membership } from '../household/frozen-lists.ts';
import type { Household } from '../household/household.ts';
import { HouseholdView, householdView } from '../household/household.view.ts';
import { RecordView, recordView } from '../household/life.view.ts';
import { PAIR_STATUSES } from './duplicate.ts';
import type { StoredPair } from './duplicate-pair.repository.ts';
import { AGREEMENTS, betterKept, COMPARED_FIELDS, compareFields } from './pair-agreement.ts';

export const PairId = z
  .string()
  .regex(/^[\w-]{1,100}\|[\w-]{1,100}$/)
  .describe('ids of both households, joined by |');

const PairFacts = {
  id: PairId,
  version: z.int().describe('what a decision must have seen'),
  status: z.enum(PAIR_STATUSES),
  level: z.enum(['certain', 'probable']),
  reasons: z.array(z.string()).describe('what agrees and what does not, as codes'),
  foundAt: Moment,
  keep: Id.describe('of which household more is known'),
};

const Placed = {
  version: z.int(),
  commune: UnitPath,
  communeName: z.string(),
  yours: z.boolean().describe('whether it stands where the caller works'),
};

const Side = HouseholdView.extend(Placed);

export const PairItem = z.strictObject({ ...PairFacts, sides: z.array(Side).length(2) });

/** Who or what last changed a household, and who reported it missing, is for those who work there. */
const FullSide = RecordView.omit({ change: true, claims: true }).extend(Placed);

const SaidView = z.strictObject({
  verdict: z.enum(['same', 'different', 'reopened']),
  by: Id.describe('account'),
  at: Moment,
  why: z.string().nullable(),
});

export const PairView = z.strictObject({
  ...PairFacts,
  sides: z.array(FullSide).length(2),
  agreement: z.strictObject(
    Object.fromEntries(COMPARED_FIELDS.map((field) => [field, z.enum(AGREEMENTS)])) as Record<
      (typeof COMPARED_FIELDS)[number],
      z.ZodEnum<{ [K in (typeof AGREEMENTS)[number]]: K }>
    >,
  ),
  said: z.array(SaidView).describe('verdicts, oldest first'),
});

/** One side as the caller may see it. */
export interface SeenSide {
  readonly household: Household;
  readonly yours: boolean;
}

export function pairItem(pair: StoredPair, sides: readonly [SeenSide, SeenSide]): z.input<typeof PairItem> {
  const shown = sides.map((side) => ({ ...householdView(side.household), ...placedOf(side) }));
  return { ...factsOf(pair, sides), sides: shown };
}

export function pairView(
  pair: StoredPair,
  sides: readonly [SeenSide & WithLists, SeenSide & WithLists],
): z.input<typeof PairView> {
  const [a, b] = sides;
  return {
    ...factsOf(pair, sides),
    sides: sides.map((side) => {
      const {
        change: _,
        claims: __,
        ...record
      } = recordView(side.household, {
        memberships: side.lists,
        claims: [],
      });
      return { ...record, ...placedOf(side) };
    }),
    agreement: compareFields(a.household, b.household),
    said: pair.said.map(({ at, ...said }) => ({ ...said, at: at.toISOString() })),
  };
}

interface WithLists {
  readonly lists: readonly Membership[];
}

function factsOf(pair: StoredPair, [a, b]: readonly [SeenSide, SeenSide]) {
  const { _id: id, version, status, level, reasons, foundAt } = pair;
  const keep = betterKept(a.household, b.household);
  return { id, version, status, level, reasons: [...reasons], foundAt: foundAt.toISOString(), keep };
}

function placedOf({ household, yours }: SeenSide) {
  const { version, commune, unitSet } = household;
  const communeName = loadUnitSet(unitSet).get(commune)?.name ?? commune;
  return { version, commune, communeName, yours };
}
