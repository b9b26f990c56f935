import { z } from 'zod';
import { defineEvent } from '../event-contract.ts';
import { Hash, Id, UnitPath, UnitSet } from '../fields.ts';

export const PoorListFrozenV1 = defineEvent({
  type: 'poor-list.frozen.v1',
  topic: 'poor-list',
  summary: 'A poor list was frozen; its households follow in slices as household.listed.',
  schema: z.object({
    list: Id,
    name: z.string().min(1).max(200),
    unitSet: UnitSet,
    unit: UnitPath,
    year: z.int().min(2000).max(2200),
    count: z.int().nonnegative(),
    hash: Hash.describe('order-free hash of the data of its household.listed events'),
  }),
});
