import type { CellValue } from '#shared/sheet-reader/sheet.ts';
import { cleanText } from '#shared/vietnam/text.ts';

/** A cell as text: a number without exponent where it has all its digits, as spreadsheets show it. */
export function cellText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  return Number.isInteger(value) ? value.toFixed(0) : String(value);
}

export function cleanCell(value: CellValue | undefined): string {
  return value === null || value === undefined ? '' : cleanText(cellText(value));
}

const DITTO = /^("|''|″|”|“|〃|,,|\/\/|-?\s*(nt|n\.t|như trên|nhu tren)\s*-?|-\/-|n\/t)$/iu;

/** A mark that says: the same as above. */
export function isDitto(text: string): boolean {
  return text.length <= 12 && DITTO.test(text);
}
