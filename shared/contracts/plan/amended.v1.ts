import { z } from 'zod';
import { defineEvent } from '../event-contract.ts';
import { Hash, Id, UnitPath } from '../fields.ts';

export const PlanAmendedV1 = defineEvent({
  type: 'plan.amended.v1',
  topic: 'plan',
  summary:
    'An amendment of an approved plan was approved; its lines follow in slices as gift.withdrawn and gift.approved.',
  schema: z.object({
    plan: Id,
    amendment: Id,
    number: z.int().positive().describe('of the plan’s amendments, in the order of approval'),
    campaign: Id,
    list: Id,
    unit: UnitPath,
    withdrawn: z.int().nonnegative(),
    given: z.int().nonnegative(),
    hash: Hash.describe('order-free hash of the data of its gift.withdrawn and gift.approved events'),
    proposedBy: Id,
    approvedBy: Id,
  }),
});
