import { z } from 'zod';
import { GiftLine, Hash, Id, Moment, Money, PoorClass, UnitPath } from '#shared/contracts/fields.ts';
import { WithdrawalReason } from '#shared/contracts/gift/withdrawn.v1.ts';
import type { Candidate } from '../candidate/candidate.ts';
import { PASSES } from '../division/division-input.ts';
import type { SlipLine } from './amendment-slip.ts';
import { GIVE } from './amendment-wish.ts';
import type { AmendmentHead } from './plan-amendment.repository.ts';
import { AMENDMENT_PROBLEMS, type PlanAmendment } from './plan-amendment.ts';

const Count = z.int().nonnegative();

export const WishFields = {
  withdraw: z
    .array(z.strictObject({ gift: Id, reason: WithdrawalReason }))
    .max(500)
    .default([])
    .describe('gifts that are taken back'),
  settled: z
    .boolean()
    .default(true)
    .describe('gifts of households that the list has settled are taken back too'),
  give: z
    .enum(GIVE)
    .default('freed')
    .describe('who is next in line gets what becomes free, all that is available too, or nothing'),
  draw: z
    .array(z.strictObject({ source: Id, shares: z.int().positive().max(1e9) }))
    .max(50)
    .default([])
    .describe('suất dự phòng that may be drawn'),
};

export const AmendmentView = z.strictObject({
  id: Id,
  plan: Id,
  status: z.enum(['computing', 'proposed', 'refused', 'approved', 'sent-back']),
  number: z.int().positive().nullable().describe('Phụ lục điều chỉnh số n'),
  ground: z.string(),
  taken: Count,
  given: Count,
  leftOut: Count.describe('gifts of settled households that the next amendment has to take'),
  flows: z.array(
    z.strictObject({
      source: Id,
      name: z.string(),
      freed: Count,
      given: Count,
      drawn: Count.describe('of the given: what the reserve is made smaller by'),
    }),
  ),
  hash: Hash.nullable().describe('to be sent back when approving'),
  released: Count,
  proposedBy: Id,
  proposedAt: Moment,
  approvedBy: Id.nullable(),
  approvedAt: Moment.nullable(),
  remark: z.string().nullable(),
  problem: z.strictObject({ code: z.enum(AMENDMENT_PROBLEMS), gift: Id.optional() }).nullable(),
});

export const AmendmentLineView = z.strictObject({
  kind: z.enum(['take', 'give']),
  gift: Id,
  household: Id,
  unit: UnitPath,
  village: z.string(),
  code: z.string(),
  head: z.string(),
  class: PoorClass.nullable(),
  source: Id,
  sourceName: z.string(),
  lines: z.array(GiftLine),
  value: Money,
  shares: z.int().positive(),
  reason: WithdrawalReason.nullable().describe('why it is taken'),
  pass: z.enum(PASSES).nullable().describe('by which pass of the plan’s rules it is given'),
  handedOver: z.boolean().describe('taken back, and yet confirmed as handed over: a person has to look'),
});

export function viewAmendment(amendment: PlanAmendment): z.input<typeof AmendmentView> {
  const { takes, gives, ...head } = amendment;
  return viewHead({ ...head, taken: takes.length, given: gives.length });
}

export function viewHead(amendment: AmendmentHead): z.input<typeof AmendmentView> {
  const { _id: id, plan, status, number, ground, taken, given, leftOut, flows, hash, released } = amendment;
  return {
    id,
    plan,
    status,
    number,
    ground,
    taken,
    given,
    leftOut,
    flows: [...flows],
    hash: status === 'computing' || status === 'refused' ? null : hash,
    released,
    proposedBy: amendment.proposedBy,
    proposedAt: amendment.createdAt.toISOString(),
    approvedBy: amendment.approvedBy ?? null,
    approvedAt: amendment.approvedAt?.toISOString() ?? null,
    remark: amendment.remark ?? null,
    problem: amendment.problem ?? null,
  };
}

export function viewLine(
  { kind, gift, reason, pass }: SlipLine,
  candidate: Candidate | undefined,
  handedOver: ReadonlySet<string>,
): z.input<typeof AmendmentLineView> {
  return {
    kind,
    gift: gift._id,
    household: gift.household,
    unit: gift.unit,
    village: candidate?.village ?? '',
    code: candidate?.code ?? '',
    head: candidate?.head ?? '',
    class: candidate?.class ?? null,
    source: gift.source,
    sourceName: gift.sourceName,
    lines: [...gift.lines],
    value: gift.value,
    shares: gift.shares,
    reason,
    pass,
    handedOver: kind === 'take' && handedOver.has(gift._id),
  };
}
