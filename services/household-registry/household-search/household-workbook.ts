import type { WrittenCell, WrittenColumn, WrittenLine, WrittenSheet } from '#shared/sheet/written-sheet.ts';
import { parentPath } from '#shared/units/unit-path.ts';
import { loadUnitSet } from '#shared/units/unit-set.ts';
import { formatDate, today } from '#shared/vietnam/date.ts';
import type { Household } from '../household/household.ts';
import type { HouseholdScope } from '../household/household-place.repository.ts';
import type { GroupNames } from '../priority-flag/group-names.ts';
import type { HouseholdFilter } from './household-search.ts';

/** Numbers of the head in the clear; null where they do not leave. */
export type NumbersOf = (household: Household) => readonly [nationalId: string | null, phone: string | null];

export interface WorkbookParts {
  readonly scope: HouseholdScope;
  readonly filter: HouseholdFilter;
  readonly at: Date;
  readonly numbers: NumbersOf | null;
  readonly groups: GroupNames;
  readonly households: AsyncIterable<readonly Household[]>;
}

/** A sheet of a spreadsheet program ends at 1,048,576 lines. */
const MOST_LINES = 1_000_000;

const COLUMNS: readonly WrittenColumn[] = [
  { header: 'STT', width: 7, align: 'center' },
  { header: 'Mã hộ', width: 18 },
  { header: 'Họ và tên chủ hộ', width: 28 },
  { header: 'Năm sinh', width: 9, align: 'center' },
  { header: 'Giới tính', width: 9, align: 'center' },
  { header: 'Số khẩu', width: 8, align: 'center' },
  { header: 'Phân loại', width: 14 },
  { header: 'Đối tượng', width: 28 },
  { header: 'Xã, phường', width: 22 },
  { header: 'Thôn, xóm', width: 22 },
  { header: 'Tình trạng', width: 14 },
];
const NUMBER_COLUMNS: readonly WrittenColumn[] = [
  { header: 'Số định danh chủ hộ', width: 17 },
  { header: 'Số điện thoại', width: 14 },
];

/** The table of households as it was filtered, one line each, so that it can be filtered and sorted on. */
export function tableSheets(parts: WorkbookParts): readonly WrittenSheet[] {
  const { scope, filter, at, numbers, groups } = parts;
  const place = loadUnitSet(scope.unitSet).get(scope.unit)?.name ?? scope.unit;
  const day = formatDate(today(at.getTime()));
  return [
    {
      name: 'Danh sách hộ',
      columns: numbers === null ? COLUMNS : [...COLUMNS, ...NUMBER_COLUMNS],
      titles: [
        { cells: [`DANH SÁCH HỘ NĂM ${scope.year}`] },
        { cells: [place] },
        { style: 'note', cells: [`${filterWords(filter, groups)} · xuất ngày ${day}`] },
      ],
      lines: tableLines(parts),
      orientation: 'landscape',
    },
  ];
}

async function* tableLines({
  scope,
  households,
  numbers,
  groups,
}: WorkbookParts): AsyncGenerator<WrittenLine> {
  const tree = loadUnitSet(scope.unitSet);
  let number = 0;
  for await (const slice of households) {
    for (const household of slice) {
      number += 1;
      if (number > MOST_LINES) {
        yield { style: 'note', cells: ['Còn hộ khác: chọn địa bàn nhỏ hơn rồi xuất tiếp.'] };
        return;
      }
      const commune = tree.get(parentPath(household.unit) ?? '')?.name ?? household.commune;
      const cells = householdCells(household, { number, commune, groups });
      yield { cells: numbers === null ? cells : [...cells, ...numbers(household)] };
    }
  }
}

function householdCells(
  household: Household,
  { number, commune, groups }: { number: number; commune: string; groups: GroupNames },
): readonly WrittenCell[] {
  const { code, head, birthYear, sex, members, village, status } = household;
  return [
    number,
    code,
    head,
    birthYear,
    sex === null ? null : sex === 'male' ? 'Nam' : 'Nữ',
    members,
    household.class === 'poor' ? 'Hộ nghèo' : 'Hộ cận nghèo',
    groups(household.groups),
    commune,
    village,
    status === 'active' ? 'Đang theo dõi' : 'Thôi theo dõi',
  ];
}

function filterWords(
  { text, class: kind, group, status, changedSince }: HouseholdFilter,
  groups: GroupNames,
): string {
  const words = [
    text === '' ? null : `Tìm “${text}”`,
    kind === null ? null : kind === 'poor' ? 'Hộ nghèo' : 'Hộ cận nghèo',
    group === null ? null : `Nhóm ${groups([group])}`,
    status === 'active' ? 'Đang theo dõi' : status === 'ended' ? 'Thôi theo dõi' : 'Cả hộ thôi theo dõi',
    changedSince === null ? null : `Thay đổi từ ${formatDate(today(changedSince.getTime()))}`,
  ];
  return words.filter((word) => word !== null).join(' · ');
}
