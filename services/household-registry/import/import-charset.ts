import type { SheetHead, SheetRow } from '#shared/sheet-reader/sheet.ts';
import { type Charset, detectCharset, repairCharset } from '#shared/vietnam/old-charset.ts';

/** What letters a sheet is written in: by the statistics of its letters, and by its fonts. */
export function charsetOf(head: SheetHead, rows: readonly SheetRow[]): Charset {
  return detectCharset(textsOf(rows), head.fonts);
}

/** The same row in Unicode; called once for each row of the file. */
export function repairRow(row: SheetRow, charset: Charset): SheetRow {
  if (charset === 'unicode') return row;
  const cells = row.cells.map((cell) => (typeof cell === 'string' ? repairCharset(cell, charset) : cell));
  return { ...row, cells };
}

/** Texts before and after, so that a person sees what the repair would do. */
export function repairSamples(rows: readonly SheetRow[], charset: Charset) {
  const samples: { before: string; after: string }[] = [];
  if (charset === 'unicode') return samples;
  for (const before of textsOf(rows)) {
    const after = repairCharset(before, charset);
    if (after !== before) samples.push({ before: before.slice(0, 80), after: after.slice(0, 80) });
    if (samples.length === 6) break;
  }
  return samples;
}

function* textsOf(rows: readonly SheetRow[]): Generator<string> {
  for (const { cells } of rows) for (const cell of cells) if (typeof cell === 'string') yield cell;
}
