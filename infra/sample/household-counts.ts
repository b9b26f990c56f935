import type { Unit } from '#shared/units/unit-set.ts';
import { loadUnitSet } from '#shared/units/unit-set.ts';
import { profileOf } from './place-profile.ts';
import { seededRandom } from './random.ts';
import { type SampleName, sampleSizes } from './sample-size.ts';

/** How many households of each class a commune of a sample has. */
export type CommuneCount = {
  readonly commune: Unit;
  readonly poor: number;
  readonly nearPoor: number;
  /** Households in the communes before this one: gives every household of a sample a number of its own. */
  readonly before: number;
};

/** The sample's totals divided over its communes by need, to the household. The same for every seed. */
export function countHouseholds(name: SampleName): readonly CommuneCount[] {
  const size = sampleSizes[name];
  const communes = loadUnitSet(size.unitSet).communes(size.place);
  const random = seededRandom(name);
  const needs = communes.map((commune) => profileOf(commune).need * (0.6 + 0.8 * random.next()));
  const poor = divide(size.poor, needs);
  const nearPoor = divide(
    size.nearPoor,
    needs.map((need) => need * (0.8 + 0.4 * random.next())),
  );

  let before = 0;
  return communes.map((commune, index) => {
    const count = { commune, poor: poor[index] ?? 0, nearPoor: nearPoor[index] ?? 0, before };
    before += count.poor + count.nearPoor;
    return count;
  });
}

/** Whole parts in proportion to the weights (largest remainder), each at least 1, that add up to the total. */
function divide(total: number, weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const exact = weights.map((weight) => ((total - weights.length) * weight) / sum);
  const parts = exact.map((share) => 1 + Math.floor(share));
  const missing = total - parts.reduce((all, part) => all + part, 0);
  const byRemainder = exact.map((share, index) => ({ index, remainder: share % 1 }));
  byRemainder.sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, missing)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}
