import type { LayoutNote } from '#shared/rules/list-words.ts';
import type { SheetHead, SheetRow } from '#shared/sheet-reader/sheet.ts';
import { columnValues } from './column-values.ts';
import { type GuessedRole, guessRoles, type SeenColumn } from './guess-columns.ts';
import { guessCourtesy, guessMembers } from './guess-members.ts';
import { guessClass, guessCommune, guessVillage } from './guess-place.ts';
import type { GuessContext, Seen } from './guess-seen.ts';
import { findHeader, type HeaderBlock, headerOfLines } from './header-block.ts';
import { createMergeFiller } from './merged-cells.ts';
import { createReasonRemover } from './reason-column.ts';
import { specialRow } from './special-row.ts';
import { type LayoutColumn, layoutSignature, type TableLayout } from './table-layout.ts';
import { MEMBER_TWINS, type Role } from './table-role.ts';

/** Finds the list of households in a sheet by its first rows (some 300 are enough). Pure. */
export function guessLayout(head: SheetHead, rows: readonly SheetRow[], context: GuessContext): TableLayout {
  const looked = lookAt(head, rows.map(createReasonRemover()), context);
  const { header, dataStart } = looked;
  const seen = seeColumns({ ...looked, head, context });
  const roles = adjust(guessRoles(seen, context.fixed?.columns ?? new Map()), seen);
  const byRole = new Map([...roles].flatMap(([column, { role }]) => (role === null ? [] : [[role, column]])));
  const view: Seen = { ...looked, head, columnOf: (role) => byRole.get(role), context };
  const columns = seen.map((one) => toLayoutColumn(one, roles.get(one.column)!));
  const known = { village: guessVillage(view), commune: guessCommune(view), class: guessClass(view) };
  return {
    sheet: head.name,
    header: header === null ? null : { first: header.first, last: header.last },
    dataStart,
    columns,
    ...known,
    members: guessMembers(view),
    courtesy: guessCourtesy(view),
    confidence: overall({ columns, known: Object.values(known).map(({ from }) => from) }),
    notes: notesOf({ view, columns, known }),
    signature: layoutSignature(columns.map(({ heading }) => heading)),
  };
}

/** The headings, and the rows below them as clean text. */
function lookAt(head: SheetHead, rows: readonly SheetRow[], { fixed }: GuessContext) {
  const header =
    fixed?.header === undefined
      ? findHeader(rows, head.merges)
      : headerOfLines(rows, fixed.header, head.merges);
  const dataStart = header?.dataStart ?? rows[0]?.line ?? 1;
  const all = rows
    .map(createMergeFiller(head.merges))
    .filter((_, index) => rows[index]!.line >= dataStart)
    .map(({ texts }) => texts);
  return { rows, header, dataStart, all, data: peopleOf(all) };
}

/** Rows until the signatures that have more than the name of a village, a class or a sum. */
function peopleOf(all: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const special = all.map((cells) => specialRow(cells.filter((text) => text !== '')));
  const filledOf = (cells: readonly string[]) => cells.filter((text) => text !== '').length;
  // The words of signatures are met in remarks too; below the last full row they are what they seem.
  const full = all.findLastIndex((cells) => filledOf(cells) > 4);
  const end = special.indexOf('signature', full + 1);
  return all.slice(0, end < 0 ? all.length : end).filter((cells, index) => {
    const filled = filledOf(cells);
    return filled > 0 && (special[index] === null || (special[index] !== 'total' && filled > 4));
  });
}

function seeColumns(parts: {
  head: SheetHead;
  header: HeaderBlock | null;
  data: readonly (readonly string[])[];
  context: GuessContext;
}): readonly SeenColumn[] {
  const { head, header, data, context } = parts;
  const width = Math.min(500, Math.max(header?.headings.length ?? 0, ...data.map((cells) => cells.length)));
  const hidden = new Set(head.hiddenColumns);
  return Array.from({ length: width }, (_, column) => ({
    column,
    headings: header?.headings[column] ?? [],
    values: columnValues(
      data.map((cells) => cells[column] ?? ''),
      context,
    ),
    hidden: hidden.has(column),
  }));
}

