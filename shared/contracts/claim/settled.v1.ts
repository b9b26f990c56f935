import { z } from 'zod';
import { defineEvent } from '../event-contract.ts';
import { Id, UnitPath, UnitSet } from '../fields.ts';

export const ClaimSettledV1 = defineEvent({
  type: 'claim.settled.v1',
  topic: 'claim',
  summary:
    'A claim is settled: its household is in the list by an approved amendment, or it was refused with a reason.',
  schema: z.object({
    claim: Id,
    unitSet: UnitSet,
    unit: UnitPath,
    outcome: z.enum(['accepted', 'refused']),
    household: Id.nullable().describe('the household that was added'),
  }),
});
