import { type DrawnPaper, mm } from '#shared/paper/drawn-page.ts';
import { drawnList, type PaperRow } from '#shared/paper/list-paper.pdf.ts';
import type { Column } from '#shared/paper/table.pdf.ts';
import { formatMoney, formatNumber } from '#shared/vietnam/money-words.ts';
import { cashOf, goodsOf } from '../gift/gift-words.ts';
import { annexSum, type DecisionAnnex } from './decision-annex.ts';

/** 165 mm: A4 upright. */
const COLUMNS: readonly Column[] = [
  { title: 'TT', width: mm(13), align: 'center' },
  { title: 'Họ và tên chủ hộ', width: mm(52), align: 'left' },
  { title: 'Năm sinh', width: mm(14), align: 'center' },
  { title: 'N/CN', width: mm(13), align: 'center' },
  { title: 'Số khẩu', width: mm(13), align: 'center' },
  { title: 'Số tiền (đồng)', width: mm(27), align: 'right' },
  { title: 'Quà hiện vật', width: mm(33), align: 'left' },
];

export function drawDecisionAnnex(annex: DecisionAnnex): DrawnPaper {
  const { headings, commune, villages, before, words, foot, sample, note } = annex;
  const rows = villages.flatMap((village) => village.rows);
  const money = (cash: number) => (cash === 0 ? '' : formatMoney(cash));
  return drawnList({
    shape: 'portrait',
    letter: null,
    headings: [
      ...headings.map((text, index) => ({ text, size: 14 - (index === 2 ? 1 : 0), font: fontOf(index) })),
      { text: commune.toUpperCase(), size: 13, font: 'bold' },
    ],
    look: { columns: COLUMNS, rowHeight: mm(6), size: 11, smallest: 8 },
    rows: paperRows(annex),
    emptyWords: '',
    sums: 'at-end',
    sumCells: (label) => {
      const sum = annexSum(rows);
      return [
        { text: label, span: 4, align: 'center' },
        { text: formatNumber(sum.members) },
        { text: money(sum.cash) },
        { text: sum.goods },
      ];
    },
    totalLabel: `Cộng ${commune}: ${formatNumber(rows.length)} hộ`,
    words,
    closing: [],
    signatures: null,
    pagesBefore: before.pages,
    foot,
    sample,
    note,
    listing: null,
  });
}

function fontOf(index: number) {
  return index === 2 ? ('italic' as const) : ('bold' as const);
}

function paperRows({ villages, before }: DecisionAnnex): readonly PaperRow[] {
  let number = before.households;
  return villages.flatMap(({ name, rows }) => [
    { group: true as const, cells: [{ text: name, span: COLUMNS.length, align: 'left' as const }] },
    ...rows.map(({ head, birthYear, class: mark, members, lines }) => {
      number += 1;
      const cash = cashOf(lines);
      return {
        cells: [
          { text: formatNumber(number) },
          { text: head },
          { text: birthYear },
          { text: mark },
          { text: formatNumber(members) },
          { text: cash === 0 ? '' : formatMoney(cash) },
          { text: goodsOf(lines) },
        ],
      };
    }),
  ]);
}
