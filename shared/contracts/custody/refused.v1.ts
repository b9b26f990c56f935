import { z } from 'zod';
import { defineEvent } from '../event-contract.ts';
import { Id } from '../fields.ts';

export const CustodyRefusedV1 = defineEvent({
  type: 'custody.refused.v1',
  topic: 'custody',
  summary: 'A record of a hand-over or a loss was refused, or withdrawn by who wrote it; it never counts.',
  schema: z.object({ record: Id, campaign: Id, by: Id }),
});
