import type { SheetEvent, SheetLimits } from './sheet.ts';
import { SHEET_TOO_OLD, SheetRefusal } from './sheet-problem.ts';

export function xlsEvents(_bytes: Uint8Array, _limits: SheetLimits): Iterable<SheetEvent> {
  throw new SheetRefusal(SHEET_TOO_OLD);
}
