import { z } from 'zod';
import { Id, Moment, UnitPath } from '#shared/contracts/fields.ts';

const Count = z.int().nonnegative();

const Unit = {
  path: UnitPath,
  name: z.string(),
  level: z.enum(['province', 'district', 'commune', 'village']),
  list: Count.describe('households of the frozen list'),
  received: Count.describe('at least one confirmed gift that meets the minimum'),
  settled: Count.describe('no gift due by an approved amendment, and none received'),
  left: Count.describe('list − received − settled'),
  openClaims: Count.describe(
    'that a household is missing; one without a village counts at its commune and above, so children may add up to fewer',
  ),
  villages: Count.describe('those that still are'),
  closedVillages: Count.describe('whose head states that nobody is missing from the list'),
  complete: z
    .boolean()
    .describe('100 %: nobody left, no claim open, every village closed, the list all here'),
};

export const CoverageAnswer = z.strictObject({
  campaign: Id,
  ...Unit,
  asOf: Moment.describe(
    'when all inputs were last seen read to the end, else when the last applied event was recorded',
  ),
  listComplete: z
    .boolean()
    .describe('whether all households of the frozen list have arrived, by count and hash'),
  children: z.array(z.strictObject(Unit)).describe('of the same moment, so that they add up'),
});
