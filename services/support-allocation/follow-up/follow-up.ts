import type { GiftLine, UnitSet } from '#shared/contracts/fields.ts';
import { addToSetHash, contentHash } from '#shared/kernel/hash.ts';
import { problem } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import { type Gift, worthOf } from '../gift/gift.ts';
import type { GiftStanding } from '../hand-over/hand-over.ts';
import { SAME_PERSON } from '../plan/plan.ts';

export const ITEM_STATES = ['failed', 'part', 'kept'] as const;

/** Trao bổ sung: the gifts of an approved plan that failed, are kept at the commune or are owed in part, gone out with again. */
export interface FollowUp {
  readonly _id: string;
  /** The plan whose gifts these are: a follow-up makes no gift and takes nothing of a source. */
  readonly plan: string;
  readonly campaign: string;
  readonly list: string;
  readonly unitSet: UnitSet;
  readonly unit: string;
  readonly status: 'computing' | 'proposed' | 'refused' | 'approved' | 'sent-back';
  /** 'Đợt trao bổ sung số n' of its plan; null until it is approved. */
  readonly number: number | null;
  /** By when. */
  readonly due: string;
  readonly ground: string;
  readonly totals: FollowUpTotals;
  readonly proposedBy: string;
  readonly createdAt: Date;
  readonly approvedBy?: string;
  readonly approvedAt?: Date;
  readonly sentBackBy?: string;
  readonly remark?: string;
}

export interface FollowUpTotals {
  readonly failed: number;
  readonly part: number;
  readonly kept: number;
  /** đồng that are still owed; rice has no value. */
  readonly owed: number;
  /** Order-free, over the items. */
  readonly hash: string;
}

/** One gift, and what of it is still owed; never more. */
export interface FollowUpItem {
  /** followUp|gift */
  readonly _id: string;
  readonly followUp: string;
  readonly gift: string;
  readonly household: string;
  readonly unit: string;
  readonly source: string;
  readonly sourceName: string;
  readonly state: (typeof ITEM_STATES)[number];
  readonly owed: readonly GiftLine[];
  readonly value: number;
  /** Why the last attempt failed. */
  readonly reason: string | null;
  /** The day of the last attempt, or since when it is kept. */
  readonly on: string;
  /** Account of who said so: of a kept gift, its keeper. */
  readonly by: string;
}

export const FOLLOW_UP_NOT_PROPOSED = problem(
  'follow-up-not-proposed',
  409,
  'The follow-up does not wait for a decision',
);
export const FOLLOW_UP_CHANGED = problem(
  'follow-up-changed',
  409,
  'This is not the follow-up that was looked at',
);
export const FOLLOW_UP_DUE_PAST = problem('follow-up-due-past', 422, 'The day by when it is due is over');

/** An item of a gift that did not wholly reach its household; null when nothing is to be followed up. */
export function itemOf(
  followUp: string,
  { _id: gift, household, unit, source, sourceName }: Gift,
  { state, owed, word }: GiftStanding,
): FollowUpItem | null {
  if (word === null || state === 'open' || state === 'received') return null;
  const of = { followUp, gift, household, unit, source, sourceName, state, owed: [...owed] };
  const last = { reason: word.reason ?? null, on: word.on, by: word.by };
  return { _id: `${followUp}|${gift}`, ...of, value: worthOf(owed), ...last };
}

export function addItems(totals: FollowUpTotals, items: readonly FollowUpItem[]): FollowUpTotals {
  const count = (state: FollowUpItem['state']) => items.filter((item) => item.state === state).length;
  return {
    failed: totals.failed + count('failed'),
    part: totals.part + count('part'),
    kept: totals.kept + count('kept'),
    owed: totals.owed + items.reduce((sum, { value }) => sum + value, 0),
    hash: addToSetHash(totals.hash, items.map(contentHash)),
  };
}

export function decideFollowUp(followUp: FollowUp, { by, hash }: { by: string; hash: string }): Result<null> {
  if (followUp.proposedBy === by) return refuse(SAME_PERSON);
  if (followUp.status !== 'proposed') return refuse(FOLLOW_UP_NOT_PROPOSED);
  return followUp.totals.hash === hash ? accept(null) : refuse(FOLLOW_UP_CHANGED);
}

export function decideSendingBack(followUp: FollowUp, by: string): Result<null> {
  if (followUp.proposedBy === by) return refuse(SAME_PERSON);
  return followUp.status === 'proposed' ? accept(null) : refuse(FOLLOW_UP_NOT_PROPOSED);
}
