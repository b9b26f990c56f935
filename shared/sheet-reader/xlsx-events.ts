import { createRowBatches } from './row-batch.ts';
import type { SheetEvent, SheetLimits } from './sheet.ts';
import {
  SHEET_IS_ODS,
  SHEET_IS_XLSB,
  SHEET_MACROS,
  SHEET_NOT_A_TABLE,
  SHEET_TOO_MANY_ROWS,
  SheetRefusal,
} from './sheet-problem.ts';
import { createTextBudget, type TextBudget } from './text-budget.ts';
import { createFrameReader } from './xlsx-frame.ts';
import { createRowReader } from './xlsx-rows.ts';
import { readWorkbook, type XlsxSheet, type XlsxWorkbook } from './xlsx-workbook.ts';
import { createXmlScanner } from './xml-scan.ts';
import { type InflateBudget, inflate, openZip, type ZipArchive } from './zip-archive.ts';

/** A sheet up to this size is kept between looking for its frame and reading its rows. */
const KEPT = 24 << 20;

/** Heads and rows of every sheet with cells, in the workbook's order. @throws SheetRefusal */
export async function* xlsxEvents(bytes: Uint8Array, limits: SheetLimits): AsyncGenerator<SheetEvent> {
  const archive = openZip(bytes, limits);
  refuseOthers(archive);
  const budget = { left: limits.inflatedBytes, perEntry: limits.entryBytes };
  const workbook = await readWorkbook({ archive, budget, limits });
  const text = createTextBudget(limits);
  let left = limits.rows;
  for (const [index, sheet] of workbook.sheets.entries()) {
    for await (const event of sheetEvents({ workbook, sheet, index, limits, budget, text })) {
      if (event.type === 'rows') left -= event.rows.length;
      if (left < 0) throw new SheetRefusal(SHEET_TOO_MANY_ROWS);
      yield event;
    }
  }
}

/** Archives of other kinds, and workbooks that bring programs along. */
export function refuseOthers(archive: ZipArchive): void {
  const has = (pattern: RegExp) => archive.entries.some(({ name }) => pattern.test(name));
  if (has(/(^|[\\/])vbaProject[^\\/]*\.bin$|(^|[\\/])macrosheets[\\/]/i))
    throw new SheetRefusal(SHEET_MACROS);
  if (has(/(^|[\\/])workbook\.bin$/i)) throw new SheetRefusal(SHEET_IS_XLSB);
  if (has(/^content\.xml$/) && has(/^META-INF\/manifest\.xml$/i)) throw new SheetRefusal(SHEET_IS_ODS);
  if (!has(/(^|[\\/])workbook[^\\/]*\.xml$/i)) throw new SheetRefusal(SHEET_NOT_A_TABLE);
}

interface SheetReading {
  readonly workbook: XlsxWorkbook;
  readonly sheet: XlsxSheet;
  readonly index: number;
  readonly limits: SheetLimits;
  readonly budget: InflateBudget;
  readonly text: TextBudget;
}

async function* sheetEvents({
  workbook,
  sheet,
  index,
  limits,
  budget,
  text,
}: SheetReading): AsyncGenerator<SheetEvent> {
  const framing = createFrameReader(limits);
  let kept: Buffer[] | null = [];
  let size = 0;
  for await (const piece of inflate(sheet.entry, budget)) {
    framing.see(piece);
    size += piece.length;
    if (size > KEPT) kept = null;
    kept?.push(piece);
  }
  const head = { index, name: sheet.name, hidden: sheet.hidden, fonts: workbook.fonts, ...framing.frame() };
  yield { type: 'head', head };

  const place = `sheet ${index + 1}`;
  const batches = createRowBatches(text);
  const scanner = createXmlScanner(createRowReader({ workbook, limits, place }, batches.add));
  // Counted once already, while the frame was looked for.
  for await (const piece of kept ?? inflate(sheet.entry, { ...budget, left: size })) {
    text.earn(piece.length);
    scanner.push(piece);
    for (let rows = batches.full(); rows !== null; rows = batches.full())
      yield { type: 'rows', sheet: index, rows };
  }
  scanner.end();
  const rows = batches.rest();
  if (rows.length > 0) yield { type: 'rows', sheet: index, rows };
}
