import { personName, type Sex } from '../../../infra/sample/person-names.ts';
import { profileOf } from '../../../infra/sample/place-profile.ts';
import type { Random } from '../../../infra/sample/random.ts';
import type { Profile } from '../../../services/household-registry/duplicate/profile.ts';
import type { Unit } from '../../../shared/units/unit-set.ts';

export interface Card {
  readonly kind: 'cmnd' | 'cccd';
  readonly number: string;
}

export interface Person {
  readonly name: string;
  readonly birthYear: number | null;
  readonly sex: Sex;
  readonly card: Card | null;
}

/** A made household as somebody wrote it down; the first person is the head. */
export interface Family {
  readonly village: string;
  readonly commune: string;
  readonly ethnicity: string;
  readonly persons: readonly Person[];
  readonly phone: string | null;
  /** Whether the list names the members, and their IDs, or only counts them. */
  readonly namesMembers: boolean;
  readonly hasMemberCards: boolean;
}

/** Numbers that no two of a made province share. */
export type Serial = () => number;

export interface Place {
  readonly unit: Unit;
  readonly commune: string;
  readonly village: string;
}

const SIZES = [
  [1, 6],
  [2, 11],
  [3, 15],
  [4, 25],
  [5, 22],
  [6, 12],
  [7, 6],
  [8, 3],
] as const;

export function makeFamily(random: Random, serial: Serial, place: Place): Family {
  const ethnicity = random.weighted(profileOf(place.unit).ethnicMix);
  const sex: Sex = random.chance(0.3) ? 'female' : 'male';
  const birthYear = 2020 - 22 - Math.floor(((random.next() + random.next()) / 2) * 64);
  const head = makePerson(random, serial, { ethnicity, sex, birthYear });
  const others = makeOthers({ random, serial, ethnicity, head, count: random.weighted(SIZES) - 1 });
  return {
    village: place.village,
    commune: place.commune,
    ethnicity,
    persons: [head, ...others],
    phone: random.chance(0.5) ? makePhone(serial) : null,
    namesMembers: random.chance(0.9),
    hasMemberCards: random.chance(0.3),
  };
}

/** Whoever lives with a head: mostly wife or husband, children of the father's name, sometimes a parent. */
export function makeOthers(parts: {
  random: Random;
  serial: Serial;
  ethnicity: string;
  head: Person;
  count: number;
}): Person[] {
  const { random, serial, ethnicity, head, count } = parts;
  const born = head.birthYear ?? 1970;
  const others: Person[] = [];
  const spouseSex: Sex = head.sex === 'male' ? 'female' : 'male';
  if (count > 0 && random.chance(0.8)) {
    others.push(
      makePerson(random, serial, { ethnicity, sex: spouseSex, birthYear: born + random.integer(-5, 5) }),
    );
  }
  const father = head.sex === 'male' ? head : (others[0] ?? head);
  while (others.length < count) {
    const isParent = born > 1960 && random.chance(0.12);
    const sex: Sex = random.chance(0.5) ? 'male' : 'female';
    const birthYear = isParent
      ? born - random.integer(20, 32)
      : Math.min(2020, born + random.integer(19, 36));
    const person = makePerson(random, serial, { ethnicity, sex, birthYear });
    others.push(isParent ? person : { ...person, name: withSurnameOf(father.name, person.name) });
  }
  return others;
}

export function makePerson(
  random: Random,
  serial: Serial,
  facts: { ethnicity: string; sex: Sex; birthYear: number },
): Person {
  const { sex, birthYear } = facts;
  const hasCard = birthYear <= 2005 && random.chance(0.8);
  const known = random.chance(0.98) ? birthYear : null;
  return {
    name: personName(random, facts),
    birthYear: known,
    sex,
    card: hasCard ? makeCard(random, serial) : null,
  };
}

export function makeCard(random: Random, serial: Serial): Card {
  return cardOfKind(random.chance(0.3) ? 'cmnd' : 'cccd', serial);
}

/** Far apart like real ones, so that a wrong digit rarely makes a neighbour's number. */
export function cardOfKind(kind: Card['kind'], serial: Serial): Card {
  return kind === 'cmnd'
    ? { kind, number: `09${scattered(serial, 7)}` }
    : { kind, number: `019${scattered(serial, 9)}` };
}

export function makePhone(serial: Serial): string {
  return `053${scattered(serial, 7)}`;
}

function scattered(serial: Serial, digits: number): string {
  const span = 10 ** digits;
  return String((serial() * 104_729) % span).padStart(digits, '0');
}

export function withSurnameOf(father: string, child: string): string {
  return [father.split(' ')[0], ...child.split(' ').slice(1)].join(' ');
}

/** As the registry would hold it: what is not written is not known. */
export function toProfile(id: string, family: Family): Profile {
  const [head, ...others] = family.persons;
  if (head === undefined) throw new Error('a family without a head');
  const named = family.namesMembers ? others : [];
  const cards = family.hasMemberCards
    ? named.flatMap(({ card }) => (card === null ? [] : [card.number]))
    : [];
  return {
    id,
    unit: family.village,
    commune: family.commune,
    head: head.name,
    birthYear: head.birthYear,
    sex: head.sex,
    members: family.persons.length,
    memberNames: named.map(({ name }) => name),
    idHash: head.card === null ? null : `id ${head.card.number}`,
    idKind: head.card?.kind ?? null,
    memberIdHashes: cards.map((number) => `id ${number}`),
    phoneHash: family.phone === null ? null : `phone ${family.phone}`,
    ethnicityHash: family.ethnicity,
  };
}
