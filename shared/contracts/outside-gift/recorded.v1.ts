import { z } from 'zod';
import { defineEvent } from '../event-contract.ts';
import { Day, GiftLine, Id, Money, UnitPath } from '../fields.ts';

export const OutsideGiftRecordedV1 = defineEvent({
  type: 'outside-gift.recorded.v1',
  topic: 'outside-gift',
  summary:
    'A household got a gift from outside the plans, as a donor’s own list says; staff found the household and confirmed the list.',
  schema: z.object({
    gift: Id,
    donorList: Id,
    campaign: Id,
    list: Id.describe('the poor list in which the household stands'),
    household: Id,
    unit: UnitPath.describe('the household’s village when the list was confirmed'),
    giver: z.string().min(1).max(200),
    lines: z.array(GiftLine).min(1).max(20),
    value: Money,
    day: Day.describe('on which it was given, or the list is of'),
  }),
});
