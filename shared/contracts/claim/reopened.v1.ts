import { z } from 'zod';
import { defineEvent } from '../event-contract.ts';
import { Id, UnitPath, UnitSet } from '../fields.ts';

export const ClaimReopenedV1 = defineEvent({
  type: 'claim.reopened.v1',
  topic: 'claim',
  summary: 'A refused claim is open again: its settlement was taken back, or new facts came.',
  schema: z.object({ claim: Id, unitSet: UnitSet, unit: UnitPath }),
});
