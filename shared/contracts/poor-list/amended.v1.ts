import { z } from 'zod';
import { defineEvent } from '../event-contract.ts';
import { Hash, Id, UnitPath, UnitSet } from '../fields.ts';

const Count = z.int().nonnegative();

export const PoorListAmendedV1 = defineEvent({
  type: 'poor-list.amended.v1',
  topic: 'poor-list',
  summary:
    'A frozen list was amended; its households follow as household.listed, relisted, settled and reinstated. It never shrinks.',
  schema: z.object({
    list: Id,
    amendment: Id,
    number: z.int().positive().describe('the list’s how-manieth amendment'),
    unitSet: UnitSet,
    unit: UnitPath.describe('the list’s place'),
    added: Count,
    relisted: Count,
    settled: Count,
    reinstated: Count,
    count: Count.describe('households of the list from now on, settled ones included'),
    hash: Hash.describe(
      'order-free hash of the newest household.listed facts (household, list and all) of each household of the list',
    ),
    settledCount: Count.describe('settled households of the list from now on'),
    proposedBy: Id,
    approvedBy: Id,
  }),
});
