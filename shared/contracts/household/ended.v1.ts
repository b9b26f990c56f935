import { z } from 'zod';
import { defineEvent } from '../event-contract.ts';
import { Day, Id, UnitPath, UnitSet } from '../fields.ts';

export const EndReason = z
  .enum(['died-out', 'moved-away', 'merged', 'duplicate', 'no-longer-poor', 'registered-in-error'])
  .describe('why a household is no longer one that a poor list may hold');

export type EndReason = z.infer<typeof EndReason>;

export const HouseholdEndedV1 = defineEvent({
  type: 'household.ended.v1',
  topic: 'household',
  summary:
    'A household is no longer in the registry’s living stock; a list that holds it still does until amended.',
  schema: z.object({
    household: Id,
    unitSet: UnitSet,
    unit: UnitPath.describe('the village in which it last stood'),
    year: z.int().min(2000).max(2200).describe('year of its list'),
    reason: EndReason,
    into: Id.nullable().describe('the household that it became part of, or whose double it was'),
    on: Day,
  }),
});
