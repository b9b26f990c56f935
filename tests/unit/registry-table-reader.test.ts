import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadUnitSet } from '#shared/units/unit-set.ts';
import { readRecord } from '../../services/household-registry/import/import-record.ts';
import type { CellValue, SheetHead, SheetRow } from '../../services/household-registry/sheet/sheet.ts';
import { guessLayout } from '../../services/household-registry/table/guess-layout.ts';
import type { TableItem, TableRecord } from '../../services/household-registry/table/table.ts';
import { TableLayout } from '../../services/household-registry/table/table-layout.ts';
import { createTableReader } from '../../services/household-registry/table/table-reader.ts';

const tree = loadUnitSet('2021-11');
const context = { tree, unit: '19', year: 2020, standard: '2016-2020' };

interface Given {
  readonly rows: readonly (readonly CellValue[])[];
  readonly head?: Partial<SheetHead>;
  readonly hiddenLines?: readonly number[];
  readonly unit?: string;
}

function read({ rows, head: given, hiddenLines = [], unit = '19' }: Given) {
  const head: SheetHead = {
    index: 0,
    name: 'Sheet1',
    hidden: false,
    merges: [],
    hiddenColumns: [],
    fonts: [],
    ...given,
  };
  const lines: SheetRow[] = rows.map((cells, index) => ({
    line: index + 1,
    cells,
    hidden: hiddenLines.includes(index + 1),
  }));
  const layout = guessLayout(head, lines, { ...context, unit });
  assert.deepEqual(TableLayout.parse(JSON.parse(JSON.stringify(layout))), layout);
  const reader = createTableReader(layout, head);
  const items: TableItem[] = [...lines.flatMap((line) => reader.read(line)), ...reader.end()];
  const records = items.filter((item): item is TableRecord => item.kind === 'record');
  const households = records.map((record) => {
    const persons = record.persons?.map(({ cells }) => cells);
    return readRecord({ cells: record.cells, persons }, { ...context, unit });
  });
  const left = Object.fromEntries(
    items.flatMap((item) => (item.kind === 'left-out' ? [[item.line, item.why]] : [])),
  );
  const accounted = [...records.flatMap(({ lines: own }) => own), ...Object.keys(left).map(Number)];
  assert.deepEqual(
    accounted.sort((a, b) => a - b),
    lines.map(({ line }) => line),
    'every line is in one item',
  );
  return { layout, records, households, left };
}

const LIST: readonly (readonly CellValue[])[] = [
  ['ỦY BAN NHÂN DÂN XÃ QUÂN CHU'],
  ['DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO NĂM 2020'],
  [],
  [
    'STT',
    'Họ và tên chủ hộ',
    'Năm sinh',
    null,
    'Dân\ntộc',
    'Số CMND/CCCD',
    'Số khẩu',
    'Phân loại hộ',
    null,
    'Diện tích nhà',
  ],
  [null, null, 'Nam', 'Nữ', null, null, null, 'Nghèo', 'Cận nghèo'],
  ['A', 'B', 1, 2, 3, 4, 5, 6, 7, 8],
  ['I', 'Xóm Bản Cái'],
  [1, 'NGUYỄN VĂN AN', 1960, null, 'Kinh', 19060000001, 4, 'x', null, 40],
  [2, 'Hoàng Thị Bé', null, 1971, 'Tày', '', '3', null, 'x', 30],
  [null, 'Cộng xóm Bản Cái', null, null, null, null, 7],
  ['II', 'Xóm Đồng'],
  [3, 'Tống Văn Lý', 1955, null, '"', '090123456', 2, 'x', null, 40],
  [null, 'Tổng cộng: 3 hộ'],
  [],
  [null, null, null, null, null, 'Quân Chu, ngày 15 tháng 12 năm 2020'],
  [null, 'Người lập biểu', null, null, null, 'Chủ tịch'],
  [null, 'Trần Văn C', null, null, null, 'Lê Văn D'],
];

describe('a list as communes make it', () => {
  const { households, left, layout } = read({ rows: LIST });
  const good = households.map((read) =>
    read.ok ? read.household : assert.fail(JSON.stringify(read.faults)),
  );

  it('is read with villages, class and sex from where they stand', () => {
    assert.deepEqual(
      good.map(({ facts, village, commune }) => [facts.head, village, facts.class, facts.sex, commune.code]),
      [
        ['Nguyễn Văn An', 'Xóm Bản Cái', 'poor', 'male', '05851'],
        ['Hoàng Thị Bé', 'Xóm Bản Cái', 'near-poor', 'female', '05851'],
        ['Tống Văn Lý', 'Xóm Đồng', 'poor', 'male', '05851'],
      ],
    );
  });

  it('gets back the zero of a number and the word of a ditto mark', () => {
    assert.deepEqual(
      good.map(({ nationalId, ethnicity }) => [nationalId, ethnicity]),
      [
        ['019060000001', '01'],
        [null, '02'],
        ['090123456', '02'],
      ],
    );
  });

  it('names why each other line is no household', () => {
    assert.deepEqual(Object.values(left), [
      'title',
      'title',
      'blank',
      'header',
      'header',
      'numbering',
      'village',
      'total',
      'village',
      'total',
      'blank',
      'signature',
      'signature',
      'signature',
    ]);
  });

  it('has its unknown column left alone and said', () => {
    assert.equal(layout.columns[9]?.role, null);
    assert.ok(layout.notes.includes('columns-not-read'));
  });
});
