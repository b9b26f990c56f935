import { defineEvent } from '../event-contract.ts';
import { Id } from '../fields.ts';
import { HouseholdFacts } from './registered.v1.ts';

export const HouseholdListedV1 = defineEvent({
  type: 'household.listed.v1',
  topic: 'household',
  summary: 'A household stands in a frozen poor list, with its facts as frozen.',
  schema: HouseholdFacts.extend({ list: Id }),
});
