import { z } from 'zod';
import { defineEvent } from '../event-contract.ts';
import { Id, UnitPath } from '../fields.ts';

export const GiftJudgedV1 = defineEvent({
  type: 'gift.judged.v1',
  topic: 'gift',
  summary: 'An approver said whether a gift that nobody planned counts, or staff took it back.',
  schema: z.object({
    gift: Id,
    campaign: Id,
    household: Id,
    unit: UnitPath,
    verdict: z.enum(['counts', 'refused', 'withdrawn']),
  }),
});
