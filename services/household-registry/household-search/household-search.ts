import type { PoorClass } from '#shared/contracts/fields.ts';
import { levelPhone } from '#shared/vietnam/phone.ts';
import { searchKey } from '#shared/vietnam/text.ts';
import type { FieldSeal } from '../household/sealed-field.ts';
import { codeTerm, ENDED, groupTerms, tailTerm, wordsOf, wordTerms } from '../household/search-terms.ts';

/** What somebody looks for in the households of a place. */
export interface HouseholdFilter {
  /** Words of a name in any order, each from its beginning, and codes; accents and case do not matter. */
  readonly text: string;
  readonly class: PoorClass | null;
  /** Code of a priority group. */
  readonly group: string | null;
  readonly status: 'active' | 'ended' | 'all';
  /** Only households whose newest change was recorded at or after it. */
  readonly changedSince: Date | null;
}

export const NO_FILTER: HouseholdFilter = {
  text: '',
  class: null,
  group: null,
  status: 'active',
  changedSince: null,
};

/** Terms of the index; a household that has one of them may be meant. */
export type AnyTerm = readonly string[];

/** How a text is looked for: terms that narrow, and patterns on the search key that decide. */
export interface TextSearch {
  readonly terms: readonly AnyTerm[];
  readonly patterns: readonly RegExp[];
}

/**
 * A word with a digit in it is a code: the whole one or its last number. In a commune or village any part of a code
 * counts, since all of its households can be looked through.
 */
export function textSearch(text: string, place: 'wide' | 'commune'): TextSearch {
  const parts = searchKey(text)
    .split(' ')
    .filter((part) => part !== '');
  const codes = parts.filter((part) => /\d/.test(part));
  const words = parts.filter((part) => !/\d/.test(part)).flatMap(wordsOf);
  if (parts.length > 0 && words.length + codes.length === 0) return NOTHING;
  const codeTerms = place === 'wide' ? codes.map((code) => [codeTerm(code)]) : [];
  return {
    terms: [...words.map(wordTerms), ...codeTerms].filter((terms) => terms.length > 0),
    patterns: [...words.map(wordPattern), ...codes.map((code) => codePattern(code, place))],
  };
}

/** Signs only: no household has this term. */
const NOTHING: TextSearch = { terms: [['']], patterns: [] };

/** Terms of a filter besides those of its text. */
export function filterTerms({ group, status }: HouseholdFilter): readonly AnyTerm[] {
  const terms = [group === null ? [] : groupTerms(group), status === 'ended' ? [ENDED] : []];
  return terms.filter((anyOf) => anyOf.length > 0);
}

/** A number that is looked for: every key is asked, so that nobody is missed while keys are being changed. */
export interface NumberSearch {
  /** By the last four digits. */
  readonly terms: AnyTerm;
  /** Keyed hashes of the whole number as a national ID and as a phone; null where only the last digits are known. */
  readonly lookUps: { readonly nationalId: readonly string[]; readonly phone: readonly string[] } | null;
}

/** A national ID or phone number, or its last four digits, of anybody in the household. */
export function numberSearch(digits: string, seal: FieldSeal): NumberSearch {
  const terms = seal.tails(digits).map(tailTerm);
  if (digits.length === 4) return { terms, lookUps: null };
  // A zero in front may have been lost in a spreadsheet, on either side.
  const ids = [digits, `0${digits}`, digits.replace(/^0/, '')];
  const nationalId = ids.flatMap((number) => seal.lookUps('nationalId', number));
  return { terms, lookUps: { nationalId, phone: seal.lookUps('phone', levelPhone(digits)) } };
}

/** From the start of a word of the name, which ends at the bar. */
function wordPattern(word: string): RegExp {
  return new RegExp(`^(?:[^|]*[^\\p{L}\\p{N}|])?${word}`, 'u');
}

function codePattern(code: string, place: 'wide' | 'commune'): RegExp {
  if (place === 'commune') return new RegExp(`\\|.*${escapeRegExp(code)}`);
  if (!/^\d+$/.test(code)) return new RegExp(`\\|${escapeRegExp(code)}$`);
  return new RegExp(`\\|(?:.*\\D)?0*${code.replace(/^0+(?=\d)/, '')}$`);
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