/** One heading over two columns of a name, and parts of a name that lack each other. */
function adjust(
  roles: ReadonlyMap<number, GuessedRole>,
  seen: readonly SeenColumn[],
): ReadonlyMap<number, GuessedRole> {
  const adjusted = new Map(roles);
  const at = (role: Role) => [...adjusted].find(([, guess]) => guess.role === role)?.[0];
  const name = at('ho_ten_chu_ho');
  const next = name === undefined ? undefined : seen[name + 1];
  if (name !== undefined && next !== undefined && isSecondHalf(seen[name]!, next, adjusted)) {
    adjusted.set(name, { role: 'ho_dem', confidence: 0.8 });
    adjusted.set(next.column, { role: 'ten', confidence: 0.8 });
  }
  for (const [own, twin] of Object.entries(MEMBER_TWINS) as [Role, Role][]) {
    const column = at(twin);
    if (column !== undefined && at(own) === undefined)
      adjusted.set(column, { ...adjusted.get(column)!, role: own });
  }
  const [family, given] = [at('ho_dem'), at('ten')];
  if (family !== undefined && given === undefined && at('ho_ten_chu_ho') === undefined)
    adjusted.set(family, { role: 'ho_ten_chu_ho', confidence: 0.5 });
  return adjusted;
}

const FREE: ReadonlySet<Role | null> = new Set([null, 'ten', 'ten_thanh_vien']);

function isSecondHalf(name: SeenColumn, next: SeenColumn, roles: ReadonlyMap<number, GuessedRole>): boolean {
  const same = next.headings.length === 0 || next.headings.join() === name.headings.join();
  const free = FREE.has(roles.get(next.column)?.role ?? null);
  return (
    same && free && (next.values.fits('ten') ?? 0) > 0.8 && next.values.filled > 0.3 && next.values.count >= 3
  );
}

function toLayoutColumn(seen: SeenColumn, guess: GuessedRole): LayoutColumn {
  const { column, headings, values, hidden } = seen;
  const heading = headings.join(' › ').slice(0, 500);
  return { column, heading, ...guess, hidden, filled: Math.round(values.filled * 100) / 100 };
}

/** The mean of what a record needs; 0 without a column of names. */
function overall(parts: { columns: readonly LayoutColumn[]; known: readonly string[] }): number {
  const surest = (roles: readonly Role[]) =>
    Math.max(
      0,
      ...parts.columns
        .filter(({ role }) => role !== null && roles.includes(role))
        .map((one) => one.confidence),
    );
  const name = surest(['ho_ten_chu_ho', 'ten_thanh_vien', 'ho_dem']);
  if (name === 0) return 0;
  const needs = [name, ...parts.known.map((from) => (from === 'none' ? 0 : 0.9))];
  return Math.round((needs.reduce((sum, one) => sum + one, 0) / needs.length) * 100) / 100;
}

function notesOf(parts: {
  view: Seen;
  columns: readonly LayoutColumn[];
  known: Pick<TableLayout, 'village' | 'commune' | 'class'>;
}): LayoutNote[] {
  const { view, columns } = parts;
  const { village, commune, class: classed } = parts.known;
  const hiddenRows = view.rows.some(({ hidden }) => hidden);
  const read = columns.filter(({ role }) => role !== null);
  const notes: readonly (readonly [LayoutNote, boolean])[] = [
    ['no-header', view.header === null],
    ['sheet-hidden', view.head.hidden],
    ['hidden-rows-read', hiddenRows],
    ['hidden-columns-read', read.some(({ hidden }) => hidden)],
    ['columns-not-read', columns.some(isLeftUnread)],
    ['village-missing', village.from === 'none'],
    ['village-from-sheet-name', village.from === 'sheet-name'],
    ['village-from-title', village.from === 'title'],
    ['commune-missing', commune.from === 'none'],
    ['class-missing', classed.from === 'none'],
    ['class-from-title', classed.from === 'title'],
  ];
  return notes.filter(([, holds]) => holds).map(([note]) => note);
}

function isLeftUnread({ role, heading, filled }: LayoutColumn): boolean {
  return role === null && heading !== '' && filled > 0;
}
