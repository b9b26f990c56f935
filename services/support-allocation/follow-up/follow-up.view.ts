import { z } from 'zod';
import { Day, GiftLine, Hash, Id, Moment, Money, UnitPath } from '#shared/contracts/fields.ts';
import type { Candidate } from '../candidate/candidate.ts';
import { type FollowUp, type FollowUpItem, ITEM_STATES } from './follow-up.ts';

const Count = z.int().nonnegative();

export const FollowUpView = z.strictObject({
  id: Id,
  plan: Id,
  status: z.enum(['computing', 'proposed', 'refused', 'approved', 'sent-back']),
  number: z.int().positive().nullable().describe('Đợt trao bổ sung số n'),
  due: Day,
  ground: z.string(),
  failed: Count,
  part: Count.describe('owed in part'),
  kept: Count.describe('kept at the commune'),
  owed: Money,
  hash: Hash.nullable().describe('to be sent back when approving'),
  proposedBy: Id,
  proposedAt: Moment,
  approvedBy: Id.nullable(),
  approvedAt: Moment.nullable(),
  remark: z.string().nullable(),
});

export const FollowUpItemView = z.strictObject({
  gift: Id,
  household: Id,
  unit: UnitPath,
  village: z.string(),
  code: z.string(),
  head: z.string(),
  sourceName: z.string(),
  state: z.enum(ITEM_STATES),
  owed: z.array(GiftLine),
  value: Money,
  reason: z.string().nullable(),
  on: Day.describe('of the last attempt, or since when it is kept'),
  by: Id.describe('who said so: of a kept gift, its keeper'),
  isDone: z.boolean().describe('nothing is owed any more since'),
});

export function viewFollowUp(followUp: FollowUp): z.input<typeof FollowUpView> {
  const { _id: id, plan, status, number, due, ground, totals, proposedBy } = followUp;
  const { hash, ...figures } = totals;
  return {
    id,
    plan,
    status,
    number,
    due,
    ground,
    ...figures,
    hash: status === 'computing' || status === 'refused' ? null : hash,
    proposedBy,
    proposedAt: followUp.createdAt.toISOString(),
    approvedBy: followUp.approvedBy ?? null,
    approvedAt: followUp.approvedAt?.toISOString() ?? null,
    remark: followUp.remark ?? null,
  };
}

export function viewItem(
  item: FollowUpItem,
  candidate: Candidate | undefined,
  isDone: boolean,
): z.input<typeof FollowUpItemView> {
  const { gift, household, unit, sourceName, state, owed, value, reason, on, by } = item;
  const { village = '', code = '', head = '' } = candidate ?? {};
  const person = { household, unit, village, code, head };
  return { gift, ...person, sourceName, state, owed: [...owed], value, reason, on, by, isDone };
}
