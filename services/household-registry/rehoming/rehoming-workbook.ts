import type { WrittenLine, WrittenSheet } from '#shared/sheet/written-sheet.ts';
import type { UnitTree } from '#shared/units/unit-set.ts';
import type { LeftHousehold } from './rehoming.repository.ts';
import type { Rehoming } from './rehoming.ts';
import type { RehomingRow } from './rehoming-row.ts';

const STATES: Readonly<Record<RehomingRow['state'], string>> = {
  automatic: 'Tự động (xã cũ vào trọn một xã mới)',
  undecided: 'CẦN QUYẾT ĐỊNH',
  decided: 'Đã quyết định',
  'left-out': 'Để lại đơn vị cũ',
};

/** Headings by which the sheet is known again when it comes back filled in. */
export const DECISION_COLUMNS = {
  path: 'Mã xóm cũ',
  commune: 'Xã mới',
  code: 'Mã xã mới',
  name: 'Tên xóm mới',
  reason: 'Lý do để lại',
} as const;

const HOW_TO =
  'Cách điền: ghi Mã xã mới (hoặc Xã mới) cho từng xóm, đổi Tên xóm mới nếu cần; xóm chưa chuyển được thì để trống xã và ghi Lý do để lại. Không sửa cột Mã xóm cũ. Rồi gửi lại tệp này.';

/** What a person must decide, and who is left, on paper. */
export function rehomingSheets(parts: {
  rehoming: Rehoming;
  tree: UnitTree;
  rows: AsyncIterable<RehomingRow>;
  left: AsyncIterable<LeftHousehold>;
}): readonly WrittenSheet[] {
  const { rehoming, tree, rows, left } = parts;
  const province = tree.get(rehoming.unit)?.name ?? rehoming.unit;
  const title = `CHUYỂN HỘ SANG ĐƠN VỊ HÀNH CHÍNH MỚI – ${province.toUpperCase()}, NĂM ${rehoming.year}`;
  const titles: WrittenLine[] = [
    { style: 'title', cells: [title] },
    { style: 'note', cells: [`Từ bộ đơn vị ${rehoming.fromSet} sang ${rehoming.toSet}. ${rehoming.reason}`] },
  ];
  return [
    {
      name: 'Xóm',
      titles: [...titles, { style: 'note', cells: [HOW_TO] }],
      orientation: 'landscape',
      columns: [
        { header: DECISION_COLUMNS.path, width: 30 },
        { header: 'Xã cũ', width: 22 },
        { header: 'Xóm cũ', width: 24 },
        { header: 'Số hộ', width: 8, align: 'right' },
        { header: 'Có thể vào xã', width: 40 },
        { header: DECISION_COLUMNS.commune, width: 24 },
        { header: DECISION_COLUMNS.code, width: 12 },
        { header: DECISION_COLUMNS.name, width: 28 },
        { header: 'Tình trạng', width: 24 },
        { header: DECISION_COLUMNS.reason, width: 24 },
      ],
      lines: mapped(rows, (row) => rowLine(row, tree)),
    },
    {
      name: 'Hộ để lại',
      titles,
      columns: [
        { header: 'Mã hộ', width: 24 },
        { header: 'Mã xóm cũ', width: 34 },
        { header: 'Lý do', width: 40 },
      ],
      lines: mapped(left, ({ code, unit, reason }) => ({
        cells: [code, unit, reason ?? 'Mới có sau khi rà soát'],
      })),
    },
  ];
}

function rowLine(row: RehomingRow, tree: UnitTree): WrittenLine {
  const nameOf = (path: string) => tree.get(path)?.name ?? path;
  const { path, communeName, name, households, candidates, into, newName, state, reason } = row;
  const chosen = into === null ? [null, null, null] : [nameOf(into), into, newName];
  const places = candidates.map((place) => `${nameOf(place)} (${place})`).join('; ');
  return { cells: [path, communeName, name, households, places, ...chosen, STATES[state], reason] };
}

async function* mapped<From>(
  from: AsyncIterable<From>,
  to: (one: From) => WrittenLine,
): AsyncGenerator<WrittenLine> {
  for await (const one of from) yield to(one);
}
