import { titleCaseName } from '#shared/vietnam/name.ts';
import { cleanText } from '#shared/vietnam/text.ts';
import type { Sex } from '../household/household.ts';
import { type Cell, readBirth, readEthnicity, readHead, readNationalId, readSex } from './import-cell.ts';
import type { PersonCells } from './import-column.ts';
import { type RelationWord, relationOf } from './relation-words.ts';

/** A member below the head, as a list names it. */
export interface ReadPerson {
  readonly name: string;
  readonly birthYear: number | null;
  readonly birthDate: string | null;
  readonly sex: Sex | null;
  /** Code of the statistics office. */
  readonly ethnicity: string | null;
  readonly relation: Exclude<RelationWord, 'head'>;
  readonly nationalId: string | null;
}

export interface ReadPersonCells {
  /** Null for somebody without a name: counted, but no member that could be kept. */
  readonly person: ReadPerson | null;
  readonly warnings: readonly string[];
}

const NOT_KNOWN = { birthYear: null, birthDate: null };

/** Nobody is left out: what a member's cell says wrongly is not taken over and becomes a warning. */
export function readPerson(cells: PersonCells, listYear: number): ReadPersonCells {
  const warnings: string[] = [];
  const take = <T>(text: string | undefined, reader: (text: string) => Cell<T>, otherwise: T): T => {
    const read = reader(cleanText(text ?? ''));
    warnings.push(...(read.ok ? (read.warnings ?? []) : [read.code]).map((code) => `person-${code}`));
    return read.ok ? read.value : otherwise;
  };
  const written = cleanText(cells.ho_ten ?? '');
  if (!/\p{L}/u.test(written)) return { person: null, warnings: ['person-name-missing'] };
  const name = take(written, readHead, {
    head: titleCaseName(written.slice(0, 120)),
    headAsWritten: null,
  }).head;
  const birth = take(cells.nam_sinh, (text) => readBirth(text, listYear), NOT_KNOWN);
  const said = relationOf(cells.quan_he ?? '');
  const sex = take(cells.gioi_tinh, readSex, null) ?? sexOfRelation(cells.quan_he);
  const known = { birthYear: birth.birthYear, sex };
  return {
    person: {
      name,
      birthYear: birth.birthYear,
      birthDate: birth.birthDate,
      sex,
      ethnicity: take(cells.dan_toc, readEthnicity, null),
      relation: said === null || said === 'head' ? 'other' : said,
      nationalId: take(cells.so_dinh_danh, (text) => readNationalId(text, known), null),
    },
    warnings,
  };
}

/** Vợ is a woman, chồng a man, con gái a daughter. */
function sexOfRelation(text: string | undefined): Sex | null {
  const word = cleanText(text ?? '').toLowerCase();
  if (/^(vợ|mẹ|bà|chị)|gái|dâu/u.test(word)) return 'female';
  return /^(chồng|bố|cha|ông|anh)|trai|rể/u.test(word) ? 'male' : null;
}
