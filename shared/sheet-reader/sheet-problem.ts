import { type FieldError, type Problem, problem } from '#shared/kernel/problem.ts';

export const SHEET_EMPTY = problem('sheet-empty', 422, 'The file holds no cell with a value');
export const SHEET_TOO_LARGE = problem('sheet-too-large', 413, 'The file has too many bytes');
export const SHEET_BOMB = problem('sheet-bomb', 422, 'The file unpacks to far more than a list can hold');
export const SHEET_TOO_MANY_ENTRIES = problem(
  'sheet-too-many-entries',
  422,
  'The workbook is packed of too many parts',
);
export const SHEET_TOO_MANY_SHEETS = problem(
  'sheet-too-many-sheets',
  422,
  'The workbook has too many sheets',
);
export const SHEET_TOO_MANY_ROWS = problem('sheet-too-many-rows', 422, 'The file has too many rows');
export const SHEET_TOO_MANY_COLUMNS = problem('sheet-too-many-columns', 422, 'The file has too many columns');
export const SHEET_TOO_MANY_MERGES = problem(
  'sheet-too-many-merges',
  422,
  'The sheet has too many merged cells',
);
export const SHEET_TOO_MANY_STRINGS = problem(
  'sheet-too-many-strings',
  422,
  'The workbook has too many different texts',
);
export const SHEET_CELL_TOO_LONG = problem('sheet-cell-too-long', 422, 'A cell has too long a text');
export const SHEET_TOOK_TOO_LONG = problem('sheet-took-too-long', 422, 'The file took too long to read');
export const SHEET_TOO_MUCH_MEMORY = problem(
  'sheet-too-much-memory',
  422,
  'The file took too much memory to read',
);
export const SHEET_ENCRYPTED = problem('sheet-encrypted', 422, 'The workbook is locked by a password');
export const SHEET_MACROS = problem('sheet-macros', 422, 'The workbook carries macros');
export const SHEET_DAMAGED = problem('sheet-damaged', 422, 'The file is damaged or not whole');
export const SHEET_DTD = problem('sheet-dtd', 422, 'The workbook declares XML entities');
export const SHEET_IS_HTML = problem('sheet-is-html', 422, 'The file is a web page under a workbook name');
export const SHEET_IS_ODS = problem('sheet-is-ods', 422, 'The file is an OpenDocument spreadsheet');
export const SHEET_IS_XLSB = problem('sheet-is-xlsb', 422, 'The file is a binary workbook (.xlsb)');
export const SHEET_TOO_OLD = problem('sheet-too-old', 422, 'The workbook is older than Excel 97');
export const SHEET_NOT_A_TABLE = problem(
  'sheet-not-a-table',
  422,
  'The file is neither a workbook nor a table of text',
);
export const SHEET_QUOTE_OPEN = problem(
  'sheet-quote-open',
  422,
  'A quotation mark is opened and never closed',
);

/** Ends the reading of a file for a reason that its sender is told. Caught by `sheetEvents`, never beyond it. */
export class SheetRefusal extends Error {
  readonly problem: Problem;
  readonly errors: readonly FieldError[];

  constructor(problem: Problem, place?: string) {
    super(problem.code);
    this.problem = problem;
    this.errors = place === undefined ? [] : [{ pointer: place, code: problem.code }];
  }
}
