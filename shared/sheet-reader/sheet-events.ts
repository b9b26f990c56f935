import type { SheetEvent, SheetLimits } from './sheet.ts';
import { kindOf } from './sheet-kind.ts';
import { SHEET_EMPTY, SHEET_TOO_LARGE, SheetRefusal } from './sheet-problem.ts';
import { textEvents } from './text-rows.ts';
import { xlsEvents } from './xls-events.ts';
import { xlsxEvents } from './xlsx-events.ts';

/**
 * Reads any file that a commune sends, row by row, within the limits. Runs in whatever thread calls it: a worker of
 * another noun may use it inside its own (see `sheet-thread.ts`). A file that cannot be read ends with `refused`.
 */
export async function* sheetEvents(bytes: Uint8Array, limits: SheetLimits): AsyncGenerator<SheetEvent> {
  let rows = 0;
  try {
    for await (const event of eventsOf(bytes, limits)) {
      if (event.type === 'rows') rows += event.rows.length;
      yield event;
    }
    if (rows === 0) throw new SheetRefusal(SHEET_EMPTY);
  } catch (error) {
    if (!(error instanceof SheetRefusal)) throw error;
    yield { type: 'refused', problem: error.problem, errors: error.errors };
  }
}

function eventsOf(bytes: Uint8Array, limits: SheetLimits): AsyncIterable<SheetEvent> | Iterable<SheetEvent> {
  if (bytes.length > limits.inputBytes) throw new SheetRefusal(SHEET_TOO_LARGE);
  if (bytes.length === 0) throw new SheetRefusal(SHEET_EMPTY);
  const kind = kindOf(bytes);
  switch (kind) {
    case 'zip':
      return xlsxEvents(bytes, limits);
    case 'compound':
      return xlsEvents(bytes, limits);
    case 'text':
      return textEvents(bytes, limits);
    default:
      throw new SheetRefusal(kind);
  }
}
