import { z } from 'zod';
import { defineEvent } from '../event-contract.ts';
import { Id, PoorClass, UnitPath, UnitSet } from '../fields.ts';

/** What others may know of a household; no national ID, no phone, no ethnicity. */
export const HouseholdFacts = z.object({
  household: Id,
  code: z.string().min(1).max(60).describe('mã hộ, unique in the commune'),
  unitSet: UnitSet,
  unit: UnitPath.describe('the village'),
  village: z.string().min(1).max(120),
  head: z.string().min(1).max(120).describe('name of the head, NFC'),
  birthYear: z.int().min(1880).max(2100).nullable(),
  sex: z.enum(['male', 'female']).nullable(),
  members: z.int().positive().max(60),
  class: PoorClass,
  groups: z.array(z.string().max(20)).max(20),
  severity: z.int().nonnegative().max(1000),
});

export const HouseholdRegisteredV1 = defineEvent({
  type: 'household.registered.v1',
  topic: 'household',
  summary: 'A household entered the registry.',
  schema: HouseholdFacts,
});
