/** Text stays text, whatever it looks like: zeros in front are kept, and nothing becomes a formula. */
export type WrittenCell = string | number | null;

/** How a line looks. 'title' is centred over the whole width, 'note' in italics from the left, 'group' a bold line inside the table. */
export type LineStyle = 'title' | 'note' | 'header' | 'group' | 'row' | 'plain';

export interface WrittenLine {
  readonly style?: LineStyle;
  readonly cells: readonly WrittenCell[];
  /** Columns from 0, both ends inclusive, that become one cell on this line. */
  readonly merges?: readonly (readonly [first: number, last: number])[];
}

export interface WrittenColumn {
  readonly header: string;
  /** In characters. */
  readonly width?: number;
  readonly align?: 'left' | 'center' | 'right';
}

export interface WrittenSheet {
  readonly name: string;
  readonly columns: readonly WrittenColumn[];
  /** Above the header, each merged over the table's width unless it names its own merges. */
  readonly titles?: readonly WrittenLine[];
  /** Instead of one line of the columns' headers: one of several lines with its merges, or of none. */
  readonly header?: {
    readonly lines: readonly (readonly WrittenCell[])[];
    readonly merges: readonly HeaderMerge[];
  };
  /** Pulled one by one while the file is written. */
  readonly lines: AsyncIterable<WrittenLine> | Iterable<WrittenLine>;
  readonly orientation?: 'portrait' | 'landscape';
  /** More merged cells, by the finished sheet's lines from 1. */
  readonly merges?: readonly HeaderMerge[];
}

/** Lines from 0 within the header, or from 1 within the sheet; both ends inclusive. */
export interface HeaderMerge {
  readonly firstLine: number;
  readonly lastLine: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** How many lines stay in sight, and which of them every printed page repeats. */
export function headerSpan(sheet: WrittenSheet): { readonly first: number; readonly last: number } | null {
  const titles = sheet.titles?.length ?? 0;
  if (headerLines(sheet).length === 0) return null;
  return { first: titles + 1, last: titles + headerLines(sheet).length };
}

export function headerLines({ header, columns }: WrittenSheet): readonly (readonly WrittenCell[])[] {
  return header?.lines ?? [columns.map((column) => column.header)];
}
