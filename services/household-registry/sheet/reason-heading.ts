/** Heads the column that says why a line was not taken; by it the column is known again when the file comes back. */
export const REASON_HEADING = 'Lý do không nhập được';

/** By line what goes into that column. */
export type LineReasons = ReadonlyMap<number, string>;
