import { type DrawnPaper, mm } from '#shared/paper/drawn-page.ts';
import {
  drawLetterhead,
  drawParagraph,
  type Frame,
  frameOf,
  heightOfParagraph,
} from '#shared/paper/letterhead.pdf.ts';
import { drawMargins } from '#shared/paper/page-margins.pdf.ts';
import { rowMark } from '#shared/paper/page-mark.ts';
import { createPen, type Pen, type TextAt } from '#shared/paper/pen.pdf.ts';
import {
  type Column,
  drawRow,
  type LaidRow,
  layBoldRow,
  layHead,
  layRow,
  type TableLook,
} from '#shared/paper/table.pdf.ts';
import type { Font } from '#shared/paper/typeface.pdf.ts';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import type { HandOverSlips, Slip } from './hand-over-slip.ts';

/** 165 mm: A4 upright. */
const COLUMNS: readonly Column[] = [
  { title: 'TT', width: mm(10), align: 'center' },
  { title: 'Nguồn', width: mm(70), align: 'left' },
  { title: 'Số tiền (đồng)', width: mm(32), align: 'right' },
  { title: 'Quà hiện vật', width: mm(53), align: 'left' },
];
const LOOK: TableLook = { columns: COLUMNS, rowHeight: mm(7), size: 12, smallest: 8 };
/** The letterhead with a commune of one line. */
const HEAD = mm(16);
/** Where it is dated and signed. */
const BELOW = mm(34);
const SPACE = 4;
const GAP = mm(7);
const MARK = mm(17);

/** As many slips on a page as fit, each whole, a dashed line between them. */
export function drawHandOverSlips(paper: HandOverSlips): DrawnPaper {
  const pen = createPen('portrait');
  const frame = frameOf(pen);
  const laid = paper.slips.map((slip) => laySlip(pen, frame, paper, slip));
  const pages = intoPages(laid, frame.bottom - frame.top);
  for (const [index, slips] of pages.entries()) {
    pen.addPage();
    let y = frame.top;
    for (const [place, slip] of slips.entries()) {
      if (place > 0) {
        pen.cut(mm(5), y + GAP / 2, pen.width - mm(5));
        y += GAP;
      }
      drawSlip(pen, frame, { ...slip, paper, y });
      y += slip.height;
    }
    drawMargins(pen, frame, { ...paper, listing: null, page: index + 1, pages: pages.length });
  }
  return { pages: pen.pages(), listed: [] };
}

interface LaidSlip {
  readonly slip: Slip;
  readonly texts: readonly SlipText[];
  readonly rows: readonly LaidRow[];
  readonly words: SlipText;
  readonly height: number;
}

type SlipText = Pick<TextAt, 'text' | 'width' | 'size'> & { readonly font: Font };

function laySlip(pen: Pen, frame: Frame, { title, place }: HandOverSlips, slip: Slip): LaidSlip {
  const width = frame.width - MARK - SPACE;
  const texts: readonly SlipText[] = [
    { text: title, width, size: 13, font: 'bold' },
    { text: `Chủ hộ: ${slip.head}`, width, size: 13, font: 'bold' },
    { text: slip.about, width, size: 12, font: 'regular' },
    { text: `Nơi ở: ${place}`, width, size: 12, font: 'regular' },
  ];
  const words: SlipText = { text: slip.words, width: frame.width, size: 12, font: 'italic' };
  const rows = layGifts(pen, slip);
  const height =
    [...texts, words].reduce((sum, text) => sum + heightOfParagraph(pen, text), HEAD + 3 * SPACE + BELOW) +
    rows.reduce((sum, row) => sum + row.height, 0);
  return { slip, texts, rows, words, height };
}

function layGifts(pen: Pen, slip: Slip): readonly LaidRow[] {
  const money = (cash: number) => (cash === 0 ? '' : formatMoney(cash));
  const rows = slip.gifts.map(({ source, cash, goods }, index) =>
    layRow(pen, LOOK, [
      { text: String(index + 1) },
      { text: source },
      { text: money(cash) },
      { text: goods },
    ]),
  );
  const sum = [{ text: 'CỘNG', span: 2, align: 'center' as const }, { text: money(slip.cash) }];
  return [layHead(pen, LOOK), ...rows, layBoldRow(pen, LOOK, [...sum, { text: slip.goods }])];
}

function intoPages(slips: readonly LaidSlip[], room: number): readonly (readonly LaidSlip[])[] {
  const pages: LaidSlip[][] = [];
  let used = room;
  for (const slip of slips) {
    if (used + GAP + slip.height > room) {
      pages.push([slip]);
      used = slip.height;
      continue;
    }
    pages.at(-1)!.push(slip);
    used += GAP + slip.height;
  }
  return pages;
}

function drawSlip(
  pen: Pen,
  frame: Frame,
  { paper, slip, texts, rows, words, height, y }: LaidSlip & { paper: HandOverSlips; y: number },
): void {
  drawLetterhead(pen, { ...frame, top: y }, { above: '', body: paper.body, number: '', dated: '' });
  let top = y + HEAD;
  pen.qr(rowMark(slip.household), frame.x + frame.width - MARK, top, MARK);
  for (const text of texts) top = drawParagraph(pen, { ...text, x: frame.x, y: top });
  top += SPACE;
  for (const row of rows) {
    drawRow(pen, row, { x: frame.x, y: top });
    top += row.height;
  }
  drawParagraph(pen, { ...words, x: frame.x, y: top + SPACE });
  drawSigners(pen, frame, { paper, y: y + height - BELOW });
}

function drawSigners(pen: Pen, frame: Frame, { paper, y }: { paper: HandOverSlips; y: number }): void {
  const { signers, dated } = paper;
  pen.text({ text: dated, x: frame.x, width: frame.width, y, size: 12, font: 'italic', align: 'right' });
  const width = frame.width / signers.length;
  signers.forEach(({ titles, note }, index) => {
    const column = { x: frame.x + index * width, width, align: 'center' } as const;
    pen.text({ ...column, text: titles[0] ?? '', y: y + 16, size: 12, font: 'bold' });
    pen.text({ ...column, text: note, y: y + 31, size: 11, font: 'italic' });
  });
}
