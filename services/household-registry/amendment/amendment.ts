import type { UnitSet } from '#shared/contracts/fields.ts';
import { problem } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import type { PoorList } from '../poor-list/poor-list.ts';
import type { AmendmentChange } from './amendment-change.ts';
import { addCounts, type ChangeCounts, communesOf, countChanges, subtractCounts } from './change-counts.ts';

/** What led to a proposal. */
export interface AmendmentOrigin {
  readonly kind:
    | 'claim'
    | 'duplicate'
    | 'household'
    | 'household-edit'
    | 'import'
    | 'rehoming'
    | 'difference';
  readonly id: string;
}

/** A proposed change of a frozen list: maker and checker are two people. Its lines are rows of their own. */
export interface Amendment {
  readonly _id: string;
  readonly list: string;
  readonly unitSet: UnitSet;
  /** The list's place. */
  readonly unit: string;
  /** Communes that it touches, so that each sees what concerns it. */
  readonly communes: readonly string[];
  /** The list's how-manieth amendment, given at approval. */
  readonly number: number | null;
  readonly size: number;
  readonly counts: ChangeCounts;
  /** In words. */
  readonly reason: string;
  readonly origin: AmendmentOrigin | null;
  readonly status: 'proposed' | 'approved' | 'sent-back' | 'withdrawn';
  /** Raised whenever its lines change while it is proposed: nobody approves what they did not see. */
  readonly revision: number;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  /** All whose changes stand in it, the proposer included: none of them may approve it. */
  readonly makers: readonly string[];
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly remark: string | null;
  /** Lines that no longer fitted at approval and were left out on the approver's word. */
  readonly leftOut: number;
  /** Lines that the list has so far, of those that were approved. */
  readonly applied: number;
}

export const MAX_CHANGES = 5_000;

export const LIST_NOT_FROZEN = problem('list-not-frozen', 409, 'Only a frozen list is amended');
export const LIST_AMENDING = problem(
  'list-amending',
  409,
  'An approved amendment of this household is just being carried out; please ask again in a moment',
  { retryAfter: 5 },
);
export const CHANGES_UNFIT = problem(
  'changes-unfit',
  409,
  'Changes do not fit what the registry and the list say now',
);
export const AMENDMENT_TOO_LARGE = problem(
  'amendment-too-large',
  422,
  'An amendment has at most 5,000 changes',
);
export const AMENDMENT_DECIDED = problem('amendment-decided', 409, 'The amendment is decided already');
export const AMENDMENT_CHANGED = problem(
  'amendment-changed',
  409,
  'The amendment has changed since it was read; look at it again',
);
export const OWN_AMENDMENT = problem(
  'own-amendment',
  403,
  'Who proposed a change may not decide on it; another account must',
);
export const NOT_YOUR_AMENDMENT = problem(
  'not-your-amendment',
  403,
  'Only who proposed it, or staff of the list, may withdraw an amendment',
);

export function draftAmendment(parts: {
  id: string;
  list: PoorList;
  changes: readonly AmendmentChange[];
  reason: string;
  origin: AmendmentOrigin | null;
  by: string;
  at: Date;
}): Amendment {
  const { id, list, changes, reason, origin, by, at } = parts;
  return {
    _id: id,
    list: list._id,
    unitSet: list.unitSet,
    unit: list.unit,
    communes: communesOf(changes),
    number: null,
    size: changes.length,
    counts: countChanges(changes),
    reason,
    origin,
    status: 'proposed',
    revision: 1,
    proposedBy: by,
    proposedAt: at,
    makers: [by],
    decidedBy: null,
    decidedAt: null,
    remark: null,
    leftOut: 0,
    applied: 0,
  };
}

/** A proposed amendment whose lines came, changed or went. One that has none left is withdrawn. */
export function changeLines(
  amendment: Amendment,
  lines: { added: readonly AmendmentChange[]; removed: readonly AmendmentChange[] },
  said: { by: string; at: Date },
): Amendment {
  const { added, removed } = lines;
  const size = amendment.size + added.length - removed.length;
  const changed: Amendment = {
    ...amendment,
    size,
    counts: subtractCounts(addCounts(amendment.counts, countChanges(added)), countChanges(removed)),
    communes: [...new Set([...amendment.communes, ...communesOf(added)])].sort(),
    revision: amendment.revision + 1,
    makers: [...new Set([...amendment.makers, said.by])],
  };
  if (size > 0) return changed;
  return { ...changed, status: 'withdrawn', decidedBy: said.by, decidedAt: said.at };
}

/** What the decider saw and is. */
export interface Decision {
  readonly by: string;
  readonly at: Date;
  readonly revision: number;
}

/** Whether it may still be decided, by this account, as it was seen. */
export function mayDecide(amendment: Amendment, { by, revision }: Decision): Result<Amendment> {
  if (amendment.status !== 'proposed') return refuse(AMENDMENT_DECIDED);
  if (amendment.makers.includes(by)) return refuse(OWN_AMENDMENT);
  return amendment.revision === revision ? accept(amendment) : refuse(AMENDMENT_CHANGED);
}

export function decide(
  amendment: Amendment,
  status: 'approved' | 'sent-back' | 'withdrawn',
  decision: { by: string; at: Date; remark: string | null },
): Amendment {
  return { ...amendment, status, decidedBy: decision.by, decidedAt: decision.at, remark: decision.remark };
}

/** Only who made it, or whoever oversees the list, takes it back. */
export function withdraw(
  amendment: Amendment,
  said: { by: string; at: Date; oversees: boolean },
): Result<Amendment> {
  if (amendment.status !== 'proposed') return refuse(AMENDMENT_DECIDED);
  if (!said.oversees && !amendment.makers.includes(said.by)) return refuse(NOT_YOUR_AMENDMENT);
  return accept(decide(amendment, 'withdrawn', { ...said, remark: null }));
}
