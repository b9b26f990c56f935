import { openCompound } from './compound-file.ts';
import { createRowBatches } from './row-batch.ts';
import type { SheetEvent, SheetLimits } from './sheet.ts';
import {
  SHEET_DAMAGED,
  SHEET_ENCRYPTED,
  SHEET_MACROS,
  SHEET_NOT_A_TABLE,
  SHEET_TOO_MANY_ROWS,
  SHEET_TOO_OLD,
  SheetRefusal,
} from './sheet-problem.ts';
import { createTextBudget } from './text-budget.ts';
import { readXlsSheet } from './xls-rows.ts';
import { readXlsWorkbook } from './xls-workbook.ts';

/** An .xls of Excel 97 to 2003. @throws SheetRefusal */
export function* xlsEvents(bytes: Uint8Array, limits: SheetLimits): Generator<SheetEvent> {
  try {
    yield* sheetsOf(workbookStream(bytes), limits);
  } catch (error) {
    // A DataView throws RangeError where an offset leads out of the file.
    if (error instanceof RangeError) throw new SheetRefusal(SHEET_DAMAGED);
    throw error;
  }
}

function* sheetsOf(stream: Uint8Array, limits: SheetLimits): Generator<SheetEvent> {
  const workbook = readXlsWorkbook(stream, limits);
  const text = createTextBudget(limits);
  text.earn(stream.length);
  let left = limits.rows;
  for (const [index, { name, hidden, offset }] of workbook.sheets.entries()) {
    const place = `sheet ${index + 1}`;
    const { rows, merges, hiddenColumns } = readXlsSheet(stream, { workbook, limits, offset, place });
    left -= rows.length;
    if (left < 0) throw new SheetRefusal(SHEET_TOO_MANY_ROWS);
    yield { type: 'head', head: { index, name, hidden, merges, hiddenColumns, fonts: workbook.fonts } };
    const batches = createRowBatches(text);
    for (const row of rows) {
      batches.add(row);
      const full = batches.full();
      if (full !== null) yield { type: 'rows', sheet: index, rows: full };
    }
    if (batches.rest().length > 0) yield { type: 'rows', sheet: index, rows: batches.rest() };
  }
}

function workbookStream(bytes: Uint8Array): Uint8Array {
  const file = openCompound(bytes);
  const has = (pattern: RegExp) => [...file.names].some((name) => pattern.test(name));
  if (has(/^EncryptedPackage$|^EncryptionInfo$/i)) throw new SheetRefusal(SHEET_ENCRYPTED);
  const stream = file.read('Workbook');
  if (stream === undefined && has(/^Book$/i)) throw new SheetRefusal(SHEET_TOO_OLD);
  if (stream === undefined) throw new SheetRefusal(SHEET_NOT_A_TABLE);
  if (has(/^_VBA_PROJECT/i)) throw new SheetRefusal(SHEET_MACROS);
  return stream;
}
