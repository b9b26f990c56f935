import { nameKey } from './flag-words.ts';

/** Phrases of lists by {@link nameKey}, the code behind them. A code of its own stands for itself. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/^(ho )?(nguoi )?(dan toc thieu so|dan toc tso|dt thieu so|dttc|dtts)$/, 'DTTS'],
  [/^(ho )?(co )?(nguoi |gia dinh )?(co cong|ncc|nguoi co cong)( voi cach mang| cach mang| voi cm)?$/, 'NCC'],
  [/^(doi tuong )?(bao tro xa hoi|bao tro xh|btxh|huong btxh|bt xh)$/, 'BTXH'],
  [
    /^(ho )?(khong |khong con |mat )(co )?(kha nang|kn|suc) (lao dong|ld)$|^(knld|k nld|khong co kn lao dong)$/,
    'KNLD',
  ],
  [/^(co )?(tre em|te)$/, 'TE'],
  [/^(doi tuong |huong |tro cap )?(huu tri xa hoi|huu tri xh|htxh)$/, 'HTXH'],
];

/** The national group that a code or a phrase of a list means; null where it is none of them. */
export function nationalCodeOf(text: string): string | null {
  const key = nameKey(text);
  return PHRASES.find(([words]) => words.test(key))?.[1] ?? null;
}
