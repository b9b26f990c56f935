import { sortIntoCells } from './cells.ts';
import { type CombinationPass, combine } from './combine.ts';
import { cutsByLevel } from './cut.ts';
import type { Divided, Division, DivisionInput } from './division-outcome.ts';
import { type FlatPass, giveFlat } from './flat-rule.ts';
import { type Guarantee, type GuaranteeParts, guarantee } from './guarantee.ts';
import { type HandOut, handOut } from './hand-out.ts';
import { type Kinds, sizesOf, sortIntoKinds } from './kinds.ts';
import { kindsAfter } from './kinds-after.ts';
import { coveredBy, levelsOf, lockCost } from './levels.ts';
import { applyLocks, type LockPass } from './locks.ts';
import { mergePasses } from './merge-passes.ts';
import { missingGifts } from './missing-gifts.ts';
import { findShortfall, type Shortfall } from './shortfall.ts';
import { topUp } from './top-up.ts';

/**
 * Divides sources over households: locks, flat rule, guarantee, top-up. The same households, sources and wishes give
 * the same gifts, byte for byte.
 */
export function divide(input: DivisionInput): Division {
  const { sources, wishes } = input;
  const locked = applyLocks(input);
  if (locked.faults.length > 0) return { outcome: 'locks-contradict', faults: locked.faults };
  const before = sortIntoKinds(locked.table, sources);
  const flat = giveFlat(before.kinds, sizesOf(before), { sources, wishes });
  const left = sources.map(({ supply }, source) => supply - locked.taken[source]! - flat.taken[source]!);
  const short = left.findIndex((shares) => shares < 0);
  if (short >= 0) return exceeded(input, short, left[short]!);
  return divideRest(input, { locked, before, flat, left });
}

function exceeded({ sources }: DivisionInput, source: number, left: number): Division {
  const available = sources[source]!.supply;
  return { outcome: 'supply-exceeded', source, needed: available - left, available };
}

interface Given {
  readonly locked: LockPass;
  /** Kinds after the locks. */
  readonly before: Kinds;
  readonly flat: FlatPass;
  readonly left: readonly number[];
}

function divideRest(input: DivisionInput, given: Given): Divided {
  const { sources, wishes } = input;
  const kinds = { of: given.before.of, kinds: given.flat.kinds };
  const cells = sortIntoCells(input.table, kinds);
  const parts = { kinds: kinds.kinds, cells, sources, wishes, left: given.left };
  const guaranteed = guarantee(parts);
  const free = [...guaranteed.network.free];
  const combined = combineRest(parts, guaranteed, free);
  const handed = handOut({ cells, network: guaranteed.network, combinations: combined.combinations });
  const could = coveredBy(input, kinds, handed);
  const isAsked = wishes.passes.includes('guarantee');
  const nothing = { single: new Int32Array(cells.of.length), combination: new Int32Array(cells.of.length) };
  const used = isAsked ? handed : nothing;
  const toppedUp = topUpRest(input, { kinds, used, combined, left: isAsked ? free : given.left });
  const covered = isAsked ? could : coveredBy(input, kinds, nothing);
  const { network } = guaranteed;
  const { cuts, closure } = cutsByLevel(network, given.left);
  const shortfall = findShortfall({ table: input.table, kinds, network, closure, covered: could });
  return {
    outcome: 'divided',
    gifts: mergePasses(input, { ...given, kinds, used, combined, toppedUp }),
    levels: levelsOf(input, { cells, kinds, guaranteed, covered, cuts }),
    method: guaranteed.method,
    fillable: could.reduce((sum, one, at) => sum + one - covered[at]!, 0),
    combinations: { households: countOf(combined), bound: combined.bound },
    lockCost: lockCost(input, given.locked),
    ...shortfallOf(input, { given, guaranteed, shortfall }),
    covered,
    left: [...toppedUp.left],
  };
}

function combineRest(parts: GuaranteeParts, { network }: Guarantee, left: number[]): CombinationPass {
  if (parts.wishes.meetBy === 'one-gift') return { combinations: [], bound: 0 };
  const uncovered = parts.cells.size.map(() => 0);
  for (let cell = 0; cell < network.cellId.length; cell += 1) {
    uncovered[network.cellId[cell]!] = network.cellSize[cell]! - network.cellFlow[cell]!;
  }
  return combine({ ...parts, uncovered, left });
}

function countOf({ combinations }: CombinationPass): number {
  return combinations.reduce((sum, { households }) => sum + households, 0);
}

interface TopUpRest {
  readonly kinds: Kinds;
  readonly used: HandOut;
  readonly combined: CombinationPass;
  readonly left: readonly number[];
}

function topUpRest({ sources, wishes }: DivisionInput, { kinds, used, combined, left }: TopUpRest) {
  if (!wishes.passes.includes('top-up')) {
    return { household: new Int32Array(0), source: new Int32Array(0), left };
  }
  const after = kindsAfter(kinds, used, combined, sources.length);
  return topUp({ kinds: after, sources, left, cap: wishes.cap });
}

interface ShortfallRest {
  readonly given: Given;
  readonly guaranteed: Guarantee;
  readonly shortfall: Shortfall;
}

/**
 * What is missing of each part: one gift for each household, unless sources per person can do with less. Where gifts
 * add up, or several sources per person meet the minimum, or flat rules stand, less might do too and nobody looks.
 */
function shortfallOf(
  { sources, wishes }: DivisionInput,
  { given, guaranteed, shortfall }: ShortfallRest,
): Pick<Divided, 'shortfall' | 'missing'> {
  const each = shortfall.parts.map((part) => part.households);
  const isPlain = wishes.meetBy === 'one-gift';
  if (guaranteed.method === 'maximum-flow' && isPlain) {
    return { shortfall, missing: { gifts: each, isLeast: true } };
  }
  if (guaranteed.method !== 'least-shares' || !isPlain || wishes.rules.length > 0) {
    return { shortfall, missing: { gifts: each, isLeast: shortfall.parts.length === 0 } };
  }
  const rest = sources.map((source, at) => ({ ...source, supply: given.left[at]! }));
  const now = { table: given.locked.table, sources: rest, wishes };
  return { shortfall, missing: missingGifts(now, shortfall.parts) };
}
