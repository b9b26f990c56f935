import type { Random } from './random.ts';
import parts from './vn-name-parts.json' with { type: 'json' };

export type Sex = 'male' | 'female';

type NameSource = {
  readonly surnames: readonly string[];
  readonly middle?: Readonly<Record<Sex, readonly string[]>>;
  readonly given?: Readonly<Record<Sex, readonly string[]>>;
};

const northern = parts.surnames_north_weighted as unknown as readonly (readonly [string, number])[];
const groups = parts.background.by_group_surnames;
const groupMiddle = parts.background.group_middle;

const USUAL_MIDDLE: Readonly<Record<Sex, readonly (readonly [string, number])[]>> = {
  male: [
    ['Văn', 60],
    ['Đức', 8],
    ['Hữu', 7],
    ['Quang', 6],
    ['Xuân', 6],
    ['Công', 5],
    ['Đình', 5],
    ['Minh', 3],
  ],
  female: [
    ['Thị', 82],
    ['Thị Thu', 4],
    ['Thị Kim', 3],
    ['Ngọc', 4],
    ['Thúy', 3],
    ['Thanh', 4],
  ],
};

const USUAL_GIVEN: Readonly<Record<Sex, readonly string[]>> = {
  male: parts.background.adult_given_male,
  female: parts.background.adult_given_female,
};

const YOUNG_GIVEN: Readonly<Record<Sex, readonly string[]>> = {
  male: parts.given_compound_male,
  female: parts.given_compound_female,
};

/** Surnames by ethnic code; those of the highlands of the south are our own short list. */
const BY_ETHNIC_CODE: Readonly<Record<string, NameSource>> = {
  '02': { surnames: groups['Tày'] },
  '03': { surnames: parts.ethnic_surnames.thai },
  '04': { surnames: parts.ethnic_surnames.muong },
  '05': { surnames: parts.ethnic_surnames.khmer },
  '07': { surnames: groups['Nùng'] },
  '08': {
    surnames: groups['Mông'],
    middle: groupMiddle['Mông'],
    given: parts.background.group_given['Mông'],
  },
  '09': { surnames: groups['Dao'], middle: groupMiddle['Dao'] },
  '10': { surnames: ['Siu', 'Ksor', 'Rơ Mah', 'Rơ Châm', 'Kpă', 'Nay'] },
  '11': { surnames: ['Niê', 'Mlô', 'Êban', 'Kbuôr', 'Ayŭn'] },
  '13': { surnames: groups['Sán Chay'] },
  '17': { surnames: groups['Sán Dìu'] },
};

type Person = { readonly ethnicity: string; readonly sex: Sex; readonly birthYear: number };

/** A made name, surname first, that fits ethnic group, sex and age. */
export function personName(random: Random, { ethnicity, sex, birthYear }: Person): string {
  const source = BY_ETHNIC_CODE[ethnicity];
  const surname = source === undefined ? random.weighted(northern) : random.pick(source.surnames);
  if (source?.given && random.chance(0.7)) {
    return joined(surname, random.pick(source.middle?.[sex] ?? []), random.pick(source.given[sex]));
  }
  // Two-word given names came into fashion with those born after 1985.
  if (birthYear > 1985 && random.chance(0.4)) return joined(surname, random.pick(YOUNG_GIVEN[sex]));
  const middle =
    source?.middle && random.chance(0.6)
      ? random.pick(source.middle[sex])
      : random.weighted(USUAL_MIDDLE[sex]);
  return joined(surname, middle, random.pick(USUAL_GIVEN[sex]));
}

function joined(...words: readonly string[]): string {
  return words.join(' ').normalize('NFC');
}
