import { type DrawnPaper, mm } from '#shared/paper/drawn-page.ts';
import { drawnList, type PaperRow } from '#shared/paper/list-paper.pdf.ts';
import type { Column } from '#shared/paper/table.pdf.ts';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import type { AmendmentPaper } from './amendment-paper.ts';

/** 165 mm: A4 upright. */
const COLUMNS: readonly Column[] = [
  { title: 'TT', width: mm(9), align: 'center' },
  { title: 'Họ và tên chủ hộ', width: mm(40), align: 'left' },
  { title: 'Địa chỉ (xóm)', width: mm(26), align: 'left' },
  { title: 'Điều chỉnh', width: mm(18), align: 'center' },
  { title: 'Số tiền (đồng)', width: mm(22), align: 'right' },
  { title: 'Quà hiện vật', width: mm(24), align: 'left' },
  { title: 'Lý do', width: mm(26), align: 'left' },
];

export function drawAmendment(paper: AmendmentPaper): DrawnPaper {
  const { head, heading, attached, preamble, words, signers, dated, foot, sample, note } = paper;
  return drawnList({
    shape: 'portrait',
    letter: { above: '', body: head, number: '', dated: '' },
    headings: [
      { text: heading, size: 14, font: 'bold' },
      { text: attached, size: 13, font: 'italic' },
    ],
    preamble,
    look: { columns: COLUMNS, rowHeight: mm(7), size: 11, smallest: 8 },
    rows: paperRows(paper),
    emptyWords: 'Không có dòng nào.',
    sums: 'none',
    sumCells: () => [],
    words,
    closing: [],
    signatures: { signers, dated },
    foot,
    sample,
    note,
    listing: null,
  });
}

function paperRows({ parts }: AmendmentPaper): readonly PaperRow[] {
  const across = (text: string) => [{ text, span: COLUMNS.length, align: 'left' as const }];
  return parts.flatMap(({ source, sum, rows }) => [
    { group: true as const, cells: across(`Nguồn: ${source}`) },
    ...rows.map(({ head, code, village, what, cash, goods, why }, index) => ({
      cells: [
        { text: String(index + 1) },
        { text: head, small: code },
        { text: village },
        { text: what },
        { text: cash === 0 ? '' : formatMoney(cash) },
        { text: goods },
        { text: why },
      ],
    })),
    { group: true as const, cells: across(sum) },
  ]);
}
