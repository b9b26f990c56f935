import { z } from 'zod';
import { defineEvent } from '../event-contract.ts';
import { Hash, Id, UnitPath, UnitSet } from '../fields.ts';

export const LookRecordedV1 = defineEvent({
  type: 'look.recorded.v1',
  topic: 'look',
  summary:
    'Somebody was shown personal fields of a household: who is the author, when is the time. Which fields and why stays with the registry; the hash holds it to that.',
  schema: z.object({
    look: Id,
    household: Id,
    unitSet: UnitSet,
    unit: UnitPath.describe('the village in which the household then lived'),
    hash: Hash.describe('sha256 of the whole record as canonical JSON'),
  }),
});
