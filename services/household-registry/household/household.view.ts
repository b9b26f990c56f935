import { z } from 'zod';
import { Id, Moment, PoorClass, UnitPath } from '#shared/contracts/fields.ts';
import type { Household } from './household.ts';

/** What may leave: of national ID and phone only that they are known, no ethnicity, no illness, no full birth date. */
export const HouseholdView = z.strictObject({
  id: Id,
  version: z.int().describe('as the ETag gives it; a change names the one that was seen'),
  code: z.string().describe('mã hộ'),
  head: z.string(),
  birthYear: z.int().nullable(),
  sex: z.enum(['male', 'female']).nullable(),
  members: z.int(),
  class: PoorClass,
  unit: UnitPath.describe('the village'),
  village: z.string(),
  groups: z.array(z.string()),
  severity: z.int(),
  status: z.enum(['active', 'ended']),
  changedAt: Moment.describe('when its newest change was recorded'),
  hasNationalId: z.boolean().describe('of the head'),
  hasPhone: z.boolean(),
});

export function householdView(household: Household): z.infer<typeof HouseholdView> {
  const { _id, version, code, head, birthYear, sex, members, unit, village, groups, severity } = household;
  return {
    id: _id,
    version,
    code,
    head,
    birthYear,
    sex,
    members,
    class: household.class,
    unit,
    village,
    groups: [...groups],
    severity,
    status: household.status,
    changedAt: household.change.at.toISOString(),
    hasNationalId: household.nationalId !== null,
    hasPhone: household.phone !== null,
  };
}
