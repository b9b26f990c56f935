import { isSyllable } from './syllable.ts';

export type Charset = 'unicode' | 'tcvn3' | 'vni';

/** TCVN3 (.VnTime and its kin) as its bytes show in Latin-1; ư is the soft hyphen. Letter by letter as below. */
const TCVN3 = 'µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢§£¤¥¦';
const TCVN3_MEANT = 'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ';

/** VNI writes a letter, then its marks as one more: these combine with the letters in front of the colon. */
const VNI_MARKS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  aeouyôö: { ù: '\u0301', ø: '\u0300', û: '\u0309', õ: '\u0303', ï: '\u0323' },
  aeo: {
    â: '\u0302',
    á: '\u0302\u0301',
    à: '\u0302\u0300',
    å: '\u0302\u0309',
    ã: '\u0302\u0303',
    ä: '\u0302\u0323',
  },
  a: {
    ê: '\u0306',
    é: '\u0306\u0301',
    è: '\u0306\u0300',
    ú: '\u0306\u0309',
    ü: '\u0306\u0303',
    ë: '\u0306\u0323',
  },
};
const VNI_ALONE: Readonly<Record<string, string>> = {
  ñ: 'đ',
  ô: 'ơ',
  ö: 'ư',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
};

const TCVN3_LETTERS: ReadonlyMap<string, string> = new Map(
  [...TCVN3].map((letter, index) => [letter, [...TCVN3_MEANT][index]!]),
);
const VNI_LETTERS = vniPairs();

/** Letters that only Unicode has; dashes and quotes of Windows text are no letters. */
const UNICODE_LETTER = /[\u0100-\u024f\u1e00-\u1eff]|\p{M}/u;
const OLD_LETTER = /[\u00a1-\u00ff]/u;
/** A word of an old text: its letters may look like signs. */
const WORD = /(?:[A-Za-z\u00a1-\u024f\u1e00-\u1eff]|\p{M})+/gu;

/** Which syllables a text has when it is taken for this or that. */
type Evidence = Readonly<Record<Charset, number>>;

/**
 * How texts of one column, sheet or file are written. Fonts count first, as long as a single word agrees with them:
 * files carry styles that no cell uses. Without fonts most possible syllables win, and Unicode wins a tie.
 */
export function detectCharset(texts: Iterable<string>, fonts: readonly string[]): Charset {
  const sum = { unicode: 0, tcvn3: 0, vni: 0 };
  for (const text of texts) {
    if (!OLD_LETTER.test(text)) continue;
    const evidence = evidenceOf(text);
    sum.unicode += evidence.unicode;
    sum.tcvn3 += evidence.tcvn3;
    sum.vni += evidence.vni;
  }
  const old = sum.tcvn3 >= sum.vni ? 'tcvn3' : 'vni';
  const told = fonts.some((font) => charsetOfFont(font) === old);
  return told
    ? sum[old] > 0 && sum[old] >= sum.unicode
      ? old
      : 'unicode'
    : sum[old] > sum.unicode
      ? old
      : 'unicode';
}

/** .VnTime, .VnArialH … are TCVN3; VNI-Times, VNI-Helve … are VNI. */
export function charsetOfFont(font: string): Charset {
  if (/^\.vn/i.test(font)) return 'tcvn3';
  return /^vni[\s-]/i.test(font) ? 'vni' : 'unicode';
}

/**
 * A text as it was meant, NFC; to be called once with the charset of its column. A text that is Unicode already stays
 * as it is, even among old ones: where it has a letter that only Unicode has, or makes more sense as it stands.
 * Capitals that only a font makes (.VnTimeH) come as small letters.
 */
export function repairCharset(text: string, charset: Charset): string {
  if (charset === 'unicode' || !OLD_LETTER.test(text) || UNICODE_LETTER.test(text)) return text;
  const repaired = decode(text, charset);
  return syllables(text) > syllables(repaired) ? text : repaired;
}

/** Counts only words with a letter beyond ASCII: the others say nothing. */
function evidenceOf(text: string): Evidence {
  const evidence = { unicode: 0, tcvn3: 0, vni: 0 };
  for (const [word] of text.matchAll(WORD)) {
    if (UNICODE_LETTER.test(word)) evidence.unicode += 1;
    else if (OLD_LETTER.test(word)) {
      if (isSyllable(word)) evidence.unicode += 1;
      if (isSyllable(decode(word, 'tcvn3'))) evidence.tcvn3 += 1;
      if (isSyllable(decode(word, 'vni'))) evidence.vni += 1;
    }
  }
  return evidence;
}

function syllables(text: string): number {
  let count = 0;
  for (const [word] of text.matchAll(WORD)) if (isSyllable(word)) count += 1;
  return count;
}

function decode(text: string, charset: Exclude<Charset, 'unicode'>): string {
  if (charset === 'tcvn3')
    return text.replace(/[\u00a1-\u00ff]/g, (letter) => TCVN3_LETTERS.get(letter) ?? letter);
  return decodeVni(text);
}

/** The longest that stands for something first: 'öôøng' is ö, ôø, n, g. */
function decodeVni(text: string): string {
  let meant = '';
  for (let at = 0; at < text.length; at += 1) {
    const pair = VNI_LETTERS.get(text.slice(at, at + 2));
    if (pair !== undefined && at + 1 < text.length) at += 1;
    meant += pair ?? VNI_LETTERS.get(text[at]!) ?? text[at]!;
  }
  return meant;
}

/** In both cases of the letter, with its marks in either: 'OÂ', 'Oâ'. */
function vniPairs(): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  for (const [letter, meant] of Object.entries(VNI_ALONE)) {
    pairs.set(letter, meant).set(letter.toUpperCase(), meant.toUpperCase());
  }
  for (const [letters, marks] of Object.entries(VNI_MARKS)) {
    for (const letter of [...letters].flatMap((small) => [small, small.toUpperCase()])) {
      for (const [mark, accents] of Object.entries(marks)) {
        const meant = ((pairs.get(letter) ?? letter) + accents).normalize('NFC');
        pairs.set(letter + mark, meant).set(letter + mark.toUpperCase(), meant);
      }
    }
  }
  return pairs;
}
