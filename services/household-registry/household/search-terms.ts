import { searchKey } from '#shared/vietnam/text.ts';
import type { Household } from './household.ts';

/** What a household is found by: all that {@link searchTerms} reads. */
export type Searchable = Pick<
  Household,
  'head' | 'code' | 'groups' | 'status' | 'nationalId' | 'phone' | 'persons'
>;

/** A word is found by its first letters: so many, because most Vietnamese words differ by then. */
const LETTERS = 3;
const ALPHABET = [...'abcdefghijklmnopqrstuvwxyz'];

/**
 * What so many households have (Nguyễn, Văn, Thị) that a page of them is soon found by walking the list, while index
 * entries for them would cost as much as all others together.
 */
const COMMON_WORDS = new Set(['ngu', 'van', 'thi']);
const COMMON_GROUPS = new Set(['DTTS']);

/**
 * Keys of one index: beginnings of the name's words, the number in the code, groups, ended, and keyed hashes of the last
 * digits of numbers. Each costs an index entry a household, so there are no more than searches need.
 */
export function searchTerms(household: Searchable): readonly string[] {
  const { head, code, groups, status, nationalId, phone, persons } = household;
  const numbers = [nationalId, phone, ...persons.map((member) => member.nationalId)];
  const words = wordsOf(head).filter((word) => word.length > 1);
  return [
    ...new Set([
      ...words.map((word) => word.slice(0, LETTERS)).filter((start) => !COMMON_WORDS.has(start)),
      codeTerm(code),
      ...groups.flatMap((group) => groupTerms(group)),
      ...(status === 'ended' ? [ENDED] : []),
      ...numbers.flatMap((number) => (number?.tail === undefined ? [] : [tailTerm(number.tail)])),
    ]),
  ];
}

/** The words of a text as names are searched: small, without accents, letters and digits only. */
export function wordsOf(text: string): readonly string[] {
  return searchKey(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** One of these terms has every name with a word that begins so; none where too many have it, or it is one letter. */
export function wordTerms(beginning: string): readonly string[] {
  if (beginning.length < LETTERS - 1) return [];
  const start = beginning.slice(0, LETTERS);
  const terms = start.length === LETTERS ? [start] : [start, ...ALPHABET.map((letter) => start + letter)];
  return terms.some((term) => COMMON_WORDS.has(term)) ? [] : terms;
}

/** A code is found by its last number, however many zeros stand before it; one without a number as a whole. */
export function codeTerm(code: string): string {
  const key = searchKey(code);
  const number = /\d+(?!.*\d)/.exec(key)?.[0];
  return `#${number === undefined ? key : number.replace(/^0+(?=\d)/, '')}`;
}

export function groupTerms(group: string): readonly string[] {
  return COMMON_GROUPS.has(group) ? [] : [`+${group}`];
}

export const ENDED = '=ended';

export function tailTerm(tail: string): string {
  return `~${tail}`;
}
