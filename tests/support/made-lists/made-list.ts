import type { Cell, ListColumn } from './list-column.ts';
import type { MadeCommune, MadeHousehold } from './made-household.ts';
import type { Known } from './truth.ts';

/** Where a sheet of a made list stands. */
export interface SheetPlace {
  /** Null on a sheet of several. */
  readonly commune: MadeCommune | null;
  readonly village: string | null;
  readonly class: MadeHousehold['class'] | null;
}

/** How one kind of file is made: the traps of real lists, each named, none of them a secret. */
export interface ListVariant {
  /** What is hard about it. */
  readonly name: string;
  /** One file for each commune, sent by its officer, or one for the province. */
  readonly files: 'commune' | 'province';
  readonly sheets?: 'village' | 'class';
  readonly sheetName?: (place: SheetPlace) => string;
  /** Lines above the headings; '' is a blank line. */
  readonly titles?: (place: SheetPlace) => readonly string[];
  readonly columns: readonly ListColumn[];
  readonly numbering?: readonly Cell[];
  readonly members?: 'below';
  /** Rows inside the table, by column. */
  readonly communeRow?: (commune: string, count: number) => readonly Cell[];
  readonly villageRow?: (village: string, count: number, order: number) => readonly Cell[];
  readonly classRow?: (of: MadeHousehold['class']) => readonly Cell[];
  readonly subtotal?: (village: string, count: number) => readonly Cell[];
  readonly total?: (count: number) => readonly Cell[];
  readonly signature?: readonly (readonly Cell[])[];
  /** The headings again, after so many households. */
  readonly headingsEvery?: number;
  readonly hiddenRow?: (number: number) => boolean;
  /** Sheets of the same workbook that list nobody. */
  readonly otherSheets?: readonly { readonly name: string; readonly rows: readonly (readonly Cell[])[] }[];
  /** Lines right below the headings. */
  readonly underHeadings?: (count: number) => readonly (readonly Cell[])[];
  /** Both lists in one sheet, each with its title and headings. */
  readonly stacked?: (of: MadeHousehold['class']) => readonly (readonly Cell[])[];
  readonly blankEvery?: number;
  /** Done to every text. */
  readonly text?: (text: string) => string;
  readonly file:
    | { readonly kind: 'workbook'; readonly merges: 'kept' | 'lost' }
    | {
        readonly kind: 'text';
        readonly delimiter: ',' | ';' | '\t';
        readonly encoding: 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be';
      };
}

export interface MadeSheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  /** From 0, ends inclusive: first row, first column, last row, last column. */
  readonly merges: readonly (readonly [number, number, number, number])[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

export interface MadeFile {
  readonly variant: ListVariant;
  /** The place of its sender. */
  readonly unit: string;
  readonly sheets: readonly MadeSheet[];
  readonly truth: readonly Partial<Known>[];
}
