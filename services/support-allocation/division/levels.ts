import { type Cells, findLevels, sortIntoCells } from './cells.ts';
import type { LevelCut } from './cut.ts';
import { CLASSES } from './division-input.ts';
import type { DivisionInput, LevelOutcome } from './division-outcome.ts';
import { coverage, type Guarantee } from './guarantee.ts';
import type { HandOut } from './hand-out.ts';
import { type Kinds, sortIntoKinds } from './kinds.ts';
import type { LockPass } from './locks.ts';
import { isCovered } from './minimum-met.ts';

/** 1: has a Tết with what it had and what is handed out. */
export function coveredBy(
  { wishes }: DivisionInput,
  { of, kinds }: Kinds,
  { single, combination }: HandOut,
): Uint8Array {
  const already = kinds.map((kind) => isCovered(kind, wishes));
  const covered = new Uint8Array(of.length);
  for (let household = 0; household < of.length; household += 1) {
    if (already[of[household]!] || single[household] !== 0 || combination[household] !== 0)
      covered[household] = 1;
  }
  return covered;
}

interface LevelParts {
  readonly cells: Cells;
  readonly kinds: Kinds;
  readonly guaranteed: Guarantee;
  readonly covered: Uint8Array;
  readonly cuts: readonly LevelCut[];
}

/** What was reached in each level, and the proof that more could not be. */
export function levelsOf(input: DivisionInput, parts: LevelParts): LevelOutcome[] {
  const { cells, guaranteed, covered, cuts } = parts;
  const reached = cells.levels.map(() => 0);
  for (let household = 0; household < covered.length; household += 1) {
    if (covered[household] === 1) reached[cells.level[cells.of[household]!]!]! += 1;
  }
  const given = coveredAlready(input, parts.kinds, cells);
  const free = withoutRulesAndLocks(input);
  return cells.levels.map((level, at) => {
    const bound = given[at]! + guaranteed.bound[at]!;
    const cut = guaranteed.method === 'maximum-flow' ? cuts[at]! : null;
    const before = free === null ? given[at]! : free.before[at]!;
    return { ...level, before, reached: reached[at]!, bound, best: free?.best[at] ?? bound, cut };
  });
}

/** By level: who had a Tết before the plan, and who could have one; null when neither rule nor lock stands in the way. */
function withoutRulesAndLocks(input: DivisionInput) {
  const { rules, locks } = input.wishes;
  if (rules.length + locks.length === 0) return null;
  const kinds = sortIntoKinds(input.table, input.sources);
  const before = coveredAlready(input, kinds, sortIntoCells(input.table, kinds));
  return { before, best: reachable({ ...input, kinds }) };
}

/** Households by class that would have a Tết if no lock stood. */
export function lockCost(input: DivisionInput, { table, taken }: LockPass): number[] {
  if (input.wishes.locks.length === 0) return CLASSES.map(() => 0);
  const rest = input.sources.map((source, at) => ({ ...source, supply: source.supply - taken[at]! }));
  const without = byClass(input, { ...input, kinds: sortIntoKinds(input.table, input.sources) });
  const under = byClass(input, { ...input, table, sources: rest, kinds: sortIntoKinds(table, rest) });
  return without.map((one, at) => one - under[at]!);
}

interface Reachable extends DivisionInput {
  readonly kinds: Kinds;
}

/** Households of each level that could have a Tết. */
function reachable({ table, sources, wishes, kinds }: Reachable): number[] {
  const cells = sortIntoCells(table, kinds);
  const left = sources.map(({ supply }) => supply);
  const { bound } = coverage({ kinds: kinds.kinds, cells, sources, wishes, left });
  const already = coveredAlready({ table, sources, wishes }, kinds, cells);
  return bound.map((households, level) => households + already[level]!);
}

function coveredAlready({ wishes }: DivisionInput, { kinds }: Kinds, cells: Cells): number[] {
  const already = cells.levels.map(() => 0);
  for (const [cell, size] of cells.size.entries()) {
    if (isCovered(kinds[cells.kind[cell]!]!, wishes)) already[cells.level[cell]!]! += size;
  }
  return already;
}

function byClass({ table }: DivisionInput, under: Reachable): number[] {
  const { levels } = findLevels(table);
  const reached = reachable(under);
  return CLASSES.map((_, poorClass) =>
    levels.reduce((sum, level, at) => sum + (level.class === poorClass ? reached[at]! : 0), 0),
  );
}
