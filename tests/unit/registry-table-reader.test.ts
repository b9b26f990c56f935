import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadUnitSet } from '#shared/units/unit-set.ts';
import { readRecord } from '../../services/household-registry/import/import-record.ts';
import { guessLayout } from '../../services/household-registry/table/guess-layout.ts';
import type { TableItem, TableRecord } from '../../services/household-registry/table/table.ts';
import { TableLayout } from '../../services/household-registry/table/table-layout.ts';
import { createTableReader } from '../../services/household-registry/table/table-reader.ts';
import type { CellValue, SheetHead, SheetRow } from '../../shared/sheet-reader/sheet.ts';

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

const HEADINGS = [
  'STT',
  'Họ và tên',
  'Quan hệ với chủ hộ',
  'Năm sinh',
  'Dân tộc',
  'CCCD',
  'Xóm',
  'Phân loại',
];

function people(rows: readonly (readonly CellValue[])[], more: Partial<Given> = {}) {
  const result = read({ rows: [HEADINGS, ...rows], unit: '19/171/05851', ...more });
  const households = result.households.map((one) =>
    one.ok ? one.household : assert.fail(JSON.stringify(one.faults)),
  );
  return { ...result, households };
}

const AN: readonly CellValue[] = [1, 'Nguyễn Văn An', 'Chủ hộ', 1960, 'Tày', '019060000001', 'Xóm Lang', 'N'];
const BE: readonly CellValue[] = [null, 'Hoàng Thị Bé', 'Vợ', 1962, 'Nùng', '019162000002'];
const CU: readonly CellValue[] = [2, 'Lý A Cu', 'Chủ hộ', 1970, 'Mông', null, 'Xóm Lăng', 'CN'];

describe('members below their head', () => {
  it('belong to it with all that their rows say', () => {
    const { records, households } = people([AN, BE, CU]);
    assert.deepEqual(
      records.map(({ line, lines }) => [line, lines]),
      [
        [2, [2, 3]],
        [4, [4]],
      ],
    );
    assert.deepEqual(households[0]!.persons, [
      {
        name: 'Hoàng Thị Bé',
        birthYear: 1962,
        birthDate: null,
        sex: 'female',
        ethnicity: '07',
        relation: 'spouse',
        nationalId: '019162000002',
      },
    ]);
    assert.deepEqual(
      households.map(({ facts }) => facts.members),
      [2, 1],
    );
  });

  it('are told from heads by the lack of a number where nothing says their relation', () => {
    const without = (row: readonly CellValue[]) => row.toSpliced(2, 1);
    const { households } = read({
      rows: [without(HEADINGS), ...[AN, BE, CU].map(without)],
      unit: '19/171/05851',
    });
    assert.equal(households.length, 2);
  });

  it('may begin with the head again, which is nobody new', () => {
    const summary: readonly CellValue[] = [1, 'Nguyễn Văn An', null, null, null, null, 'Xóm Lang', 'N'];
    const again: readonly CellValue[] = [null, 'Nguyễn Văn An', 'Chủ hộ', 1960, 'Tày', '019060000001'];
    const without = people([summary, BE, CU]).households;
    assert.equal(without[0]!.persons?.length, 1);
    const { records } = people([summary, again, BE, CU]);
    assert.equal(records.flatMap(({ lines }) => lines).length, 4);
  });
});

describe('a ditto mark', () => {
  it('says what stands above, but never whose identity number it is', () => {
    const { records, households } = people([
      AN,
      [2, 'Lý A Cu', 'Chủ hộ', 1970, '"', '-nt-', 'như trên', '″'],
      BE,
    ]);
    assert.deepEqual(
      [
        households[1]!.ethnicity,
        households[1]!.nationalId,
        households[1]!.village,
        households[1]!.facts.class,
      ],
      ['02', null, 'Xóm Lang', 'poor'],
    );
    assert.deepEqual(records[1]!.notes, ['ditto', 'national-id-ditto']);
  });
});

describe('a cell merged downwards', () => {
  it('says its text for each row that it covers', () => {
    const merges = [{ firstLine: 2, lastLine: 3, firstColumn: 6, lastColumn: 6 }];
    const { households } = people([AN, CU.with(6, null), BE], { head: { merges } });
    assert.deepEqual(
      households.map(({ village }) => village),
      ['Xóm Lang', 'Xóm Lang'],
    );
  });
});

