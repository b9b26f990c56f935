import { nameFolder } from '#shared/vietnam/name-folding.ts';
import type { Household } from '../household/household.ts';
import { keyNameOf, type SealedField } from '../household/sealed-field.ts';

/** 'alike': written otherwise, but the same but for accents, order or some members; 'unknown': one side does not say. */
export const AGREEMENTS = ['same', 'alike', 'different', 'unknown'] as const;

export type Agreement = (typeof AGREEMENTS)[number];

export const COMPARED_FIELDS = [
  'head',
  'birthYear',
  'sex',
  'nationalId',
  'phone',
  'commune',
  'village',
  'members',
  'persons',
  'class',
  'groups',
] as const;

export type ComparedField = (typeof COMPARED_FIELDS)[number];

/** Field by field, for eyes that look at both sides: of personal numbers only whether they are equal. */
export function compareFields(a: Household, b: Household): Readonly<Record<ComparedField, Agreement>> {
  const fold = nameFolder();
  const coreOf = (name: string) => fold(name).core;
  return {
    head: a.head === b.head ? 'same' : coreOf(a.head) === coreOf(b.head) ? 'alike' : 'different',
    birthYear: known(a.birthYear, b.birthYear),
    sex: known(a.sex, b.sex),
    nationalId: sealed(a.nationalId, b.nationalId),
    phone: sealed(a.phone, b.phone),
    commune: known(a.commune, b.commune),
    village: known(a.unit, b.unit),
    members: known(a.members, b.members),
    persons: comparePersons(namesOf(a).map(coreOf), namesOf(b).map(coreOf)),
    class: known(a.class, b.class),
    groups: known(a.groups.join(), b.groups.join()),
  };
}

/** Which of two one would keep: the one of which more is known, of equals the one that was registered first. */
export function betterKept(a: Household, b: Household): string {
  const more = knowledge(a) - knowledge(b);
  if (more !== 0) return more > 0 ? a._id : b._id;
  return a.change.at <= b.change.at ? a._id : b._id;
}

function knowledge({ nationalId, phone, birthYear, birthDate, persons, ethnicity }: Household): number {
  const said = [nationalId, nationalId, phone, birthYear, birthDate, ethnicity];
  return said.filter((value) => value !== null).length + persons.length;
}

function known(a: string | number | null, b: string | number | null): Agreement {
  if (a === null || b === null) return 'unknown';
  return a === b ? 'same' : 'different';
}

function sealed(a: SealedField | null, b: SealedField | null): Agreement {
  if (a === null || b === null) return 'unknown';
  if (a.lookUp === b.lookUp) return 'same';
  // Hashes by two keys say nothing of each other until the older values are sealed anew.
  return keyNameOf(a) === keyNameOf(b) ? 'different' : 'unknown';
}

function namesOf({ persons }: Household): readonly string[] {
  return persons.map(({ name }) => name);
}

function comparePersons(a: readonly string[], b: readonly string[]): Agreement {
  if (a.length === 0 || b.length === 0) return 'unknown';
  const shared = a.filter((name) => b.includes(name)).length;
  if (shared === a.length && shared === b.length) return 'same';
  return shared > 0 ? 'alike' : 'different';
}
