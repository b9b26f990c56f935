import { z } from 'zod';
import { defineEvent } from '../event-contract.ts';
import { Channel, GiftLine, Id, Money, UnitPath } from '../fields.ts';

export const GiftApprovedV1 = defineEvent({
  type: 'gift.approved.v1',
  topic: 'gift',
  summary: 'A gift of one source is due to one household.',
  schema: z.object({
    gift: Id,
    plan: Id,
    amendment: Id.optional().describe('the amendment of the plan that gave it; absent: the plan itself'),
    campaign: Id,
    list: Id,
    household: Id,
    unit: UnitPath.describe('the household’s village'),
    source: Id,
    sourceName: z.string().min(1).max(200),
    lines: z.array(GiftLine).min(1).max(20),
    value: Money,
    meetsMinimum: z.boolean().describe('alone'),
    towardsMinimum: z
      .object({ counts: z.int().min(0), needed: z.int().positive() })
      .optional()
      .describe(
        'where several gifts may meet it together: what this one counts, in đồng or kilograms of rice',
      ),
    channel: Channel.optional().describe('transfer: a bank pays it; left out where it is handed over'),
  }),
});
