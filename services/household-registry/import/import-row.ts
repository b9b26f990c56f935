import type { UnitTree } from '#shared/units/unit-set.ts';
import { cleanText } from '#shared/vietnam/text.ts';
import type { GroupReader } from './group-words.ts';
import type { Cell } from './import-cell.ts';
import type { Cells, Column } from './import-column.ts';

/** What the rows of a file are read against. */
export interface RowContext {
  readonly tree: UnitTree;
  /** The place for which the sender may import. */
  readonly unit: string;
  readonly year: number;
  readonly standard: string;
  /** The priority groups of each commune; those of the nation where it is absent. */
  readonly groupsOf?: (commune: string) => GroupReader;
}

/** Why a row was refused: one of its cells, or ('') the row as a whole. */
export interface CellFault {
  readonly column: Column | '';
  readonly code: string;
}

/** Tabs and line ends become blanks; other control characters, bidi marks and U+FFFD come from damaged or hostile files. */
const DAMAGED = /(?![\t\r\n])[\p{Cc}\u202a-\u202e\u2066-\u2069\ufffd]/u;

/** Reads cells by column, keeping what is wrong and what looks odd. */
export function startReading(cells: Cells) {
  const faults: CellFault[] = [];
  const warnings: string[] = [];
  function cell<T>(column: Column, reader: (text: string) => Cell<T>): T | undefined {
    const raw = cells[column] ?? '';
    const read = DAMAGED.test(raw) ? DAMAGED_CELL : reader(cleanText(raw));
    if (!read.ok) {
      faults.push({ column, code: read.code });
      return undefined;
    }
    warnings.push(...(read.warnings ?? []));
    return read.value;
  }
  return {
    faults: faults as readonly CellFault[],
    warnings: warnings as readonly string[],
    cell,
    /** An absent column says nothing about its field; an empty cell says "none". */
    optional<N extends string, T>(
      column: Column,
      field: N,
      reader: (text: string) => Cell<T>,
    ): { [field in N]?: T | undefined } {
      return cells[column] === undefined ? {} : ({ [field]: cell(column, reader) } as { [field in N]: T });
    },
  };
}

const DAMAGED_CELL: Cell<never> = { ok: false, code: 'text-damaged' };
