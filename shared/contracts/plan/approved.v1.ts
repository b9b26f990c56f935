import { z } from 'zod';
import { defineEvent } from '../event-contract.ts';
import { Hash, Id, Money, UnitPath } from '../fields.ts';

export const PlanApprovedV1 = defineEvent({
  type: 'plan.approved.v1',
  topic: 'plan',
  summary: 'A plan was approved; its gifts follow in slices as gift.approved.',
  schema: z.object({
    plan: Id,
    campaign: Id,
    list: Id,
    unit: UnitPath,
    gifts: z.int().nonnegative(),
    value: Money,
    hash: Hash.describe('order-free hash of the data of its gift.approved events'),
    proposedBy: Id,
    approvedBy: Id.describe('whose approval was the last one needed'),
    parts: z
      .array(z.object({ unit: UnitPath, approvedBy: Id }))
      .optional()
      .describe('who approved the gifts of whose sources'),
  }),
});
