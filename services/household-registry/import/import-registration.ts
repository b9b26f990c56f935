import type { Change } from '../household/change.ts';
import type { Household } from '../household/household.ts';
import { householdSaid } from '../household/household-event.ts';
import { type HouseholdEntry, type Registration, register } from '../household/register.ts';
import type { FieldSeal } from '../household/sealed-field.ts';
import type { Village } from '../village/village.ts';
import { villageKey } from '../village/village.ts';
import type { VillagelessEntry } from './import-entry.ts';
import type { Standing } from './import-standing.ts';

/** Registers what a row says; a household whose import was withdrawn comes back with what the row says. */
export function registerRow(parts: {
  standing: Exclude<Standing, { kind: 'refused' }>;
  entry: HouseholdEntry;
  seal: FieldSeal;
  change: Omit<Change, 'kind'>;
}): Registration {
  const { standing, entry, seal, change } = parts;
  if (standing.kind === 'unknown') return register({ known: undefined, entry, seal, change });
  if (standing.kind === 'live') return register({ known: standing.household, entry, seal, change });
  const known: Household = { ...standing.household, status: 'active', end: null };
  const result = register({ known, entry, seal, change });
  const after = result.outcome === 'unchanged' ? { ...known, version: known.version + 1 } : result.household;
  const household: Household = { ...after, change: { kind: 'restored', ...change } };
  return { outcome: 'changed', household, event: householdSaid(household) };
}

/** Gives a household the path and the stored name of its village. */
export function seatEntry(
  { seat, ...entry }: VillagelessEntry,
  villages: ReadonlyMap<string, Village>,
): HouseholdEntry {
  const village = villages.get(villageKey({ commune: seat.commune, name: seat.village }));
  if (village === undefined) throw new Error('A village of the slice was not placed');
  return { ...entry, seat: { ...seat, unit: village.path, village: village.name } };
}
