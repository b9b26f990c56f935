import type { Cells, PersonCells } from '../import/import-column.ts';
import { isTick, saysYes } from './column-values.ts';
import { villageInAddress } from './place-words.ts';
import type { RecordNote } from './table.ts';
import { CLASS_TICKS, GROUP_TICKS, MEMBER_TWINS, type Role } from './table-role.ts';

/** The cells of a row by role; '' for an empty one, undefined for a role that the list has no column of. */
export type RoleText = (role: Role) => string | undefined;

export interface RowFacts<T> {
  readonly cells: T;
  readonly notes: readonly RecordNote[];
}

const SIMPLE = [
  'ma_ho',
  'ma_xa',
  'ten_xa',
  'ten_huyen',
  'dia_chi',
  'dien_thoai',
  'so_khau',
  'muc_do',
  'diem_b1',
  'diem_b2',
  'ghi_chu',
] as const;

/** Folds the columns of a head's row into a household's cells. */
export function householdCells(text: RoleText): RowFacts<Cells> {
  const id = idOf(text);
  const classed = classOfRow(text);
  const simple: Partial<Record<Role, string | undefined>> = {};
  for (const role of SIMPLE) simple[role] = text(role);
  const cells = {
    ...simple,
    thon: villageOf(text),
    ho_ten_chu_ho: nameOf(text),
    nam_sinh: birthOf(text),
    gioi_tinh: sexOf(text),
    dan_toc: text('dan_toc'),
    so_dinh_danh: id.number,
    phan_loai: classed.text,
    nhom_uu_tien: groupsOf(text),
  };
  return { cells: present(cells), notes: [...id.notes, ...classed.notes] };
}

/** Folds the columns of a member's row. */
export function personCells(all: RoleText): PersonCells {
  const text = twinned(all);
  return present({
    ho_ten: text('ten_thanh_vien') || nameOf(text),
    quan_he: text('quan_he'),
    nam_sinh: birthOf(text),
    gioi_tinh: sexOf(text),
    dan_toc: text('dan_toc'),
    so_dinh_danh: idOf(text).number,
  });
}

/** Where members have columns of their own, those of heads say nothing of them. */
function twinned(text: RoleText): RoleText {
  const twins: Readonly<Partial<Record<Role, Role>>> = MEMBER_TWINS;
  return (role) => {
    const twin = twins[role];
    return (twin === undefined ? undefined : text(twin)) ?? text(role);
  };
}

/** The name in the column of names, in one piece or in two. */
export function nameOf(text: RoleText): string | undefined {
  const halves = text('ho_dem') === undefined ? '' : `${text('ho_dem')} ${text('ten') ?? ''}`.trim();
  return text('ho_ten_chu_ho') ?? (text('ho_dem') === undefined ? text('ten_thanh_vien') : halves);
}

function villageOf(text: RoleText): string | undefined {
  const written = text('thon');
  if (written !== undefined && written !== '') return written;
  const address = text('dia_chi');
  return (address === undefined ? null : villageInAddress(address)) ?? written;
}

function birthOf(text: RoleText): string | undefined {
  const parts = (['sinh_ngay', 'sinh_thang', 'sinh_nam'] as const).map(text);
  const whole = [text('nam_sinh'), text('nam_sinh_nam'), text('nam_sinh_nu')].filter(
    (one) => one !== undefined,
  );
  if (parts[2] !== undefined)
    whole.push(
      parts
        .map((one) => one ?? '')
        .filter((one) => one !== '')
        .join('/'),
    );
  if (whole.length === 0) return undefined;
  return whole.find((one) => one !== '' && !isTick(one)) ?? '';
}

/** By its own column, by two tick columns, or by the column that the year of birth stands in. */
function sexOf(text: RoleText): string | undefined {
  const own = text('gioi_tinh');
  if (own !== undefined && own !== '') return own;
  const pairs = [
    ['gioi_tinh_nam', 'gioi_tinh_nu'],
    ['nam_sinh_nam', 'nam_sinh_nu'],
  ] as const;
  let known = own;
  for (const [man, woman] of pairs) {
    if (text(man) === undefined && text(woman) === undefined) continue;
    const [isMan, isWoman] = [saysYes(text(man) ?? ''), saysYes(text(woman) ?? '')];
    if (isMan !== isWoman) return isMan ? 'Nam' : 'Nữ';
    // One column of ticks: an empty cell is the other sex.
    if (man === 'gioi_tinh_nam' && text(man) === undefined) return 'Nam';
    known ??= '';
  }
  return known;
}

function idOf(text: RoleText): {
  readonly number: string | undefined;
  readonly notes: readonly RecordNote[];
} {
  const [card, old] = [text('so_dinh_danh'), text('so_cmnd')];
  if (card === '' && old !== undefined && old !== '') return { number: old, notes: ['id-from-old-card'] };
  return { number: card ?? old, notes: [] };
}

function classOfRow(text: RoleText): {
  readonly text: string | undefined;
  readonly notes: readonly RecordNote[];
} {
  const own = text('phan_loai');
  if (own !== undefined && own !== '') return { text: own, notes: [] };
  const ticks = Object.entries(CLASS_TICKS) as [keyof typeof CLASS_TICKS, 'N' | 'CN'][];
  const columns = ticks.filter(([role]) => text(role) !== undefined);
  const ticked = columns.filter(([role]) => saysYes(text(role) ?? '')).map(([, letter]) => letter);
  if (ticked.length > 1) return { text: '?', notes: ['class-both-ticked'] };
  // One column of ticks in a list of both classes: an empty cell is the other one.
  const other =
    columns.length === 1 && ticked.length === 0 ? (columns[0]?.[1] === 'N' ? 'CN' : 'N') : undefined;
  return { text: ticked[0] ?? other ?? own ?? (columns.length > 0 ? '' : undefined), notes: [] };
}

function groupsOf(text: RoleText): string | undefined {
  const ticks = Object.entries(GROUP_TICKS) as [keyof typeof GROUP_TICKS, string][];
  const columns = ticks.filter(([role]) => text(role) !== undefined);
  const ticked = columns.filter(([role]) => saysYes(text(role) ?? '')).map(([, code]) => code);
  const written = text('nhom_uu_tien');
  if (written === undefined && columns.length === 0) return undefined;
  return [written ?? '', ...ticked].filter((one) => one !== '').join(';');
}

function present<T extends object>(cells: T): Readonly<Partial<Record<keyof T, string>>> {
  const said: Record<string, string> = {};
  for (const [column, value] of Object.entries(cells)) if (value !== undefined) said[column] = value;
  return said as Partial<Record<keyof T, string>>;
}
