import { z } from 'zod';
import { defineEvent } from '../event-contract.ts';
import { Id, Moment, UnitPath, UnitSet } from '../fields.ts';

export const ClaimOpenedV1 = defineEvent({
  type: 'claim.opened.v1',
  topic: 'claim',
  summary: 'Somebody says that a poor household is not on the list. No name travels.',
  schema: z.object({
    claim: Id,
    unitSet: UnitSet,
    unit: UnitPath.describe('the village where it is known, else the commune'),
    via: z.enum(['officer', 'staff', 'public']),
    openedAt: Moment,
  }),
});
