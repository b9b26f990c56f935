import { searchKey } from '#shared/vietnam/text.ts';

/** Phrases of lists by {@link searchKey}, the code behind them. A code of its own stands for itself. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/^(ho )?(nguoi )?(dan toc thieu so|dan toc tso|dt thieu so|dttc|dtts)$/, 'DTTS'],
  [/^(ho )?(co )?(nguoi |gia dinh )?(co cong|ncc|nguoi co cong)( voi cach mang| cach mang| voi cm)?$/, 'NCC'],
  [/^(doi tuong )?(bao tro xa hoi|bao tro xh|btxh|huong btxh|bt xh)$/, 'BTXH'],
  [
    /^(ho )?(khong |khong con |mat )(co )?(kha nang|kn|suc) (lao dong|ld)$|^(knld|k nld|khong co kn lao dong)$/,
    'KNLD',
  ],
  [/^(co )?(tre em|te)$/, 'TE'],
];

/** The codes of a cell in one order, so that the same groups written in another order are no change. */
export function groupsOf(text: string): readonly string[] {
  const phrases = text.split(/[;,|+/]/).map((phrase) => phrase.trim());
  const codes = phrases.flatMap((phrase) => {
    const known = codeOf(phrase);
    return known === null ? phrase.split(/\s+/).map((word) => codeOf(word) ?? word.toUpperCase()) : [known];
  });
  return [...new Set(codes)].filter((code) => code !== '').sort();
}

function codeOf(phrase: string): string | null {
  const key = searchKey(phrase)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  return PHRASES.find(([words]) => words.test(key))?.[1] ?? null;
}
