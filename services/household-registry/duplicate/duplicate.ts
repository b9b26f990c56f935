import { problem } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import type { FoundPair } from './find-duplicates.ts';
import { isExact, type Reason } from './pair-weight.ts';

export type Verdict = 'same' | 'different';

/** 'unlike': a search found them no longer alike; 'ended': one of the two ended for another reason. Neither is shown. */
export const PAIR_STATUSES = ['open', 'same', 'different', 'unlike', 'ended'] as const;

export type PairStatus = (typeof PAIR_STATUSES)[number];

/** What a person said of a pair, or that they took it back. */
export interface Said {
  readonly verdict: Verdict | 'reopened';
  /** Account id. */
  readonly by: string;
  readonly at: Date;
  /** In words. */
  readonly why: string | null;
}

/** Two entries that may be one household. Kept for ever, so that nobody is asked twice. */
export interface DuplicatePair {
  /** smaller id|larger id */
  readonly _id: string;
  readonly households: readonly [string, string];
  /** Bits for one household, as found last. */
  readonly score: number;
  readonly level: FoundPair['level'];
  readonly reasons: readonly Reason[];
  readonly status: PairStatus;
  readonly foundAt: Date;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  /** All that was ever said, oldest first. */
  readonly said: readonly Said[];
  readonly version: number;
}

export const PAIR_DECIDED = problem('pair-decided', 409, 'Somebody has decided on these two households');
export const PAIR_CHANGED = problem(
  'pair-changed',
  409,
  'One of the two households was changed since it was shown',
);
export const PAIR_NOT_DECIDED = problem('pair-not-decided', 409, 'Nobody has decided on these two yet');
export const PAIR_MERGED = problem(
  'pair-merged',
  409,
  'The double has ended; restore that household, and the pair is open again',
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
    const pair = { _id: pairId(...households), ...seen, foundAt: at, said: [], version: 1 };
    return { outcome: 'opened', pair };
  }
  const news: DuplicatePair = { ...known, ...seen, version: known.version + 1 };
  switch (known.status) {
    case 'open':
      return isAsBefore(known, found)
        ? { outcome: 'unchanged', pair: known }
        : { outcome: 'changed', pair: news };
    case 'unlike':
    case 'ended':
      return { outcome: 'reopened', pair: news };
    case 'same':
      return { outcome: 'unchanged', pair: known };
    case 'different':
      return isExact(reasons) && !isExact(known.reasons)
        ? { outcome: 'reopened', pair: news }
        : { outcome: 'unchanged', pair: known };
  }
}

/** A whole search did not find an open pair again: it is kept, and nobody is asked about it any more. */
export function missPair(pair: DuplicatePair): DuplicatePair {
  return pair.status === 'open' ? { ...pair, status: 'unlike', version: pair.version + 1 } : pair;
}

/**
 * A household of the pair has ended, lives again or has moved. Whatever ended one leaves nothing to ask; whoever
 * restores a double takes the verdict back.
 */
export function followPair(pair: DuplicatePair, { bothLive }: { readonly bothLive: boolean }): DuplicatePair {
  const next = { ...pair, version: pair.version + 1 };
  switch (pair.status) {
    case 'open':
      return bothLive ? next : { ...next, status: 'ended' };
    case 'ended':
      return bothLive ? { ...next, status: 'open' } : next;
    case 'same':
      return bothLive ? { ...next, status: 'open', decidedBy: null, decidedAt: null } : next;
    case 'different':
    case 'unlike':
      return next;
  }
}

/** A person's verdict on what was shown to them: `version` is that of the pair on their screen. */
export function decidePair(
  pair: DuplicatePair,
  decision: { verdict: Verdict; by: string; at: Date; version: number; why?: string | null },
): Result<DuplicatePair> {
  if (pair.status === 'same' || pair.status === 'different') return refuse(PAIR_DECIDED);
  if (pair.status !== 'open' || pair.version !== decision.version) return refuse(PAIR_CHANGED);
  const { verdict, by, at, why = null } = decision;
  const said = [...pair.said, { verdict, by, at, why }];
  return accept({ ...pair, status: verdict, decidedBy: by, decidedAt: at, said, version: pair.version + 1 });
}

/** Taken back: two that were called different are asked about again. A merger is undone by restoring the double. */
export function reopenPair(
  pair: DuplicatePair,
  act: { by: string; at: Date; version: number; why: string },
): Result<DuplicatePair> {
  if (pair.status === 'same') return refuse(PAIR_MERGED);
  if (pair.status !== 'different') return refuse(PAIR_NOT_DECIDED);
  if (pair.version !== act.version) return refuse(PAIR_CHANGED);
  const { by, at, why } = act;
  const said = [...pair.said, { verdict: 'reopened' as const, by, at, why }];
  return accept({
    ...pair,
    status: 'open',
    decidedBy: null,
    decidedAt: null,
    said,
    version: pair.version + 1,
  });
}

/** Frequencies move with every import and scores with them, so only what is worded on the screen counts as change. */
function isAsBefore(known: DuplicatePair, { level, reasons }: FoundPair): boolean {
  return known.level === level && known.reasons.join() === reasons.join();
}
