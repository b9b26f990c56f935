import type { PoorClass } from '#shared/contracts/fields.ts';
import { isWithin } from '#shared/units/unit-path.ts';
import type { Unit, UnitTree } from '#shared/units/unit-set.ts';
import { parseBirthDate } from '#shared/vietnam/date.ts';
import { titleCaseName } from '#shared/vietnam/name.ts';
import { checkNationalId } from '#shared/vietnam/national-id.ts';
import { levelPhone, looksLikeMobile } from '#shared/vietnam/phone.ts';
import { slug } from '#shared/vietnam/text.ts';
import type { HouseholdFacts, Sex } from '../household/household.ts';

/** What a cell says, with what looks odd about it; or why its row is refused. */
export type Cell<T> =
  | { readonly ok: true; readonly value: T; readonly warnings?: readonly string[] }
  | { readonly ok: false; readonly code: string };

const CLASSES: Readonly<Record<string, PoorClass>> = { n: 'poor', cn: 'near-poor' };
const SEXES: Readonly<Record<string, Sex>> = { nam: 'male', nữ: 'female' };
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

export function readVillage(text: string): Cell<string> {
  return slug(text) === '' && text !== '' ? bad('village-invalid') : filled(text, 120);
}

export function readHead(text: string): Cell<Pick<HouseholdFacts, 'head' | 'headAsWritten'>> {
  const written = filled(text, 120);
  if (!written.ok) return written;
  if (!NAME.test(text)) return bad('name-invalid');
  const head = titleCaseName(text);
  return good({ head, headAsWritten: head === text ? null : text });
}

export function readBirth(
  text: string,
  listYear: number,
): Cell<Pick<HouseholdFacts, 'birthYear' | 'birthDate'>> {
  if (text === '') return good({ birthYear: null, birthDate: null });
  const birth = parseBirthDate(text);
  if (birth === null) return bad(/^\d{4}$/.test(text) ? 'out-of-range' : 'date-invalid');
  return birth.year > listYear ? bad('out-of-range') : good({ birthYear: birth.year, birthDate: birth.day });
}

export function readSex(text: string): Cell<Sex | null> {
  if (text === '') return good(null);
  const sex = SEXES[text.toLowerCase()];
  return sex === undefined ? bad('sex-unknown') : good(sex);
}

/** Code of the statistics office, 01 to 55. */
export function readEthnicity(text: string): Cell<string | null> {
  if (text === '') return good(null);
  const known = /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= 55;
  return known ? good(text.padStart(2, '0')) : bad('ethnicity-unknown');
}

/** '-1', '2,5' and '1e3' are no counts of people; '04' is. */
export function readMembers(text: string): Cell<number> {
  return whole(text, 1, 60);
}

export function readClass(text: string): Cell<PoorClass> {
  if (text === '') return bad('missing');
  const known = CLASSES[text.toLowerCase()];
  return known === undefined ? bad('class-unknown') : good(known);
}

/** In one order, so that the same groups written in another order are no change. */
export function readGroups(text: string): Cell<readonly string[]> {
  const groups = [...new Set(text.toUpperCase().split(/[;,|\s]+/))].filter((group) => group !== '').sort();
  const fit = groups.length <= 20 && groups.every((group) => /^[\p{L}\d_-]{1,20}$/u.test(group));
  return fit ? good(groups) : bad('groups-invalid');
}

export function readSeverity(text: string): Cell<number> {
  return text === '' ? good(0) : whole(text, 0, 9);
}

/** Any number is kept: old lists are full of wrong ones, and nobody is left out over one. */
export function readNationalId(
  text: string,
  person: { readonly birthYear?: number | null; readonly sex?: Sex | null | undefined },
): Cell<string | null> {
  const number = text.replace(/[\s.]/g, '');
  if (number === '') return good(null);
  if (number.length > 40) return bad('too-long');
  return good(
    number,
    checkNationalId(number, { birthYear: person.birthYear ?? null, sex: person.sex ?? null }).map(
      (warning) => `national-id-${warning}`,
    ),
  );
}

export function readPhone(text: string): Cell<string | null> {
  if (text === '') return good(null);
  if (text.length > 40) return bad('too-long');
  return good(levelPhone(text), looksLikeMobile(text) ? [] : ['phone-unusual']);
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
