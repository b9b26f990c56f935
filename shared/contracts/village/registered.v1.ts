import { z } from 'zod';
import { defineEvent } from '../event-contract.ts';
import { UnitPath, UnitSet } from '../fields.ts';

export const VillageRegisteredV1 = defineEvent({
  type: 'village.registered.v1',
  topic: 'village',
  summary: 'A village (xóm, thôn, tổ dân phố) is known under its commune.',
  schema: z.object({
    unitSet: UnitSet,
    path: UnitPath.describe('commune path and the village’s slug'),
    commune: UnitPath,
    name: z.string().min(1).max(120),
  }),
});
