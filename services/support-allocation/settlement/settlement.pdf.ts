import { type DrawnPaper, mm } from '#shared/paper/drawn-page.ts';
import { drawnList } from '#shared/paper/list-paper.pdf.ts';
import type { Column } from '#shared/paper/table.pdf.ts';
import type { Settlement } from './settlement.ts';

/** 165 mm: A4 upright. */
function columnsOf(unit: string): readonly Column[] {
  return [
    { title: 'TT', width: mm(10), align: 'center' },
    { title: 'Nội dung', width: mm(60), align: 'left' },
    { title: `Số lượng (${unit})`, width: mm(35), align: 'right' },
    { title: 'Bằng chữ', width: mm(60), align: 'left' },
  ];
}

const BOOK: readonly Column[] = [
  { title: 'Dòng', width: mm(12), align: 'center' },
  { title: 'Ngày', width: mm(22), align: 'center' },
  { title: 'Chứng từ', width: mm(36), align: 'left' },
  { title: 'Nội dung', width: mm(34), align: 'left' },
  { title: 'Số lượng', width: mm(32), align: 'right' },
  { title: 'Lý do', width: mm(29), align: 'left' },
];

/** The statement, then the source's book as its annex. */
export function drawSettlement(settlement: Settlement): DrawnPaper {
  return { pages: [...drawStatement(settlement).pages, ...drawBook(settlement).pages], listed: [] };
}

function drawStatement(settlement: Settlement): DrawnPaper {
  const { head, dated, heading, source, preamble, unit, rows, words, signers } = settlement;
  const { foot, sample, note } = settlement;
  return drawnList({
    shape: 'portrait',
    letter: { above: '', body: head, number: '', dated: '' },
    headings: [
      { text: heading, size: 14, font: 'bold' },
      { text: source, size: 13, font: 'bold' },
    ],
    preamble,
    look: { columns: columnsOf(unit), rowHeight: mm(8), size: 12, smallest: 9 },
    rows: rows.map(({ number, text, amount, words: inWords, isSum }) => ({
      cells: [{ text: number }, { text }, { text: amount }, { text: inWords }],
      ...(isSum ? { bold: true as const } : {}),
    })),
    emptyWords: '',
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

function drawBook({ book, source, foot, sample, note }: Settlement): DrawnPaper {
  return drawnList({
    shape: 'portrait',
    letter: null,
    headings: [
      { text: 'Phụ lục', size: 14, font: 'bold' },
      { text: 'SỔ THEO DÕI NGUỒN', size: 14, font: 'bold' },
      { text: source, size: 13, font: 'italic' },
    ],
    look: { columns: BOOK, rowHeight: mm(7), size: 11, smallest: 8 },
    rows: book.map(({ number, day, paper, text, amount, reason }) => ({
      cells: [{ text: number }, { text: day }, { text: paper }, { text }, { text: amount }, { text: reason }],
    })),
    emptyWords: 'Sổ chưa có dòng nào.',
    sums: 'none',
    sumCells: () => [],
    words: [],
    closing: [],
    signatures: null,
    foot,
    sample,
    note,
    listing: null,
  });
}
