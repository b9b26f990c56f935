import { z } from 'zod';
import { Day, GiftLine, Id, Moment, Money, UnitPath } from '#shared/contracts/fields.ts';
import type { Candidate } from '../candidate/candidate.ts';
import { type OutsideGift, VERDICTS } from './outside-gift.ts';

export const OutsideGiftView = z.strictObject({
  id: Id,
  campaign: Id,
  household: Id,
  unit: UnitPath,
  code: z.string().nullable(),
  head: z.string().nullable(),
  village: z.string().nullable(),
  giver: z.string(),
  lines: z.array(GiftLine),
  value: Money,
  day: Day,
  verdict: z.enum(VERDICTS),
  reportedBy: Id.describe('account'),
  reportedAt: Moment,
  judgedBy: Id.nullable(),
  why: z.string().nullable(),
});

/** @throws of a gift of a donor's list: those are shown where the list is. */
export function viewOutsideGift(
  gift: OutsideGift,
  of: Pick<Candidate, 'code' | 'head' | 'village'> | undefined,
): z.input<typeof OutsideGiftView> {
  const { _id: id, campaign, household, unit, verdict, reportedBy, reportedAt, judgedBy, why, facts } = gift;
  if (facts === null || reportedBy === null || reportedAt === null)
    throw new Error('Only a gift that was typed in is shown by itself');
  const { giver, lines, value, day } = facts;
  const { code = null, head = null, village = null } = of ?? {};
  return {
    ...{ id, campaign, household, unit, code, head, village, giver, value, day, verdict, judgedBy, why },
    lines: [...lines],
    reportedBy,
    reportedAt: reportedAt.toISOString(),
  };
}
