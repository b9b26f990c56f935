import { cleanText, levelTones } from './text.ts';

const collator = new Intl.Collator('vi');

/** Combining marks that make another letter of the alphabet, in alphabetical order after the plain letter. */
const LETTER_MARKS: Readonly<Record<string, string>> = {
  'a\u0306': 'a1',
  'a\u0302': 'a2',
  'e\u0302': 'e1',
  'o\u0302': 'o1',
  'o\u031b': 'o2',
  'u\u031b': 'u1',
};

/** Order of the tones in Vietnamese dictionaries: ma mà mả mã má mạ. */
const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];

type NameParts = { readonly given: string; readonly surname: string; readonly middle: string };

/**
 * Order of people in Vietnamese lists: given name (last word), then surname (first word), then what stands
 * between. Case and tone placement do not matter, so 0 does not mean the same spelling.
 */
export function compareNames(a: string, b: string): number {
  const left = nameParts(a);
  const right = nameParts(b);
  return (
    collator.compare(left.given, right.given) ||
    collator.compare(left.surname, right.surname) ||
    collator.compare(left.middle, right.middle)
  );
}

/**
 * A key in ASCII that sorts by plain binary comparison as `compareNames` does, for an indexed database field.
 * Holds for names in Vietnamese letters, digits, hyphens and apostrophes; anything else comes last.
 */
export function nameSortKey(name: string): string {
  const { given, surname, middle } = nameParts(name);
  return [given, surname, middle].map(partKey).join(' ').trimEnd();
}

/** 'NGUYỄN VĂN AN' → 'Nguyễn Văn An'; a name that already has small letters stays as its owner writes it. */
export function titleCaseName(name: string): string {
  const clean = cleanText(name);
  if (clean !== clean.toUpperCase()) return clean;
  return clean
    .toLowerCase()
    .replace(/(^|[\s'’-])(\p{L})/gu, (_, before, letter) => before + letter.toUpperCase());
}

function nameParts(name: string): NameParts {
  const words = levelTones(cleanText(name)).toLowerCase().replaceAll('’', "'").split(' ');
  const given = words.at(-1) ?? '';
  if (words.length === 1) return { given, surname: '', middle: '' };
  return { given, surname: words[0] ?? '', middle: words.slice(1, -1).join(' ') };
}

/** People share few syllables: what was worked out for one name serves thousands of others. */
const partKeys = new Map<string, string>();
const MOST_KEPT = 5_000;

function partKey(part: string): string {
  const known = partKeys.get(part);
  if (known !== undefined) return known;
  const key = keyOfPart(part);
  if (partKeys.size >= MOST_KEPT) partKeys.clear();
  partKeys.set(part, key);
  return key;
}

/** Letters first, tones behind them: a tone decides only between words of the same letters. */
function keyOfPart(part: string): string {
  const syllables = part.normalize('NFD').match(/\P{M}\p{M}*/gu) ?? [];
  const letters = syllables.map(letterKey).join('');
  const tones = syllables.map(toneKey).join('').replace(/0+$/, '');
  return `${letters} ${tones}`;
}

function letterKey(cluster: string): string {
  const base = cluster.charAt(0);
  if (base === 'đ') return 'd1';
  for (const mark of cluster.slice(1)) {
    const letter = LETTER_MARKS[base + mark];
    if (letter !== undefined) return letter;
  }
  if (/[adeou]/.test(base)) return `${base}0`;
  if (/[a-z0-9]/.test(base)) return base;
  return base === ' ' ? '!' : base === '-' ? '-' : base === "'" ? '.' : '~';
}

function toneKey(cluster: string): number {
  const tone = [...cluster].slice(1).find((mark) => TONES.includes(mark));
  return tone === undefined ? 0 : TONES.indexOf(tone);
}
