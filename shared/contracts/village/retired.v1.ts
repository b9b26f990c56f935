import { z } from 'zod';
import { defineEvent } from '../event-contract.ts';
import { Day, UnitPath, UnitSet } from '../fields.ts';

export const VillageRetiredV1 = defineEvent({
  type: 'village.retired.v1',
  topic: 'village',
  summary:
    'A village is no more: merged into another one, or carried over into another unit set. Old lists keep it.',
  schema: z.object({
    unitSet: UnitSet,
    path: UnitPath,
    intoSet: UnitSet.nullable(),
    into: UnitPath.nullable(),
    on: Day,
  }),
});
