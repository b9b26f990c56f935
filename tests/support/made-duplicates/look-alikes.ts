import { personName } from '../../../infra/sample/person-names.ts';
import type { Random } from '../../../infra/sample/random.ts';
import { type Family, makeCard, makeOthers, makePhone, type Person, type Serial } from './family.ts';

interface Making {
  readonly random: Random;
  readonly serial: Serial;
}

type Head = Pick<Person, 'name' | 'birthYear' | 'sex'>;

/** Another family that one might take for this one; how the head is called and how old, and whose phone it has. */
const KINDS: readonly (readonly [string, number, (family: Family, making: Making) => Head, number])[] = [
  ['father and son', 25, asSon, 0.2],
  ['namesake of the village', 20, asNamesake, 0],
  ['twin', 20, asTwin, 0.2],
  ['sibling who left the household', 35, asSibling, 0.3],
];

export function lookAlike(
  family: Family,
  making: Making,
): { readonly family: Family; readonly kind: string } {
  const { random, serial } = making;
  const [kind, make, shares] = random.weighted(
    KINDS.map(([name, weight, how, phone]) => [[name, how, phone] as const, weight]),
  );
  const facts = make(family, making);
  const head: Person = { ...facts, card: random.chance(0.8) ? makeCard(random, serial) : null };
  const { ethnicity } = family;
  const others = makeOthers({ random, serial, ethnicity, head, count: random.integer(0, 5) });
  const ownPhone = random.chance(0.5) ? makePhone(serial) : null;
  return {
    kind,
    family: {
      ...family,
      persons: [head, ...others, ...sharedGrandmother(kind, family, random)],
      phone: family.phone !== null && random.chance(shares) ? family.phone : ownPhone,
      namesMembers: random.chance(0.9),
      hasMemberCards: random.chance(0.3),
    },
  };
}

/** Some lists are late: one who moved with the sibling is still written in both. Her ID is not. */
function sharedGrandmother(kind: string, family: Family, random: Random): readonly Person[] {
  const last = family.persons.length > 2 ? family.persons.at(-1) : undefined;
  if (kind !== 'sibling who left the household' || last === undefined || !random.chance(0.1)) return [];
  return [{ ...last, card: null }];
}

function asSon(family: Family, { random }: Making): Head {
  const { name, birthYear } = family.persons[0]!;
  const born = birthYear === null ? null : birthYear + random.integer(19, 34);
  return { name: withNearGiven(name, { family, random, sex: 'male' }), birthYear: born, sex: 'male' };
}

function asNamesake(family: Family, { random }: Making): Head {
  const { name, birthYear, sex } = family.persons[0]!;
  return { name, sex, birthYear: birthYear === null ? null : birthYear + random.pick([-1, 0, 0, 1]) };
}

function asTwin(family: Family, { random }: Making): Head {
  const { name, birthYear, sex } = family.persons[0]!;
  return { name: withNearGiven(name, { family, random, sex }), birthYear, sex };
}

function asSibling(family: Family, { random }: Making): Head {
  const { name, birthYear, sex } = family.persons[0]!;
  const given = givenName(random, { family, sex });
  const born = birthYear === null ? null : birthYear + random.pick([-5, -4, -3, -2, -1, 1, 2, 3, 4, 5]);
  return { name: [...name.split(' ').slice(0, -1), given].join(' '), birthYear: born, sex };
}

/** Parents like given names that sound alike: the nearest of thirty that are in use. */
function withNearGiven(name: string, parts: { family: Family; random: Random; sex: Person['sex'] }): string {
  const words = name.split(' ');
  const own = words.at(-1)!;
  const others = Array.from({ length: 30 }, () => givenName(parts.random, parts)).filter(
    (one) => one !== own,
  );
  const nearest = others.sort((a, b) => likeness(own, b) - likeness(own, a))[0] ?? `${own}h`;
  return [...words.slice(0, -1), nearest].join(' ');
}

function givenName(random: Random, { family, sex }: { family: Family; sex: Person['sex'] }): string {
  return personName(random, { ethnicity: family.ethnicity, sex, birthYear: 1970 }).split(' ').at(-1)!;
}

function likeness(a: string, b: string): number {
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const [left, right] = [plain(a), plain(b)];
  let same = 0;
  for (let index = 0; index < Math.min(left.length, right.length); index++) {
    if (left[index] === right[index]) same += 1;
  }
  return same / Math.max(left.length, right.length);
}
