import { z } from 'zod';
import { defineEvent } from '../event-contract.ts';
import { Id, UnitPath, UnitSet } from '../fields.ts';

export const DonorListWithdrawnV1 = defineEvent({
  type: 'donor-list.withdrawn.v1',
  topic: 'donor-list',
  summary:
    'A confirmed donor’s list was taken back; each of its gifts follows in slices as outside-gift.withdrawn.',
  schema: z.object({
    donorList: Id,
    campaign: Id,
    list: Id,
    unitSet: UnitSet,
    unit: UnitPath,
    count: z.int().nonnegative(),
  }),
});