describe('a hidden row', () => {
  it('counts, and says that it was hidden', () => {
    const { records, layout } = people([AN, BE, CU], { hiddenLines: [4] });
    assert.deepEqual(
      records.map(({ notes }) => notes),
      [[], ['row-hidden']],
    );
    assert.ok(layout.notes.includes('hidden-rows-read'));
  });
});

describe('a row inside the table', () => {
  it('that repeats the headings or numbers them is left out as that', () => {
    const { left } = people([AN, HEADINGS, ['A', 'B', 1, 2, 3, 4, 5, 6], CU, BE]);
    assert.deepEqual(left, { 1: 'header', 3: 'header', 4: 'numbering' });
  });

  it('that names a class gives it to those below', () => {
    const short = (row: readonly CellValue[]) => row.slice(0, 7);
    const { households } = read({
      rows: [short(HEADINGS), ['A', 'HỘ NGHÈO'], short(AN), ['B', 'HỘ CẬN NGHÈO'], short(CU), BE],
      unit: '19/171/05851',
    });
    assert.deepEqual(
      households.map((one) => one.ok && one.household.facts.class),
      ['poor', 'near-poor'],
    );
  });

  it('that nobody understands is shown, never dropped', () => {
    const { left } = people([
      AN,
      [null, null, 'chưa rõ, hỏi lại trưởng xóm', null, null, null, null, 'xem biên bản'],
      CU,
      BE,
    ]);
    assert.equal(left[3], 'unclear');
  });

  it('of somebody whose name is missing is refused by name, not left out', () => {
    const { households } = read({ rows: [HEADINGS, AN, CU.with(1, null), BE], unit: '19/171/05851' });
    assert.deepEqual(households[1], { ok: false, faults: [{ column: 'ho_ten_chu_ho', code: 'missing' }] });
  });

  it('of a member whose name is missing belongs to the household, whatever else it says', () => {
    for (const unnamed of [BE.with(1, null), [null, null, 'Con'], [null, null, 'Con', 1990]]) {
      const { records, households } = people([AN, BE, unnamed, CU]);
      assert.deepEqual(records[0]!.lines, [2, 3, 4]);
      const [first] = read({ rows: [HEADINGS, AN, BE, unnamed, CU], unit: '19/171/05851' }).households;
      assert.ok(first?.ok === true && first.warnings.includes('person-name-missing'));
      assert.equal(households[0]!.facts.members, 3);
    }
  });

  it('below the signatures that has facts of a person is still one', () => {
    const { households } = people([AN, BE, [], [null, 'Người lập biểu'], [null, 'Trần Văn C'], CU]);
    assert.equal(households.length, 2);
  });
});

describe('members written into one cell', () => {
  const headings = ['STT', 'Họ và tên chủ hộ', 'Năm sinh', 'Xóm', 'Phân loại', 'Các thành viên trong hộ'];
  const rows: readonly (readonly CellValue[])[] = [
    headings,
    [
      1,
      'Nguyễn Văn An',
      1960,
      'Xóm Lang',
      'N',
      'Hoàng Thị Bé (vợ, 1962); Nguyễn Văn Cường (con trai, 05/01/1990)',
    ],
    [2, 'Lý A Cu', 1970, 'Xóm Lăng', 'CN', '1. Lý A Cu (chủ hộ)\n2. Giàng Thị Mỷ: vợ, 1975, 019175000002'],
    [3, 'Lý A Páo', 1971, 'Xóm Lăng', 'CN', 'Lý Thị Dợ (mẹ, 1940), Lý A Sử (cháu, nam, 2015)'],
    [4, 'Lý Thị Say', 1951, 'Xóm Lăng', 'CN', null],
  ];

  it('are people each, and the head among them is nobody new', () => {
    const { households, records } = read({ rows, unit: '19/171/05851' });
    assert.equal(records.length, 4);
    const said = households.map((one) =>
      one.ok
        ? one.household.persons?.map(({ name, relation, birthYear, sex }) => [name, relation, birthYear, sex])
        : one.faults,
    );
    assert.deepEqual(said, [
      [
        ['Hoàng Thị Bé', 'spouse', 1962, 'female'],
        ['Nguyễn Văn Cường', 'child', 1990, 'male'],
      ],
      [['Giàng Thị Mỷ', 'spouse', 1975, 'female']],
      [
        ['Lý Thị Dợ', 'parent', 1940, 'female'],
        ['Lý A Sử', 'grandchild', 2015, 'male'],
      ],
      [],
    ]);
    assert.deepEqual(
      households.map((one) => one.ok && one.household.facts.members),
      [3, 2, 3, 1],
    );
  });
});
