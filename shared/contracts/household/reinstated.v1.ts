import { z } from 'zod';
import { defineEvent } from '../event-contract.ts';
import { Id, UnitPath } from '../fields.ts';

export const HouseholdReinstatedV1 = defineEvent({
  type: 'household.reinstated.v1',
  topic: 'household',
  summary: 'An approved amendment takes a settlement back: a gift is due to the household again.',
  schema: z.object({ household: Id, list: Id, amendment: Id, unit: UnitPath }),
});
