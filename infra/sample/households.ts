import type { CommuneCount } from './household-counts.ts';
import { personName, type Sex } from './person-names.ts';
import { profileOf } from './place-profile.ts';
import { type Random, seededRandom } from './random.ts';
import { type SampleName, sampleSizes } from './sample-size.ts';
import { villageNames } from './village-names.ts';

/** A made household; no person of this name, number and place is meant. */
export type SampleHousehold = {
  readonly code: string;
  readonly communeCode: string;
  readonly village: string;
  readonly head: string;
  /** 'YYYY', for some 'dd/mm/yyyy'. */
  readonly born: string;
  readonly sex: Sex;
  /** Code of the statistics office, '01' Kinh. */
  readonly ethnicity: string;
  readonly members: number;
  readonly class: 'poor' | 'near-poor';
  readonly groups: readonly string[];
  readonly nationalId: string;
  readonly phone: string;
  /** 0 to 9, larger is more severe. */
  readonly severity: number;
};

type HouseholdSeat = {
  readonly village: string;
  readonly class: 'poor' | 'near-poor';
  readonly code: string;
  /** Number within the sample. */
  readonly number: number;
};

/** The commune whose sample officer has the account `xa`; it has Xóm Lang beside Xóm Lăng. */
export const showcaseCommune = '05746';

/** Persons in a household, with weights: 4.4 on average. */
const HOUSEHOLD_SIZES: readonly (readonly [number, number])[] = [
  [1, 6],
  [2, 10],
  [3, 14],
  [4, 24],
  [5, 22],
  [6, 12],
  [7, 6],
  [8, 3],
  [9, 1.5],
  [10, 0.8],
  [11, 0.4],
  [12, 0.3],
];

/** The households of one commune, village by village; depends on nothing but sample, seed and commune. */
export function communeHouseholds(name: SampleName, seed: string, count: CommuneCount): SampleHousehold[] {
  const random = seededRandom(`${name}/${seed}/${count.commune.path}`);
  const seats = seatHouseholds(random, sampleSizes[name].villages, count);
  return seats.map((seat) => makeHousehold(random, { name, count, seat }));
}

function seatHouseholds(
  random: Random,
  [fewest, most]: readonly [number, number],
  { commune, poor, nearPoor, before }: CommuneCount,
): readonly HouseholdSeat[] {
  const total = poor + nearPoor;
  const villages = villageNames(random, {
    commune,
    profile: profileOf(commune),
    count: Math.min(random.integer(fewest, most), Math.ceil(total / 2)),
    mustBeNasty: commune.code === showcaseCommune,
  });
  const weights = villages.map((_, index) => [index, 0.4 + random.next()] as const);
  // One household each first, because a village is known only by the households in it.
  const places = Array.from({ length: total }, (_, index) =>
    index < villages.length ? index : random.weighted(weights),
  ).sort((a, b) => a - b);
  const classes = random.shuffled(Array.from({ length: total }, (_, index) => index < poor));

  const given = { poor: 0, nearPoor: 0 };
  return places.map((place, index) => {
    const isPoor = classes[index] === true;
    const order = isPoor ? ++given.poor : ++given.nearPoor;
    return {
      village: villages[place] ?? '',
      class: isPoor ? 'poor' : 'near-poor',
      code: `${isPoor ? 'N' : 'CN'}-${String(order).padStart(4, '0')}`,
      number: before + index,
    };
  });
}

type HouseholdRequest = {
  readonly name: SampleName;
  readonly count: CommuneCount;
  readonly seat: HouseholdSeat;
};

function makeHousehold(random: Random, { name, count, seat }: HouseholdRequest): SampleHousehold {
  const { commune } = count;
  const ethnicity = random.weighted(profileOf(commune).ethnicMix);
  const sex: Sex = random.chance(0.3) ? 'female' : 'male';
  const age = 22 + Math.floor(((random.next() + random.next()) / 2) * 64);
  const birthYear = sampleSizes[name].listYear - age;
  const members = random.weighted(HOUSEHOLD_SIZES);
  const groups = pickGroups(random, { ethnicity, age, members });
  return {
    code: seat.code,
    communeCode: commune.code,
    village: seat.village,
    head: personName(random, { ethnicity, sex, birthYear }),
    born: bornText(random, birthYear),
    sex,
    ethnicity,
    members,
    class: seat.class,
    groups,
    nationalId: random.chance(0.8) ? madeNationalId({ commune: commune.path, sex, birthYear, seat }) : '',
    // No operator was ever given 053, so nobody can be rung up by mistake.
    phone: random.chance(0.5) ? `053${String(seat.number).padStart(7, '0')}` : '',
    severity: pickSeverity(random, seat.class, groups),
  };
}

type GroupFacts = { readonly ethnicity: string; readonly age: number; readonly members: number };

/** DTTS ethnic minority, NCC merit, BTXH social protection, KNLD nobody able to work, TE children. */
function pickGroups(random: Random, { ethnicity, age, members }: GroupFacts): readonly string[] {
  const oldAndAlone = age >= 68 && members <= 2;
  const chances: readonly (readonly [string, number])[] = [
    ['DTTS', ethnicity === '01' ? 0 : 1],
    ['NCC', 0.05],
    ['BTXH', age >= 75 ? 0.6 : 0.12],
    ['KNLD', oldAndAlone ? 0.7 : 0.05],
    ['TE', members < 3 ? 0.05 : age < 60 ? 0.55 : 0.3],
  ];
  return chances.filter(([, chance]) => random.chance(chance)).map(([group]) => group);
}

function pickSeverity(random: Random, poorClass: 'poor' | 'near-poor', groups: readonly string[]): number {
  const base = poorClass === 'poor' ? random.integer(3, 7) : random.integer(0, 3);
  const harder = groups.filter((group) => group === 'KNLD' || group === 'BTXH').length;
  return Math.min(9, base + harder);
}

function bornText(random: Random, year: number): string {
  if (random.chance(0.7)) return String(year);
  const day = String(random.integer(1, 28)).padStart(2, '0');
  return `${day}/${String(random.integer(1, 12)).padStart(2, '0')}/${year}`;
}

type IdFacts = {
  readonly commune: string;
  readonly sex: Sex;
  readonly birthYear: number;
  readonly seat: HouseholdSeat;
};

/** 12 digits as the law lays out; the last six from 900000 on, so that real numbers are unlikely, and by household, so that no two in a sample of a province are equal. */
function madeNationalId({ commune, sex, birthYear, seat }: IdFacts): string {
  const century = (birthYear >= 2000 ? 2 : 0) + (sex === 'female' ? 1 : 0);
  const year = String(birthYear % 100).padStart(2, '0');
  return `0${commune.slice(0, 2)}${century}${year}${900_000 + (seat.number % 100_000)}`;
}
