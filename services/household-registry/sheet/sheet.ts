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
