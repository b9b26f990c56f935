import type { DataOf } from '#shared/contracts/event-contract.ts';
import type { UnitSet } from '#shared/contracts/fields.ts';
import type { WithdrawalReason } from '#shared/contracts/gift/withdrawn.v1.ts';
import type { PlanAmendedV1 } from '#shared/contracts/plan/amended.v1.ts';
import { addToSetHash, contentHash, EMPTY_SET_HASH } from '#shared/kernel/hash.ts';
import { problem } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import { approvedData, type Gift, withdrawnData } from '../gift/gift.ts';
import { type Plan, type PlanBasis, SAME_PERSON } from '../plan/plan.ts';
import type { AmendmentWish } from './amendment-wish.ts';
import type { SourceFlow } from './source-flow.ts';

/** A gift that is taken back. */
export type TakenGift = Omit<Gift, 'status'> & { readonly reason: WithdrawalReason };

/** Điều chỉnh of an approved plan: who loses which gift and why, and who gets one by the same rules. */
export interface PlanAmendment {
  readonly _id: string;
  readonly plan: string;
  readonly campaign: string;
  readonly list: string;
  readonly unitSet: UnitSet;
  readonly unit: string;
  readonly status: 'computing' | 'proposed' | 'refused' | 'approved' | 'sent-back';
  /** 'Phụ lục điều chỉnh số n' of its plan; null until it is approved. */
  readonly number: number | null;
  /** On what ground, in words. */
  readonly ground: string;
  readonly wish: AmendmentWish;
  readonly basis: PlanBasis | null;
  readonly takes: readonly TakenGift[];
  readonly gives: readonly Gift[];
  readonly flows: readonly SourceFlow[];
  /** Gifts of settled households that did not fit in: the next amendment takes them. */
  readonly leftOut: number;
  /** Order-free, over the data of its events. */
  readonly hash: string;
  /** Lines that other services were told of. */
  readonly released: number;
  readonly proposedBy: string;
  readonly createdAt: Date;
  readonly approvedBy?: string;
  readonly approvedAt?: Date;
  readonly sentBackBy?: string;
  readonly remark?: string;
  readonly problem?: AmendmentProblem;
}

export const AMENDMENT_PROBLEMS = [
  'nothing-to-amend',
  'gift-not-standing',
  'gift-handed-over',
  'plan-amendment-too-large',
  'list-not-complete',
  'gifts-arriving',
  'plan-too-large',
] as const;

/** Why there is no amendment as it was wished for. */
export interface AmendmentProblem {
  readonly code: (typeof AMENDMENT_PROBLEMS)[number];
  readonly gift?: string;
}

/** So many gifts are taken back, and so many given, by one amendment: more is a plan of its own. */
export const LINES_LIMIT = 500;

export const PLAN_NOT_APPROVED = problem(
  'plan-not-approved',
  409,
  'Only an approved plan is amended: any other is made anew',
);
export const PLAN_BEING_RELEASED = problem(
  'plan-being-released',
  409,
  'The gifts of the plan, or of an amendment, are still being released',
);
export const NOTHING_TO_AMEND = problem(
  'nothing-to-amend',
  422,
  'The amendment neither takes a gift back nor gives one',
);
export const GIFT_NOT_STANDING = problem(
  'gift-not-standing',
  422,
  'This is not a gift of the plan that households still have',
);
export const NOT_YOUR_SOURCE = problem(
  'not-your-source',
  403,
  'A source that the amendment moves is held by a unit that the caller does not approve for',
);
export const GIFT_HANDED_OVER = problem(
  'gift-handed-over',
  409,
  'A gift to be taken back was handed over: it is free for nobody',
);
export const AMENDMENT_TOO_LARGE = problem(
  'plan-amendment-too-large',
  422,
  'More than 500 households would get a gift: that is a plan of its own',
);
export const GIFT_NAMED_TWICE = problem('gift-named-twice', 422, 'The same gift is named twice');
export const AMENDMENT_NOT_PROPOSED = problem(
  'plan-amendment-not-proposed',
  409,
  'The amendment does not wait for a decision',
);
export const AMENDMENT_CHANGED = problem(
  'plan-amendment-changed',
  409,
  'This is not the amendment that was looked at',
);
export const AMENDMENT_STALE = problem(
  'plan-amendment-stale',
  409,
  'The list was amended, or something else approved, since this amendment was computed: propose it anew',
);

export function decideWish(wish: AmendmentWish): Result<null> {
  const { withdraw, settled, give, draw } = wish;
  if (new Set(withdraw.map(({ gift }) => gift)).size < withdraw.length) return refuse(GIFT_NAMED_TWICE);
  const gives = give === 'available' || (give === 'freed' && draw.length > 0);
  return withdraw.length > 0 || settled || gives ? accept(null) : refuse(NOTHING_TO_AMEND);
}

/** Whether a plan may be amended now. */
export function decideAmending(plan: Pick<Plan, 'status' | 'released' | 'gifts' | 'amending'>): Result<null> {
  if (plan.status !== 'approved') return refuse(PLAN_NOT_APPROVED);
  return plan.released < plan.gifts || plan.amending !== null ? refuse(PLAN_BEING_RELEASED) : accept(null);
}

/** One approves what one saw, and what still fits to all that was decided meanwhile. */
export function decideAmendment(
  amendment: PlanAmendment,
  { by, hash, now }: { readonly by: string; readonly hash: string; readonly now: PlanBasis },
): Result<null> {
  if (amendment.proposedBy === by) return refuse(SAME_PERSON);
  if (amendment.status !== 'proposed') return refuse(AMENDMENT_NOT_PROPOSED);
  if (amendment.hash !== hash) return refuse(AMENDMENT_CHANGED);
  return contentHash(amendment.basis) === contentHash(now) ? accept(null) : refuse(AMENDMENT_STALE);
}

export function decideSendingBack(amendment: PlanAmendment, by: string): Result<null> {
  if (amendment.proposedBy === by) return refuse(SAME_PERSON);
  return amendment.status === 'proposed' ? accept(null) : refuse(AMENDMENT_NOT_PROPOSED);
}

/** What is frozen by the approval; every hearer makes the same out of the events. */
export function amendmentHash({ _id, takes, gives }: Pick<PlanAmendment, '_id' | 'takes' | 'gives'>): string {
  return addToSetHash(EMPTY_SET_HASH, [
    ...takes.map((gift) => contentHash(withdrawnData(gift, { amendment: _id, reason: gift.reason }))),
    ...gives.map((gift) => contentHash(approvedData(gift))),
  ]);
}

export function amendedData(
  { _id, plan, campaign, list, unit, takes, gives, hash, proposedBy }: PlanAmendment,
  { number, approvedBy }: { readonly number: number; readonly approvedBy: string },
): DataOf<typeof PlanAmendedV1> {
  const counts = { withdrawn: takes.length, given: gives.length };
  return { plan, amendment: _id, number, campaign, list, unit, ...counts, hash, proposedBy, approvedBy };
}
