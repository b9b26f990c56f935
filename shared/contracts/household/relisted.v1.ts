import { defineEvent } from '../event-contract.ts';
import { Id } from '../fields.ts';
import { HouseholdFacts } from './registered.v1.ts';

export const HouseholdRelistedV1 = defineEvent({
  type: 'household.relisted.v1',
  topic: 'household',
  summary:
    'An approved amendment corrects what a frozen list says of a household: new head, village, class or size.',
  schema: HouseholdFacts.extend({ list: Id, amendment: Id }),
});
