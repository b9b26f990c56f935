import { z } from 'zod';
import { Day, Id, Moment, PoorClass, UnitPath } from '#shared/contracts/fields.ts';
import { today } from '#shared/vietnam/date.ts';
import type { Household } from '../household/household.ts';
import { CLAIM_STEPS, type Claim, type ClaimStep, REFUSAL_REASONS } from './claim.ts';
import { writeReceipt } from './receipt-number.ts';

const Status = z.enum(['open', 'verifying', 'accepted', 'settled']);
const Outcome = z.enum(['accepted', 'refused']).nullable();
const Reason = z.enum(REFUSAL_REASONS).nullable();

/** For officers and staff; who reported it is read apart, and each look is noted. */
export const ClaimView = z.strictObject({
  id: Id,
  receipt: z.string().describe('for whoever reported'),
  unit: UnitPath,
  commune: UnitPath,
  village: z.string().nullable().describe('as said, where it is not one that is known'),
  head: z.string(),
  description: z.string(),
  hasReporter: z.boolean(),
  via: z.enum(['officer', 'staff', 'public']),
  openedAt: Moment,
  status: Status,
  outcome: Outcome,
  reason: Reason,
  words: z.string().nullable(),
  settledAt: Moment.nullable(),
  household: Id.nullable(),
  list: Id.nullable(),
  amendment: Id.nullable(),
  sameAs: Id.nullable().describe('the earlier open claim that it repeats'),
  desk: UnitPath.describe('whose turn it is'),
  dueAt: Moment.nullable().describe('when it goes up to the level above'),
  history: z.array(
    z.strictObject({
      kind: z.enum(CLAIM_STEPS),
      at: Moment,
      by: z.string().describe('account id; empty: the public, or time'),
      words: z.string().nullable(),
    }),
  ),
});

/** For whoever has the number: words and days, no name. */
export const PublicClaimView = z.strictObject({
  receipt: z.string(),
  status: Status,
  outcome: Outcome,
  reason: Reason,
  words: z.string().nullable(),
  openedOn: Day,
  settledOn: Day.nullable(),
  steps: z.array(z.strictObject({ kind: z.enum(CLAIM_STEPS), on: Day })),
});

/** A household of the registry that a claim may mean. */
export const LikelyHousehold = z.strictObject({
  id: Id,
  code: z.string(),
  head: z.string(),
  birthYear: z.int().nullable(),
  members: z.int(),
  class: PoorClass,
  unit: UnitPath,
  village: z.string(),
  status: z.enum(['active', 'ended']),
  listed: z.boolean().describe('whether the list has it already'),
});

export function likelyHousehold(household: Household, listed: boolean): z.infer<typeof LikelyHousehold> {
  const { _id, code, head, birthYear, members, unit, village, status } = household;
  return { id: _id, code, head, birthYear, members, class: household.class, unit, village, status, listed };
}

export const ReceiptAnswer = z.strictObject({ receipt: z.string().describe('to follow the claim by') });

export function claimView(claim: Claim): z.infer<typeof ClaimView> {
  const { _id, receipt, unit, commune, village, head, description, via, status, outcome, reason } = claim;
  const { words, household, list, amendment, sameAs } = claim;
  return {
    id: _id,
    receipt: writeReceipt(receipt),
    unit,
    commune,
    village,
    head,
    description,
    hasReporter: claim.reporter !== null,
    via,
    openedAt: claim.openedAt.toISOString(),
    status,
    outcome,
    reason,
    words,
    settledAt: claim.settledAt?.toISOString() ?? null,
    household,
    list,
    amendment,
    sameAs,
    desk: claim.desk.path,
    dueAt: claim.dueAt?.toISOString() ?? null,
    history: claim.history.map((step) => ({ ...step, at: step.at.toISOString() })),
  };
}

/** Steps that tell the reporter how far it has come. */
const TOLD: readonly ClaimStep['kind'][] = [
  'opened',
  'verifying',
  'accepted',
  'sent-back',
  'refused',
  'settled',
  'reopened',
];

export function publicClaimView(claim: Claim): z.infer<typeof PublicClaimView> {
  const { status, outcome, reason, words, openedAt, settledAt, history } = claim;
  return {
    receipt: writeReceipt(claim.receipt),
    status,
    outcome,
    reason,
    words: outcome === 'refused' ? words : null,
    openedOn: dayOf(openedAt),
    settledOn: settledAt === null ? null : dayOf(settledAt),
    steps: history.filter(({ kind }) => TOLD.includes(kind)).map(({ kind, at }) => ({ kind, on: dayOf(at) })),
  };
}

function dayOf(at: Date): string {
  return today(at.getTime());
}
