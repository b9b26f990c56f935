import { nameBasedId } from '#shared/kernel/hash.ts';
import { searchKey } from '#shared/vietnam/text.ts';
import { HOUSEHOLD_NAMESPACE, type Household, householdId, type Member } from '../household/household.ts';
import type { HouseholdEntry, MemberEntry } from '../household/register.ts';
import { keptGroups } from './group-words.ts';
import type { ReadPerson } from './import-person.ts';
import type { ReadHousehold } from './import-record.ts';
import type { RowContext } from './import-row.ts';

/** A household whose village has a name but no path yet. */
export type VillagelessEntry = Omit<HouseholdEntry, 'seat'> & {
  readonly seat: Omit<HouseholdEntry['seat'], 'unit'>;
};

/** The entry of a household under its code: its own, or the one that was made for it. */
export function toEntry(
  household: ReadHousehold,
  parts: { code: string; known: Household | undefined; context: RowContext },
): VillagelessEntry {
  const { commune, village, ethnicity, nationalId, phone, persons } = household;
  const { code, known, context } = parts;
  const { tree, year, standard } = context;
  const unitSet = tree.set;
  const facts = factsOf(household, known);
  const id = known?._id ?? householdId({ unitSet, year, code, communeCode: commune.code });
  return {
    id,
    seat: { unitSet, commune: commune.path, village, year, standard, code },
    facts,
    ...(ethnicity === undefined ? {} : { ethnicity }),
    ...(nationalId === undefined ? {} : { nationalId }),
    ...(phone === undefined ? {} : { phone }),
    ...(persons === undefined ? {} : { persons: toMembers(id, persons, known?.persons ?? []) }),
  };
}

function factsOf(
  { facts, otherGroups }: ReadHousehold,
  known: Household | undefined,
): ReadHousehold['facts'] {
  if (facts.groups === undefined) return facts;
  return {
    ...facts,
    groups: keptGroups({ groups: facts.groups, others: otherGroups }, known?.groups ?? []).groups,
  };
}

/**
 * Members keep their ids when a list names them again: by name without accents and birth year, then by name alone.
 * Those known stay in their order, so that a list in another order is no change.
 */
function toMembers(
  household: string,
  persons: readonly ReadPerson[],
  known: readonly Member[],
): readonly MemberEntry[] {
  const left = [...known];
  const take = (fits: (member: Member) => boolean) => {
    const index = left.findIndex(fits);
    return index < 0 ? undefined : left.splice(index, 1)[0];
  };
  const exact = persons.map((person) => take((member) => isSamePerson(member, person)));
  const taken = new Set(known.filter((member) => !left.includes(member)).map(({ id }) => id));
  const entries = persons.map((person, index) => {
    const member = exact[index] ?? take(({ name }) => searchKey(name) === searchKey(person.name));
    return toMember(household, person, { member, taken });
  });
  const order = new Map(known.map(({ id }, index) => [id, index]));
  const place = ({ id }: MemberEntry) => order.get(id) ?? known.length;
  return entries.sort((a, b) => place(a) - place(b));
}

function toMember(
  household: string,
  person: ReadPerson,
  { member, taken }: { member: Member | undefined; taken: Set<string> },
): MemberEntry {
  const { name, birthYear, birthDate, sex, ethnicity, nationalId, relation } = person;
  const id = member?.id ?? freshId(household, person, taken);
  taken.add(id);
  return { id, name, birthYear, birthDate, sex, relation, ...said({ ethnicity, nationalId }) };
}

/** An empty cell of a member says nothing: many lists give numbers for heads only. */
function said(values: { ethnicity: string | null; nationalId: string | null }) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}

/** Made of who it is, so that the same list makes the same ids; twins of one name are told apart by a number. */
function freshId(household: string, { name, birthYear }: ReadPerson, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const id = nameBasedId(
      HOUSEHOLD_NAMESPACE,
      household,
      searchKey(name),
      String(birthYear),
      String(number),
    );
    if (!taken.has(id)) return id;
  }
}

function isSamePerson(member: Member, { name, birthYear }: ReadPerson): boolean {
  return member.birthYear === birthYear && searchKey(member.name) === searchKey(name);
}
