import { column, plainColumn } from './list-column.ts';
import { officialTitles, signatureAt } from './list-words.ts';
import type { ListVariant } from './made-list.ts';

const WORDS = ['Hộ nghèo', 'Hộ cận nghèo'] as const;

/** Text files, workbooks that have lost their merged cells, and texts in unusual letters. */
export const TEXT_VARIANTS: readonly ListVariant[] = [
  {
    name: 'CSV UTF-8 có BOM, dấu chấm phẩy, tên cột không dấu',
    files: 'province',
    columns: [
      column.code('Ma ho'),
      column.communeCode('Ma xa'),
      column.village('Thon'),
      column.name('Ho va ten chu ho'),
      column.birth('Ngay sinh'),
      column.sex('Gioi tinh'),
      column.id('So CCCD'),
      column.size('So khau'),
      column.class('Phan loai', ['N', 'CN']),
    ],
    file: { kind: 'text', delimiter: ';', encoding: 'utf-8-bom' },
  },
  {
    name: 'CSV UTF-8, dấu phẩy, hai tầng tiêu đề không gộp ô',
    files: 'commune',
    titles: officialTitles,
    columns: [
      column.number('STT'),
      column.name('Họ và tên chủ hộ'),
      column.birthBySex(['Năm sinh', 'Nam'], 'male'),
      column.birthBySex(['Năm sinh', 'Nữ'], 'female'),
      column.village('Thôn, xóm'),
      column.size(['Số khẩu', 'Tổng số']),
      plainColumn(
        ['Số khẩu', 'Nữ'],
        ({ household }) => household.persons.filter(({ sex }) => sex === 'female').length,
      ),
      column.classTick(['Thuộc hộ', 'Nghèo'], 'poor'),
      column.classTick(['Thuộc hộ', 'Cận nghèo'], 'near-poor'),
    ],
    numbering: ['A', 'B', '1', '2', '3', '4', '5', '6', '7'],
    signature: signatureAt(9),
    file: { kind: 'text', delimiter: ',', encoding: 'utf-8' },
  },
  {
    name: 'CSV UTF-16, phân cách bằng tab',
    files: 'province',
    columns: [
      column.number('STT'),
      column.commune('Xã', (name) => name.replace(/^Xã /, 'xã ')),
      column.district('Huyện'),
      column.village('Thôn'),
      column.name('Họ và tên'),
      column.birthYear('Năm sinh'),
      column.phone('Điện thoại'),
      column.size('Số khẩu'),
      column.class('Loại hộ', WORDS),
    ],
    file: { kind: 'text', delimiter: '\t', encoding: 'utf-16le' },
  },
  {
    name: 'CSV UTF-16 BE, xóm là dòng, dấu chấm phẩy',
    files: 'commune',
    titles: (place) => officialTitles(place).slice(0, 4),
    columns: [
      column.number('STT'),
      column.name('Chủ hộ'),
      column.birthYear('Năm sinh'),
      column.ethnicity('Dân tộc'),
      column.size('Số khẩu'),
      column.class('Phân loại', ['hộ nghèo', 'hộ cận nghèo']),
    ],
    villageRow: (village, _, order) => [`${order}. ${village}`],
    subtotal: () => ['Cộng'],
    file: { kind: 'text', delimiter: ';', encoding: 'utf-16be' },
  },
  {
    name: 'chữ NFD, dấu cách không ngắt, Ð giả',
    files: 'commune',
    titles: officialTitles,
    columns: [
      column.number('STT'),
      column.name('Họ và tên chủ hộ'),
      column.birthYear('Năm sinh'),
      column.ethnicity('Dân tộc'),
      column.village('Xóm'),
      column.size('Số khẩu', (size) => ` ${size} `),
      column.class('Phân loại hộ', WORDS),
    ],
    text: (text) => ` ${text.replaceAll('Đ', 'Ð').replaceAll(' ', '\u00a0').normalize('NFD')} `,
    file: { kind: 'workbook', merges: 'kept' },
  },
  {
    name: 'ô gộp đã mất, xóm là dòng, thành viên theo STT',
    files: 'commune',
    members: 'below',
    titles: officialTitles,
    columns: [
      column.number('TT'),
      column.name(['Thông tin thành viên trong hộ', 'Họ và tên']),
      column.birth(['Thông tin thành viên trong hộ', 'Ngày sinh']),
      column.sexTick(['Thông tin thành viên trong hộ', 'Nữ'], 'female'),
      column.id(['Thông tin thành viên trong hộ', 'Số CCCD']),
      column.size('Số khẩu'),
      column.class('Phân loại', ['N', 'CN']),
    ],
    villageRow: (village) => [null, village],
    file: { kind: 'workbook', merges: 'lost' },
  },
];
