import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadUnitSet } from '#shared/units/unit-set.ts';
import { guessLayout } from '../../services/household-registry/table/guess-layout.ts';
import type { GuessContext } from '../../services/household-registry/table/guess-seen.ts';
import { layoutSignature } from '../../services/household-registry/table/table-layout.ts';
import type { CellValue, Merge, SheetHead } from '../../shared/sheet-reader/sheet.ts';

const tree = loadUnitSet('2021-11');
type Rows = readonly (readonly CellValue[])[];

function guess(rows: Rows, head: Partial<SheetHead> = {}, context: Partial<GuessContext> = {}) {
  const sheet = {
    index: 0,
    name: 'Sheet1',
    hidden: false,
    merges: [],
    hiddenColumns: [],
    fonts: [],
    ...head,
  };
  const lines = rows.map((cells, index) => ({ line: index + 1, cells, hidden: false }));
  return guessLayout(sheet, lines, { tree, unit: '19', year: 2020, ...context });
}

const rolesOf = (layout: ReturnType<typeof guess>) => layout.columns.map(({ role }) => role);
const across = (line: number, firstColumn: number, lastColumn: number): Merge => ({
  firstLine: line,
  lastLine: line,
  firstColumn,
  lastColumn,
});
const down = (column: number, firstLine: number, lastLine: number): Merge => ({
  firstLine,
  lastLine,
  firstColumn: column,
  lastColumn: column,
});

const PEOPLE: Rows = [
  [1, 'Nguyễn Văn An', 1960, 'Nam', 'Tày', '019060000001', 'Xóm Lang', 4, 'N'],
  [2, 'Hoàng Thị Bé', 1971, 'Nữ', 'Nùng', '019171000002', 'Xóm Lăng', 3, 'CN'],
  [3, 'Lý A Páo', 1980, 'Nam', "H'Mông", '', 'Xóm Lăng', 6, 'N'],
];
const HEADINGS = [
  'STT',
  'Họ tên chủ hộ',
  'Năm sinh',
  'Giới tính',
  'Dân tộc',
  'CCCD',
  'Xóm',
  'Số khẩu',
  'Phân loại',
];
const ROLES = [
  'stt',
  'ho_ten_chu_ho',
  'nam_sinh',
  'gioi_tinh',
  'dan_toc',
  'so_dinh_danh',
  'thon',
  'so_khau',
  'phan_loai',
];

describe('the headings of a sheet', () => {
  it('give each column its role, surely', () => {
    const layout = guess([HEADINGS, ...PEOPLE]);
    assert.deepEqual(rolesOf(layout), ROLES);
    assert.ok(layout.columns.every(({ confidence }) => confidence >= 0.8));
    assert.ok(layout.confidence > 0.5);
  });

  it('are found below titles, over three merged levels and above a row of numbers', () => {
    const layout = guess(
      [
        ['UBND XÃ DÂN TIẾN'],
        ['DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO'],
        ['TT', 'CHỦ HỘ', null, null, 'Khẩu'],
        [null, 'Họ và tên', 'Năm sinh', null, null],
        [null, null, 'Nam', 'Nữ', null],
        ['A', 'B', 1, 2, 3],
        [1, 'Nguyễn Văn An', 1960, null, 4],
        [2, 'Hoàng Thị Bé', null, 1971, 3],
      ],
      {
        merges: [
          across(1, 0, 4),
          across(2, 0, 4),
          down(0, 3, 5),
          across(3, 1, 3),
          down(4, 3, 5),
          down(1, 4, 5),
          across(4, 2, 3),
        ],
      },
    );
    assert.deepEqual(layout.header, { first: 3, last: 5 });
    assert.equal(layout.dataStart, 7);
    assert.deepEqual(rolesOf(layout), ['stt', 'ho_ten_chu_ho', 'nam_sinh_nam', 'nam_sinh_nu', 'so_khau']);
    assert.deepEqual(layout.commune, { from: 'title', code: '05755' });
  });

  it('may be missing: values that are their own tell what they are, with less confidence', () => {
    const layout = guess(PEOPLE);
    assert.equal(layout.header, null);
    assert.equal(layout.dataStart, 1);
    assert.equal(layout.columns[1]?.role, 'ho_ten_chu_ho');
    assert.ok(layout.columns[1]!.confidence < 0.7);
    assert.ok(layout.notes.includes('no-header'));
  });

  it('of another fact are left alone, though they use our words', () => {
    const layout = guess([
      [...HEADINGS, 'Ngày cấp CCCD', 'Họ tên vợ/chồng', 'Số khẩu nữ', 'Số sổ', 'Diện tích nhà', 'Hình ảnh'],
      ...PEOPLE.map((row) => [...row, '12/05/2019', 'Trần Thị Hoa', 2, 'HN01', 40, null]),
    ]);
    assert.deepEqual(rolesOf(layout).slice(9), [null, null, null, null, null, null]);
    assert.ok(layout.notes.includes('columns-not-read'));
  });

  it('count for less over values of another kind', () => {
    const wrong = guess([HEADINGS, ...PEOPLE.map((row) => row.with(2, 'Trần Thị Hoa'))]);
    assert.notEqual(wrong.columns[2]?.role, 'nam_sinh');
  });

  it('that somebody hid are read, but less surely and with a word about it', () => {
    const layout = guess([HEADINGS, ...PEOPLE], { hiddenColumns: [5] });
    assert.equal(layout.columns[5]?.role, 'so_dinh_danh');
    assert.ok(layout.columns[5]!.confidence <= 0.8);
    assert.ok(layout.notes.includes('hidden-columns-read'));
  });
});

