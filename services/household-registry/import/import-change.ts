import type { Household, Member } from '../household/household.ts';
import type { HouseholdEntry } from '../household/register.ts';
import type { FieldSeal, PersonalField } from '../household/sealed-field.ts';

/** One thing that a file says otherwise than the registry; numbers of persons are never whole. */
export interface ShownChange {
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
}

const FACTS = ['head', 'birthYear', 'birthDate', 'sex', 'members', 'class', 'severity'] as const;
const NUMBERS = ['nationalId', 'phone'] as const satisfies readonly PersonalField[];

/** What would become different, old → new, for the screen. */
export function changesOf(
  known: Household,
  parts: { entry: HouseholdEntry; after: Household; seal: FieldSeal },
): readonly ShownChange[] {
  const { entry, after, seal } = parts;
  const changes: ShownChange[] = [];
  const add = (field: string, from: string | null, to: string | null) => {
    if (from !== to) changes.push({ field, from, to });
  };
  for (const field of FACTS) add(field, text(known[field]), text(after[field]));
  add('groups', known.groups.join(', ') || null, after.groups.join(', ') || null);
  add('village', known.unit === after.unit ? after.village : known.village, after.village);
  add('standard', known.standard, after.standard);
  for (const field of NUMBERS) {
    if (known[field]?.lookUp === after[field]?.lookUp) continue;
    changes.push({ field, from: hiddenOf(known, field, seal), to: masked(entry[field] ?? null) });
  }
  // What the law holds to be sensitive is said to differ, not how.
  for (const field of ['ethnicity', 'illness'] as const)
    if (known[field]?.lookUp !== after[field]?.lookUp) changes.push({ field, from: null, to: null });
  add('persons', namesOf(known.persons), namesOf(after.persons));
  if (changes.length === 0) changes.push({ field: 'other', from: null, to: null });
  return changes;
}

/** '019060000123' → '•••123'. */
export function masked(value: string | null): string | null {
  return value === null ? null : `•••${value.slice(-3)}`;
}

function hiddenOf(known: Household, field: PersonalField, seal: FieldSeal): string | null {
  const sealed = known[field];
  return sealed === null ? null : masked(seal.open({ household: known._id, field }, sealed));
}

function namesOf(persons: readonly Member[]): string | null {
  if (persons.length === 0) return null;
  return persons
    .map(({ name, birthYear }) => (birthYear === null ? name : `${name} (${birthYear})`))
    .join(', ');
}

function text(value: string | number | null): string | null {
  return value === null ? null : String(value);
}
