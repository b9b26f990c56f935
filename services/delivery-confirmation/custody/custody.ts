import type { UnitSet } from '#shared/contracts/fields.ts';
import { problem } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import type { CustodyLine } from './custody-line.ts';
import type { Holder } from './holder.ts';

export const CUSTODY_KINDS = ['hand-over', 'return', 'loss', 'reversal'] as const;
export type CustodyKind = (typeof CUSTODY_KINDS)[number];
export type Side = 'from' | 'to';

/** Where the signature of a side without an account stands. */
export interface SignedPage {
  /** The page's id or number; '' where only the photo is known. */
  readonly page: string;
  /** sha256 of its photo; '' where there is none. */
  readonly photo: string;
}

/** Whose turn it is. */
export interface Awaited {
  readonly side: Side | 'approver';
  /** The only account that may sign, where it is a person's turn. */
  readonly account: string | null;
  readonly unit: string;
}

export interface CustodyStep {
  readonly kind: 'made' | 'signed' | 'refused' | 'reversed';
  readonly at: Date;
  /** Account id. */
  readonly by: string;
  readonly words: string | null;
}

/** A record of a hand-over between two holders (biên bản giao nhận), or of what one of them lost. */
export interface Custody {
  readonly _id: string;
  readonly campaign: string;
  readonly unitSet: UnitSet;
  readonly kind: CustodyKind;
  /** What moves: the kind, of a reversal that of the record it takes back. */
  readonly moves: Exclude<CustodyKind, 'reversal'>;
  /** Unit of the side that wrote it. */
  readonly issuer: string;
  /** Counts up for each unit that writes records of a campaign. */
  readonly number: number;
  /** 'YYYY-MM-DD', the day of the hand-over, whenever it was entered. */
  readonly on: string;
  readonly from: Holder;
  /** Null of a loss. */
  readonly to: Holder | null;
  readonly lines: readonly CustodyLine[];
  /** Why: of a return, a loss, a reversal. */
  readonly reason: string | null;
  /** The side that wrote it. */
  readonly side: Side;
  readonly madeBy: string;
  readonly madeAt: Date;
  readonly status: 'made' | 'signed' | 'refused';
  /** Null when nobody's turn is left. */
  readonly awaits: Awaited | null;
  readonly signedBy: string | null;
  readonly signedAt: Date | null;
  /** Null where an account has signed. */
  readonly page: SignedPage | null;
  readonly remark: string | null;
  /** The record that this one takes back. */
  readonly reverses: string | null;
  /** The record that takes this one back, made or signed. */
  readonly reversal: string | null;
  /** Units of both sides, for scoping. */
  readonly units: readonly string[];
  /** Accounts of persons on either side. */
  readonly accounts: readonly string[];
  readonly history: readonly CustodyStep[];
  /** How many events it has had. */
  readonly version: number;
}

export const CUSTODY_SAME_PERSON = problem(
  'custody-same-person',
  409,
  'Who wrote a record cannot sign or approve it',
);
export const CUSTODY_NOT_OPEN = problem('custody-not-open', 409, 'The record is signed or refused already');
export const PAPER_NOT_ENOUGH = problem(
  'custody-paper-not-enough',
  409,
  'The other side has an account and signs with it',
);
export const CUSTODY_LACKING = problem('custody-lacking', 409, 'The holder does not have this much in hand');

export interface Act {
  readonly by: string;
  readonly at: Date;
  /** 'YYYY-MM-DD' */
  readonly today: string;
}

/** The other side signs: by its account, or on a page that somebody enters. A loss is signed by an approver. */
export function signCustody(record: Custody, page: SignedPage | null, { by, at }: Act): Result<Custody> {
  if (record.status !== 'made') return refuse(CUSTODY_NOT_OPEN);
  // On paper the other side's ink is the second pair of eyes, whoever enters the page.
  if (page === null && by === record.madeBy) return refuse(CUSTODY_SAME_PERSON);
  // Nobody approves what they say they lost.
  if (record.to === null && record.from.account === by) return refuse(CUSTODY_SAME_PERSON);
  return accept({
    ...record,
    status: 'signed',
    awaits: null,
    signedBy: by,
    signedAt: at,
    page,
    history: [...record.history, { kind: 'signed', at, by, words: null }],
    version: record.version + 1,
  });
}

/** Refused by the other side, or withdrawn by who wrote it. */
export function refuseCustody(record: Custody, remark: string, { by, at }: Act): Result<Custody> {
  if (record.status !== 'made') return refuse(CUSTODY_NOT_OPEN);
  return accept({
    ...record,
    status: 'refused',
    awaits: null,
    remark,
    history: [...record.history, { kind: 'refused', at, by, words: remark }],
    version: record.version + 1,
  });
}

/** The side that has not written the record. */
export function otherSide({ side, from, to }: Pick<Custody, 'side' | 'from' | 'to'>): Holder | null {
  return side === 'from' ? to : from;
}
