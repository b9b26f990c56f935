import { z } from 'zod';
import { defineEvent } from '../event-contract.ts';
import { Id, UnitPath, UnitSet } from '../fields.ts';

export const ClosureReopenedV1 = defineEvent({
  type: 'closure.reopened.v1',
  topic: 'closure',
  summary:
    'A village is no longer closed: a claim or an added household touched it, or its statement was withdrawn.',
  schema: z.object({
    closure: Id,
    list: Id,
    unitSet: UnitSet,
    unit: UnitPath,
    cause: z.enum(['claim', 'household-added', 'withdrawn', 'village-changed']),
  }),
});
