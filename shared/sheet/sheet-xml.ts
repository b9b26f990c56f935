import { MAIN_NAMESPACE, STYLES } from './workbook-frame.ts';
import {
  headerLines,
  headerSpan,
  type LineStyle,
  type WrittenCell,
  type WrittenColumn,
  type WrittenLine,
  type WrittenSheet,
} from './written-sheet.ts';
import { columnName, textCell } from './xml-text.ts';

const DEFAULT_WIDTH = 14;
const PIECE = 1 << 15;
const TEXT_WIDTH = 255;

/** A sheet's XML in pieces. Merged cells stand behind all rows in the file, so they are gathered meanwhile. */
export async function* sheetXml(sheet: WrittenSheet): AsyncGenerator<string> {
  const { columns } = sheet;
  const merges = (sheet.merges ?? []).map((merge) =>
    area(merge.firstLine, merge.lastLine, merge.firstColumn, merge.lastColumn),
  );
  let line = 0;
  let held = `${opening(sheet)}<sheetData>`;
  const add = (written: WrittenLine, style: LineStyle) => {
    line += 1;
    held += lineXml(line, { ...written, style }, columns);
    for (const [first, last] of written.merges ?? []) merges.push(area(line, line, first, last));
  };
  for (const title of titlesOf(sheet)) add(title, title.style ?? 'title');
  for (const merge of sheet.header?.merges ?? [])
    merges.push(
      area(line + 1 + merge.firstLine, line + 1 + merge.lastLine, merge.firstColumn, merge.lastColumn),
    );
  for (const cells of headerLines(sheet)) add({ cells }, 'header');
  for await (const written of sheet.lines) {
    add(written, written.style ?? 'row');
    if (held.length < PIECE) continue;
    yield held;
    held = '';
  }
  yield `${held}</sheetData>${mergesXml(merges)}${paper(sheet)}</worksheet>`;
}

function titlesOf({ titles = [], columns }: WrittenSheet): WrittenLine[] {
  const whole = columns.length > 1 ? [[0, columns.length - 1] as const] : [];
  return titles.map((title) => ({ merges: whole, ...title }));
}

function opening(sheet: WrittenSheet): string {
  const widths = sheet.columns.map(
    ({ width = DEFAULT_WIDTH }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${Math.min(width, TEXT_WIDTH)}" customWidth="1"/>`,
  );
  const last = headerSpan(sheet)?.last ?? 0;
  const pane =
    last === 0
      ? ''
      : `<pane ySplit="${last}" topLeftCell="A${last + 1}" activePane="bottomLeft" state="frozen"/>`;
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN_NAMESPACE}">` +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/>${widths.length === 0 ? '' : `<cols>${widths.join('')}</cols>`}`
  );
}

function lineXml(
  line: number,
  { cells, style = 'row' }: WrittenLine,
  columns: readonly WrittenColumn[],
): string {
  // The table's lines have borders as far as the table goes, and merged titles need their cells.
  const width = style === 'plain' || style === 'note' ? cells.length : Math.max(cells.length, columns.length);
  let xml = `<row r="${line}">`;
  for (let column = 0; column < width; column += 1) {
    const look = STYLES[style][columns[column]?.align ?? 'left'];
    xml += cellXml(`${columnName(column)}${line}`, cells[column] ?? null, look);
  }
  return `${xml}</row>`;
}

function cellXml(address: string, cell: WrittenCell, style: number): string {
  if (cell === null || cell === '') return style === 0 ? '' : `<c r="${address}" s="${style}"/>`;
  if (typeof cell === 'number' && Number.isFinite(cell))
    return `<c r="${address}" s="${style}"><v>${cell}</v></c>`;
  return textCell(address, String(cell), style);
}

function area(firstLine: number, lastLine: number, firstColumn: number, lastColumn: number): string {
  return `${columnName(firstColumn)}${firstLine}:${columnName(lastColumn)}${lastLine}`;
}

function mergesXml(merges: readonly string[]): string {
  if (merges.length === 0) return '';
  return `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
}

/** A4, as wide as one page and as long as it takes, numbered below. */
function paper({ orientation = 'portrait' }: WrittenSheet): string {
  return (
    '<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>` +
    '<headerFooter><oddFooter>&amp;CTrang &amp;P/&amp;N</oddFooter></headerFooter>'
  );
}
