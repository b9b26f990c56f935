import type { Merge, SheetRow } from '#shared/sheet-reader/sheet.ts';
import { cleanCell } from './cell-text.ts';
import { headingHit } from './heading-match.ts';

/** The lines that hold the headings, and the headings of each column from top to bottom. */
export interface HeaderBlock {
  readonly first: number;
  readonly last: number;
  /** The first line below, numbering rows left out. */
  readonly dataStart: number;
  readonly headings: readonly (readonly string[])[];
}

const LOOKED_AT = 60;
const LEVELS_MOST = 4;

/** Finds the headings: the row in which most cells are known headings, and the lines that belong to it. */
export function findHeader(rows: readonly SheetRow[], merges: readonly Merge[]): HeaderBlock | null {
  const top = rows.slice(0, LOOKED_AT);
  const scores = top.map(headingScore);
  const best = Math.max(0, ...scores);
  if (best < 3) return null;
  const main = scores.findIndex((score) => score >= Math.max(3, best * 0.6));
  let first = main;
  while (first > 0 && main - first < LEVELS_MOST - 1 && belongsAbove(top[first - 1]!, top[first]!, merges))
    first -= 1;
  let last = main;
  while (last + 1 < top.length && last - first < LEVELS_MOST - 1 && belongsBelow(top, last, merges))
    last += 1;
  return blockOf(rows, { first, last }, merges);
}

/** The block of given lines, for a header that a person has pointed out. */
export function headerOfLines(
  rows: readonly SheetRow[],
  lines: { first: number; last: number },
  merges: readonly Merge[],
): HeaderBlock {
  const first = rows.findIndex((row) => row.line >= lines.first);
  const last = rows.findLastIndex((row) => row.line <= lines.last);
  return blockOf(rows, { first: Math.max(0, first), last: Math.max(0, last) }, merges);
}

/** 'A, B, 1, 2, 3 …' or '(1) (2) (3)' below the headings. */
export function isNumberingRow(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text !== '');
  if (filled.length < 3) return false;
  const marks = filled.filter((text) => /^[([]?([A-Z]|\d{1,2})[)\]]?$|^\(?\d{1,2}\s*=.{1,20}$/.test(text));
  const numbers = filled.map((text) => Number(/\d+/.exec(text)?.[0] ?? Number.NaN)).filter(Number.isFinite);
  const rising = numbers.every((number, index) => index === 0 || number === numbers[index - 1]! + 1);
  return marks.length === filled.length && rising && numbers.length >= 2;
}

function headingScore(row: SheetRow): number {
  const texts = row.cells.map(cleanCell).filter((text) => text !== '');
  const hits = texts.filter(headingHit).length;
  // Rows of people have numbers and dates, headings have none.
  const figures = texts.filter((text) => /^\d{2,}$|^\d+\/\d+|^(x|v)$/i.test(text)).length;
  return hits - figures;
}

function belongsAbove(row: SheetRow, below: SheetRow, merges: readonly Merge[]): boolean {
  if (row.line !== below.line - 1) return false;
  const down = merges.some((merge) => merge.firstLine <= row.line && merge.lastLine >= below.line);
  if (down) return true;
  const texts = row.cells.map(cleanCell).filter((text) => text !== '');
  return texts.length >= 2 && texts.filter(headingHit).length >= texts.length / 2;
}

function belongsBelow(rows: readonly SheetRow[], last: number, merges: readonly Merge[]): boolean {
  const [above, row] = [rows[last]!, rows[last + 1]!];
  const texts = row.cells.map(cleanCell);
  const filled = texts.filter((text) => text !== '');
  if (filled.length === 0 || isNumberingRow(texts)) return false;
  if (merges.some((merge) => merge.firstLine <= above.line && merge.lastLine >= row.line)) return true;
  const figures = filled.some((text) => /\d{3,}/.test(text));
  if (figures || filled.some((text) => text.length > 60)) return false;
  // The cells of a row of people stand under the leftmost headings; those of a lower level do not.
  const leftmost = texts.findIndex((text) => text !== '');
  const subHeadings = texts.filter((text) => text !== '' && (headingHit(text) || SUB_HEADING.test(text)));
  return leftmost >= 1 && subHeadings.length === filled.length && filled.length >= 2;
}

const SUB_HEADING = /^(nam|nữ|ngày|tháng|năm|tổng|tổng số|hộ|khẩu|b1|b2|số|xã|thôn|xóm|có|không)$/iu;

function blockOf(
  rows: readonly SheetRow[],
  { first, last }: { first: number; last: number },
  merges: readonly Merge[],
): HeaderBlock {
  const lines = rows.slice(first, last + 1);
  const width = Math.max(
    0,
    ...lines.map((row) => row.cells.length),
    ...rows.slice(last, last + 50).map((row) => row.cells.length),
  );
  const levels = lines.map((row) => levelTexts(row, { width, merges, lines }));
  const headings = Array.from({ length: width }, (_, column) => headingOf(levels, column));
  let data = last + 1;
  while (data < rows.length && isNumberingRow(rows[data]!.cells.map(cleanCell))) data += 1;
  const dataStart = rows[data]?.line ?? (rows[last]?.line ?? 0) + 1;
  return { first: rows[first]?.line ?? 1, last: rows[last]?.line ?? 1, dataStart, headings };
}

/** A line's text by column, with what merged cells spread over columns and lines. */
function levelTexts(
  row: SheetRow,
  { width, merges, lines }: { width: number; merges: readonly Merge[]; lines: readonly SheetRow[] },
): readonly string[] {
  const texts = Array.from({ length: width }, (_, column) => cleanCell(row.cells[column]));
  for (const merge of merges) {
    if (row.line < merge.firstLine || row.line > merge.lastLine) continue;
    const anchor = lines.find((line) => line.line === merge.firstLine);
    const text = cleanCell(anchor?.cells[merge.firstColumn]);
    for (let column = merge.firstColumn; column <= Math.min(merge.lastColumn, width - 1); column += 1)
      texts[column] = text;
  }
  return texts;
}

/** Files that know no merged cells have a group's heading over its first column only: it is carried to the right. */
function headingOf(levels: readonly (readonly string[])[], column: number): readonly string[] {
  const path: string[] = [];
  for (const [level, texts] of levels.entries()) {
    const own = texts[column] ?? '';
    const below = levels.slice(level + 1).some((lower) => (lower[column] ?? '') !== '');
    const text = own !== '' || !below ? own : carried(levels, { level, column });
    if (text !== '' && text !== path.at(-1)) path.push(text);
  }
  return path;
}

function carried(
  levels: readonly (readonly string[])[],
  { level, column }: { level: number; column: number },
): string {
  for (let left = column - 1; left >= 0; left -= 1) {
    const text = levels[level]?.[left] ?? '';
    const hasBelow = levels.slice(level + 1).some((lower) => (lower[left] ?? '') !== '');
    if (text !== '') return hasBelow ? text : '';
    if (!hasBelow) return '';
  }
  return '';
}
