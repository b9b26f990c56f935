import { defineEvent } from '../event-contract.ts';
import { HouseholdFacts } from './registered.v1.ts';

export const HouseholdRestoredV1 = defineEvent({
  type: 'household.restored.v1',
  topic: 'household',
  summary: 'A household that was ended by mistake lives on; its whole state.',
  schema: HouseholdFacts,
});
