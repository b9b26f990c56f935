import { z } from 'zod';
import { Id, Money, PoorClass, UnitPath } from '#shared/contracts/fields.ts';
import type { Plan } from './plan.ts';
import type { MissingPart, PlanLevel } from './plan-proof.ts';

const Count = z.int().nonnegative();

export const LevelView = z.strictObject({
  class: PoorClass,
  severity: z.int(),
  households: Count,
  before: Count.describe('had a Tết before the plan'),
  reached: Count.describe('have one with it'),
  bound: Count.describe('more cannot be, given the rules and locks'),
  best: Count.describe('more could not be even without rules and locks'),
  gap: Count.describe('bound less reached'),
  cut: z
    .strictObject({
      supply: Count.describe('gifts of sources that are used up'),
      households: Count.describe('served outside their reach'),
    })
    .nullable()
    .describe(
      'why this and the levels before it cannot have more; null where the bound rests on something else',
    ),
});

export const PartView = z.strictObject({
  class: PoorClass,
  households: Count,
  gifts: Count.describe('of a new source for this class and these places, to complete coverage'),
  amount: Money.describe('the same in đồng, at the campaign’s minimum'),
  places: z.array(z.strictObject({ place: UnitPath, households: Count })),
  sources: z.array(Id).describe('could serve some of them, were there more of them'),
  exchange: z.array(Id).describe('could serve others, who would leave theirs to them'),
});

export const PlanProofView = z.strictObject({
  plan: Id,
  method: z.enum(['maximum-flow', 'least-shares', 'bounded']),
  levels: z.array(LevelView).describe('worst poverty first'),
  fillable: Count.describe('households that the passes could still cover with what is left'),
  combinations: z.strictObject({ households: Count, bound: Count }),
  lockCost: z.array(z.strictObject({ class: PoorClass, households: Count })),
  sources: z.array(
    z.strictObject({
      source: Id,
      supply: Count,
      left: Count,
      lastLevel: Count.nullable().describe('place among the levels'),
    }),
  ),
  parts: z.array(PartView).describe('who stays without, by what they lack'),
  isLeast: z.boolean().describe('whether one gift less anywhere would not complete coverage'),
});

/** Null while the plan is not computed. */
export function viewProof({ _id, proof, shortfall }: Plan): z.input<typeof PlanProofView> | null {
  if (proof === null || shortfall === null) return null;
  return {
    plan: _id,
    ...proof,
    levels: proof.levels.map(viewLevel),
    lockCost: [...proof.lockCost],
    sources: [...proof.sources],
    parts: shortfall.parts.map(viewPart),
    isLeast: shortfall.isLeast,
  };
}

export function viewLevel(level: PlanLevel): z.input<typeof LevelView> {
  return { ...level, gap: Math.max(0, level.bound - level.reached) };
}

export function viewPart(part: MissingPart): z.input<typeof PartView> {
  const { places, sources, exchange, ...rest } = part;
  return { ...rest, places: [...places], sources: [...sources], exchange: [...exchange] };
}
