import type { UnitTree } from '#shared/units/unit-set.ts';
import { cleanText } from '#shared/vietnam/text.ts';
import { type HouseholdFacts, householdId } from '../household/household.ts';
import type { HouseholdEntry } from '../household/register.ts';
import {
  type Cell,
  readBirth,
  readClass,
  readCode,
  readCommune,
  readEthnicity,
  readGroups,
  readHead,
  readMembers,
  readNationalId,
  readPhone,
  readSeverity,
  readSex,
  readVillage,
} from './import-cell.ts';
import type { Cells, Column } from './import-column.ts';

/** What the rows of a file are read against. */
export interface RowContext {
  readonly tree: UnitTree;
  /** The place for which the sender may import. */
  readonly unit: string;
  readonly year: number;
  readonly standard: string;
}

/** Why a row was refused: one of its cells, or ('') the row as a whole. */
export interface CellFault {
  readonly column: Column | '';
  readonly code: string;
}

/** A household whose village has a name but no path yet. */
export type VillagelessEntry = Omit<HouseholdEntry, 'seat'> & {
  readonly seat: Omit<HouseholdEntry['seat'], 'unit'>;
};

export type ReadRow =
  | { readonly ok: true; readonly entry: VillagelessEntry; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly faults: readonly CellFault[] };

/** Tabs and line ends become blanks; other control characters, bidi marks and U+FFFD come from damaged or hostile files. */
const DAMAGED = /(?![\t\r\n])[\p{Cc}\u202a-\u202e\u2066-\u2069\ufffd]/u;

/** Reads one row by the rules of the template and names all that is wrong with it. Pure. */
export function readRow(cells: Cells, context: RowContext): ReadRow {
  const { tree, year, standard } = context;
  const reading = startReading(cells);
  const code = reading.cell('ma_ho', readCode);
  const commune = reading.cell('ma_xa', (text) => readCommune(text, context));
  const village = reading.cell('thon', readVillage);
  const facts = {
    ...reading.cell('ho_ten_chu_ho', readHead),
    ...(cells.nam_sinh === undefined ? {} : reading.cell('nam_sinh', (text) => readBirth(text, year))),
    ...reading.optional('gioi_tinh', 'sex', readSex),
    members: reading.cell('so_khau', readMembers),
    class: reading.cell('phan_loai', readClass),
    ...reading.optional('nhom_uu_tien', 'groups', readGroups),
    ...reading.optional('muc_do', 'severity', readSeverity),
  };
  const personal = {
    ...reading.optional('so_dinh_danh', 'nationalId', (text) => readNationalId(text, facts)),
    ...reading.optional('dien_thoai', 'phone', readPhone),
    ...reading.optional('dan_toc', 'ethnicity', readEthnicity),
  };
  if (code === undefined || commune === undefined || village === undefined || reading.faults.length > 0)
    return { ok: false, faults: reading.faults };
  const unitSet = tree.set;
  return {
    ok: true,
    entry: {
      id: householdId({ unitSet, year, code, communeCode: commune.code }),
      seat: { unitSet, commune: commune.path, village, year, standard, code },
      // No fault means that every cell which the file has was read.
      facts: facts as HouseholdFacts,
      ...(personal as Pick<HouseholdEntry, 'nationalId' | 'phone' | 'ethnicity'>),
    },
    warnings: reading.warnings,
  };
}

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
