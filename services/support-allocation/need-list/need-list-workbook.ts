import type { WrittenLine, WrittenSheet } from '#shared/sheet/written-sheet.ts';
import { parentPath } from '#shared/units/unit-path.ts';
import { loadUnitSet } from '#shared/units/unit-set.ts';
import { isShown, type MatrixRow } from '../matrix/matrix.ts';
import type { MatrixScope } from '../matrix/matrix-walk.ts';
import type { NeedList } from './need-list.ts';

/** What a donor needs to find a household, and nothing more: no number, no phone, no ethnicity, no class. */
export function needListSheet(parts: {
  list: NeedList;
  scope: MatrixScope;
  rows: AsyncIterable<readonly MatrixRow[]>;
  day: string;
}): WrittenSheet {
  const { list, scope, rows, day } = parts;
  const units = loadUnitSet(scope.campaign.unitSet);
  const place = units.get(scope.unit)?.name ?? scope.unit;
  const communeOf = (unit: string) => units.get(parentPath(unit) ?? '')?.name ?? '';
  return {
    name: 'Hộ chưa có quà',
    columns: [
      { header: 'STT', width: 6, align: 'center' },
      { header: 'Mã hộ', width: 14 },
      { header: 'Chủ hộ', width: 28 },
      { header: 'Xóm, tổ', width: 22 },
      { header: 'Xã, phường', width: 22 },
      { header: 'Số khẩu', width: 9, align: 'center' },
    ],
    titles: [
      { style: 'title', cells: ['DANH SÁCH HỘ CHƯA CÓ QUÀ TẾT'] },
      { style: 'note', cells: [`${scope.campaign.name} · ${place} · lập ngày ${day}`] },
      { style: 'note', cells: [`Lập cho: ${list.donor}. Chỉ dùng để tặng quà, không chia sẻ tiếp.`] },
    ],
    lines: linesOf(rows, communeOf),
  };
}

async function* linesOf(
  slices: AsyncIterable<readonly MatrixRow[]>,
  communeOf: (unit: string) => string,
): AsyncGenerator<WrittenLine> {
  let number = 0;
  for await (const rows of slices) {
    for (const row of rows) {
      if (!isShown('without-minimum', row)) continue;
      number += 1;
      const { code, head, village, unit, members } = row.of;
      yield { cells: [number, code, head, village, communeOf(unit), members] };
    }
  }
}
