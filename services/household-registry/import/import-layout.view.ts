import { z } from 'zod';
import { cleanCell } from '../table/cell-text.ts';
import { TableLayout } from '../table/table-layout.ts';
import { repairRow, repairSamples } from './import-charset.ts';
import { isSure, SheetWish } from './import-plan.ts';
import type { ImportSheet } from './import-sheet.repository.ts';

export const ImportLayoutView = z.strictObject({
  sure: z.boolean().describe('whether every sheet that is read is known well enough to go on without a look'),
  sheets: z.array(
    z.strictObject({
      index: z.int(),
      name: z.string(),
      hidden: z.boolean(),
      rowCount: z.int(),
      read: z.boolean(),
      charset: SheetWish.shape.charset,
      samples: z
        .array(z.strictObject({ before: z.string(), after: z.string() }))
        .describe('texts before and after the repair of old letters'),
      remembered: z.boolean().describe('the sender chose these columns in an earlier file'),
      chosen: SheetWish.shape.columns,
      layout: TableLayout,
      preview: z
        .array(z.strictObject({ line: z.int(), hidden: z.boolean(), cells: z.array(z.string()) }))
        .describe('the first rows; long numbers are not whole'),
    }),
  ),
});

const PREVIEW_DATA = 8;
const PREVIEW_MOST = 24;
const SHOWN = 60;

export function importLayoutView(sheets: readonly ImportSheet[]): z.infer<typeof ImportLayoutView> {
  return { sure: isSure(sheets.map(({ plan }) => plan)), sheets: sheets.map(sheetView) };
}

function sheetView({ head, rows, rowCount, plan, chosen, remembered }: ImportSheet) {
  const { charset, layout, read } = plan;
  const { index, name, hidden } = head;
  return {
    index,
    name,
    hidden,
    rowCount,
    read,
    charset,
    samples: repairSamples(rows, charset),
    remembered,
    chosen: [...chosen],
    layout,
    preview: previewOf(rows, plan),
  };
}

function previewOf(rows: ImportSheet['rows'], { layout, charset }: ImportSheet['plan']) {
  const shown = rows.filter(({ line }) => line < layout.dataStart + PREVIEW_DATA).slice(-PREVIEW_MOST);
  const width = layout.columns.length;
  return shown.map((row) => {
    const { cells, line, hidden } = repairRow(row, charset);
    return { line, hidden, cells: cells.slice(0, width).map((cell) => shownText(cleanCell(cell))) };
  });
}

/** No identity number and no phone is whole on a screen of files. */
export function shownText(text: string): string {
  return text.slice(0, SHOWN).replace(/\d[\d .]{6,}\d/g, (digits) => `•••${digits.slice(-3)}`);
}
