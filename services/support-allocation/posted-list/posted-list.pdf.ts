import { type DrawnPaper, mm } from '#shared/paper/drawn-page.ts';
import { drawnList } from '#shared/paper/list-paper.pdf.ts';
import type { Column } from '#shared/paper/table.pdf.ts';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import { cashOf, goodsOf } from '../gift/gift-words.ts';
import type { PostedList } from './posted-list.ts';

/** 165 mm: A4 upright, forty rows a page. */
const COLUMNS: readonly Column[] = [
  { title: 'TT', width: mm(10), align: 'center' },
  { title: 'Họ và tên chủ hộ', width: mm(52), align: 'left' },
  { title: 'Địa chỉ (xóm)', width: mm(34), align: 'left' },
  { title: 'N/CN', width: mm(12), align: 'center' },
  { title: 'Số tiền (đồng)', width: mm(25), align: 'right' },
  { title: 'Quà hiện vật', width: mm(32), align: 'left' },
];
const ROW_HEIGHT = mm(5.85);

export function drawPostedList(list: PostedList): DrawnPaper {
  const { body, title, place, sources, basis, rows, count, notice, signers, dated } = list;
  const money = (cash: number) => (cash === 0 ? '' : formatMoney(cash));
  return drawnList({
    shape: 'portrait',
    letter: { above: '', body, number: '', dated: '' },
    headings: [
      { text: title, size: 14, font: 'bold' },
      { text: place, size: 13, font: 'bold' },
      { text: sources, size: 12, font: 'regular' },
      { text: basis, size: 12, font: 'italic' },
    ],
    look: { columns: COLUMNS, rowHeight: ROW_HEIGHT, size: 11, smallest: 8 },
    rows: rows.map((row, index) => ({
      cells: [
        { text: String(index + 1) },
        { text: row.head },
        { text: row.address },
        { text: row.class },
        { text: money(row.cash) },
        { text: row.goods },
      ],
    })),
    emptyWords: 'Không có hộ nào của xóm nhận quà theo các phương án đã duyệt.',
    sums: 'at-end',
    sumCells: (label, { start, end }) => {
      const lines = rows.slice(start, end).flatMap((row) => row.lines);
      return [
        { text: label, span: 4, align: 'center' },
        { text: money(cashOf(lines)) },
        { text: goodsOf(lines) },
      ];
    },
    words: [count, notice],
    closing: [],
    signatures: { signers, dated },
    foot: list.foot,
    sample: list.sample,
    note: list.note,
    listing: list.listing,
  });
}
