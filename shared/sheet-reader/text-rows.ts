import type { CellValue, SheetEvent, SheetLimits, SheetRow } from './sheet.ts';
import { textEncodingOf } from './sheet-kind.ts';
import {
  SHEET_CELL_TOO_LONG,
  SHEET_NOT_A_TABLE,
  SHEET_TOO_MANY_COLUMNS,
  SHEET_TOO_MANY_ROWS,
  SheetRefusal,
} from './sheet-problem.ts';
import { createRecordReader, type Delimiter, detectDelimiter, type TextRecord } from './text-records.ts';

/** How a text file is written; what is written back to its sender is written the same way. */
export interface TextForm {
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  readonly delimiter: Delimiter;
}

/** The apostrophe that we put before what a spreadsheet would take for a formula. */
const ESCAPED = /^'(?=[=+\-@\t\r])/;
const PIECE = 1 << 16;
const SAMPLE = 1 << 15;

/** Encoding by mark, zeros, or whether all of it is UTF-8; else one byte a letter, as old TCVN3 and VNI files are. */
export function formOf(bytes: Uint8Array): TextForm {
  const told = textEncodingOf(bytes);
  const encoding = told === 'bytes' ? (isUtf8(bytes) ? 'utf-8' : 'windows-1252') : told;
  const decoder = new TextDecoder(encoding);
  return {
    encoding,
    delimiter: detectDelimiter(decoder.decode(bytes.subarray(0, SAMPLE), { stream: true })),
  };
}

function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (const piece of pieces(bytes)) decoder.decode(piece, { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** The text in pieces, without its mark. */
export function* decodeText(bytes: Uint8Array, { encoding }: Pick<TextForm, 'encoding'>): Generator<string> {
  const decoder = new TextDecoder(encoding);
  for (const piece of pieces(bytes)) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

/** One sheet without a name. @throws SheetRefusal */
export function* textEvents(bytes: Uint8Array, limits: SheetLimits): Generator<SheetEvent> {
  const form = formOf(bytes);
  yield {
    type: 'head',
    head: { index: 0, name: '', hidden: false, merges: [], hiddenColumns: [], fonts: [] },
  };
  let rows: SheetRow[] = [];
  let count = 0;
  const most = limits.rows;
  const longest = limits.cellText * 2 + PIECE;
  const reader = createRecordReader({ delimiter: form.delimiter, longest }, (record) => {
    const cells = cellsOf(record, limits);
    if (cells.length === 0) return;
    count += 1;
    if (count > most) throw new SheetRefusal(SHEET_TOO_MANY_ROWS);
    rows.push({ line: record.line, cells, hidden: false });
  });
  for (const text of decodeText(bytes, form)) {
    if (text.includes('\0')) throw new SheetRefusal(SHEET_NOT_A_TABLE);
    reader.push(text);
    if (rows.length > 0) yield { type: 'rows', sheet: 0, rows };
    rows = [];
  }
  reader.end();
  if (rows.length > 0) yield { type: 'rows', sheet: 0, rows };
}

function cellsOf({ line, fields }: TextRecord, limits: SheetLimits): CellValue[] {
  let width = fields.length;
  while (width > 0 && fields[width - 1] === '') width -= 1;
  if (width > limits.columns) throw new SheetRefusal(SHEET_TOO_MANY_COLUMNS, `line ${line}`);
  return fields.slice(0, width).map((field) => {
    if (field.length > limits.cellText) throw new SheetRefusal(SHEET_CELL_TOO_LONG, `line ${line}`);
    return field === '' ? null : field.replace(ESCAPED, '');
  });
}
