import type { LeftOutReason } from '#shared/rules/list-words.ts';
import type { Merge, SheetRow } from '#shared/sheet-reader/sheet.ts';
import { isNumberingRow } from './header-block.ts';
import { createHouseholdGatherer } from './household-gatherer.ts';
import { createRowLayer, type LaidRow } from './laid-row.ts';
import { createMergeFiller, type FilledRow } from './merged-cells.ts';
import { createReasonRemover } from './reason-column.ts';
import { createRowJudge } from './row-judge.ts';
import type { LeftOutLine, TableItem } from './table.ts';
import type { TableLayout } from './table-layout.ts';

export interface TableReader {
  /** The items that this row completes: a household is complete when the row after it is another's. */
  readonly read: (row: SheetRow) => readonly TableItem[];
  /** What is still open at the end of the sheet. */
  readonly end: () => readonly TableItem[];
}

const SHOWN_MOST = 80;

/** Reads a sheet row by row by a layout, holding one household at a time. Every line comes back in exactly one item. */
export function createTableReader(
  layout: TableLayout,
  sheet: { readonly merges: readonly Merge[] },
): TableReader {
  const withoutReasons = createReasonRemover();
  const fill = createMergeFiller(sheet.merges);
  const lay = createRowLayer(layout);
  const judge = createRowJudge(layout);
  const households = createHouseholdGatherer(layout);

  function leftOut(row: LaidRow, why: LeftOutReason): LeftOutLine {
    const shown = row.filled.texts.filter((text) => text !== '').join(' | ');
    const text = shown.slice(0, SHOWN_MOST).replace(/\d{8,}/g, '…');
    return { kind: 'left-out', line: row.line, why, ...(text === '' ? {} : { text }) };
  }

  function read(given: SheetRow): readonly TableItem[] {
    const row = withoutReasons(given);
    const filled = fill(row);
    if (row.line < layout.dataStart)
      return [leftOut(lay.bare(row, filled), placeAbove(row.line, filled, layout))];
    const laid = lay.row(row, filled);
    const kind = judge(laid);
    switch (kind.kind) {
      case 'household':
        return households.begin(laid);
      case 'member':
        return households.add(laid);
      case 'section':
        return [...households.section(kind.section), leftOut(laid, kind.section.what)];
      case 'left-out':
        return kind.why === 'blank'
          ? [leftOut(laid, kind.why)]
          : [...households.flush(), leftOut(laid, kind.why)];
    }
  }

  return { read, end: households.flush };
}

function placeAbove(line: number, { texts }: FilledRow, { header }: TableLayout): LeftOutReason {
  if (header !== null && line >= header.first && line <= header.last) return 'header';
  if (texts.every((text) => text === '')) return 'blank';
  return header !== null && line > header.last && isNumberingRow(texts) ? 'numbering' : 'title';
}
