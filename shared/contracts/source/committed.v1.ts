import { z } from 'zod';
import { defineEvent } from '../event-contract.ts';
import { Channel, GiftLine, Giver, Id, UnitPath } from '../fields.ts';

export const SourceCommittedV1 = defineEvent({
  type: 'source.committed.v1',
  topic: 'source',
  summary: 'A source of money or goods was entered for a campaign.',
  schema: z.object({
    source: Id,
    campaign: Id,
    name: z.string().min(1).max(200),
    unit: UnitPath.describe('who owns it'),
    gift: z.array(GiftLine).min(1).max(20).describe('what one household (or person) gets'),
    per: z.enum(['household', 'person']),
    supply: z
      .int()
      .nonnegative()
      .describe('how many gifts (or persons’ shares) can be given; a mere promise counts 0'),
    giver: Giver.optional(),
    channel: Channel.optional(),
  }),
});
