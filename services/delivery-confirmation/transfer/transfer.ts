import type { UnitSet } from '#shared/contracts/fields.ts';
import { problem } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';

/** What a bank said of the transfers of one source: a file, its rows, and what became of each gift. */
export interface Transfer {
  readonly _id: string;
  readonly unitSet: UnitSet;
  readonly unit: string;
  readonly campaign: string;
  readonly source: string;
  readonly sourceName: string;
  readonly name: string;
  /** sha256 of the file. */
  readonly hash: string;
  readonly bytes: number;
  /** 'YYYY-MM-DD', of rows that name no day themselves. */
  readonly day: string;
  readonly by: string;
  readonly at: Date;
  readonly status: 'matched' | 'confirming' | 'confirmed' | 'cancelled';
  readonly rows: number;
  readonly paid: number;
  readonly failed: number;
}

export const ROW_STATES = [
  'paid',
  'failed',
  'known',
  'doubled',
  'unknown',
  'several',
  'contested',
  'amount',
  'unclear',
  'turned',
  'contradicts',
] as const;

/**
 * paid, failed: sure. known: paid, and confirmed already. doubled: says again what an earlier row says. The others wait
 * for a person: unknown: no gift of the source has the reference; several: more than one reference; contested: rows of
 * one gift differ; amount: another sum than the gift's; unclear: neither paid nor failed; turned: no transfer any more;
 * contradicts: failed, though the gift is confirmed as received.
 */
export type RowState = (typeof ROW_STATES)[number];

export type Verdict = 'paid' | 'failed' | 'skipped';

export interface TransferRow {
  /** file|number */
  readonly _id: string;
  readonly file: string;
  readonly sheet: string;
  readonly line: number;
  readonly references: readonly string[];
  readonly name: string;
  readonly amount: number | null;
  readonly verdict: 'paid' | 'failed' | null;
  readonly said: string;
  readonly day: string | null;
  readonly state: RowState;
  /** The gift that it names. */
  readonly gift: string | null;
  /** What a person decided. */
  readonly decided: { readonly verdict: Verdict; readonly by: string; readonly reason: string } | null;
  /** The gift that this row speaks for when the file is confirmed; at most one row of a file speaks for a gift. */
  readonly counts: string | null;
  /** 'changed': the gift was settled otherwise meanwhile. */
  readonly outcome: 'recorded' | 'turned' | 'changed' | null;
}

export const SURE: ReadonlySet<RowState> = new Set<RowState>(['paid', 'failed', 'known', 'doubled']);
/** Nothing that a person could say makes these count. */
const ONLY_SKIPPED: ReadonlySet<RowState> = new Set<RowState>(['turned', 'contradicts']);

export const TRANSFER_FILE_EMPTY = problem('transfer-file-empty', 422, 'The file is empty');
export const TRANSFER_FILE_TOO_LARGE = problem('transfer-file-too-large', 413, 'The file is too large');
export const TRANSFER_FILE_FOREIGN = problem(
  'transfer-file-foreign',
  422,
  'No line of the file looks like a transfer',
);
export const TRANSFER_FILE_KNOWN = problem('transfer-file-known', 409, 'This file was sent before');
export const NOT_A_TRANSFER = problem('not-a-transfer', 422, 'This source is not paid by bank transfer');
export const TRANSFER_WRONG_STEP = problem(
  'transfer-wrong-step',
  409,
  'The file is confirmed or given up already',
);
export const TRANSFER_UNDECIDED = problem('transfer-undecided', 409, 'Some rows wait for a decision');
export const TRANSFER_ROW_FIXED = problem(
  'transfer-row-fixed',
  409,
  'A row of a gift that is settled otherwise can only be passed over',
);
export const TRANSFER_GIFT_UNKNOWN = problem(
  'transfer-gift-unknown',
  422,
  'No gift of this source that a bank pays has this reference',
);
export const TRANSFER_GIFT_TAKEN = problem(
  'transfer-gift-taken',
  409,
  'Another row of the file speaks for this gift already',
);

/** Whether a person has to say something before the file can be confirmed. */
export function isOpen({ state, decided }: Pick<TransferRow, 'state' | 'decided'>): boolean {
  return decided === null && !SURE.has(state);
}

/** What a row comes to: `gift` is the one it is decided for, else its own. */
export function decideRow(
  row: TransferRow,
  decision: { readonly verdict: Verdict; readonly by: string; readonly reason: string },
  gift: string | null,
): Result<TransferRow> {
  const { verdict } = decision;
  if (verdict === 'skipped') return accept({ ...row, decided: decision, counts: null });
  if (ONLY_SKIPPED.has(row.state) || row.state === 'known') return refuse(TRANSFER_ROW_FIXED);
  const own = gift ?? row.gift;
  if (own === null) return refuse(TRANSFER_GIFT_UNKNOWN);
  return accept({ ...row, gift: own, decided: decision, counts: own });
}

/** What a row says in the end. */
export function finalVerdict({ decided, verdict }: Pick<TransferRow, 'decided' | 'verdict'>): Verdict | null {
  return decided?.verdict ?? verdict;
}
