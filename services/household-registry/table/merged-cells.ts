import type { CellValue, Merge, SheetRow } from '#shared/sheet-reader/sheet.ts';
import { cleanCell } from './cell-text.ts';

/** A row's texts by column, with what cells merged downwards say for it too. */
export interface FilledRow {
  readonly texts: readonly string[];
  /** The raw text of a cell, not cleaned. */
  readonly raw: readonly CellValue[];
  /** Columns whose text stands in a row above. */
  readonly fromAbove: ReadonlySet<number>;
  /** Whether a cell of it spreads over three columns or more, as the names of sections do. */
  readonly wide: boolean;
}

interface OpenMerge {
  readonly merge: Merge;
  readonly value: CellValue;
}

const NONE: ReadonlySet<number> = new Set();

/** Spreads merged cells over the rows that they cover; holds only those that are still open. */
export function createMergeFiller(merges: readonly Merge[]) {
  const starting = Map.groupBy(merges, ({ firstLine }) => firstLine);
  let open: readonly OpenMerge[] = [];

  return function fill(row: SheetRow): FilledRow {
    const begun = starting.get(row.line) ?? [];
    open = open.filter(({ merge }) => merge.lastLine >= row.line);
    const texts = row.cells.map(cleanCell);
    const raw = [...row.cells];
    if (open.length === 0 && begun.length === 0) return { texts, raw, fromAbove: NONE, wide: false };
    const fromAbove = new Set<number>();
    for (const { merge, value } of open) {
      // What spreads over columns as well is a heading or a section, no fact of a household.
      if (merge.firstColumn !== merge.lastColumn || (texts[merge.firstColumn] ?? '') !== '') continue;
      while (texts.length <= merge.firstColumn) {
        texts.push('');
        raw.push(null);
      }
      texts[merge.firstColumn] = cleanCell(value);
      raw[merge.firstColumn] = value;
      fromAbove.add(merge.firstColumn);
    }
    const downwards = begun.filter(({ firstLine, lastLine }) => lastLine > firstLine);
    open = [...open, ...downwards.map((merge) => ({ merge, value: row.cells[merge.firstColumn] ?? null }))];
    const wide = begun.some(({ firstColumn, lastColumn }) => lastColumn - firstColumn >= 2);
    return { texts, raw, fromAbove, wide };
  };
}
