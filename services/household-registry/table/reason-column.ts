import type { SheetRow } from '#shared/sheet-reader/sheet.ts';
import { REASON_HEADING } from '../sheet/reason-heading.ts';

/**
 * Takes out of rows, from the first on, the column that we wrote ourselves: a corrected file is read as the one that it
 * was made from.
 */
export function createReasonRemover(): (row: SheetRow) => SheetRow {
  let column = -1;
  return (row) => {
    const { cells } = row;
    const here = cells.indexOf(REASON_HEADING);
    if (here >= 0) column = here;
    if (column < 0 || column >= cells.length) return row;
    return { ...row, cells: column === cells.length - 1 ? cells.slice(0, -1) : cells.with(column, null) };
  };
}
