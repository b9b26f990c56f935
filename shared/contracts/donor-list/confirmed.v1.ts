import { z } from 'zod';
import { defineEvent } from '../event-contract.ts';
import { Day, Hash, Id, Money, UnitPath, UnitSet } from '../fields.ts';

export const DonorListConfirmedV1 = defineEvent({
  type: 'donor-list.confirmed.v1',
  topic: 'donor-list',
  summary: 'A donor’s list was matched and confirmed; its gifts follow in slices as outside-gift.recorded.',
  schema: z.object({
    donorList: Id,
    campaign: Id,
    list: Id,
    unitSet: UnitSet,
    unit: UnitPath,
    giver: z.string().min(1).max(200),
    day: Day,
    count: z.int().nonnegative(),
    value: Money,
    hash: Hash.describe('order-free hash of the data of its outside-gift.recorded events'),
  }),
});
