/** Letters that stand in real lists for Đ and đ: Icelandic Ð ð (U+00D0, U+00F0) and African Ɖ ɖ. */
const LOOK_ALIKES: Readonly<Record<string, string>> = { Ð: 'Đ', ð: 'đ', Ɖ: 'Đ', ɖ: 'đ' };

const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u061c]/gu;
const CONTROL = /[\p{Cc}\p{Cs}]/gu;
/** Most texts by far: signs and composed letters that cleaning leaves as they are, with single blanks between. */
const CLEAN =
  /^[!-~\u00c0-\u00cf\u00d1-\u00ef\u00f1-\u00ffĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]+(?: [!-~\u00c0-\u00cf\u00d1-\u00ef\u00f1-\u00ffĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]+)*$/;

/** Decomposed: o before a or e, u before y, then the tone mark, at the end of a syllable: hoà, khoẻ, thuỵ. */
const TONE_ON_SECOND = /(?<!q)(o(?=[ae])|u(?=y))([aey])([\u0300\u0301\u0303\u0309\u0323])(?![\p{L}\p{M}])/giu;
/** The u of qu belongs to the consonant, so its tone is always on the y. */
const TONE_ON_QU = /(qu)([\u0300\u0301\u0303\u0309\u0323])(y)/giu;

/** One code point sequence per letter: Excel, phones and macOS send both NFC and NFD. */
export function toNfc(text: string): string {
  return text.normalize('NFC');
}

/**
 * A text as it may be stored: NFC, every run of blanks (NBSP, tabs, line ends) one blank, trimmed, without
 * control, zero-width and bidi characters, Đ repaired.
 * The soft hyphen U+00AD stays: in undecoded TCVN3 text it is the letter ư.
 */
export function cleanText(text: string): string {
  if (text === '' || CLEAN.test(text)) return text;
  const visible = text.replace(INVISIBLE, '').replace(/\s/gu, ' ').replace(CONTROL, '');
  return toNfc(repairLetters(visible)).replace(/ +/g, ' ').trim();
}

/** For searching only, never for telling two things apart: Văn Lang and Văn Lăng have one key. */
export function searchKey(text: string): string {
  return cleanText(text).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
}

/**
 * Both ways of placing a tone become one (hoà → hòa, thuỵ → thụy); accents and case stay. Two village names
 * are the same village when their levelled forms are equal: Xóm Lang is not Xóm Lăng.
 */
export function levelTones(text: string): string {
  const decomposed = repairLetters(text).normalize('NFD');
  return decomposed.replace(TONE_ON_SECOND, '$1$3$2').replace(TONE_ON_QU, '$1$3$2').normalize('NFC');
}

/** Part of a path: 'Xóm Bản Cái' → 'xom-ban-cai'. Not unique (see `searchKey`); '' without any letter or digit. */
export function slug(text: string): string {
  return searchKey(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function repairLetters(text: string): string {
  return text.replace(/[ÐðƉɖ]/g, (letter) => LOOK_ALIKES[letter] ?? letter);
}
