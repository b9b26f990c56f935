import { type NumberFormat, shownValue } from './number-format.ts';
import type { CellValue, Merge, SheetLimits, SheetRow } from './sheet.ts';
import {
  SHEET_CELL_TOO_LONG,
  SHEET_DAMAGED,
  SHEET_TOO_MANY_COLUMNS,
  SHEET_TOO_MANY_MERGES,
  SheetRefusal,
} from './sheet-problem.ts';
import { createBlockReader, RECORD, readText, recordsFrom } from './xls-records.ts';
import type { XlsWorkbook } from './xls-workbook.ts';

interface XlsReading {
  readonly workbook: XlsWorkbook;
  readonly limits: SheetLimits;
  readonly offset: number;
  readonly place: string;
}

interface XlsTable {
  readonly rows: readonly SheetRow[];
  readonly merges: readonly Merge[];
  readonly hiddenColumns: readonly number[];
}

const NUMBER: NumberFormat = { type: 'number' };
const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};
const HIDDEN_ROW = 0x20;

/** One sheet whole: at most 65,536 lines, in whatever order its cells lie. @throws SheetRefusal, RangeError */
export function readXlsSheet(stream: Uint8Array, { workbook, limits, offset, place }: XlsReading): XlsTable {
  const rows = new Map<number, CellValue[]>();
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  const merges: Merge[] = [];
  let awaited: { readonly row: number; readonly column: number } | null = null;
  let textBlocks: DataView[] = [];

  function set(row: number, column: number, value: CellValue): void {
    if (value === null || value === '') return;
    const where = () => `${place}, line ${row + 1}`;
    if (column >= limits.columns) throw new SheetRefusal(SHEET_TOO_MANY_COLUMNS, where());
    if (typeof value === 'string' && value.length > limits.cellText)
      throw new SheetRefusal(SHEET_CELL_TOO_LONG, where());
    const cells = rows.get(row) ?? [];
    while (cells.length < column) cells.push(null);
    cells[column] = value;
    rows.set(row, cells);
  }

  const shown = (value: number, style: number) =>
    Number.isFinite(value) ? shownValue(value, workbook.formats[style] ?? NUMBER, workbook.from1904) : null;

  const hear: Readonly<Record<number, (data: DataView) => void>> = {
    [RECORD.stringCell]: (data) => set(u16(data, 0), u16(data, 2), stringAt(data)),
    [RECORD.number]: (data) => set(u16(data, 0), u16(data, 2), shown(data.getFloat64(6, true), u16(data, 4))),
    [RECORD.rk]: (data) => set(u16(data, 0), u16(data, 2), shown(rkNumber(data, 6), u16(data, 4))),
    [RECORD.manyRk]: (data) => {
      for (let at = 4, column = u16(data, 2); at + 8 <= data.byteLength; at += 6, column += 1)
        set(u16(data, 0), column, shown(rkNumber(data, at + 2), u16(data, at)));
    },
    [RECORD.text]: (data) => set(u16(data, 0), u16(data, 2), readText(data, 6, 2)),
    [RECORD.richText]: (data) => set(u16(data, 0), u16(data, 2), readText(data, 6, 2)),
    [RECORD.truthOrError]: (data) =>
      set(u16(data, 0), u16(data, 2), truthOrError(data.getUint8(6), data.getUint8(7))),
    [RECORD.formula]: hearFormula,
    [RECORD.formulaText]: (data) => {
      textBlocks = [data];
    },
    [RECORD.row]: (data) => {
      if ((u16(data, 12) & HIDDEN_ROW) !== 0) hiddenRows.add(u16(data, 0));
    },
    [RECORD.columns]: (data) => {
      const last = (u16(data, 8) & 1) === 0 ? -1 : Math.min(u16(data, 2), limits.columns - 1);
      for (let column = u16(data, 0); column <= last; column += 1) hiddenColumns.add(column);
    },
    [RECORD.merges]: hearMerges,
  };

  function stringAt(data: DataView): string {
    const text = workbook.strings[data.getUint32(6, true)];
    if (text === undefined) throw new SheetRefusal(SHEET_DAMAGED, `${place}, line ${u16(data, 0) + 1}`);
    return text;
  }

  /** The stored result counts; a text follows in a record of its own. */
  function hearFormula(data: DataView): void {
    const [row, column] = [u16(data, 0), u16(data, 2)];
    const kind = u16(data, 12) === 0xffff ? data.getUint8(6) : -1;
    if (kind === -1) set(row, column, shown(data.getFloat64(6, true), u16(data, 4)));
    else if (kind === 0) awaited = { row, column };
    else if (kind !== 3) set(row, column, truthOrError(data.getUint8(8), kind - 1));
  }

  function finishText(): void {
    if (awaited !== null && textBlocks.length > 0) {
      const reader = createBlockReader(textBlocks);
      const length = reader.u16();
      set(awaited.row, awaited.column, reader.text(length, reader.u8()));
      awaited = null;
    }
    textBlocks = [];
  }

  function hearMerges(data: DataView): void {
    const count = data.getUint16(0, true);
    if (merges.length + count > limits.merges) throw new SheetRefusal(SHEET_TOO_MANY_MERGES, place);
    for (let at = 2; at < 2 + count * 8; at += 8) {
      merges.push({
        firstLine: data.getUint16(at, true) + 1,
        lastLine: data.getUint16(at + 2, true) + 1,
        firstColumn: data.getUint16(at + 4, true),
        lastColumn: data.getUint16(at + 6, true),
      });
    }
  }

  // Charts inside the sheet are streams of their own within it.
  let depth = 0;
  for (const record of recordsFrom(stream, offset)) {
    if (record.id === RECORD.continue && textBlocks.length > 0) {
      textBlocks.push(record.data);
      continue;
    }
    finishText();
    if (record.id === RECORD.begin) depth += 1;
    else if (record.id === RECORD.eof) depth -= 1;
    else if (depth === 1) hear[record.id]?.(record.data);
    if (depth === 0) break;
  }
  if (depth !== 0) throw new SheetRefusal(SHEET_DAMAGED, place);
  const lines = [...rows.keys()].sort((a, b) => a - b);
  return {
    rows: lines.map((row) => ({ line: row + 1, cells: rows.get(row)!, hidden: hiddenRows.has(row) })),
    merges,
    hiddenColumns: [...hiddenColumns].sort((a, b) => a - b),
  };
}

function u16(data: DataView, at: number): number {
  return data.getUint16(at, true);
}

/** A number in four bytes: its upper half as a float or an integer, perhaps in hundredths. */
function rkNumber(data: DataView, at: number): number {
  const raw = data.getInt32(at, true);
  const number = (raw & 2) === 0 ? upperHalf(raw & ~3) : raw >> 2;
  return (raw & 1) === 0 ? number : number / 100;
}

function upperHalf(bits: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setInt32(0, bits);
  return view.getFloat64(0);
}

function truthOrError(value: number, isError: number): string {
  if (isError === 0) return value === 0 ? 'FALSE' : 'TRUE';
  return ERRORS[value] ?? '#N/A';
}
