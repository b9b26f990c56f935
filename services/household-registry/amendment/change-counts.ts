import type { AmendmentChange, AmendmentChangeKind } from './amendment-change.ts';

/** How many changes of each kind. */
export type ChangeCounts = Readonly<Record<AmendmentChangeKind, number>>;

const NO_CHANGES: ChangeCounts = { add: 0, correct: 0, settle: 0, reinstate: 0 };

export function countChanges(changes: readonly AmendmentChange[]): ChangeCounts {
  const counts = { ...NO_CHANGES };
  for (const { kind } of changes) counts[kind] += 1;
  return counts;
}

export function addCounts(a: ChangeCounts, b: ChangeCounts): ChangeCounts {
  return {
    add: a.add + b.add,
    correct: a.correct + b.correct,
    settle: a.settle + b.settle,
    reinstate: a.reinstate + b.reinstate,
  };
}

export function subtractCounts(a: ChangeCounts, b: ChangeCounts): ChangeCounts {
  return {
    add: a.add - b.add,
    correct: a.correct - b.correct,
    settle: a.settle - b.settle,
    reinstate: a.reinstate - b.reinstate,
  };
}

/** Communes of villages: all but the last segment. */
export function communesOf(changes: readonly AmendmentChange[]): readonly string[] {
  return [...new Set(changes.map(({ unit }) => unit.slice(0, Math.max(unit.lastIndexOf('/'), 0))))].sort();
}
