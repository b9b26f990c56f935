import type { HouseholdEntry } from '../household/register.ts';
import { type Village, villageKey } from '../village/village.ts';
import { type RowRefusal, shownValue } from './import.ts';
import { cellsOf, type FileLayout } from './import-column.ts';
import type { FileRecord } from './import-file.ts';
import { type RowContext, readRow, type VillagelessEntry } from './import-row.ts';

/** A slice of the file after the rules of rows, before the database. */
export interface ReadSlice {
  readonly rows: number;
  readonly entries: readonly VillagelessEntry[];
  /** One per fault; a row may have several. */
  readonly refusals: readonly RowRefusal[];
  readonly refused: number;
  readonly warnings: Readonly<Record<string, number>>;
}

/** Mã hộ by commune that were accepted so far in this file; as many strings as it has rows. */
export type SeenCodes = Map<string, Set<string>>;

/** Applies the rules of rows. The first row of a household counts; a second one is refused, never merged. */
export function readSlice(
  records: readonly FileRecord[],
  parts: { layout: FileLayout; context: RowContext; seen: SeenCodes },
): ReadSlice {
  const entries: VillagelessEntry[] = [];
  const refusals: RowRefusal[] = [];
  const warnings: Record<string, number> = {};
  for (const { line, fields } of records) {
    const cells = cellsOf(parts.layout, fields);
    if (cells === null) {
      refusals.push({ line, column: '', code: 'column-count' });
      continue;
    }
    const row = readRow(cells, parts.context);
    if (!row.ok) {
      for (const { column, code } of row.faults) {
        const value = shownValue(column, column === '' ? undefined : cells[column]);
        refusals.push({ line, column, code, ...(value === undefined ? {} : { value }) });
      }
    } else if (isRepeated(parts.seen, row.entry)) {
      refusals.push({ line, column: 'ma_ho', code: 'duplicate-row', value: row.entry.seat.code });
    } else {
      entries.push(row.entry);
      for (const warning of row.warnings) warnings[warning] = (warnings[warning] ?? 0) + 1;
    }
  }
  return { rows: records.length, entries, refusals, refused: records.length - entries.length, warnings };
}

/** Gives each household the path and the stored name of its village. */
export function seatEntries(
  entries: readonly VillagelessEntry[],
  villages: ReadonlyMap<string, Village>,
): readonly HouseholdEntry[] {
  return entries.map((entry) => {
    const { commune, village: name } = entry.seat;
    const village = villages.get(villageKey({ commune, name }));
    if (village === undefined) throw new Error('A village of the slice was not placed');
    return { ...entry, seat: { ...entry.seat, unit: village.path, village: village.name } };
  });
}

export function communesOf(entries: readonly VillagelessEntry[]): readonly string[] {
  return [...new Set(entries.map((entry) => entry.seat.commune))].sort();
}

function isRepeated(seen: SeenCodes, { seat }: VillagelessEntry): boolean {
  const codes = seen.get(seat.commune) ?? new Set();
  seen.set(seat.commune, codes);
  const repeated = codes.has(seat.code);
  codes.add(seat.code);
  return repeated;
}
