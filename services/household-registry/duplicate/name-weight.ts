import type { FoldedName, NameWord } from '#shared/vietnam/name-folding.ts';
import {
  type Frequencies,
  type NameRole,
  roleOf,
  shareOfFold,
  shareOfName,
  shareOfWord,
} from './frequencies.ts';

export type NameReason =
  | 'same-name'
  | 'name-without-accents'
  | 'name-shortened'
  | 'near-name'
  | 'name-reordered'
  | 'other-name';

export interface NameWeight {
  readonly weight: number;
  readonly reason: NameReason;
}

type WordAgreement = 'same' | 'accents-lost' | 'short' | 'near' | 'other';

interface WordWeight {
  readonly weight: number;
  readonly agreement: WordAgreement;
}

/** Chances, for two records of one person, of what clerks do to a word. Estimates, to be measured by the command. */
const KEPT = 0.95;
/** A given wrong letter or tone out of the many that are possible. */
const ONE_TYPO = 0.001;
const ONE_WRONG_ACCENT = 0.003;
const OTHER_WORD: Readonly<Record<NameRole, number>> = { surname: -6.5, middle: -3, given: -7.5 };
const WORD_DROPPED = -1.2;
const REORDERED = -3;
/** Relatives share surname and middle name, so these say little once the given names differ. */
const MOST_OF_KIN: Readonly<Record<WordAgreement, number>> = {
  same: Infinity,
  'accents-lost': Infinity,
  short: 6,
  near: 6,
  other: 2,
};

/**
 * What two names say for or against one person, in bits. A word that all have says little, a rare one much, and a
 * wrong letter counts as a slip only if what it makes is no name that many have: Quâm is Quân, Quang is not.
 */
export function weighNames(a: FoldedName, b: FoldedName, frequencies: Frequencies): NameWeight {
  const direct = weighInOrder(a, b, frequencies);
  if (a.core !== b.core || a.core === '') return direct;
  // Parts of a name go together (a clan has its middle name), so the whole name's share is the bound.
  const most = bits(KEPT, shareOfName(frequencies, a.core));
  if (direct.reason !== 'other-name') return { ...direct, weight: Math.min(direct.weight, most) };
  const anyOrder = weighAnyOrder(a, frequencies);
  return { weight: Math.min(anyOrder, most) + REORDERED, reason: 'name-reordered' };
}

function weighInOrder(a: FoldedName, b: FoldedName, frequencies: Frequencies): NameWeight {
  const given = a.words.at(-1);
  const otherGiven = b.words.at(-1);
  if (given === undefined || otherGiven === undefined) return { weight: 0, reason: 'other-name' };
  const context = { bare: a.bare || b.bare, frequencies };
  const own = weighWords({ a: given, b: otherGiven, role: 'given', ...context });
  const kin = [weighMiddles(a.words.slice(1, -1), b.words.slice(1, -1), context)];
  if (a.words.length > 1 && b.words.length > 1) {
    kin.push(weighWords({ a: a.words[0]!, b: b.words[0]!, role: 'surname', ...context }));
  }
  const ofKin = kin.reduce((sum, { weight }) => sum + weight, 0);
  return {
    weight: own.weight + Math.min(ofKin, MOST_OF_KIN[own.agreement]),
    reason: reasonOf([own, ...kin].map(({ agreement }) => agreement)),
  };
}

function reasonOf(agreements: readonly WordAgreement[]): NameReason {
  if (agreements.includes('other')) return 'other-name';
  if (agreements.includes('near')) return 'near-name';
  if (agreements.includes('short')) return 'name-shortened';
  return agreements.includes('accents-lost') ? 'name-without-accents' : 'same-name';
}

interface Words {
  readonly a: NameWord;
  readonly b: NameWord;
  readonly role: NameRole;
  readonly bare: boolean;
  readonly frequencies: Frequencies;
}

function weighWords({ a, b, role, bare, frequencies }: Words): WordWeight {
  if (a.level === b.level && !(bare && a.fold === a.level))
    return { weight: bits(KEPT, shareOfWord(frequencies, role, a)), agreement: 'same' };
  if (a.fold === b.fold && bare) {
    const agreement = a.level === b.level ? 'same' : 'accents-lost';
    return { weight: bits(KEPT, shareOfFold(frequencies, role, a)), agreement };
  }
  const rarer = Math.min(shareOfWord(frequencies, role, a), shareOfWord(frequencies, role, b));
  if (a.fold === b.fold) return { weight: bits(ONE_WRONG_ACCENT, rarer), agreement: 'near' };
  if ((a.short || b.short) && standsFor(a, b)) return { weight: 1, agreement: 'short' };
  if (isOneSlip(a.fold, b.fold)) return { weight: bits(ONE_TYPO, rarer), agreement: 'near' };
  return { weight: OTHER_WORD[role], agreement: 'other' };
}

function standsFor(a: NameWord, b: NameWord): boolean {
  return a.fold.startsWith(b.fold) || b.fold.startsWith(a.fold);
}

interface Context {
  readonly bare: boolean;
  readonly frequencies: Frequencies;
}

/** Middle words are dropped, added and exchanged, so they are paired off in any order. */
function weighMiddles(a: readonly NameWord[], b: readonly NameWord[], context: Context): WordWeight {
  const left = [...b];
  let weight = 0;
  let unmatched = 0;
  let agreement: WordAgreement = 'same';
  for (const word of a) {
    const found = left.findIndex(({ fold }) => fold === word.fold);
    const index = found >= 0 ? found : left.findIndex((other) => isNear(word, other));
    if (index < 0) {
      unmatched += 1;
      continue;
    }
    const [other] = left.splice(index, 1);
    const pair = weighWords({ a: word, b: other!, role: 'middle', ...context });
    weight += pair.weight;
    if (pair.agreement !== 'same' && agreement !== 'near') agreement = pair.agreement;
  }
  const both = Math.min(unmatched, left.length);
  const dropped = Math.max(unmatched, left.length) - both;
  if (both > 0) agreement = 'near';
  else if (dropped > 0 && agreement !== 'near') agreement = 'short';
  return { weight: weight + both * OTHER_WORD.middle + dropped * WORD_DROPPED, agreement };
}

function isNear(a: NameWord, b: NameWord): boolean {
  return ((a.short || b.short) && standsFor(a, b)) || isOneSlip(a.fold, b.fold);
}

function weighAnyOrder({ words }: FoldedName, frequencies: Frequencies): number {
  return words.reduce((sum, word, index) => {
    const role = roleOf(index, words.length);
    return sum + bits(KEPT, shareOfFold(frequencies, role, word));
  }, 0);
}

/** One letter more, less, other, or two neighbours exchanged. */
export function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b || Math.max(a.length, b.length) < 2) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  const most = Math.min(a.length, b.length) - start;
  while (end < most && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const restA = a.slice(start, a.length - end);
  const restB = b.slice(start, b.length - end);
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}

/** The weight of one observation: how much likelier it is for one person than for two. */
export function bits(ifSame: number, ifDifferent: number): number {
  return Math.log2(ifSame / ifDifferent);
}
