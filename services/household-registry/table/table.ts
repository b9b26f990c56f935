import type { LeftOutReason } from '#shared/rules/list-words.ts';
import type { Cells, PersonCells } from '../import/import-column.ts';

/** A household as a sheet lists it, each cell as it is written. */
export interface TableRecord {
  readonly kind: 'record';
  readonly sheet: string;
  /** Of the head's row. */
  readonly line: number;
  /** All lines that belong to it, the head's first. */
  readonly lines: readonly number[];
  readonly cells: Cells;
  /** Below the head; absent where the sheet lists no members. */
  readonly persons?: readonly TablePerson[];
  readonly notes: readonly RecordNote[];
}

export interface TablePerson {
  readonly line: number;
  readonly cells: PersonCells;
}

export const RECORD_NOTES = [
  // Hidden rows count: nobody is left out because somebody once filtered.
  'row-hidden',
  'ditto',
  // An identity number belongs to one person, so a ditto mark there says nothing.
  'national-id-ditto',
  'village-carried',
  'class-both-ticked',
  'class-from-title',
  'id-from-old-card',
] as const;

export type RecordNote = (typeof RECORD_NOTES)[number];

export interface LeftOutLine {
  readonly kind: 'left-out';
  readonly line: number;
  readonly why: LeftOutReason;
  /** The beginning of what stands there, where a person should look at it. */
  readonly text?: string;
}

/** What a row of a sheet turned out to be; every line is in exactly one. */
export type TableItem = TableRecord | LeftOutLine;
