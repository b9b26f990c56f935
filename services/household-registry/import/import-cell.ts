import type { PoorClass } from '#shared/contracts/fields.ts';
import { remembered } from '#shared/kernel/remembered.ts';
import { isWithin } from '#shared/units/unit-path.ts';
import type { Unit, UnitTree } from '#shared/units/unit-set.ts';
import { ethnicityCode } from '#shared/vietnam/ethnicity.ts';
import { titleCaseName } from '#shared/vietnam/name.ts';
import { checkNationalId } from '#shared/vietnam/national-id.ts';
import { looksLikeMobile, phonesIn } from '#shared/vietnam/phone.ts';
import { searchKey, slug } from '#shared/vietnam/text.ts';
import type { HouseholdFacts, Sex } from '../household/household.ts';
import { birthOf } from './birth-text.ts';
import { classOf } from './class-words.ts';
import type { GroupReader, SaidGroups } from './group-words.ts';
import { nationalIdOf } from './national-id-text.ts';

/** What a cell says, with what looks odd about it; or why its row is refused. */
export type Cell<T> =
  | { readonly ok: true; readonly value: T; readonly warnings?: readonly string[] }
  | { readonly ok: false; readonly code: string };

/** By {@link searchKey}. The ministry's forms write 1 and 2, spreadsheets of old 1 and 0. */
const SEXES: Readonly<Record<string, Sex>> = {
  nam: 'male',
  trai: 'male',
  m: 'male',
  '1': 'male',
  nu: 'female',
  gai: 'female',
  f: 'female',
  '0': 'female',
  '2': 'female',
};
/** Each word a capital and small letters. */
const WELL_WRITTEN = /^\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*)*$/u;
const NAME = /^\p{L}[\p{L}\p{M} .'’-]*$/u;

/** Readers of one cell each; they get cleaned text. */
export function readCode(text: string): Cell<string> {
  return filled(text, 60);
}

export function readCommune(text: string, { tree, unit }: { tree: UnitTree; unit: string }): Cell<Unit> {
  if (text === '') return bad('missing');
  const commune = /^\d{1,5}$/.test(text) ? tree.commune(text.padStart(5, '0')) : undefined;
  if (commune === undefined) return bad('unknown-commune');
  if (!isWithin(unit, commune.path)) return bad('commune-outside');
  // A spreadsheet that kept the code as a number has dropped its zeros.
  return good(commune, text.length < 5 ? ['commune-leading-zero-lost'] : []);
}

export const readVillage = remembered(
  (text): Cell<string> => (slug(text) === '' && text !== '' ? bad('village-invalid') : filled(text, 120)),
);

export function readHead(text: string): Cell<Pick<HouseholdFacts, 'head' | 'headAsWritten'>> {
  const written = filled(text, 120);
  if (!written.ok) return written;
  if (!NAME.test(text)) return bad('name-invalid');
  const head = capitalised(titleCaseName(text));
  return good({ head, headAsWritten: head === text ? null : text });
}

/** Old fonts had no capitals with tones: 'ánh' was meant as Ánh, and 'VăN AN' as Văn An. */
function capitalised(name: string): string {
  if (WELL_WRITTEN.test(name)) return name;
  const words = name.split(' ');
  const byFont = words.some(
    (word) => /[A-Z].*[A-Z]/.test(word) && isLoud(word) && word !== word.toUpperCase(),
  );
  return words
    .map((word) => (byFont && isLoud(word) ? word.toLowerCase() : word))
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}

function isLoud(word: string): boolean {
  return !/[a-z]/.test(word);
}

export function readBirth(
  text: string,
  listYear: number,
): Cell<Pick<HouseholdFacts, 'birthYear' | 'birthDate'>> {
  if (text === '') return good({ birthYear: null, birthDate: null });
  const birth = birthOf(text, listYear);
  if (birth === null) return bad(/^\d{4}$/.test(text) ? 'out-of-range' : 'date-invalid');
  if (birth.year > listYear) return bad('out-of-range');
  return good({ birthYear: birth.year, birthDate: birth.day }, birth.warnings);
}

export const readSex = remembered((text): Cell<Sex | null> => {
  if (text === '') return good(null);
  const sex = SEXES[searchKey(text)];
  return sex === undefined ? bad('sex-unknown') : good(sex);
});

/** A group by name or by the code of the statistics office, 01 to 55. */
export const readEthnicity = remembered((text): Cell<string | null> => {
  if (text === '') return good(null);
  const code = ethnicityCode(text);
  return code === null ? bad('ethnicity-unknown') : good(code);
});

/** '-1', '2,5' and '1e3' are no counts of people; '04' and '4 khẩu' are. */
export function readMembers(text: string): Cell<number> {
  return whole(text.replace(/\s*(nhân khẩu|khẩu|người|nk)\.?$/iu, ''), 1, 60);
}

export function readClass(text: string): Cell<PoorClass> {
  if (text === '') return bad('missing');
  const known = classOf(text);
  if (known === null) return bad('class-unknown');
  return known === 'neither' ? bad('class-not-poor') : good(known);
}

/** Words that are no group are for whoever knows the household to judge. */
export function readGroups(text: string, read: GroupReader): Cell<SaidGroups> {
  const said = read(text);
  const fit = said.groups.length <= 20 && said.others.length <= 20 && !/[<>{}=\\]/.test(text);
  return fit ? good(said) : bad('groups-invalid');
}

export function readSeverity(text: string): Cell<number> {
  return text === '' ? good(0) : whole(text, 0, 9);
}

/** Any number is kept: old lists are full of wrong ones, and nobody is left out over one. */
export function readNationalId(
  text: string,
  person: { readonly birthYear?: number | null | undefined; readonly sex?: Sex | null | undefined },
): Cell<string | null> {
  const { number, warnings } = nationalIdOf(text);
  if (number === null) return good(null, warnings);
  if (number.length > 40) return bad('too-long');
  const odd = checkNationalId(number, { birthYear: person.birthYear ?? null, sex: person.sex ?? null });
  return good(number, [...warnings, ...odd.map((warning) => `national-id-${warning}`)]);
}

/** The first number of the cell, the one that looks like a mobile before others. */
export function readPhone(text: string): Cell<string | null> {
  if (text === '') return good(null);
  if (text.length > 80) return bad('too-long');
  const numbers = phonesIn(text);
  const phone = numbers.find(looksLikeMobile) ?? numbers[0] ?? text;
  if (phone.length > 40) return bad('too-long');
  const several = numbers.length > 1 ? ['phone-several'] : [];
  return good(phone, looksLikeMobile(phone) ? several : [...several, 'phone-unusual']);
}

function whole(text: string, least: number, most: number): Cell<number> {
  if (text === '') return bad('missing');
  if (!/^-?\d{1,15}$/.test(text)) return bad('not-a-whole-number');
  const number = Number(text);
  return number < least || number > most ? bad('out-of-range') : good(number);
}

function filled(text: string, most: number): Cell<string> {
  if (text === '') return bad('missing');
  return text.length > most ? bad('too-long') : good(text);
}

function good<T>(value: T, warnings: readonly string[] = []): Cell<T> {
  return { ok: true, value, warnings };
}

function bad(code: string): Cell<never> {
  return { ok: false, code };
}
