import type { CellValue } from './sheet.ts';

/** How a number's format changes what a reader of the sheet sees: a day, or zeros in front. */
export type NumberFormat =
  | { readonly type: 'number' }
  | { readonly type: 'date'; readonly shows: 'day' | 'month' | 'year' }
  | { readonly type: 'zeros'; readonly digits: number };

const NUMBER: NumberFormat = { type: 'number' };
const DAY: NumberFormat = { type: 'date', shows: 'day' };
/** Day 0 of a workbook whose days are counted from 1900; 1900 had no 29 February, but its 60th day is one there. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const DAY_MS = 86_400_000;
const LAST_SERIAL = 2_958_465;

/** Formats 14–17, 22 and the East Asian ones are days; they have a number and no code. */
export function builtInFormat(id: number): NumberFormat {
  const isDay = (id >= 14 && id <= 16) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  if (isDay) return DAY;
  return id === 17 ? { type: 'date', shows: 'month' } : NUMBER;
}

/** Reads a format's code, as `dd/mm/yyyy` or `000000000000`. */
export function readFormat(code: string): NumberFormat {
  const shown = code
    .slice(0, 200)
    .replace(/"[^"]*"?/g, '')
    .replace(/\\./g, '')
    .replace(/\[[^\]]*\]?/g, '')
    .split(';', 1)[0]!
    .trim();
  if (/^0{2,40}$/.test(shown)) return { type: 'zeros', digits: shown.length };
  if (/general/i.test(shown)) return NUMBER;
  if (/d/i.test(shown)) return DAY;
  if (!/y/i.test(shown)) return NUMBER;
  return { type: 'date', shows: /m/i.test(shown) ? 'month' : 'year' };
}

/** The number as it is shown, where that differs in more than decimals. */
export function shownValue(value: number, format: NumberFormat, from1904: boolean): CellValue {
  switch (format.type) {
    case 'number':
      return value;
    case 'zeros':
      return Number.isInteger(value) && value >= 0 ? String(value).padStart(format.digits, '0') : value;
    case 'date':
      return dateText(value, format.shows, from1904) ?? value;
  }
}

function dateText(serial: number, shows: 'day' | 'month' | 'year', from1904: boolean): string | null {
  const days = Math.floor(serial);
  if (days < 1 || days > LAST_SERIAL) return null;
  if (!from1904 && days === 60) return '29/02/1900';
  const date = new Date((from1904 ? EPOCH_1904 : EPOCH_1900 + (days < 60 ? DAY_MS : 0)) + days * DAY_MS);
  const year = String(date.getUTCFullYear());
  const month = `${String(date.getUTCMonth() + 1).padStart(2, '0')}/${year}`;
  if (shows === 'year') return year;
  return shows === 'month' ? month : `${String(date.getUTCDate()).padStart(2, '0')}/${month}`;
}
