import type { UnitSet } from '#shared/contracts/fields.ts';
import { problem } from '#shared/kernel/problem.ts';
import type { Column } from './import-column.ts';

/** What is asked for: the households of one list year at one place. */
export interface ImportRequest {
  readonly unitSet: UnitSet;
  readonly unit: string;
  readonly year: number;
  readonly standard: string;
}

export interface Import extends ImportRequest {
  /** The command id. */
  readonly _id: string;
  readonly fileHash: string;
  readonly by: string;
  /** `superseded`: it was cut off, and another import of the same place was completed since. */
  readonly status: 'running' | 'done' | 'superseded';
  /** Slices written; a file sent again goes on after them. */
  readonly slices: number;
  readonly counts: ImportCounts;
  /** How often each thing looked wrong without being refused. */
  readonly warnings: Readonly<Record<string, number>>;
  /** The first ones; `counts.refused` is their whole number. */
  readonly refusals: readonly RowRefusal[];
  readonly startedAt: Date;
  readonly endedAt: Date | null;
}

export interface ImportCounts {
  readonly rows: number;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly newVillages: number;
}

export interface RowRefusal {
  /** Of the file, from 1; the header is 1. */
  readonly line: number;
  /** '' when the row as a whole is wrong. */
  readonly column: Column | '';
  readonly code: string;
  /** What stood there, except in columns that hold a person's data. */
  readonly value?: string;
}

export const REFUSALS_KEPT = 200;

export const FILE_EMPTY = problem('file-empty', 422, 'The file has no rows');
export const FILE_NOT_UTF8 = problem('file-not-utf8', 422, 'The file is not written in UTF-8');
export const FILE_NOT_CSV = problem('file-not-csv', 422, 'The file is a workbook or an archive, not CSV');
export const FILE_UNREADABLE = problem('file-unreadable', 422, 'The file cannot be read as CSV');
export const FILE_TOO_LARGE = problem('file-too-large', 413, 'The file is larger than this address takes');
export const TOO_MANY_ROWS = problem('too-many-rows', 422, 'The file has more rows than one import takes');
export const LIST_FREEZING = problem(
  'list-freezing',
  409,
  'A poor list over this place is being frozen; please send it again when that is done',
  { retryAfter: 10 },
);

export const NOTHING_COUNTED: ImportCounts = {
  rows: 0,
  created: 0,
  changed: 0,
  unchanged: 0,
  refused: 0,
  newVillages: 0,
};

export const IMPORT_SUPERSEDED = problem(
  'import-superseded',
  409,
  'Another import of this place was completed meanwhile; send the file again if it is still wanted',
);

export function startImport(parts: {
  id: string;
  request: ImportRequest;
  fileHash: string;
  by: string;
  at: Date;
}): Import {
  const { id, request, fileHash, by, at } = parts;
  const progress = {
    status: 'running',
    slices: 0,
    counts: NOTHING_COUNTED,
    warnings: {},
    refusals: [],
  } as const;
  return { _id: id, ...request, fileHash, by, ...progress, startedAt: at, endedAt: null };
}

/** Whether it is the same file for the same place by the same person: then it goes on where it was cut off. */
export function continues(known: Import, asked: Import): boolean {
  const fields = ['fileHash', 'by', 'unitSet', 'unit', 'year', 'standard'] as const;
  return fields.every((field) => known[field] === asked[field]);
}

const SHOWABLE: ReadonlySet<Column | ''> = new Set<Column>([
  'ma_ho',
  'ma_xa',
  'thon',
  'so_khau',
  'phan_loai',
  'nhom_uu_tien',
  'muc_do',
]);

/** What stood in a refused cell, so that it is found: never of a person's columns, and no number that may be a shifted ID. */
export function shownValue(column: Column | '', value: string | undefined): string | undefined {
  if (!SHOWABLE.has(column) || value === undefined || value === '') return undefined;
  return value
    .replace(/\p{C}/gu, '')
    .slice(0, 60)
    .replace(/\d{8,}/g, '…');
}
