import { z } from 'zod';
import { UnitPath } from '#shared/contracts/fields.ts';
import { loadUnitSet } from '#shared/units/unit-set.ts';
import type { Household } from '../household/household.ts';
import { HouseholdView, householdView } from '../household/household.view.ts';
import type { FoundAlike } from './alike-search.ts';

const Level = z.enum(['certain', 'probable']);
const CommuneOf = { commune: UnitPath, communeName: z.string() };

export const AlikeView = z.strictObject({
  here: z.array(
    z.strictObject({
      level: Level,
      reasons: z.array(z.string()).describe('what agrees and what does not, as codes'),
      ...CommuneOf,
      household: HouseholdView,
      persons: z.array(z.strictObject({ name: z.string(), birthYear: z.int().nullable() })),
    }),
  ),
  elsewhere: z
    .array(z.strictObject({ level: Level, ...CommuneOf }))
    .describe('outside the caller’s places: in which commune, and nothing else'),
});

export function alikeView({ here, elsewhere }: FoundAlike): z.input<typeof AlikeView> {
  return {
    here: here.map(({ alike, household }) => ({
      level: levelOf(alike.level),
      reasons: [...alike.reasons],
      ...communeOf(household),
      household: householdView(household),
      persons: household.persons.map(({ name, birthYear }) => ({ name, birthYear })),
    })),
    elsewhere: elsewhere.map(({ alike, household }) => ({
      level: levelOf(alike.level),
      ...communeOf(household),
    })),
  };
}

function levelOf(level: FoundAlike['here'][number]['alike']['level']): z.infer<typeof Level> {
  return level === 'certain' ? 'certain' : 'probable';
}

function communeOf({ commune, unitSet }: Household) {
  return { commune, communeName: loadUnitSet(unitSet).get(commune)?.name ?? commune };
}
