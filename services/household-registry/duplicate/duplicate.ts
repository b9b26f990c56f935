import { problem } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import type { FoundPair } from './find-duplicates.ts';
import { isExact, type Reason } from './pair-weight.ts';

export type Verdict = 'same' | 'different';

/** Two entries that may be one household. Kept for ever, so that nobody is asked twice. */
export interface DuplicatePair {
  /** smaller id|larger id */
  readonly _id: string;
  readonly households: readonly [string, string];
  /** Bits for one household, as found last. */
  readonly score: number;
  readonly level: FoundPair['level'];
  readonly reasons: readonly Reason[];
  readonly status: 'open' | Verdict;
  readonly foundAt: Date;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly version: number;
}

export const PAIR_DECIDED = problem('pair-decided', 409, 'Somebody has decided on these two households');
export const PAIR_CHANGED = problem(
  'pair-changed',
  409,
  'One of the two households was changed since it was shown',
);

/** The same for two households in either order. */
export function pairId(one: string, other: string): string {
  return one < other ? `${one}|${other}` : `${other}|${one}`;
}

export type Finding = {
  readonly outcome: 'opened' | 'changed' | 'reopened' | 'unchanged';
  readonly pair: DuplicatePair;
};

/**
 * What a search found, against what is remembered. A verdict stands, whatever is found again; only an ID that has
 * become equal since two households were called different is news enough to ask once more.
 */
export function meetPair(known: DuplicatePair | undefined, found: FoundPair, at: Date): Finding {
  const { households, score, level, reasons } = found;
  const seen = {
    households,
    score,
    level,
    reasons,
    status: 'open',
    decidedBy: null,
    decidedAt: null,
  } as const;
  if (known === undefined) {
    const pair = { _id: pairId(...households), ...seen, foundAt: at, version: 1 };
    return { outcome: 'opened', pair };
  }
  const news: DuplicatePair = { ...known, ...seen, version: known.version + 1 };
  switch (known.status) {
    case 'open':
      return isAsBefore(known, found)
        ? { outcome: 'unchanged', pair: known }
        : { outcome: 'changed', pair: news };
    case 'same':
      return { outcome: 'unchanged', pair: known };
    case 'different':
      return isExact(reasons) && !isExact(known.reasons)
        ? { outcome: 'reopened', pair: news }
        : { outcome: 'unchanged', pair: known };
  }
}

/** A person's verdict on what was shown to them: `version` is that of the pair on their screen. */
export function decidePair(
  pair: DuplicatePair,
  decision: { verdict: Verdict; by: string; at: Date; version: number },
): Result<DuplicatePair> {
  if (pair.status !== 'open') return refuse(PAIR_DECIDED);
  if (pair.version !== decision.version) return refuse(PAIR_CHANGED);
  const { verdict, by, at } = decision;
  return accept({ ...pair, status: verdict, decidedBy: by, decidedAt: at, version: pair.version + 1 });
}

/** Frequencies move with every import and scores with them, so only what is worded on the screen counts as change. */
function isAsBefore(known: DuplicatePair, { level, reasons }: FoundPair): boolean {
  return known.level === level && known.reasons.join() === reasons.join();
}
