import { column, plainColumn } from './list-column.ts';
import { signatureAt } from './list-words.ts';
import type { ListVariant } from './made-list.ts';

const WORKBOOK = { kind: 'workbook', merges: 'kept' } as const;

/**
 * Written after the reader was done and measured once before it was touched again; what they taught it is in the log
 * of changes. They are ordinary variants since.
 */
export const HELD_OUT_VARIANTS: readonly ListVariant[] = [
  {
    name: 'trang bìa và trang tổng hợp đứng trước danh sách',
    files: 'commune',
    sheetName: () => 'DS chi tiết',
    otherSheets: [
      { name: 'Bìa', rows: [['BÁO CÁO RÀ SOÁT HỘ NGHÈO NĂM 2020'], [], ['Người lập: Trần Văn B']] },
      {
        name: 'Tổng hợp',
        rows: [
          ['TỔNG HỢP KẾT QUẢ RÀ SOÁT'],
          ['STT', 'Tên xóm', 'Tổng số hộ', 'Hộ nghèo', 'Hộ cận nghèo', 'Số khẩu', 'Dân tộc thiểu số'],
          [1, 'Xóm Lang', 120, 12, 7, 80, 40],
          [2, 'Xóm Bản Cái', 98, 10, 5, 61, 33],
          ['', 'Cộng', 218, 22, 12, 141, 73],
        ],
      },
    ],
    titles: (place) => [`${place.commune?.name}`, 'Danh sách hộ nghèo và cận nghèo sau rà soát'],
    columns: [
      column.number('Stt'),
      column.name('Tên hộ'),
      column.village('Đơn vị xóm'),
      column.birthYear('N.sinh'),
      column.size('Số khẩu hiện có'),
      column.class('Hộ thuộc diện', ['Nghèo', 'C.Nghèo']),
      column.phone('ĐTDĐ'),
    ],
    signature: signatureAt(7),
    file: WORKBOOK,
  },
  {
    name: 'hai danh sách nghèo và cận nghèo nối nhau trong một trang',
    files: 'commune',
    titles: (place) => [`UBND ${place.commune?.name}`, '', 'A. DANH SÁCH HỘ NGHÈO NĂM 2020'],
    columns: [
      column.number('STT'),
      column.name('Họ và tên chủ hộ'),
      column.village('Xóm'),
      column.birth('Ngày sinh'),
      column.ethnicity('Dân tộc'),
      column.size('Số khẩu'),
    ],
    stacked: () => [[], ['B. DANH SÁCH HỘ CẬN NGHÈO NĂM 2020'], []],
    file: WORKBOOK,
  },
  {
    name: 'thành viên có cột riêng cả năm sinh và giới tính, bắt đầu ngay dòng chủ hộ',
    files: 'commune',
    members: 'below',
    columns: [
      column.number('STT'),
      column.headName(['CHỦ HỘ', 'Họ và tên']),
      headOnly(column.birthYear(['CHỦ HỘ', 'Năm sinh'])),
      headOnly(column.sex(['CHỦ HỘ', 'Giới tính'])),
      column.village('XÓM'),
      column.memberName(['THÀNH VIÊN KHÁC', 'Họ và tên']),
      memberOnly(column.relation(['THÀNH VIÊN KHÁC', 'Quan hệ'])),
      { ...memberOnly(column.birthYear(['THÀNH VIÊN KHÁC', 'Năm sinh'])), role: 'tv_nam_sinh' },
      column.class('PHÂN LOẠI', ['N', 'CN']),
    ],
    file: WORKBOOK,
  },
  {
    name: 'tên có Ông, Bà; STT đánh lại theo xóm; giới tính không có cột',
    files: 'province',
    columns: [
      column.number('STT'),
      {
        ...column.name('Họ tên chủ hộ'),
        known: ({ head }) => ({ head: head.name, sex: head.sex }),
        write: ({ person }) => `${person.sex === 'male' ? 'Ông' : 'Bà'} ${person.name}`,
      },
      column.birthYear('Năm sinh', (year) => `Sinh năm ${year}`),
      column.village('Xóm/TDP', { mergedDown: true }),
      // A bare Quân Chu would be refused: there is a town of that name beside the commune.
      column.commune('Tên xã', (name) => (name === 'Xã Quân Chu' ? name : name.replace('Xã ', ''))),
      column.size('Số khẩu', (size) => `${String(size).padStart(2, '0')} khẩu`),
      column.class('Hộ nghèo (N)/Hộ cận nghèo (CN)', ['N', 'CN']),
      column.groupTick(['Đối tượng', 'Người DTTS'], 'la_dtts', 1),
      column.groupTick(['Đối tượng', 'Có NCC với CM'], 'la_ncc', 1),
      column.groupTick(['Đối tượng', 'Hưởng trợ cấp BTXH'], 'la_btxh', 1),
      column.groupTick(['Đối tượng', 'Không có khả năng LĐ'], 'la_knld', 1),
    ],
    file: WORKBOOK,
  },
  {
    name: 'bảng bắt đầu từ cột C, dòng tổng ngay dưới tiêu đề, dòng trống xen kẽ, ghi chú cuối bảng',
    files: 'commune',
    titles: (place) => ['PHỤ LỤC 02', `Danh sách hộ thuộc ${place.commune?.name}`, 'Đơn vị tính: hộ, người'],
    columns: [
      plainColumn('', () => null),
      plainColumn('', () => null),
      column.number('STT'),
      column.code('Mã hộ (phần mềm)'),
      column.name('Họ & tên chủ hộ'),
      column.birthYear('Năm sinh chủ hộ'),
      column.id('Số thẻ CCCD hoặc CMND', (id) => `'${id}`),
      column.village('Tên thôn, xóm'),
      column.size('Tổng khẩu'),
      column.class('Nghèo / Cận nghèo', ['Hộ Nghèo', 'Hộ Cận nghèo']),
    ],
    underHeadings: (count) => [[null, null, null, null, `Tổng số: ${count} hộ`, null, null, null, count * 4]],
    blankEvery: 9,
    total: () => [
      null,
      null,
      null,
      null,
      'Ghi chú: Số liệu tính đến ngày 15/12/2020, hộ mới tách chưa tính.',
    ],
    file: WORKBOOK,
  },
];

function headOnly(one: ReturnType<typeof column.birthYear>) {
  return {
    ...one,
    write: (row: Parameters<typeof one.write>[0]) => (row.isHead ? one.write(row) : null),
    knownPerson: () => ({}),
  };
}

function memberOnly(one: ReturnType<typeof column.birthYear>) {
  return {
    ...one,
    write: (row: Parameters<typeof one.write>[0]) => (row.isHead ? null : one.write(row)),
    known: () => ({}),
  };
}
