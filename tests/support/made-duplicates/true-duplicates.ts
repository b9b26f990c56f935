import type { Random } from '../../../infra/sample/random.ts';
import {
  type Card,
  cardOfKind,
  type Family,
  makeCard,
  makePerson,
  makePhone,
  type Person,
  type Place,
  type Serial,
} from './family.ts';
import { otherYear, reordered, shortened, spelledOtherwise, typo, withoutAccents } from './slips.ts';

export interface Copying {
  readonly random: Random;
  readonly serial: Serial;
  /** Any other place of the province. */
  readonly elsewhere: () => Place;
  /** Another village of the commune. */
  readonly nextVillage: (family: Family) => string;
}

type Change = (family: Family, copying: Copying) => Family;

/** The main thing that differs in a second entry; each has the usual noise besides. */
const KINDS: readonly (readonly [string, number, Change])[] = [
  ['typo', 16, (family, { random }) => renameHead(family, (name) => typo(random, name))],
  ['accents-lost', 12, (family) => renameAll(family, withoutAccents)],
  [
    'spelled-otherwise',
    9,
    (family, { random }) => renameAll(family, (name) => spelledOtherwise(random, name)),
  ],
  ['missing-id', 10, (family) => changeHead(family, { card: null })],
  ['other-card', 9, (family, { serial }) => otherKindOfCard(family, serial)],
  ['moved-village', 8, (family, copying) => ({ ...family, village: copying.nextVillage(family) })],
  ['moved-commune', 6, moveAway],
  ['missing-members', 8, (family, { random }) => loseMembers(family, random)],
  ['head-exchanged', 7, (family, { random }) => exchangeHead(family, random)],
  ['shortened-name', 4, (family, { random }) => renameHead(family, (name) => shortened(random, name))],
  ['reordered-name', 3, (family, { random }) => renameHead(family, (name) => reordered(random, name))],
  ['birth-year', 4, (family, { random }) => misdateHead(family, random)],
  [
    'hard: two typos',
    1,
    (family, { random }) => renameHead(family, (name) => typo(random, typo(random, name))),
  ],
  ['hard: typo, year and village', 1.5, typoYearAndVillage],
  ['hard: moved, no ID, no members', 1, movedWithNothing],
  ['hard: known by another name', 0.5, knownByAnotherName],
];

export interface Copy {
  readonly family: Family;
  readonly kind: string;
}

/** Troubles come together: so many second entries have a second kind of change as well. */
const SECOND_CHANGE = 0.15;

/** The family once more, as another clerk wrote it down in another year. */
export function secondEntry(family: Family, copying: Copying): Copy {
  const { random } = copying;
  const [kind, change] = pickKind(random);
  const changed = change(withUsualNoise(family, copying), copying);
  if (!random.chance(SECOND_CHANGE)) return { family: changed, kind };
  const [, another] = pickKind(random);
  return { family: another(changed, copying), kind };
}

function pickKind(random: Random): readonly [string, Change] {
  return random.weighted(KINDS.map(([name, weight, how]) => [[name, how] as const, weight]));
}

function withUsualNoise(family: Family, { random, serial }: Copying): Family {
  const persons = family.persons.map((person, index) => ({
    ...person,
    name: index > 0 && random.chance(0.06) ? typo(random, person.name) : person.name,
    card: cardAgain(person.card, random, serial),
  }));
  return {
    ...family,
    persons: random.chance(0.2) ? withOneMoreOrLess(persons, { family, random, serial }) : persons,
    phone: random.chance(0.35) ? (random.chance(0.5) ? null : makePhone(serial)) : family.phone,
    namesMembers: family.namesMembers ? random.chance(0.85) : random.chance(0.3),
    hasMemberCards: random.chance(0.3),
  };
}

function cardAgain(card: Card | null, random: Random, serial: Serial): Card | null {
  if (card === null) return random.chance(0.4) ? makeCard(random, serial) : null;
  return random.weighted<() => Card | null>([
    [() => card, 40],
    [() => null, 28],
    [() => changedKind(card, serial), 24],
    [() => mistyped(card, random), 8],
  ])();
}

function changedKind({ kind }: Card, serial: Serial): Card {
  return cardOfKind(kind === 'cmnd' ? 'cccd' : 'cmnd', serial);
}

function mistyped({ kind, number }: Card, random: Random): Card {
  const at = random.integer(2, number.length - 1);
  const digit = (Number(number[at]) + random.integer(1, 9)) % 10;
  return { kind, number: number.slice(0, at) + digit + number.slice(at + 1) };
}

function withOneMoreOrLess(
  persons: readonly Person[],
  { family, random, serial }: { family: Family; random: Random; serial: Serial },
): readonly Person[] {
  if (persons.length > 1 && random.chance(0.5)) return persons.slice(0, -1);
  const birthYear = random.integer(2005, 2020);
  return [...persons, makePerson(random, serial, { ethnicity: family.ethnicity, sex: 'male', birthYear })];
}

function changeHead(family: Family, change: Partial<Person>): Family {
  const [head, ...others] = family.persons;
  return { ...family, persons: [{ ...head!, ...change }, ...others] };
}

function renameHead(family: Family, rename: (name: string) => string): Family {
  return changeHead(family, { name: rename(family.persons[0]!.name) });
}

function renameAll(family: Family, rename: (name: string) => string): Family {
  return { ...family, persons: family.persons.map((person) => ({ ...person, name: rename(person.name) })) };
}

function otherKindOfCard(family: Family, serial: Serial): Family {
  const card = family.persons[0]!.card;
  return card === null ? family : changeHead(family, { card: changedKind(card, serial) });
}

function moveAway(family: Family, { elsewhere }: Copying): Family {
  const { commune, village } = elsewhere();
  return { ...family, commune, village };
}

function loseMembers(family: Family, random: Random): Family {
  const [head, ...others] = family.persons;
  const kept = others.filter(() => random.chance(0.5));
  return { ...family, persons: [head!, ...kept] };
}

/** Husband and wife take turns; one time in four because the old head is dead. */
function exchangeHead(family: Family, random: Random): Family {
  const [head, spouse, ...others] = family.persons;
  if (spouse === undefined) return renameHead(family, (name) => typo(random, name));
  return { ...family, persons: random.chance(0.25) ? [spouse, ...others] : [spouse, head!, ...others] };
}

function misdateHead(family: Family, random: Random): Family {
  const { birthYear } = family.persons[0]!;
  return changeHead(family, { birthYear: birthYear === null ? null : otherYear(random, birthYear) });
}

function typoYearAndVillage(family: Family, copying: Copying): Family {
  const { random } = copying;
  const renamed = renameHead(family, (name) => typo(random, name));
  return changeHead(
    { ...misdateHead(renamed, random), village: copying.nextVillage(family) },
    { card: null },
  );
}

function movedWithNothing(family: Family, copying: Copying): Family {
  return {
    ...changeHead(moveAway(family, copying), { card: null }),
    namesMembers: false,
    hasMemberCards: false,
  };
}

function knownByAnotherName(family: Family, { random, serial }: Copying): Family {
  const head = family.persons[0]!;
  const birthYear = head.birthYear ?? 1970;
  const other = makePerson(random, serial, { ethnicity: family.ethnicity, sex: head.sex, birthYear });
  const name = [...head.name.split(' ').slice(0, -1), other.name.split(' ').at(-1)].join(' ');
  return changeHead(family, { name });
}
