import { personName } from '../../../infra/sample/person-names.ts';
import { type Random, seededRandom } from '../../../infra/sample/random.ts';

export type Sex = 'male' | 'female';

export interface MadePerson {
  readonly name: string;
  readonly birthYear: number;
  /** 'YYYY-MM-DD'; null where only the year is known. */
  readonly birthDate: string | null;
  readonly sex: Sex;
  readonly ethnicity: string;
  /** In the words of a list, and what they mean. */
  readonly relation: readonly [word: string, meaning: string];
  readonly nationalId: string | null;
}

export interface MadeHousehold {
  readonly code: string;
  readonly commune: MadeCommune;
  readonly village: string;
  readonly head: MadePerson;
  readonly persons: readonly MadePerson[];
  readonly class: 'poor' | 'near-poor';
  /** Sorted. */
  readonly groups: readonly string[];
  readonly phone: string | null;
}

export interface MadeCommune {
  readonly code: string;
  readonly name: string;
  readonly path: string;
  readonly district: string;
}

export const LIST_YEAR = 2020;

export const MADE_COMMUNES: readonly MadeCommune[] = [
  { code: '05755', name: 'Xã Dân Tiến', path: '19/170/05755', district: 'Huyện Võ Nhai' },
  { code: '05851', name: 'Xã Quân Chu', path: '19/171/05851', district: 'Huyện Đại Từ' },
  { code: '05746', name: 'Xã Tràng Xá', path: '19/170/05746', district: 'Huyện Võ Nhai' },
];

/** Among them two that differ by one accent only, one of a number, and one that is called like a number's word. */
const VILLAGES = [
  'Xóm Lang',
  'Xóm Lăng',
  'Xóm Bản Cái',
  'Thôn Đồng Ruộng',
  'Xóm 7',
  'Xóm Nà Phài',
  'Tổ dân phố Thành Công',
];
const ETHNIC_MIX = [
  ['01', 30],
  ['02', 28],
  ['07', 14],
  ['08', 10],
  ['09', 8],
  ['13', 5],
  ['17', 5],
] as const;
const SIZES = [
  [1, 8],
  [2, 12],
  [3, 18],
  [4, 28],
  [5, 20],
  [6, 9],
  [8, 5],
] as const;

/** Households with members, village by village; the same for the same seed and size. No person of these facts is meant. */
export function madeHouseholds(seed: string, perCommune: number): readonly MadeHousehold[] {
  const random = seededRandom(`made-lists/${seed}`);
  return MADE_COMMUNES.flatMap((commune, place) => {
    const villages = random.shuffled(VILLAGES).slice(0, 5);
    const seats = Array.from(
      { length: perCommune },
      (_, index) => villages[Math.floor((index * 5) / perCommune)]!,
    );
    return seats.map((village, index) =>
      makeHousehold(random, { commune, village, number: place * 100_000 + index }),
    );
  });
}

function makeHousehold(
  random: Random,
  { commune, village, number }: { commune: MadeCommune; village: string; number: number },
): MadeHousehold {
  const ethnicity = random.weighted(ETHNIC_MIX);
  const sex: Sex = random.chance(0.35) ? 'female' : 'male';
  const age = random.integer(24, 84);
  const person = (
    facts: { age: number; sex: Sex; relation: readonly [string, string]; ethnicity?: string },
    order: number,
  ) => makePerson(random, { ethnicity, ...facts, serial: (number * 12 + order) % 1_000_000 });
  const head = person({ age, sex, relation: ['Chủ hộ', 'head'] }, 0);
  const persons = kinOf(random, { age, sex, count: random.weighted(SIZES) - 1 }).map((kin, order) =>
    person(kin, order + 1),
  );
  const poor = random.chance(0.6);
  const groups = [
    ...(ethnicity === '01' ? [] : ['DTTS']),
    ...(random.chance(0.06) ? ['NCC'] : []),
    ...(age > 74 || random.chance(0.1) ? ['BTXH'] : []),
    ...(random.chance(0.07) ? ['KNLD'] : []),
  ].sort();
  return {
    code: `${poor ? 'N' : 'CN'}-${String(number % 100_000).padStart(4, '0')}`,
    commune,
    village,
    head,
    persons,
    class: poor ? 'poor' : 'near-poor',
    groups,
    // No operator was ever given 053, so nobody can be rung up by mistake.
    phone: random.chance(0.6) ? `053${String(number).padStart(7, '0')}` : null,
  };
}

interface Kin {
  readonly age: number;
  readonly sex: Sex;
  readonly relation: readonly [string, string];
  readonly ethnicity?: string;
}

function kinOf(random: Random, head: { age: number; sex: Sex; count: number }): readonly Kin[] {
  const spouse: Kin = {
    age: Math.max(20, head.age + random.integer(-5, 4)),
    sex: head.sex === 'male' ? 'female' : 'male',
    relation: [head.sex === 'male' ? 'Vợ' : 'Chồng', 'spouse'],
    ...(random.chance(0.2) ? { ethnicity: random.weighted(ETHNIC_MIX) } : {}),
  };
  const others: Kin[] = Array.from({ length: 8 }, () => {
    const sex: Sex = random.chance(0.5) ? 'male' : 'female';
    if (head.age > 55 && random.chance(0.4))
      return { age: random.integer(1, 14), sex, relation: ['Cháu', 'grandchild'] };
    if (head.age < 50 && random.chance(0.12))
      return {
        age: head.age + random.integer(20, 30),
        sex,
        relation: [sex === 'male' ? 'Bố đẻ' : 'Mẹ', 'parent'],
      };
    const word = random.pick(sex === 'male' ? ['Con', 'Con trai', 'Con đẻ'] : ['Con', 'Con gái']);
    return { age: Math.max(1, head.age - random.integer(20, 34)), sex, relation: [word, 'child'] };
  });
  return [...(random.chance(0.75) ? [spouse] : []), ...others].slice(0, head.count);
}

function makePerson(
  random: Random,
  { age, sex, relation, ethnicity, serial }: Kin & { readonly ethnicity: string; readonly serial: number },
): MadePerson {
  const birthYear = LIST_YEAR - age;
  const day = `${String(random.integer(1, 12)).padStart(2, '0')}-${String(random.integer(1, 28)).padStart(2, '0')}`;
  const birthDate = random.chance(0.7) ? `${birthYear}-${day}` : null;
  const name = personName(random, { ethnicity, sex, birthYear });
  return {
    name,
    birthYear,
    birthDate,
    sex,
    ethnicity,
    relation,
    nationalId: madeId(random, { age, sex, birthYear, serial }),
  };
}

/** Of Thái Nguyên or Bắc Kạn; an old card of nine digits for some, none for children and some of the old. */
function madeId(
  random: Random,
  facts: { age: number; sex: Sex; birthYear: number; serial: number },
): string | null {
  const { age, sex, birthYear, serial } = facts;
  if (age < 14 || random.chance(0.1)) return null;
  if (random.chance(0.15)) return `09${String(serial % 10_000_000).padStart(7, '0')}`;
  const province = random.chance(0.8) ? '019' : '006';
  const century = (birthYear >= 2000 ? 2 : 0) + (sex === 'female' ? 1 : 0);
  return `${province}${century}${String(birthYear % 100).padStart(2, '0')}${String(serial).padStart(6, '0')}`;
}
