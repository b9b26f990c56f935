import type { RowRange } from '#shared/paper/break-pages.ts';
import { type DrawnPaper, mm } from '#shared/paper/drawn-page.ts';
import { drawnList, type ListPaper } from '#shared/paper/list-paper.pdf.ts';
import { rowMark } from '#shared/paper/page-mark.ts';
import type { Column, TableCell, TableLook } from '#shared/paper/table.pdf.ts';
import { formatMoney, formatNumber } from '#shared/vietnam/money-words.ts';
import type { ListLayout } from '../list-page/listing.ts';
import { type ReceiptList, type RowSum, sumOf } from './receipt-list.ts';
import type { ListRow } from './village-gifts.ts';

/** Room for a signature, as officers ask for; with a QR code twenty rows fill a page. */
const ROW_HEIGHT: Readonly<Record<ListLayout, number>> = { plain: mm(9), 'row-qr': mm(11.4) };

const SIGN = 'Ký nhận (ghi rõ họ tên, nhận thay)';
const PROXY =
  'Nhận thay: ghi rõ họ tên, quan hệ với chủ hộ và ký vào ô Ký nhận. Không ký được thì điểm chỉ, người chứng kiến ký bên cạnh.';

/** 252 mm: A4 on its side without the margins of NĐ 30/2020. */
const PLAIN: readonly Column[] = [
  { title: 'TT', width: mm(10), align: 'center' },
  { title: 'Họ và tên chủ hộ', width: mm(48), align: 'left' },
  { title: 'Năm sinh', width: mm(13), align: 'center' },
  { title: 'Địa chỉ (xóm)', width: mm(28), align: 'left' },
  { title: 'Đối tượng (N/CN)', width: mm(20), align: 'center' },
  { title: 'Số khẩu', width: mm(12), align: 'center' },
  { title: 'Mức hỗ trợ (đồng)', width: mm(25), align: 'right' },
  { title: 'Quà hiện vật', width: mm(34), align: 'left' },
  { title: SIGN, width: mm(44), align: 'center' },
  { title: 'Ghi chú', width: mm(18), align: 'center' },
];

/** 165 mm: A4 upright. The village stands in the heading. */
const ROW_QR: readonly Column[] = [
  { title: 'TT', width: mm(8), align: 'center' },
  { title: 'Mã hộ', width: mm(13), align: 'center' },
  { title: 'Họ và tên chủ hộ', width: mm(36), align: 'left' },
  { title: 'Năm sinh', width: mm(11), align: 'center' },
  { title: 'N/CN', width: mm(10), align: 'center' },
  { title: 'Số khẩu', width: mm(9), align: 'center' },
  { title: 'Mức hỗ trợ (đồng)', width: mm(20), align: 'right' },
  { title: 'Quà hiện vật', width: mm(21), align: 'left' },
  { title: SIGN, width: mm(27), align: 'center' },
  { title: 'Ghi chú', width: mm(10), align: 'center' },
];

/** A village's list for signing. */
export function drawReceiptList(list: ReceiptList): DrawnPaper {
  return drawnList(list.layout === 'plain' ? plainPaper(list) : rowQrPaper(list));
}

function plainPaper(list: ReceiptList): ListPaper {
  return {
    ...paperOf(list),
    shape: 'landscape',
    look: lookOf('plain', PLAIN),
    rows: list.rows.map((row, index) => ({
      cells: [
        { text: String(index + 1) },
        { text: row.head, small: `Mã hộ: ${row.code}` },
        { text: row.birthYear },
        { text: row.address },
        { text: row.class },
        { text: formatNumber(row.members) },
        { text: moneyCell(row) },
        { text: row.goods },
        { text: '' },
        { text: row.note },
      ],
    })),
  };
}

function rowQrPaper(list: ReceiptList): ListPaper {
  return {
    ...paperOf(list),
    shape: 'portrait',
    look: lookOf('row-qr', ROW_QR),
    rows: list.rows.map((row, index) => ({
      cells: [
        { text: String(index + 1) },
        { text: '', mark: rowMark(row.household) },
        { text: row.head, small: row.code },
        { text: row.birthYear },
        { text: row.class },
        { text: formatNumber(row.members) },
        { text: moneyCell(row) },
        { text: row.goods },
        { text: '' },
        { text: row.note },
      ],
    })),
  };
}

function paperOf(list: ReceiptList) {
  const { body, title, place, sources, basis, words, count, closing, signers, dated } = list;
  const { foot, sample, note, listing, rows } = list;
  return {
    letter: { above: '', body, number: '', dated: '' },
    headings: [
      { text: title, size: 14, font: 'bold' },
      { text: place, size: 13, font: 'bold' },
      { text: sources, size: 12, font: 'regular' },
      { text: basis, size: 12, font: 'italic' },
    ] as const,
    words: [words, count, PROXY],
    emptyWords: 'Không có hộ nào của xóm nhận quà theo các phương án đã duyệt.',
    sums: 'by-page' as const,
    sumCells: (label: string, { start, end }: RowRange) => sumCells(label, sumOf(rows.slice(start, end))),
    closing,
    signatures: { signers, dated },
    foot,
    sample,
    note,
    listing,
  };
}

function lookOf(layout: ListLayout, columns: readonly Column[]): TableLook {
  return { columns, rowHeight: ROW_HEIGHT[layout], size: 11, smallest: 8 };
}

function moneyCell({ cash }: Pick<ListRow, 'cash'>): string {
  return cash === 0 ? '' : formatMoney(cash);
}

/** The label lies over the columns before the number of persons. */
function sumCells(label: string, sum: RowSum): readonly TableCell[] {
  return [
    { text: label, span: 5, align: 'center' },
    { text: formatNumber(sum.members) },
    { text: moneyCell(sum) },
    { text: sum.goods },
    { text: '', span: 2 },
  ];
}
