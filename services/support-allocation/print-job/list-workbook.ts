import type { WrittenCell, WrittenColumn, WrittenLine, WrittenSheet } from '#shared/sheet/written-sheet.ts';
import type { Campaign } from '../campaign/campaign.ts';
import { tetName } from '../gift/gift-words.ts';
import type { ListKind } from '../list-page/listing.ts';
import { type ListRow, rowsOf, type VillageGifts } from '../receipt-list/village-gifts.ts';
import type { PrintJob } from './print-job.ts';

interface Form {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly WrittenColumn[];
  cells(row: ListRow, number: number): readonly WrittenCell[];
}

/** The columns of the paper: for signing, and for the notice board without codes and years of birth. */
const FORMS: Readonly<Record<ListKind, Form>> = {
  'receipt-list': {
    name: 'Danh sách ký nhận',
    title: 'DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO NHẬN QUÀ TẾT NGUYÊN ĐÁN',
    columns: [
      { header: 'TT', width: 6, align: 'center' },
      { header: 'Họ và tên chủ hộ', width: 30 },
      { header: 'Mã hộ', width: 16 },
      { header: 'Năm sinh', width: 9, align: 'center' },
      { header: 'Địa chỉ (xóm)', width: 20 },
      { header: 'Đối tượng (N/CN)', width: 10, align: 'center' },
      { header: 'Số khẩu', width: 8, align: 'center' },
      { header: 'Mức hỗ trợ (đồng)', width: 15, align: 'right' },
      { header: 'Quà hiện vật', width: 28 },
      { header: 'Ký nhận (ghi rõ họ tên, nhận thay)', width: 24 },
      { header: 'Ghi chú', width: 14 },
    ],
    cells: (row, number) => [
      number,
      row.head,
      row.code,
      row.birthYear === '' ? null : Number(row.birthYear),
      row.address,
      row.class,
      row.members,
      row.cash === 0 ? null : row.cash,
      row.goods,
      null,
      row.note,
    ],
  },
  'posted-list': {
    name: 'Danh sách niêm yết',
    title: 'DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO ĐƯỢC NHẬN QUÀ TẾT NGUYÊN ĐÁN',
    columns: [
      { header: 'TT', width: 6, align: 'center' },
      { header: 'Họ và tên chủ hộ', width: 32 },
      { header: 'Địa chỉ (xóm)', width: 22 },
      { header: 'Đối tượng (N/CN)', width: 10, align: 'center' },
      { header: 'Số tiền (đồng)', width: 15, align: 'right' },
      { header: 'Quà hiện vật', width: 30 },
    ],
    cells: (row, number) => [
      number,
      row.head,
      row.address,
      row.class,
      row.cash === 0 ? null : row.cash,
      row.goods,
    ],
  },
};

/** The lists of a print as one sheet: a line in capitals for each commune, a bold one for each village, rows numbered by village. */
export function listWorkbook(
  { kind, sourceName }: Pick<PrintJob, 'kind' | 'sourceName'>,
  { tetDate }: Pick<Campaign, 'tetDate'>,
  villages: AsyncIterable<VillageGifts>,
): readonly WrittenSheet[] {
  // Asking for a workbook of slips is refused.
  if (kind === 'hand-over-slip') throw new Error('Slips have no workbook');
  const form = FORMS[kind];
  const source = sourceName === null ? 'Tất cả các nguồn' : `Nguồn: ${sourceName}`;
  return [
    {
      name: form.name,
      columns: form.columns,
      titles: [{ cells: [`${form.title} ${tetName(tetDate)}`] }, { style: 'note', cells: [source] }],
      lines: linesOf(form, villages),
      orientation: 'landscape',
    },
  ];
}

async function* linesOf(form: Form, villages: AsyncIterable<VillageGifts>): AsyncGenerator<WrittenLine> {
  let commune = '';
  for await (const village of villages) {
    const above = village.path.slice(0, village.path.lastIndexOf('/'));
    if (above !== commune) yield group(form, village.address.commune.toUpperCase());
    commune = above;
    yield group(form, village.address.village);
    let number = 0;
    for (const row of rowsOf(village)) {
      number += 1;
      yield { cells: form.cells(row, number) };
    }
  }
}

function group({ columns }: Form, text: string): WrittenLine {
  return { style: 'group', cells: [text], merges: [[0, columns.length - 1]] };
}
