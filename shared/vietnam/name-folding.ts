import { cleanText, levelTones, searchKey } from './text.ts';

/** One word of a name in the two forms by which it is compared. */
export interface NameWord {
  /** Small letters, tones in one place, i where y and i are the same sound; accents stay: 'hòa', 'sĩ'. */
  readonly level: string;
  /** The same without accents, đ as d. */
  readonly fold: string;
  /** Whether it only stands for a word: 'Ng.', 'V'. */
  readonly short: boolean;
}

export interface FoldedName {
  /** In the order written. */
  readonly words: readonly NameWord[];
  /** Folded words in alphabetical order, without those that clerks drop (văn, thị, a): one text for one name. */
  readonly core: string;
  /** Whether it has no accent at all, as when typed on a keyboard without them. */
  readonly bare: boolean;
}

/** Words between surname and given name that are left out or added at will. */
const DROPPED = new Set(['van', 'thi', 'a']);

/** y as the only vowel sounds like i, and both spellings are met in one person's papers: Lý/Lí, Sỹ/Sĩ, Quý/Quí. */
const LONE_Y = /^(qu|[bcdđghklmnprstvx]+)([yỳýỷỹỵ])$/u;
const I_FOR_Y: Readonly<Record<string, string>> = { y: 'i', ỳ: 'ì', ý: 'í', ỷ: 'ỉ', ỹ: 'ĩ', ỵ: 'ị' };

/**
 * Folds names for comparing them; equal words are one object and are folded once, so that the names of a province
 * take seconds and fit into memory. Make one folder for a run and let it go afterwards.
 */
export function nameFolder(): (name: string) => FoldedName {
  const known = new Map<string, readonly NameWord[]>();
  const wordsOf = (text: string) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const words = splitWords(text).map(nameWord);
    known.set(text, words);
    return words;
  };
  return (name) => {
    const words = withoutNickname(name).split(' ').flatMap(wordsOf);
    return { words, core: coreOf(words), bare: words.every(({ level, fold }) => level === fold) };
  };
}

/** Brackets hold what the neighbours call somebody. */
function withoutNickname(name: string): string {
  return name.includes('(') ? name.replace(/\([^)]*\)/g, ' ') : name;
}

/** Apostrophes join (M'Nông, H’Mông), hyphens part (Y-Blôk), a point ends a short form. */
function splitWords(text: string): readonly string[] {
  const plain = levelTones(cleanText(text)).toLowerCase();
  const parted = plain
    .replace(/['’‘`ʼ]/gu, '')
    .replace(/\./g, '. ')
    .replace(/[^\p{L}\p{M}\d.]+/gu, ' ');
  return parted.split(' ').filter((word) => /[\p{L}\d]/u.test(word));
}

function nameWord(text: string): NameWord {
  const written = text.replaceAll('.', '');
  const level = written.replace(LONE_Y, (_, start: string, y: string) => start + (I_FOR_Y[y] ?? y));
  // No syllable is a single consonant.
  const short = text.endsWith('.') || /^[bcdđghklmnpqrstvx]$/u.test(level);
  return { level, fold: searchKey(level), short };
}

function coreOf(words: readonly NameWord[]): string {
  const folds = words.map(({ fold }) => fold);
  const kept = folds.filter((fold) => !DROPPED.has(fold));
  return (kept.length >= 2 ? kept : folds).sort().join(' ');
}
