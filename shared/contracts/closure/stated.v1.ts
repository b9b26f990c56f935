import { z } from 'zod';
import { defineEvent } from '../event-contract.ts';
import { Day, Id, UnitPath, UnitSet } from '../fields.ts';

export const ClosureStatedV1 = defineEvent({
  type: 'closure.stated.v1',
  topic: 'closure',
  summary:
    'A village’s head states, and an approver accepts, that no poor household of the village is left out of a list.',
  schema: z.object({
    closure: Id.describe('list|village path'),
    list: Id,
    unitSet: UnitSet,
    unit: UnitPath.describe('the village'),
    count: z.int().nonnegative().describe('households of the village in the list, as stated'),
    on: Day.describe('date of the statement'),
  }),
});
