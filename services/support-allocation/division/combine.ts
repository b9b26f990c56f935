import type { Cells } from './cells.ts';
import type { DivisionSource, DivisionWishes } from './division-input.ts';
import { byPreference } from './guarantee.ts';
import type { Kind } from './kinds.ts';
import { giftCounts, isCovered, lackOf, sharesFor } from './minimum-met.ts';

/** Several gifts that meet the minimum together, for so many households of a cell. */
export interface Combination {
  readonly cell: number;
  readonly sources: readonly number[];
  readonly households: number;
}

export interface CombinationPass {
  readonly combinations: readonly Combination[];
  /** How many households there could be at most, after the single gifts. */
  readonly bound: number;
}

export interface CombineParts {
  readonly kinds: readonly Kind[];
  readonly cells: Cells;
  readonly sources: readonly DivisionSource[];
  readonly wishes: DivisionWishes;
  /** By cell: households that have no gift which meets the minimum. */
  readonly uncovered: readonly number[];
  /** Shares left; what the combinations take is taken off. */
  readonly left: number[];
}

/**
 * Where gifts may add up: level by level, the largest gifts that are left until the minimum is met, and then without
 * those that turn out not to be needed. Nobody gets a part of a minimum that cannot be met.
 */
export function combine(parts: CombineParts): CombinationPass {
  const { cells, uncovered, left } = parts;
  const bound = combinationBound(parts);
  const combinations: Combination[] = [];
  const order = [...cells.size.keys()].sort((a, b) => cells.level[a]! - cells.level[b]! || a - b);
  for (const cell of order) {
    let open = uncovered[cell]!;
    while (open > 0) {
      const next = nextCombination(parts, cell, open);
      if (next === null) break;
      combinations.push(next);
      open -= next.households;
      for (const source of next.sources) left[source]! -= next.households * sharesAt(parts, cell, source);
    }
  }
  return { combinations, bound };
}

function nextCombination(parts: CombineParts, cell: number, open: number): Combination | null {
  const { kinds, cells, sources, wishes, left } = parts;
  const kind = kinds[cells.kind[cell]!]!;
  const lack = lackOf(kind, wishes);
  const worth = (source: number) => giftCounts(kind, sources[source]!);
  const largest = byPreference(kind, sources)
    .filter((source) => worth(source) > 0 && left[source]! >= sharesAt(parts, cell, source))
    .toSorted((a, b) => worth(b) - worth(a));
  let sum = 0;
  const taken: number[] = [];
  for (const source of largest) {
    if (sum >= lack) break;
    taken.push(source);
    sum += worth(source);
  }
  if (sum < lack) return null;
  const needed = taken.filter((source) => {
    const isSpare = sum - worth(source) >= lack;
    if (isSpare) sum -= worth(source);
    return !isSpare;
  });
  const fits = needed.map((source) => Math.floor(left[source]! / sharesAt(parts, cell, source)));
  return { cell, sources: needed.sort((a, b) => a - b), households: Math.min(open, ...fits) };
}

/** The smallest lacks first, as if everything that is left could be cut at will. */
function combinationBound({ kinds, cells, sources, wishes, uncovered, left }: CombineParts): number {
  let money = sources.reduce((sum, source, number) => sum + left[number]! * source.counts, 0);
  const lacks = [...cells.size.keys()]
    .filter((cell) => {
      const kind = kinds[cells.kind[cell]!]!;
      if (uncovered[cell] === 0 || isCovered(kind, wishes)) return false;
      const within = kind.sources.filter((one) => left[one]! >= sharesFor(kind, sources[one]!));
      return within.reduce((sum, one) => sum + giftCounts(kind, sources[one]!), 0) >= lackOf(kind, wishes);
    })
    .map((cell) => ({ lack: lackOf(kinds[cells.kind[cell]!]!, wishes), households: uncovered[cell]! }))
    .sort((a, b) => a.lack - b.lack);
  let bound = 0;
  for (const { lack, households } of lacks) {
    const served = Math.min(households, Math.floor(money / lack));
    bound += served;
    money -= served * lack;
  }
  return bound;
}

function sharesAt({ kinds, cells, sources }: CombineParts, cell: number, source: number): number {
  return sharesFor(kinds[cells.kind[cell]!]!, sources[source]!);
}
