import { defineEvent } from '../event-contract.ts';
import { HouseholdFacts } from './registered.v1.ts';

export const HouseholdCorrectedV1 = defineEvent({
  type: 'household.corrected.v1',
  topic: 'household',
  summary: 'Facts of a household were corrected; the whole new state.',
  schema: HouseholdFacts,
});
