import { problem } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import { cleanText } from '#shared/vietnam/text.ts';

/** The template's columns; infra/docs/import-template.md tells officers what each means. */
export const REQUIRED_COLUMNS = ['ma_ho', 'ma_xa', 'thon', 'ho_ten_chu_ho', 'so_khau', 'phan_loai'] as const;
export const OPTIONAL_COLUMNS = [
  'nam_sinh',
  'gioi_tinh',
  'dan_toc',
  'nhom_uu_tien',
  'so_dinh_danh',
  'dien_thoai',
  'muc_do',
] as const;

/** What real lists say besides; the template has no such columns. */
export const LIST_COLUMNS = ['ten_xa', 'ten_huyen', 'dia_chi', 'diem_b1', 'diem_b2', 'ghi_chu'] as const;

/** A fact of a household's record. */
export type Column =
  | (typeof REQUIRED_COLUMNS)[number]
  | (typeof OPTIONAL_COLUMNS)[number]
  | (typeof LIST_COLUMNS)[number];

/** What a list says of a member below the head. */
export type PersonColumn = 'ho_ten' | 'quan_he' | 'nam_sinh' | 'gioi_tinh' | 'dan_toc' | 'so_dinh_danh';

/** Which field of a record holds which column, whatever their order in the file. */
export interface FileLayout {
  readonly delimiter: ',' | ';';
  readonly columns: readonly Column[];
}

/** A record by column; a column that the file has not is absent. */
export type Cells = Readonly<Partial<Record<Column, string>>>;
export type PersonCells = Readonly<Partial<Record<PersonColumn, string>>>;

export const UNKNOWN_COLUMN = problem(
  'unknown-column',
  422,
  'The file has a column that the template has not',
);
export const MISSING_COLUMN = problem('missing-column', 422, 'The file lacks a column that it must have');
export const DUPLICATE_COLUMN = problem('duplicate-column', 422, 'The file has a column twice');

const KNOWN: ReadonlySet<string> = new Set([...REQUIRED_COLUMNS, ...OPTIONAL_COLUMNS]);

/** Whichever of the two the header has more of; spreadsheets set to Vietnamese write `;`. */
export function detectDelimiter(header: string): ',' | ';' {
  return header.split(';').length > header.split(',').length ? ';' : ',';
}

/** Known columns only, in any order, each once: a column that we would silently drop is a mistake of somebody's. */
export function readHeader(fields: readonly string[], delimiter: ',' | ';'): Result<FileLayout> {
  const names = fields.map((field) => cleanText(field).toLowerCase());
  const unknown = names.filter((name) => !KNOWN.has(name));
  if (unknown.length > 0) return refuse(UNKNOWN_COLUMN, naming(unknown, UNKNOWN_COLUMN.code));
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  if (twice.length > 0) return refuse(DUPLICATE_COLUMN, naming(twice, DUPLICATE_COLUMN.code));
  const missing = REQUIRED_COLUMNS.filter((name) => !names.includes(name));
  if (missing.length > 0) return refuse(MISSING_COLUMN, naming(missing, MISSING_COLUMN.code));
  return accept({ delimiter, columns: names as Column[] });
}

/** Null when the record has more or fewer fields than the header. */
export function cellsOf({ columns }: FileLayout, record: readonly string[]): Cells | null {
  if (record.length !== columns.length) return null;
  return Object.fromEntries(columns.map((column, index) => [column, record[index]]));
}

function naming(columns: readonly string[], code: string) {
  return columns.slice(0, 20).map((name) => ({ pointer: name.slice(0, 60), code }));
}
