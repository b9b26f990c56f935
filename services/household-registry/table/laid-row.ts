import type { SheetRow } from '#shared/sheet-reader/sheet.ts';
import { cellText, isDitto } from './cell-text.ts';
import type { FilledRow } from './merged-cells.ts';
import type { TableLayout } from './table-layout.ts';
import type { Role } from './table-role.ts';

/** A row as the layout sees it. */
export interface LaidRow {
  readonly line: number;
  readonly hidden: boolean;
  readonly filled: FilledRow;
  /** Clean text of a role's cell, ditto marks resolved; undefined when the list has no such column. */
  readonly text: (role: Role) => string | undefined;
  /** As it is written. */
  readonly written: (role: Role) => string | undefined;
  readonly dittos: ReadonlySet<Role>;
  /** Whether the cell is the lower part of one that is merged downwards. */
  readonly isFromAbove: (role: Role) => boolean;
}

const NO_ROLES: ReadonlySet<Role> = new Set();

/** Reaches cells by role, and resolves the marks that mean the row above. */
export function createRowLayer(layout: TableLayout) {
  const columnOf = new Map(
    layout.columns.flatMap(({ role, column }) => (role === null ? [] : [[role, column]])),
  );
  const above = new Map<Role, string>();
  const bare = (row: SheetRow, filled: FilledRow): LaidRow => {
    const at = (role: Role) => columnOf.get(role);
    return {
      line: row.line,
      hidden: row.hidden,
      filled,
      text: (role) => (at(role) === undefined ? undefined : (filled.texts[at(role)!] ?? '')),
      written: (role) => {
        const column = at(role);
        if (column === undefined) return undefined;
        return (filled.texts[column] ?? '') === '' ? '' : cellText(filled.raw[column]);
      },
      dittos: NO_ROLES,
      isFromAbove: (role) => at(role) !== undefined && filled.fromAbove.has(at(role)!),
    };
  };
  return {
    bare,
    row(row: SheetRow, filled: FilledRow): LaidRow {
      const laid = bare(row, filled);
      const dittos = new Set<Role>();
      for (const [role, column] of columnOf) {
        const text = filled.texts[column] ?? '';
        if (text === '') continue;
        if (isDitto(text)) dittos.add(role);
        else above.set(role, cellText(filled.raw[column]));
      }
      if (dittos.size === 0) return laid;
      const same = new Map([...dittos].map((role) => [role, above.get(role) ?? '']));
      return {
        ...laid,
        dittos,
        text: (role) => same.get(role) ?? laid.text(role),
        written: (role) => same.get(role) ?? laid.written(role),
      };
    },
  };
}
