import { z } from 'zod';
import { Id, Moment, UnitPath, UnitSet } from '#shared/contracts/fields.ts';
import type { Household } from '../household/household.ts';
import type { LookSizes } from './look.repository.ts';
import { LOOK_WAYS, type Look, PERSONAL_FIELDS } from './look.ts';

export const Field = z.enum(PERSONAL_FIELDS);

export const LookView = z.strictObject({
  id: Id.describe('of the whole look, also where a part of it is meant'),
  at: Moment,
  account: Id,
  way: z.enum(LOOK_WAYS).describe('a household’s page, a search by a number, or a workbook'),
  households: z.int().describe('how many it showed'),
  household: Id.nullable().describe('the one that it showed; null where there are more or none'),
  head: z.string().nullable(),
  unitSet: UnitSet,
  unit: UnitPath.describe('the village of one household, else the place that was searched or taken out'),
  fields: z.array(Field),
  why: z.string().nullable(),
  list: Id.nullable().describe('the poor list that was taken out'),
  trace: z.string(),
});

export function lookView(
  look: Look,
  { sizes, known }: { sizes: LookSizes; known: ReadonlyMap<string, Household> },
): z.input<typeof LookView> {
  const { at, by, way, whole, unitSet, unit, fields, why, list, trace } = look;
  const size = sizes.get(whole) ?? look.households.length;
  const only = size === 1 ? (look.households[0] ?? null) : null;
  return {
    id: whole,
    at: at.toISOString(),
    account: by,
    way,
    households: size,
    household: only,
    head: only === null ? null : (known.get(only)?.head ?? null),
    unitSet,
    unit,
    fields: [...fields],
    why,
    list,
    trace,
  };
}

export const ShownView = z.strictObject({
  household: Id,
  code: z.string(),
  head: z.string(),
  unit: UnitPath,
  village: z.string(),
});

export function shownView({ _id, code, head, unit, village }: Household): z.infer<typeof ShownView> {
  return { household: _id, code, head, unit, village };
}
