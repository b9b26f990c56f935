import { z } from 'zod';
import { defineEvent } from '../event-contract.ts';
import { Day, Id, UnitPath } from '../fields.ts';
import { EndReason } from './ended.v1.ts';

export const SettledReason = z
  .enum([...EndReason.options, 'refused'])
  .describe('why no gift is due to a household of a frozen list');

export type SettledReason = z.infer<typeof SettledReason>;

export const HouseholdSettledV1 = defineEvent({
  type: 'household.settled.v1',
  topic: 'household',
  summary:
    'An approved amendment says that no gift is due to a household of a frozen list; the list does not shrink.',
  schema: z.object({
    household: Id,
    list: Id,
    amendment: Id,
    unit: UnitPath.describe('the village under which the list has it'),
    reason: SettledReason,
    on: Day.describe('since when'),
  }),
});
