/** TCVN3 has no capitals with tones: fonts drew them. What is typed for one is the small letter. */
const TCVN3: readonly (readonly [letters: string, codes: string])[] = [
  ['àáảãạ', 'µ¸¶·¹'],
  ['ăằắẳẵặ', '¨»¾¼½Æ'],
  ['âầấẩẫậ', '©ÇÊÈÉË'],
  ['đ', '®'],
  ['èéẻẽẹ', 'ÌÐÎÏÑ'],
  ['êềếểễệ', 'ªÒÕÓÔÖ'],
  ['ìíỉĩị', '×ÝØÜÞ'],
  ['òóỏõọ', 'ßãáâä'],
  ['ôồốổỗộ', '«åèæçé'],
  ['ơờớởỡợ', '¬êíëìî'],
  ['ùúủũụ', 'ïóñòô'],
  ['ưừứửữự', '\u00adõøö÷ù'],
  ['ỳýỷỹỵ', 'úýûüþ'],
  ['ĂÂĐÊÔƠƯ', '¡¢§£¤¥¦'],
];
const TCVN3_CODES = new Map(
  TCVN3.flatMap(([letters, codes]) =>
    [...letters].map((letter, index) => [letter, [...codes][index]!] as const),
  ),
);

const VNI_MARKS: Readonly<Record<string, string>> = {
  '\u0301': 'ù',
  '\u0300': 'ø',
  '\u0309': 'û',
  '\u0303': 'õ',
  '\u0323': 'ï',
  '\u0302': 'â',
  '\u0302\u0301': 'á',
  '\u0302\u0300': 'à',
  '\u0302\u0309': 'å',
  '\u0302\u0303': 'ã',
  '\u0302\u0323': 'ä',
  '\u0306': 'ê',
  '\u0306\u0301': 'é',
  '\u0306\u0300': 'è',
  '\u0306\u0309': 'ú',
  '\u0306\u0303': 'ü',
  '\u0306\u0323': 'ë',
};
const VNI_ALONE: Readonly<Record<string, string>> = {
  đ: 'ñ',
  ì: 'ì',
  í: 'í',
  ỉ: 'æ',
  ĩ: 'ó',
  ị: 'ò',
  ỵ: 'î',
};

/** A text as somebody typed it in a .VnTime font. */
export function toTcvn3(text: string): string {
  return [...text.normalize('NFC')]
    .map((letter) => TCVN3_CODES.get(letter) ?? TCVN3_CODES.get(letter.toLowerCase()) ?? letter)
    .join('');
}

/** A text as somebody typed it in a VNI font: each letter, then its marks as one more. */
export function toVni(text: string): string {
  return [...text.normalize('NFC')].map(vniOf).join('');
}

function vniOf(letter: string): string {
  const small = letter.toLowerCase();
  const cased = (code: string) => (letter === small ? code : code.toUpperCase());
  const alone = VNI_ALONE[small];
  if (alone !== undefined) return cased(alone);
  const decomposed = small.normalize('NFD');
  const horned = decomposed.includes('\u031b');
  const base = horned ? { o: 'ô', u: 'ö' }[decomposed[0]!]! : decomposed[0]!;
  const marks = [...decomposed.slice(1)].filter((mark) => mark !== '\u031b');
  // The circumflex and the breve stand before the tone in our table, whatever their canonical order.
  const ordered = marks
    .toSorted((a, b) => Number('\u0302\u0306'.includes(b)) - Number('\u0302\u0306'.includes(a)))
    .join('');
  if (ordered === '') return cased(base);
  return cased(`${base}${VNI_MARKS[ordered] ?? ordered}`);
}
