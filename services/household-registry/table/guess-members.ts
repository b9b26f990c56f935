import { relationOf } from '../import/relation-words.ts';
import { isDitto } from './cell-text.ts';
import { courtesyOf } from './courtesy.ts';
import type { Seen } from './guess-seen.ts';
import type { TableLayout } from './table-layout.ts';

/** Whether members stand below their head, and by what a head is known. */
export function guessMembers({ data, columnOf }: Seen): TableLayout['members'] {
  const cell = (cells: readonly string[], column: number | undefined) =>
    column === undefined ? '' : (cells[column] ?? '');
  const relation = columnOf('quan_he');
  const relations = data.map((cells) => relationOf(cell(cells, relation)));
  if (relations.some((word) => word !== null && word !== 'head')) return 'relation';
  const member = columnOf('ten_thanh_vien');
  const head = columnOf('ho_ten_chu_ho');
  if (member !== undefined && head !== undefined) return 'member-column';
  const name = head ?? member ?? columnOf('ho_dem');
  const named = data.filter((cells) => /\p{L}/u.test(cell(cells, name)) && hasMore(cells, name));
  const numbers = named.map((cells) => cell(cells, columnOf('stt')));
  if (numbers.some((text) => /^\d+[.,]\d+$/.test(text))) return 'numbering';
  const blank = numbers.filter((text) => !/\d/.test(text)).length / Math.max(1, named.length);
  if (columnOf('stt') !== undefined && blank >= 0.25 && blank <= 0.92 && headsSayMore(named, columnOf))
    return 'numbering';
  const codes =
    named.filter((cells) => cell(cells, columnOf('ma_ho')) !== '').length / Math.max(1, named.length);
  return columnOf('ma_ho') !== undefined &&
    codes >= 0.08 &&
    codes <= 0.5 &&
    (columnOf('stt') === undefined || blank > 0.92)
    ? 'code'
    : 'none';
}

/** A village's row has its name only. */
function hasMore(cells: readonly string[], name: number | undefined): boolean {
  return cells.filter((text, column) => text !== '' && column !== name && !isDitto(text)).length >= 1;
}

/** Rows without a number are members only if they lack what a household has: its class, its size. */
function headsSayMore(named: readonly (readonly string[])[], columnOf: Seen['columnOf']): boolean {
  const stt = columnOf('stt')!;
  const marks = (['phan_loai', 'so_khau', 'ma_ho', 'la_ngheo', 'la_can_ngheo'] as const)
    .map(columnOf)
    .filter((column) => column !== undefined);
  if (marks.length === 0) return true;
  const unnumbered = named.filter((cells) => !/\d/.test(cells[stt] ?? ''));
  const marked = unnumbered.filter((cells) => marks.some((column) => (cells[column] ?? '') !== ''));
  return marked.length <= unnumbered.length * 0.4;
}

/** Whether names have Ông or Bà before them. Only where most do and both are met: Ông is a family too. */
export function guessCourtesy({ data, columnOf }: Seen): boolean {
  const column = columnOf('ho_ten_chu_ho') ?? columnOf('ten_thanh_vien');
  const names = data.map((cells) => cells[column ?? -1] ?? '').filter((text) => /\p{L}/u.test(text));
  const called = names.map((name) => courtesyOf(name)).filter((word) => word !== null);
  return called.length >= names.length * 0.3 && new Set(called).size === 2;
}
