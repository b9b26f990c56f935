import { z } from 'zod';
import { defineEvent } from '../event-contract.ts';
import { Hash, Id, UnitPath, UnitSet } from '../fields.ts';

export const LookSetRecordedV1 = defineEvent({
  type: 'look.set-recorded.v1',
  topic: 'look',
  summary:
    'Somebody was shown personal fields of a set of households, or looked for some by a number: who is the author, when is the time. Which ones, which fields and why stays with the registry; the hash holds it to that. A workbook is recorded in parts.',
  schema: z.object({
    look: Id,
    whole: Id.describe('the look of the first part'),
    part: z.int().min(1),
    households: z.int().min(0).describe('how many this part shows'),
    unitSet: UnitSet,
    unit: UnitPath.describe('the place that was taken out or searched'),
    hash: Hash.describe('sha256 of the whole record as canonical JSON'),
  }),
});
