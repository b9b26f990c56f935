import { z } from 'zod';
import { defineEvent } from '../event-contract.ts';
import { Id, Money, UnitPath } from '../fields.ts';

export const WithdrawalReason = z.enum([
  'settled',
  'returned',
  'undeliverable',
  'refused',
  'duplicate',
  'mistake',
]);

export const GiftWithdrawnV1 = defineEvent({
  type: 'gift.withdrawn.v1',
  topic: 'gift',
  summary: 'An approved amendment took a gift back: it is not owed any more. What was confirmed of it stays.',
  schema: z.object({
    gift: Id,
    plan: Id,
    amendment: Id,
    campaign: Id,
    list: Id,
    household: Id,
    unit: UnitPath.describe('the household’s village'),
    source: Id,
    value: Money,
    reason: WithdrawalReason,
  }),
});

export type WithdrawalReason = z.infer<typeof WithdrawalReason>;
