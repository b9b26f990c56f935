import type { UnitSet } from '#shared/contracts/fields.ts';
import { problem } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import type { Act, Awaited, Custody, CustodyKind, Side } from './custody.ts';
import type { CustodyLine } from './custody-line.ts';
import type { Holder } from './holder.ts';

export const SAME_HOLDER = problem(
  'custody-same-holder',
  422,
  'Who hands over and who receives are one holder',
);
export const SOURCE_MISMATCH = problem(
  'custody-source-mismatch',
  422,
  'What comes from a source, or goes back to it, must be of that source',
);
export const SOURCE_RECEIVES = problem(
  'custody-source-receives',
  422,
  'A source gets nothing but what is returned to it',
);
export const REASON_MISSING = problem('custody-reason-missing', 422, 'A return or a loss needs a reason');
export const CUSTODY_DAY_IN_FUTURE = problem(
  'custody-day-in-future',
  422,
  'The day of the hand-over has not come yet',
);
export const NOBODY_TO_SIGN = problem(
  'custody-nobody-to-sign',
  422,
  'The other side is who writes the record, so nobody would be left to sign',
);
export const CUSTODY_NOT_SIGNED = problem(
  'custody-not-signed',
  409,
  'Only a record that both have signed is reversed',
);
export const CUSTODY_REVERSED = problem(
  'custody-reversed',
  409,
  'There is a reversal of this record already',
);
export const REVERSAL_TOO_EARLY = problem(
  'custody-reversal-too-early',
  422,
  'A record cannot be taken back before its own day',
);

export interface MakeCustody {
  readonly id: string;
  readonly campaign: string;
  readonly unitSet: UnitSet;
  readonly kind: CustodyKind;
  readonly moves: Custody['moves'];
  readonly number: number;
  readonly on: string;
  readonly from: Holder;
  readonly to: Holder | null;
  readonly lines: readonly CustodyLine[];
  readonly reason: string | null;
  readonly side: Side;
  readonly reverses: string | null;
}

/** One side writes what it says was handed over. */
export function makeCustody(wish: MakeCustody, { by, at, today }: Act): Result<Custody> {
  const fault = faultOf(wish, today);
  if (fault !== null) return refuse(fault);
  const { id, from, to } = wish;
  const awaits = awaitedBy(wish);
  if (awaits.account === by) return refuse(NOBODY_TO_SIGN);
  const sides = to === null ? [from] : [from, to];
  const { id: _, ...facts } = wish;
  return accept({
    _id: id,
    ...facts,
    issuer: issuerOf(wish),
    madeBy: by,
    madeAt: at,
    status: 'made',
    awaits,
    signedBy: null,
    signedAt: null,
    page: null,
    remark: null,
    reversal: null,
    units: [...new Set(sides.map(({ unit }) => unit))],
    accounts: sides.flatMap(({ account }) => (account === null ? [] : [account])),
    history: [{ kind: 'made', at, by, words: wish.reason }],
    version: 1,
  });
}

/** The wish of a record that takes another one back: what was signed is never changed. */
export function reversalOf(
  record: Custody,
  wish: Pick<MakeCustody, 'id' | 'number' | 'on' | 'reason' | 'side'>,
): Result<MakeCustody> {
  const { campaign, unitSet, moves, from, to, lines } = record;
  if (record.status !== 'signed' || record.kind === 'reversal') return refuse(CUSTODY_NOT_SIGNED);
  if (record.reversal !== null) return refuse(CUSTODY_REVERSED);
  if (wish.on < record.on) return refuse(REVERSAL_TOO_EARLY);
  return accept({
    ...wish,
    campaign,
    unitSet,
    kind: 'reversal',
    moves,
    from,
    to,
    lines,
    reverses: record._id,
  });
}

/** The unit in whose numbers a record counts. */
export function issuerOf({ side, from, to }: Pick<Custody, 'side' | 'from' | 'to'>): string {
  return side === 'to' && to !== null ? to.unit : from.unit;
}

function awaitedBy({ side, from, to }: MakeCustody): Awaited {
  if (to === null) return { side: 'approver', account: null, unit: from.unit };
  const other = side === 'from' ? to : from;
  return { side: side === 'from' ? 'to' : 'from', account: other.account, unit: other.unit };
}

function faultOf({ kind, from, to, lines, on, reason, side }: MakeCustody, today: string) {
  if (on > today) return CUSTODY_DAY_IN_FUTURE;
  if (kind !== 'hand-over' && reason === null) return REASON_MISSING;
  if (to === null) return side === 'from' && from.kind !== 'source' ? null : SAME_HOLDER;
  if (from.key === to.key) return SAME_HOLDER;
  if (to.kind === 'source' && kind === 'hand-over') return SOURCE_RECEIVES;
  const giver = from.source ?? to.source;
  return giver !== null && lines.some(({ source }) => source !== giver) ? SOURCE_MISMATCH : null;
}
