import type { DataOf } from '#shared/contracts/event-contract.ts';
import type { SourceBalanceChangedV1 } from '#shared/contracts/source/balance-changed.v1.ts';
import { type Problem, problem } from '#shared/kernel/problem.ts';
import { accept, type Refusal, type Result, refuse } from '#shared/kernel/result.ts';
import {
  type Balance,
  inHandOf,
  measureOf,
  NOTHING,
  opposite,
  plus,
  spendableOf,
} from '../source/balance.ts';
import { isTooLarge, type Source, SUPPLY_TOO_LARGE } from '../source/source.ts';

export const ENTRY_KINDS = [
  'promise',
  'withdraw-promise',
  'commit',
  'cut',
  'receive',
  'return',
  'reversal',
] as const;

export type EntryKind = (typeof ENTRY_KINDS)[number];

/** One line in a source's book: never changed, undone only by a later line. */
export interface SourceEntry {
  readonly _id: string;
  readonly source: string;
  /** Counts the source's entries from 1. */
  readonly number: number;
  readonly kind: EntryKind;
  /** In the source's measure. */
  readonly amount: number;
  /** Of a receipt: which instalment (đợt cấp) it is. */
  readonly instalment: number | null;
  /** Date of the paper, or of the hand-over to the holder. */
  readonly day: string;
  /** Number and sign of the paper that proves it. */
  readonly paper: string | null;
  readonly reason: string | null;
  /** What it did to the balance. */
  readonly change: Balance;
  /** Of a reversal: the entry that no longer counts. */
  readonly reverses: string | null;
  readonly reversed: boolean;
  readonly by: string;
  readonly at: Date;
}

export type EntryWish = Pick<SourceEntry, 'kind' | 'amount' | 'day' | 'paper' | 'reason'>;

export const PAPER_MISSING = problem(
  'paper-missing',
  422,
  'What is in writing or has arrived names its paper',
);
export const ENTRY_REASON_MISSING = problem(
  'entry-reason-missing',
  422,
  'What makes a source smaller needs a reason',
);
export const MORE_THAN_PROMISED = problem('more-than-promised', 409, 'So much is not promised');
export const MORE_THAN_COMMITTED = problem(
  'more-than-committed',
  409,
  'So much is not in writing and still to come',
);
export const MORE_THAN_IN_HAND = problem(
  'more-than-in-hand',
  409,
  'So much was not received, or went back already',
);
export const BELOW_APPROVED = problem(
  'below-approved',
  409,
  'Approved plans use more than would be left; the errors say how much is missing',
);
export const ENTRY_REVERSED = problem(
  'entry-reversed',
  409,
  'The entry is undone already, or undoes another',
);
export const LATER_ENTRIES_REST_ON_IT = problem(
  'later-entries-rest-on-it',
  409,
  'Later entries rest on this one: undo them first',
);

/** What an entry does to the balance of a source, or why it may not be made. */
export function decideEntry(
  source: Pick<Source, 'balance' | 'gift' | 'allocated'>,
  wish: EntryWish,
): Result<{ readonly change: Balance; readonly balance: Balance }> {
  const evidence = judgeEvidence(wish);
  if (!evidence.ok) return evidence;
  const change = changeOf(source.balance, wish);
  if (!change.ok) return change;
  return judgeBalance(source, change.value);
}

/** Undoes an entry by its opposite; what rests on it stays in the way. */
export function decideReversal(
  source: Pick<Source, 'balance' | 'gift' | 'allocated'>,
  entry: SourceEntry,
): Result<{ readonly change: Balance; readonly balance: Balance }> {
  if (entry.reversed || entry.kind === 'reversal') return refuse(ENTRY_REVERSED);
  const change = opposite(entry.change);
  const { promised, committed, received, returned } = plus(source.balance, change);
  if (Math.min(promised, committed, received, returned, received - returned) < 0)
    return refuse(LATER_ENTRIES_REST_ON_IT);
  return judgeBalance(source, change);
}

export function balanceChangedData(
  source: Source,
  entry: Pick<SourceEntry, '_id' | 'kind' | 'amount'>,
): DataOf<typeof SourceBalanceChangedV1> {
  const { _id, campaign, unit, gift, balance, spendable } = source;
  const { measure } = measureOf(gift);
  return {
    source: _id,
    campaign,
    unit,
    entry: entry._id,
    kind: entry.kind,
    amount: entry.amount,
    measure,
    ...balance,
    spendable,
  };
}

function judgeEvidence({ kind, paper, reason }: EntryWish): Result<null> {
  switch (kind) {
    case 'commit':
    case 'receive':
      return paper === null
        ? refuse(PAPER_MISSING, [{ pointer: '/paper', code: PAPER_MISSING.code }])
        : accept(null);
    case 'withdraw-promise':
    case 'cut':
    case 'return':
    case 'reversal': {
      const errors = [{ pointer: '/reason', code: ENTRY_REASON_MISSING.code }];
      return reason === null ? refuse(ENTRY_REASON_MISSING, errors) : accept(null);
    }
    case 'promise':
      return accept(null);
  }
}

function changeOf(balance: Balance, { kind, amount }: EntryWish): Result<Balance> {
  const { promised, committed } = balance;
  switch (kind) {
    case 'promise':
      return accept({ ...NOTHING, promised: amount });
    case 'withdraw-promise':
      if (amount > promised) return tooMuch(MORE_THAN_PROMISED, amount - promised);
      return accept({ ...NOTHING, promised: -amount });
    case 'commit':
      return accept({ ...NOTHING, promised: 0 - Math.min(promised, amount), committed: amount });
    case 'cut':
      if (amount > committed) return tooMuch(MORE_THAN_COMMITTED, amount - committed);
      return accept({ ...NOTHING, committed: -amount });
    case 'receive': {
      // What comes was in writing first, then only promised; what is more than both came unannounced.
      const fromWriting = Math.min(committed, amount);
      const fromPromise = Math.min(promised, amount - fromWriting);
      return accept({ ...NOTHING, promised: 0 - fromPromise, committed: 0 - fromWriting, received: amount });
    }
    case 'return':
      if (amount > inHandOf(balance)) return tooMuch(MORE_THAN_IN_HAND, amount - inHandOf(balance));
      return accept({ ...NOTHING, returned: amount });
    case 'reversal':
      throw new Error('A reversal is decided by the entry that it undoes');
  }
}

function judgeBalance(
  { balance, gift, allocated }: Pick<Source, 'balance' | 'gift' | 'allocated'>,
  change: Balance,
): Result<{ readonly change: Balance; readonly balance: Balance }> {
  const after = plus(balance, change);
  const { perShare } = measureOf(gift);
  const missing = allocated * perShare - spendableOf(after);
  // A source that approved plans overdraw already cannot be: only what makes it smaller is refused.
  if (missing > 0 && spendableOf(after) < spendableOf(balance)) return tooMuch(BELOW_APPROVED, missing);
  if (isTooLarge(gift, after)) return refuse(SUPPLY_TOO_LARGE);
  return accept({ change, balance: after });
}

function tooMuch(refused: Problem, by: number): Refusal {
  return refuse(refused, [{ pointer: '/amount', code: refused.code, detail: String(by) }]);
}
