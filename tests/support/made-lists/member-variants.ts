import { column, plainColumn } from './list-column.ts';
import { officialTitles, signatureAt } from './list-words.ts';
import type { ListVariant } from './made-list.ts';

const WORKBOOK = { kind: 'workbook', merges: 'kept' } as const;
const WORDS = ['Hộ nghèo', 'Hộ cận nghèo'] as const;

/** Workbooks that list the members below their head. */
export const MEMBER_VARIANTS: readonly ListVariant[] = [
  {
    name: 'thành viên dưới chủ hộ, có cột quan hệ',
    files: 'commune',
    titles: officialTitles,
    members: 'below',
    columns: [
      column.number('STT'),
      column.code('Mã hộ'),
      column.name('Họ và tên chủ hộ và các thành viên'),
      column.relation('Quan hệ với chủ hộ'),
      column.birth('Ngày sinh'),
      column.sex('Giới tính'),
      column.ethnicity('Dân tộc'),
      column.id('Số ĐDCN/CCCD'),
      column.village('Thôn'),
      column.class('Phân loại', WORDS),
      column.groups('Đối tượng'),
    ],
    total: (count) => [null, null, `Tổng cộng ${count} hộ`],
    signature: signatureAt(11),
    file: WORKBOOK,
  },
  {
    name: 'thành viên dưới chủ hộ, chỉ chủ hộ có STT, xóm là dòng',
    files: 'commune',
    members: 'below',
    titles: (place) => officialTitles(place).slice(0, 4),
    columns: [
      column.number('STT\nchủ hộ'),
      column.name('Họ và tên'),
      column.birthBySex(['Năm sinh', 'Nam'], 'male'),
      column.birthBySex(['Năm sinh', 'Nữ'], 'female'),
      column.ethnicity('Dân tộc'),
      column.size('Số khẩu'),
      column.classTick(['Loại hộ', 'Nghèo'], 'poor'),
      column.classTick(['Loại hộ', 'Cận nghèo'], 'near-poor'),
    ],
    villageRow: (village) => [village.toUpperCase()],
    subtotal: (village, count) => [`Cộng ${village}: ${count} hộ`],
    file: WORKBOOK,
  },
  {
    name: 'thành viên có cột tên riêng, ô chủ hộ gộp dọc',
    files: 'commune',
    members: 'below',
    columns: [
      column.number('TT', (row) => (row.isHead ? row.number : null)),
      column.code('Mã hộ', { mergedDown: true }),
      column.headName('Họ và tên chủ hộ', { mergedDown: true }),
      column.village('Xóm', { mergedDown: true }),
      {
        ...column.memberName('Họ và tên thành viên'),
        write: ({ person }) => person.name,
      },
      column.relation('Quan hệ'),
      column.birthYear('Năm sinh'),
      column.sex('Nam/Nữ'),
      column.class('Phân loại hộ', WORDS, { mergedDown: true }),
    ],
    file: WORKBOOK,
  },
  {
    name: 'thành viên đánh số 1.1, 1.2 dưới chủ hộ',
    files: 'commune',
    members: 'below',
    titles: (place) => [
      `DANH SÁCH NHÂN KHẨU HỘ NGHÈO, HỘ CẬN NGHÈO ${(place.commune?.name ?? '').toUpperCase()}`,
      '',
    ],
    columns: [
      column.number('STT', (row) => (row.isHead ? row.number : `${row.number}.${row.order}`)),
      column.name('Họ và tên'),
      column.birth('Ngày, tháng, năm sinh'),
      column.sex('Giới tính'),
      column.village('Thôn'),
      column.size('Số khẩu'),
      column.class('Phân loại', ['Nghèo', 'Cận nghèo']),
      plainColumn('Nghề nghiệp', () => 'Làm ruộng'),
      column.note('Ghi chú'),
    ],
    file: WORKBOOK,
  },
  {
    name: 'cả tỉnh, xã là dòng chữ hoa, thành viên theo quan hệ, mỗi người một STT',
    files: 'province',
    members: 'below',
    columns: [
      column.number('STT', (row) => row.number * 10 + row.order),
      column.relation('QH với chủ hộ', 'Chủ hộ'),
      column.name('Họ tên', (name) => name),
      column.birthYear('Năm sinh'),
      column.ethnicity('Dân tộc'),
      column.village('Xóm'),
      column.class('Phân loại', ['HN', 'HCN']),
    ],
    communeRow: (commune) => [commune.toUpperCase()],
    file: WORKBOOK,
  },
];
