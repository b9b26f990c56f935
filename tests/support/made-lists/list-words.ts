import type { Cell } from './list-column.ts';
import type { SheetPlace } from './made-list.ts';

/** Titles of a commune's list, five lines and a blank one. */
export function officialTitles({ commune, village }: SheetPlace): readonly string[] {
  return [
    commune === null ? 'ỦY BAN NHÂN DÂN TỈNH THÁI NGUYÊN' : `ỦY BAN NHÂN DÂN ${commune.name.toUpperCase()}`,
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM - Độc lập - Tự do - Hạnh phúc',
    '',
    'DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO THEO CHUẨN NGHÈO TIẾP CẬN ĐA CHIỀU GIAI ĐOẠN 2016 - 2020',
    `(Kèm theo Quyết định số 125/QĐ-UBND ngày 15/12/2020 của ${commune?.name ?? 'UBND tỉnh'})`,
    village === null ? '' : `${village}`,
  ];
}

/** The end of a list: place and day, titles, names. */
export function signatureAt(columns: number): readonly (readonly Cell[])[] {
  const at = (left: string | null, right: string) => {
    const row: Cell[] = Array.from({ length: columns }, () => null);
    row[1] = left;
    row[columns - 3] = right;
    return row;
  };
  return [
    [],
    at(null, 'ngày 15 tháng 12 năm 2020'),
    at('NGƯỜI LẬP BIỂU', 'TM. ỦY BAN NHÂN DÂN'),
    at('(Ký, ghi rõ họ tên)', 'CHỦ TỊCH'),
    [],
    at('Trần Thị Lan Hương', 'Lê Quang Vinh'),
  ];
}

/** Numbers as people type them. */
export const PHONE_FORMS: readonly ((phone: string) => string | number)[] = [
  (phone) => phone,
  (phone) => Number(phone),
  (phone) => `+84${phone.slice(1)}`,
  (phone) => `84${phone.slice(1)}`,
  (phone) => `${phone.slice(0, 4)}.${phone.slice(4, 7)}.${phone.slice(7)}`,
  (phone) => `${phone.slice(0, 4)} ${phone.slice(4, 7)} ${phone.slice(7)}`,
  (phone) => `(+84) ${phone.slice(1, 4)}-${phone.slice(4)}`,
  (phone) => `${phone}; 0539999999`,
  (phone) => `${phone} / 0539999998`,
  (phone) => `${phone} - 0539999997`,
  (phone) => `${phone} (con trai)`,
];
