import { z } from 'zod';
import { defineEvent } from '../event-contract.ts';
import { Day, GiftLine, Id, Money, UnitPath } from '../fields.ts';

export const GiftReportedV1 = defineEvent({
  type: 'gift.reported.v1',
  topic: 'gift',
  summary: 'Staff typed in a gift that nobody planned; whether it counts an approver says.',
  schema: z.object({
    gift: Id,
    campaign: Id,
    list: Id,
    household: Id,
    unit: UnitPath.describe('the household’s village'),
    giver: z.string().min(1).max(200),
    lines: z.array(GiftLine).min(1).max(20),
    value: Money,
    day: Day,
  }),
});