describe('a sheet that lists nobody', () => {
  it('has no confidence at all', () => {
    const summary = guess([
      ['TỔNG HỢP KẾT QUẢ RÀ SOÁT'],
      ['STT', 'Tên xóm', 'Tổng số hộ', 'Hộ nghèo', 'Số khẩu'],
      [1, 'Xóm Lang', 120, 12, 80],
      [2, 'Xóm Lăng', 98, 10, 61],
    ]);
    assert.equal(summary.confidence, 0);
  });
});

describe('the choice of a person', () => {
  it('stands, and the rest is guessed around it', () => {
    const columns = new Map([
      [2, null],
      [5, 'so_cmnd'],
    ] as const);
    const layout = guess([HEADINGS, ...PEOPLE], {}, { fixed: { columns } });
    assert.deepEqual([layout.columns[2]?.role, layout.columns[5]?.role], [null, 'so_cmnd']);
    assert.equal(layout.columns[5]?.confidence, 1);
    assert.equal(layout.columns[1]?.role, 'ho_ten_chu_ho');
  });

  it('moves the headings to the lines that are pointed out', () => {
    const layout = guess([['a', 'b'], HEADINGS, ...PEOPLE], {}, { fixed: { header: { first: 2, last: 2 } } });
    assert.deepEqual([layout.header, layout.dataStart], [{ first: 2, last: 2 }, 3]);
  });
});

describe('the signature of a layout', () => {
  it('is the same for the same headings under other titles, with other accents and line breaks', () => {
    const one = guess([['UBND XÃ DÂN TIẾN'], HEADINGS, ...PEOPLE]);
    const other = guess([
      HEADINGS.map((heading) => heading.toUpperCase().replace(' ', '\n')),
      ...PEOPLE.slice(1),
    ]);
    assert.equal(one.signature, other.signature);
    assert.notEqual(one.signature, guess([HEADINGS.toReversed(), ...PEOPLE]).signature);
    assert.equal(layoutSignature(['STT', 'Họ tên', '']), layoutSignature(['stt', 'ho ten']));
  });
});

describe('the place of a list', () => {
  const bare = (rows: Rows) => rows.map((row) => [...row.slice(0, 6), ...row.slice(7)]);

  it('is the village that a sheet is named for', () => {
    const { village } = guess(bare([HEADINGS, ...PEOPLE]), { name: 'Xóm Bản Cái' });
    assert.deepEqual(village, { from: 'sheet-name', name: 'Xóm Bản Cái', carried: false });
  });

  it('is the village of a title, whole and without the year', () => {
    const { village } = guess([
      ['DANH SÁCH HỘ NGHÈO, CẬN NGHÈO XÓM BẢN CÁI NĂM 2020'],
      ...bare([HEADINGS, ...PEOPLE]),
    ]);
    assert.deepEqual(village, { from: 'title', name: 'Xóm Bản Cái', carried: false });
  });

  it('is no village where a title has only words that sound like one', () => {
    const { village } = guess([
      ['CHƯƠNG TRÌNH NÔNG THÔN MỚI'],
      ['Văn bản số 12'],
      ...bare([HEADINGS, ...PEOPLE]),
    ]);
    assert.equal(village.from, 'none');
  });

  it('is the commune by its full name with accents, never by a folded one', () => {
    const titled = (title: string) => guess([[title], HEADINGS, ...PEOPLE]).commune;
    assert.deepEqual(titled('UBND XÃ QUÂN CHU - HUYỆN ĐẠI TỪ'), { from: 'title', code: '05851' });
    assert.deepEqual(titled('UBND XA QUAN CHU'), { from: 'none', code: null });
    assert.deepEqual(guess([HEADINGS, ...PEOPLE], {}, { unit: '19/171/05851' }).commune, {
      from: 'place',
      code: '05851',
    });
  });

  it('is the class of a list that names it in its title only, unless the title names both', () => {
    const classless = [HEADINGS.slice(0, 8), ...PEOPLE.map((row) => row.slice(0, 8))];
    assert.deepEqual(guess([['DANH SÁCH HỘ CẬN NGHÈO NĂM 2020'], ...classless]).class, {
      from: 'title',
      value: 'CN',
    });
    assert.deepEqual(guess([['DANH SÁCH HỘ NGHÈO'], ...classless]).class, { from: 'title', value: 'N' });
    assert.deepEqual(guess([['DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO'], ...classless]).class, {
      from: 'none',
      value: null,
    });
  });
});
