import type { ReadHousehold } from '../../../services/household-registry/import/import-record.ts';

/** What can be known of a member from a list that says all. */
export interface KnownPerson {
  readonly name: string;
  readonly birthYear: number | null;
  readonly birthDate: string | null;
  readonly sex: string | null;
  readonly ethnicity: string | null;
  readonly relation: string;
  readonly nationalId: string | null;
}

export interface Known extends Omit<KnownPerson, 'name' | 'relation'> {
  readonly commune: string;
  readonly village: string;
  readonly head: string;
  readonly code: string | null;
  readonly members: number;
  readonly class: string;
  readonly groups: readonly string[];
  readonly phone: string | null;
  readonly persons: readonly Partial<KnownPerson>[];
}

/** What a reader made of a household, in the words of the truth. */
export function saidOf(read: ReadHousehold): Known {
  const { facts } = read;
  return {
    commune: read.commune.code,
    village: read.village,
    head: facts.head,
    code: read.code,
    birthYear: facts.birthYear ?? null,
    birthDate: facts.birthDate ?? null,
    sex: facts.sex ?? null,
    ethnicity: read.ethnicity ?? null,
    nationalId: read.nationalId ?? null,
    members: facts.members,
    class: facts.class,
    groups: facts.groups ?? [],
    phone: read.phone ?? null,
    persons: read.persons ?? [],
  };
}

/** As one text, by the fields that the truth has: equal texts are equal households. */
export function keyOf(
  said: Partial<Known>,
  fields: readonly string[],
  personFields: readonly string[],
): string {
  const pick = (from: object, names: readonly string[]) =>
    names.map((name) => (from as Readonly<Record<string, unknown>>)[name] ?? null);
  const persons = (said.persons ?? []).map((person) => pick(person, personFields));
  return JSON.stringify([pick(said, fields), personFields.length === 0 ? [] : persons]);
}
