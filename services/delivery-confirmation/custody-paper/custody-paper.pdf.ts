import { type DrawnPaper, mm } from '#shared/paper/drawn-page.ts';
import { drawnList } from '#shared/paper/list-paper.pdf.ts';
import type { Column } from '#shared/paper/table.pdf.ts';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import { type CustodyPaper, rowsWorth } from './custody-paper.ts';

/** 165 mm: A4 upright. */
const COLUMNS: readonly Column[] = [
  { title: 'TT', width: mm(10), align: 'center' },
  { title: 'Nguồn', width: mm(38), align: 'left' },
  { title: 'Nội dung', width: mm(38), align: 'left' },
  { title: 'Đơn vị tính', width: mm(16), align: 'center' },
  { title: 'Số lượng', width: mm(26), align: 'right' },
  { title: 'Trị giá (đồng)', width: mm(23), align: 'right' },
  { title: 'Lô', width: mm(14), align: 'center' },
];

export function drawCustodyPaper(paper: CustodyPaper): DrawnPaper {
  const { head, number, dated, heading, preamble, rows, words, signers, foot, sample, note } = paper;
  return drawnList({
    shape: 'portrait',
    letter: { above: '', body: head, number, dated },
    headings: [{ text: heading, size: 14, font: 'bold' }],
    preamble,
    look: { columns: COLUMNS, rowHeight: mm(8), size: 12, smallest: 8 },
    rows: rows.map(({ source, item, unit, amount, value, lot }, index) => ({
      cells: [
        { text: String(index + 1) },
        { text: source },
        { text: item },
        { text: unit },
        { text: amount },
        { text: value === null ? '' : formatMoney(value) },
        { text: lot },
      ],
    })),
    emptyWords: '',
    sums: 'at-end',
    sumCells: (label, { start, end }) => [
      { text: label, span: 5, align: 'center' },
      { text: rowsWorth(rows.slice(start, end)) },
      { text: '' },
    ],
    totalLabel: 'TỔNG TRỊ GIÁ',
    words,
    closing: [],
    signatures: { signers, dated: '' },
    foot,
    sample,
    note,
    listing: null,
  });
}
