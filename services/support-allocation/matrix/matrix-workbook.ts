import type { WrittenCell, WrittenColumn, WrittenLine, WrittenSheet } from '#shared/sheet/written-sheet.ts';
import { loadUnitSet } from '#shared/units/unit-set.ts';
import { BY_HAND, type Cell, isShown, type MatrixRow, type MatrixTotals, type Shown } from './matrix.ts';
import type { MatrixScope } from './matrix-walk.ts';

const SHOWN_WORDS: Readonly<Record<Shown, string>> = {
  all: 'Tất cả các hộ',
  none: 'Hộ chưa có suất quà nào',
  one: 'Hộ có một suất quà',
  several: 'Hộ có từ hai suất quà',
  'without-minimum': 'Hộ chưa có suất quà đạt mức tối thiểu',
};
const FIXED: readonly WrittenColumn[] = [
  { header: 'STT', width: 6, align: 'center' },
  { header: 'Mã hộ', width: 14 },
  { header: 'Chủ hộ', width: 26 },
  { header: 'Xóm, tổ', width: 20 },
  { header: 'Số khẩu', width: 8, align: 'center' },
  { header: 'Diện', width: 12 },
  { header: 'Số suất', width: 8, align: 'center' },
  { header: 'Đạt mức tối thiểu', width: 12, align: 'center' },
];

/** Households down, sources and donors across; each cell the worth of the gift in đồng, or what it is where it has none. */
export function matrixSheet(parts: {
  scope: MatrixScope;
  shown: Shown;
  totals: MatrixTotals;
  rows: AsyncIterable<readonly MatrixRow[]>;
  day: string;
}): WrittenSheet {
  const { scope, shown, totals, rows, day } = parts;
  const { campaign, unit } = scope;
  const place = loadUnitSet(campaign.unitSet).get(unit)?.name ?? unit;
  const columns = totals.columns.map(({ column, giver }) => ({ column, header: giverName(column, giver) }));
  return {
    name: 'Ma trận quà',
    orientation: 'landscape',
    columns: [...FIXED, ...columns.map(({ header }) => ({ header, width: 18, align: 'right' as const }))],
    titles: [
      { style: 'title', cells: ['MA TRẬN HỘ VÀ NGUỒN QUÀ'] },
      { style: 'note', cells: [`${campaign.name} · ${place} · ${SHOWN_WORDS[shown]} · ngày ${day}`] },
    ],
    lines: linesOf(
      rows,
      shown,
      columns.map(({ column }) => column),
    ),
  };
}

async function* linesOf(
  slices: AsyncIterable<readonly MatrixRow[]>,
  shown: Shown,
  columns: readonly string[],
): AsyncGenerator<WrittenLine> {
  let number = 0;
  for await (const rows of slices) {
    for (const row of rows) {
      if (!isShown(shown, row)) continue;
      number += 1;
      const { code, head, village, members } = row.of;
      const poverty = row.of.class === 'poor' ? 'Hộ nghèo' : 'Hộ cận nghèo';
      const facts = [number, code, head, village, members, poverty, row.gifts, row.met ? 'Đạt' : ''];
      yield { cells: [...facts, ...columns.map((column) => cellOf(row.cells, column))] };
    }
  }
}

const KIND_WORDS: Readonly<Record<Cell['kind'], string>> = {
  approved: '',
  planned: ' (dự kiến)',
  outside: '',
  waiting: ' (chờ duyệt)',
};

/** A plain number where it is a sum that stands, so that it can be added up. */
function cellOf(cells: readonly Cell[], column: string): WrittenCell {
  const own = cells.filter((cell) => cell.column === column);
  const [first] = own;
  if (first === undefined) return null;
  const worth = own.reduce((sum, { value }) => sum + value, 0);
  const words = KIND_WORDS[first.kind];
  if (worth > 0 && words === '') return worth;
  return `${worth > 0 ? worth.toLocaleString('vi-VN') : 'có quà'}${words}`;
}

export function giverName(column: string, giver: string): string {
  return column === BY_HAND ? 'Quà ngoài kế hoạch (ghi tay)' : giver;
}
