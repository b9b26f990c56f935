import type { FieldError, Problem } from '#shared/kernel/problem.ts';

/** A cell as text or number; dates come as dd/mm/yyyy, formulas as their stored value (never evaluated), blanks as null. */
export type CellValue = string | number | null;

export interface SheetRow {
  /** Of the sheet (or of the text file), from 1. */
  readonly line: number;
  /** By column from 0; shorter than the sheet is wide where the row ends early. */
  readonly cells: readonly CellValue[];
  readonly hidden: boolean;
}

/** Rows and columns from 0 in columns, from 1 in lines; both ends inclusive. */
export interface Merge {
  readonly firstLine: number;
  readonly lastLine: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** What is known of a sheet beside its rows. A CSV file is one sheet with an empty name. */
export interface SheetHead {
  readonly index: number;
  readonly name: string;
  readonly hidden: boolean;
  readonly merges: readonly Merge[];
  readonly hiddenColumns: readonly number[];
  /** The fonts that its cells name: .VnTime and its kin tell of TCVN3, VNI-Times of VNI. */
  readonly fonts: readonly string[];
}

export interface Sheet extends SheetHead {
  readonly rows: readonly SheetRow[];
}

/** What reading a file says, in order: each sheet's head, its rows; or, last of all, why no more can be read. */
export type SheetEvent =
  | { readonly type: 'head'; readonly head: SheetHead }
  | { readonly type: 'rows'; readonly sheet: number; readonly rows: readonly SheetRow[] }
  | { readonly type: 'refused'; readonly problem: Problem; readonly errors: readonly FieldError[] };

/** What a file may cost. Bytes are counted while they are inflated; what a file declares is never believed. */
export interface SheetLimits {
  readonly inputBytes: number;
  /** Of the whole archive, and of each of its entries. */
  readonly inflatedBytes: number;
  readonly entryBytes: number;
  readonly entries: number;
  readonly sheets: number;
  readonly rowsPerSheet: number;
  readonly rows: number;
  readonly columns: number;
  readonly merges: number;
  readonly sharedStrings: number;
  readonly sharedStringBytes: number;
  /** Characters. */
  readonly cellText: number;
  /** Characters that cells may show beyond what their file's bytes pay for. */
  readonly unpaidText: number;
}

export const SHEET_LIMITS: SheetLimits = {
  inputBytes: 64 << 20,
  inflatedBytes: 1_536 << 20,
  entryBytes: 1_024 << 20,
  entries: 10_000,
  sheets: 300,
  rowsPerSheet: 1_048_576,
  rows: 2_000_000,
  columns: 512,
  merges: 100_000,
  sharedStrings: 4_000_000,
  sharedStringBytes: 192 << 20,
  cellText: 32_767,
  unpaidText: 16 << 20,
};
