import { writeWorkbook } from '#shared/sheet/sheet-writer.ts';
import type { WrittenLine, WrittenSheet } from '#shared/sheet/written-sheet.ts';
import type { SheetEvent, SheetLimits, SheetRow } from '#shared/sheet-reader/sheet.ts';
import { sheetEvents } from '#shared/sheet-reader/sheet-events.ts';
import { kindOf } from '#shared/sheet-reader/sheet-kind.ts';
import { SheetRefusal } from '#shared/sheet-reader/sheet-problem.ts';
import { type LineReasons, REASON_HEADING } from './reason-heading.ts';
import { markText } from './text-marked.ts';
import { markXlsx } from './xlsx-marked.ts';

/** What is written beside a line of the sender's file. */
export interface Mark {
  readonly sheet: number;
  readonly line: number;
  readonly text: string;
}

/** The column's own heading goes to the line where the sheet's headings stand. */
export interface Marking {
  readonly marks: readonly Mark[];
  readonly headings: readonly Omit<Mark, 'text'>[];
}

export type MarkedEvent =
  | { readonly type: 'form'; readonly extension: 'xlsx' | 'csv' }
  | { readonly type: 'bytes'; readonly bytes: Uint8Array }
  | Extract<SheetEvent, { type: 'refused' }>;

type Reasons = ReadonlyMap<number, LineReasons>;

const REASON_WIDTH = 40;

/**
 * The sender's own file with one more column, which says at some lines why they were not taken; a column of reasons
 * from an earlier time is written anew. A workbook keeps all else to the byte. Of an .xls the cells come back, as .xlsx.
 */
export async function* markedEvents(
  bytes: Uint8Array,
  marking: Marking,
  limits: SheetLimits,
): AsyncGenerator<MarkedEvent> {
  try {
    const kind = kindOf(bytes);
    if (typeof kind !== 'string') throw new SheetRefusal(kind);
    yield { type: 'form', extension: kind === 'text' ? 'csv' : 'xlsx' };
    for await (const piece of write(bytes, reasonsOf(marking), limits)[kind]())
      yield { type: 'bytes', bytes: piece };
  } catch (error) {
    if (!(error instanceof SheetRefusal)) throw error;
    yield { type: 'refused', problem: error.problem, errors: error.errors };
  }
}

function write(bytes: Uint8Array, reasons: Reasons, limits: SheetLimits) {
  return {
    zip: () => markXlsx(bytes, reasons, limits),
    text: () => markText(bytes, reasons.get(0) ?? new Map(), limits),
    compound: () => rewrite(bytes, reasons, limits),
  };
}

function reasonsOf({ marks, headings }: Marking): Reasons {
  const reasons = new Map<number, Map<number, string>>();
  const all = [...headings.map((heading) => ({ ...heading, text: REASON_HEADING })), ...marks];
  for (const { sheet, line, text } of all) {
    const lines = reasons.get(sheet) ?? new Map<number, string>();
    reasons.set(sheet, lines.set(line, text));
  }
  return reasons;
}

async function* rewrite(bytes: Uint8Array, reasons: Reasons, limits: SheetLimits): AsyncGenerator<Buffer> {
  const sheets: (Omit<WrittenSheet, 'lines' | 'columns'> & { rows: SheetRow[]; index: number })[] = [];
  for await (const event of sheetEvents(bytes, limits)) {
    if (event.type === 'refused') throw new SheetRefusal(event.problem);
    if (event.type === 'rows') sheets[event.sheet]!.rows.push(...event.rows);
    else sheets.push({ name: event.head.name, merges: event.head.merges, rows: [], index: event.head.index });
  }
  yield* writeWorkbook(
    sheets.map(({ rows, index, ...sheet }) => ({ ...sheet, ...tableOf(rows, reasons.get(index)) })),
  );
}

function tableOf(rows: readonly SheetRow[], reasons: LineReasons = new Map()) {
  const earlier = rows.map(({ cells }) => cells.indexOf(REASON_HEADING)).find((column) => column >= 0);
  const width = earlier ?? rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const columns = Array.from({ length: width + 1 }, (_, column) =>
    column === width ? { header: '', width: REASON_WIDTH } : { header: '' },
  );
  return { columns, header: { lines: [], merges: [] }, lines: linesOf(rows, width, reasons) };
}

/** Each row at its old line. */
function* linesOf(rows: readonly SheetRow[], width: number, reasons: LineReasons): Generator<WrittenLine> {
  let line = 1;
  for (const row of rows) {
    for (; line < row.line; line += 1) yield { style: 'plain', cells: [] };
    const cells = Array.from({ length: width }, (_, column) => row.cells[column] ?? null);
    yield { style: 'plain', cells: [...cells, reasons.get(line) ?? null, ...row.cells.slice(width + 1)] };
    line += 1;
  }
}
