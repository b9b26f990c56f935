import type { ColumnValues } from './column-values.ts';
import { type HeadingScores, isOtherHeading, scoreHeading } from './heading-match.ts';
import { ROLES, type Role } from './table-role.ts';

export interface SeenColumn {
  readonly column: number;
  /** From top to bottom. */
  readonly headings: readonly string[];
  readonly values: ColumnValues;
  readonly hidden: boolean;
}

export interface GuessedRole {
  readonly role: Role | null;
  readonly confidence: number;
}

/** Below it a column is left unknown rather than read wrongly. */
const LEAST = 0.45;
/** A column that somebody hid is read, but should be looked at. */
const HIDDEN_FACTOR = 0.8;

/** Roles whose values are so much their own that they are known without a heading. */
const BY_VALUES: readonly (readonly [Role, number])[] = [
  ['so_dinh_danh', 0.6],
  ['dien_thoai', 0.6],
  ['dan_toc', 0.55],
  ['ho_ten_chu_ho', 0.5],
  ['phan_loai', 0.6],
  ['quan_he', 0.55],
  ['nam_sinh', 0.55],
  ['gioi_tinh', 0.5],
];

/** Gives each column its role and each role one column, the surest first. A person's own choice stands. */
export function guessRoles(
  columns: readonly SeenColumn[],
  fixed: ReadonlyMap<number, Role | null>,
): ReadonlyMap<number, GuessedRole> {
  const free = columns.filter(({ column }) => !fixed.has(column));
  const roles = new Map<number, GuessedRole>();
  for (const [column, role] of fixed) roles.set(column, { role, confidence: 1 });
  const taken = new Set([...fixed.values()].filter((role) => role !== null));
  const wishes = free.flatMap(wishesOf).sort((a, b) => b.score - a.score || a.column - b.column);
  for (const { column, role, score } of wishes) {
    if (score < LEAST || roles.has(column) || taken.has(role)) continue;
    roles.set(column, { role, confidence: Math.round(score * 100) / 100 });
    taken.add(role);
  }
  for (const { column } of free) if (!roles.has(column)) roles.set(column, { role: null, confidence: 0 });
  return roles;
}

interface Wish {
  readonly column: number;
  readonly role: Role;
  readonly score: number;
}

function wishesOf(seen: SeenColumn): readonly Wish[] {
  const { column, headings, values, hidden } = seen;
  const byHeading = scoreHeading(headings);
  const wishes: Wish[] = [];
  const push = (role: Role, score: number) =>
    wishes.push({ column, role, score: hidden ? score * HIDDEN_FACTOR : score });
  for (const role of ROLES) {
    const score = headingAndValues({ role, byHeading, values });
    if (score > 0) push(role, score);
  }
  if (byHeading.size > 0 || isOtherHeading(headings)) return wishes;
  for (const [role, most] of BY_VALUES) {
    const fit = values.count >= 3 ? (values.fits(role) ?? 0) : 0;
    // An unknown heading over values of ours is likelier another fact of the same kind: a second phone, a card's day.
    if (fit >= 0.85) push(role, fit * (headings.length === 0 ? most : most - 0.07));
  }
  return wishes;
}

function headingAndValues(parts: { role: Role; byHeading: HeadingScores; values: ColumnValues }): number {
  const { role, byHeading, values } = parts;
  const heading = byHeading.get(role) ?? turned(parts);
  if (heading === undefined) return 0;
  const fit = values.fits(role);
  // Nothing in the column: the heading alone speaks.
  if (fit === null) return values.count === 0 ? heading * 0.8 : heading * 0.9;
  return heading * (0.35 + 0.65 * Math.min(1, fit * 1.1));
}

/** What a heading of one role means when its values are of another: 'Hộ nghèo' with words is a class, 'CMND' may be the only number. */
function turned({
  role,
  byHeading,
  values,
}: {
  role: Role;
  byHeading: HeadingScores;
  values: ColumnValues;
}): number | undefined {
  const from = (other: Role, factor: number) => {
    const score = byHeading.get(other);
    return score === undefined ? undefined : score * factor;
  };
  switch (role) {
    case 'phan_loai':
      return (
        from('nhom_uu_tien', 0.9) ??
        ((values.fits('phan_loai') ?? 0) > 0.8 ? from('la_ngheo', 0.9) : undefined)
      );
    case 'nhom_uu_tien':
      return from('phan_loai', 0.7);
    case 'so_dinh_danh':
      return from('so_cmnd', 0.93);
    case 'ho_ten_chu_ho':
      return from('ten_thanh_vien', 0.8);
    case 'ten_thanh_vien':
      return from('ho_ten_chu_ho', 0.6);
    case 'thon':
      return from('dia_chi', 0.5);
    default:
      return undefined;
  }
}
