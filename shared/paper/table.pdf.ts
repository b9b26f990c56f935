import { mm } from './drawn-page.ts';
import { fitText } from './fit-text.ts';
import type { PageMark } from './page-mark.ts';
import { LINE_HEIGHT, type Pen } from './pen.pdf.ts';
import type { Font } from './typeface.pdf.ts';

export interface Column {
  readonly title: string;
  /** Points. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
}

export interface TableCell {
  readonly text: string;
  /** In small type below. */
  readonly small?: string;
  /** Instead of text. */
  readonly mark?: PageMark;
  /** How many columns it covers. */
  readonly span?: number;
  readonly align?: Column['align'];
}

export interface TableLook {
  readonly columns: readonly Column[];
  /** Points; a row grows before a letter is lost. */
  readonly rowHeight: number;
  readonly size: number;
  readonly smallest: number;
}

interface LaidLine {
  readonly text: string;
  readonly size: number;
  readonly font: Font;
}

interface LaidCell {
  readonly width: number;
  readonly align: Column['align'];
  readonly lines: readonly LaidLine[];
  readonly textHeight: number;
  readonly mark?: PageMark;
}

export interface LaidRow {
  readonly cells: readonly LaidCell[];
  readonly widths: readonly number[];
  readonly height: number;
}

const PADDING = 3;
/** Above and below: two lines of a name with its code fit into the 9 mm of a row. */
const LEAD = 1.5;
const SMALL_TYPE = 8;
/** With white around it before the next line. */
const MARK_SIDE = mm(9.4);
const HEAD_LINES = 4;

/** The columns' titles; repeated on each page. */
export function layHead(pen: Pen, look: TableLook): LaidRow {
  const cells = look.columns.map(({ title }) => ({ text: title, align: 'center' as const }));
  return layCells(pen, { ...look, rowHeight: 0 }, { cells, font: 'bold', lines: HEAD_LINES });
}

export function layRow(pen: Pen, look: TableLook, cells: readonly TableCell[]): LaidRow {
  return layCells(pen, look, { cells, font: 'regular', lines: 2 });
}

/** A sum, or the name of a group of rows. */
export function layBoldRow(pen: Pen, look: TableLook, cells: readonly TableCell[]): LaidRow {
  return layCells(pen, look, { cells, font: 'bold', lines: 2 });
}

export function drawRow(pen: Pen, row: LaidRow, { x, y }: { readonly x: number; readonly y: number }): void {
  pen.grid(x, y, row);
  let left = x;
  for (const { width, align, lines, textHeight, mark } of row.cells) {
    if (mark !== undefined) {
      const side = Math.min(width - 2 * PADDING, MARK_SIDE);
      pen.qr(mark, left + (width - side) / 2, y + (row.height - side) / 2, side);
    }
    let top = y + (row.height - textHeight) / 2;
    for (const { text, size, font } of lines) {
      pen.text({ text, x: left + PADDING, y: top, width: width - 2 * PADDING, size, font, align });
      top += size * LINE_HEIGHT;
    }
    left += width;
  }
}

interface RowWish {
  readonly cells: readonly TableCell[];
  readonly font: Font;
  /** As many as are nice. */
  readonly lines: number;
}

function layCells(pen: Pen, look: TableLook, { cells, font, lines }: RowWish): LaidRow {
  const { columns, size, smallest } = look;
  let column = 0;
  let height = look.rowHeight;
  const laid = cells.map((cell): LaidCell => {
    const span = cell.span ?? 1;
    let width = 0;
    for (let index = column; index < column + span; index += 1) width += columns[index]!.width;
    const align = cell.align ?? columns[column]!.align;
    column += span;
    const space = { width: width - 2 * PADDING, size, smallest, lines, font };
    const words = layWords(pen, space, cell);
    let textHeight = 0;
    for (const word of words) textHeight += word.size * LINE_HEIGHT;
    height = Math.max(height, textHeight + 2 * LEAD);
    const laid = { width, align, lines: words, textHeight };
    return cell.mark === undefined ? laid : { ...laid, mark: cell.mark };
  });
  const widths = laid.length === columns.length ? widthsOf(columns) : laid.map(({ width }) => width);
  return { cells: laid, widths, height };
}

const columnWidths = new WeakMap<readonly Column[], readonly number[]>();

/** One and the same array for all rows of a table, so that the pen draws their frame from memory. */
function widthsOf(columns: readonly Column[]): readonly number[] {
  const known = columnWidths.get(columns) ?? columns.map(({ width }) => width);
  columnWidths.set(columns, known);
  return known;
}

interface Words {
  readonly width: number;
  readonly size: number;
  readonly smallest: number;
  readonly lines: number;
  readonly font: Font;
}

function layWords(pen: Pen, space: Words, { text, small }: TableCell): readonly LaidLine[] {
  const { font } = space;
  const main = text === '' ? [] : fitInto(pen, space, text);
  if (small === undefined || small === '') return main;
  const below = fitText(small, { ...space, size: SMALL_TYPE, smallest: 6 }, (part, at) =>
    pen.measure(part, at, font),
  );
  return [...main, ...below.lines.map((line) => ({ text: line, size: below.size, font }))];
}

function fitInto(pen: Pen, space: Words, text: string): readonly LaidLine[] {
  const { font, size, width } = space;
  // Nearly every cell fits as it is.
  if (pen.measure(text, size, font) <= width) return [{ text, size, font }];
  const fitted = fitText(text, space, (part, at) => pen.measure(part, at, font));
  return fitted.lines.map((line) => ({ text: line, size: fitted.size, font }));
}
