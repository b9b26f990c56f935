import { type NumberFormat, shownValue } from './number-format.ts';
import type { CellValue, SheetLimits, SheetRow } from './sheet.ts';
import {
  SHEET_CELL_TOO_LONG,
  SHEET_DAMAGED,
  SHEET_TOO_MANY_COLUMNS,
  SHEET_TOO_MANY_ROWS,
  SheetRefusal,
} from './sheet-problem.ts';
import { plainCell, readPlainCell } from './xlsx-cell.ts';
import { decodeEscapes, isTrue, longer, type XlsxWorkbook } from './xlsx-workbook.ts';
import { attribute, decodeXml, type XmlHandler } from './xml-scan.ts';

interface RowReading {
  readonly workbook: Pick<XlsxWorkbook, 'strings' | 'formats' | 'from1904'>;
  readonly limits: Pick<SheetLimits, 'columns' | 'rowsPerSheet' | 'cellText'>;
  /** Of the sheet, for telling where something is wrong. */
  readonly place: string;
}

const NUMBER: NumberFormat = { type: 'number' };

/** Hears a sheet's XML and says its rows that hold a value. Formulas are passed over: their stored value counts. */
export function createRowReader(reading: RowReading, said: (row: SheetRow) => void): XmlHandler {
  const { limits, place, workbook } = reading;
  const plain = plainCell();
  const where = () => `${place}, line ${line}`;
  let line = 0;
  let column = -1;
  let hidden = false;
  let inRow = false;
  let cells: CellValue[] = [];
  let type = '';
  let style = '';
  let text = '';
  let listening = false;
  let inInline = false;
  let aside = 0;

  function openRow(attributes: string): void {
    const at = attribute(attributes, 'r');
    const next = at === undefined ? line + 1 : Number(at);
    if (!Number.isSafeInteger(next) || next <= line) throw new SheetRefusal(SHEET_DAMAGED, place);
    if (next > limits.rowsPerSheet) throw new SheetRefusal(SHEET_TOO_MANY_ROWS, place);
    line = next;
    column = -1;
    inRow = true;
    cells = [];
    hidden = isTrue(attribute(attributes, 'hidden'));
  }

  function openCell(attributes: string): void {
    const at = attribute(attributes, 'r');
    column = at === undefined ? column + 1 : columnOf(at);
    if (column < 0) throw new SheetRefusal(SHEET_DAMAGED, where());
    type = attribute(attributes, 't') ?? '';
    style = attribute(attributes, 's') ?? '';
    text = '';
  }

  function closeCell(): void {
    if (text === '') return;
    set(cellValue(reading, { type, style, text, where }));
  }

  function set(value: CellValue): void {
    if (value === null || value === '') return;
    if (column >= limits.columns) throw new SheetRefusal(SHEET_TOO_MANY_COLUMNS, where());
    if (typeof value === 'string' && value.length > limits.cellText)
      throw new SheetRefusal(SHEET_CELL_TOO_LONG, where());
    while (cells.length < column) cells.push(null);
    cells[column] = value;
  }

  function plainValue(): CellValue {
    switch (plain.kind) {
      case 'empty':
        return null;
      case 'number':
        return shownValue(plain.number, workbook.formats[plain.style] ?? NUMBER, workbook.from1904);
      case 'shared':
        return sharedText(workbook, plain.number, where);
      case 'inline':
        return decodeEscapes(decodeXml(plain.text));
    }
  }

  return {
    leaf(buffer, at) {
      const end = inRow ? readPlainCell(buffer, at, plain) : -1;
      if (end === -1) return -1;
      column = plain.column;
      set(plainValue());
      return end;
    },
    open(name, attributes) {
      if (name === 'c') openCell(attributes);
      else if (name === 'v') listening = inRow && !inInline;
      else if (name === 'row') openRow(attributes);
      else if (name === 'is') inInline = true;
      else if (name === 't') listening = inInline && aside === 0;
      else if (name === 'rPh') aside += 1;
    },
    text(piece) {
      if (listening) text = longer(text, piece);
    },
    close(name) {
      if (name === 'v' || name === 't') listening = false;
      else if (name === 'c') closeCell();
      else if (name === 'row') {
        inRow = false;
        if (cells.length > 0) said({ line, cells, hidden });
      } else if (name === 'is') inInline = false;
      else if (name === 'rPh') aside -= 1;
    },
  };
}

interface RawCell {
  readonly type: string;
  readonly style: string;
  readonly text: string;
  where(): string;
}

function cellValue({ workbook }: RowReading, { type, style, text, where }: RawCell): CellValue {
  switch (type) {
    case 's':
      return sharedText(workbook, Number(text), where);
    case 'inlineStr':
    case 'str':
      return decodeEscapes(decodeXml(text));
    case 'b':
      return text.trim() === '0' ? 'FALSE' : 'TRUE';
    case 'd':
      return isoDay(text);
    case 'e':
      return decodeXml(text);
    default: {
      const number = Number(text);
      if (!Number.isFinite(number) || text.trim() === '') return decodeXml(text);
      return shownValue(number, workbook.formats[Number(style)] ?? NUMBER, workbook.from1904);
    }
  }
}

function sharedText({ strings }: Pick<XlsxWorkbook, 'strings'>, index: number, where: () => string): string {
  const text = strings[index];
  if (text === undefined) throw new SheetRefusal(SHEET_DAMAGED, where());
  return text;
}

function isoDay(text: string): string {
  const found = /^(\d{4})-(\d\d)-(\d\d)/.exec(text);
  return found === null ? decodeXml(text) : `${found[3]}/${found[2]}/${found[1]}`;
}

/** 'AB12' → 27; -1 for what is no address. */
export function columnOf(address: string): number {
  let column = 0;
  let at = 0;
  for (; at < 4; at += 1) {
    const code = address.charCodeAt(at) & ~32;
    if (!(code >= 65 && code <= 90)) break;
    column = column * 26 + code - 64;
  }
  return at === 0 || at > 3 ? -1 : column - 1;
}
