import { type CellValue, writeXlsx } from 'hucre';

export const MADE_COLUMNS = 14;

/** A commune's list as Excel keeps it: shared texts, days as numbers, a style or two; the same for the same size. */
export function madeWorkbook(rows: number): Promise<Uint8Array> {
  const lines: CellValue[][] = [['DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO NĂM 2026'], HEADINGS.slice()];
  for (let row = 0; row < rows; row += 1) lines.push(madeRow(row));
  const merges = [{ startRow: 0, startCol: 0, endRow: 0, endCol: MADE_COLUMNS - 1 }];
  return writeXlsx({ sheets: [{ name: 'Danh sách', rows: lines, merges }] });
}

/** The same list as text, as a spreadsheet set to Vietnamese writes it; a note in 17 needs its quotes. */
export function madeCsv(rows: number): Buffer {
  const lines = [HEADINGS.join(';')];
  for (let row = 0; row < rows; row += 1) lines.push(madeRow(row).map(csvField).join(';'));
  return Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`);
}

function csvField(value: CellValue): string {
  if (value === null) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10).split('-').reverse().join('/');
  const text = String(value);
  return text.includes(';') || text.startsWith('Chuyển') ? `"${text}"` : text;
}

const HEADINGS = [
  'STT',
  'Mã hộ',
  'Họ và tên chủ hộ',
  'Ngày sinh',
  'Giới tính',
  'Dân tộc',
  'Số định danh',
  'Điện thoại',
  'Thôn',
  'Số khẩu',
  'Hộ nghèo',
  'Hộ cận nghèo',
  'Nhóm ưu tiên',
  'Ghi chú',
];
const SURNAMES = ['Nguyễn', 'Trần', 'Sùng', 'Giàng', 'Lò', 'Hoàng', 'Đặng Phúc', 'Bàn', 'Lý', 'Vàng'];
const GIVEN = ['A Páo', 'Thị Hà', 'Văn Đức', 'Seo Lử', 'Thị Mẩy', 'Xuân Tiến', 'Ngọc Ánh', 'Văn Vượng'];
const DAY = 86_400_000;

function madeRow(row: number): CellValue[] {
  const pick = <T>(list: readonly T[], step: number) => list[(row * step) % list.length]!;
  return [
    row + 1,
    `HO${String(row).padStart(7, '0')}`,
    `${pick(SURNAMES, 7)} ${pick(GIVEN, 5)}`,
    new Date(Date.UTC(1950, 0, 1) + ((row * 37) % 20_000) * DAY),
    row % 2 === 0 ? 'Nam' : 'Nữ',
    pick(['Kinh', 'Mông', 'Dao', 'Tày'], 3),
    String(10_080_000_000 + row * 7_919).padStart(12, '0'),
    `09${String((row * 104_729) % 100_000_000).padStart(8, '0')}`,
    `Xóm Bản ${row % 60}`,
    (row % 8) + 1,
    row % 3 === 0 ? 'x' : null,
    row % 3 === 0 ? null : 'x',
    row % 11 === 0 ? 'NCC; KT' : null,
    row % 17 === 0 ? `Chuyển đến tháng ${(row % 12) + 1}` : null,
  ];
}
