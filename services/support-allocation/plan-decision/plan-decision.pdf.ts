import { type DrawnPaper, mm } from '#shared/paper/drawn-page.ts';
import {
  drawLetterhead,
  drawParagraph,
  type Frame,
  frameOf,
  ruleUnder,
} from '#shared/paper/letterhead.pdf.ts';
import { drawnList } from '#shared/paper/list-paper.pdf.ts';
import { drawMargins } from '#shared/paper/page-margins.pdf.ts';
import { drawParagraphLine, heightOf, layParagraph, PARAGRAPH_GAP } from '#shared/paper/paragraph.pdf.ts';
import { createPen, LINE_HEIGHT, type Pen } from '#shared/paper/pen.pdf.ts';
import type { Column } from '#shared/paper/table.pdf.ts';
import { formatMoney, formatNumber } from '#shared/vietnam/money-words.ts';
import { cashOf, goodsOf } from '../gift/gift-words.ts';
import type { PlanDecision } from './plan-decision.ts';

const SIZE = 14;
/** Recipients and signature stand together on one page. */
const END_HEIGHT = mm(42);

/** 165 mm: A4 upright. */
const COLUMNS: readonly Column[] = [
  { title: 'TT', width: mm(10), align: 'center' },
  { title: 'Nguồn', width: mm(45), align: 'left' },
  { title: 'Số suất', width: mm(17), align: 'center' },
  { title: 'Tiền mặt (đồng)', width: mm(30), align: 'right' },
  { title: 'Quà hiện vật', width: mm(33), align: 'left' },
  { title: 'Tổng trị giá (đồng)', width: mm(30), align: 'right' },
];

/** The decision itself, then its first annex. */
export function drawPlanDecision(decision: PlanDecision): DrawnPaper {
  return { pages: [...drawText(decision), ...drawSources(decision).pages], listed: [] };
}

function drawText(decision: PlanDecision) {
  const pen = createPen('portrait');
  const frame = frameOf(pen);
  const room = { pen, frame, decision, page: 1 };
  pen.addPage();
  let y = drawTitle(pen, frame, decision);
  const paragraphs = decision.paragraphs.map((paragraph) =>
    layParagraph(pen, paragraph, { width: frame.width, size: SIZE }),
  );
  for (const [place, laid] of paragraphs.entries()) {
    const isLast = place === paragraphs.length - 1;
    // Nobody signs a page that says nothing.
    if (isLast && y + heightOf(laid) + END_HEIGHT > frame.bottom) y = turnPage(room);
    for (const index of laid.lines.keys()) {
      if (y + SIZE * LINE_HEIGHT > frame.bottom) y = turnPage(room);
      drawParagraphLine(pen, laid, { index, x: frame.x, y, width: frame.width });
      y += SIZE * LINE_HEIGHT;
    }
    y += PARAGRAPH_GAP;
  }
  drawEnd(pen, { frame, decision, y: y + 8 });
  drawMargins(pen, frame, { ...decision, listing: null, page: room.page, pages: null });
  return pen.pages();
}

/** Ends a page and begins the next; returns where its text begins. */
function turnPage(room: { pen: Pen; frame: Frame; decision: PlanDecision; page: number }): number {
  const { pen, frame, decision, page } = room;
  drawMargins(pen, frame, { ...decision, listing: null, page, pages: null });
  room.page += 1;
  pen.addPage();
  return frame.top;
}

function drawTitle(pen: Pen, frame: Frame, { head, number, dated, subject }: PlanDecision): number {
  const center = { x: frame.x, width: frame.width, align: 'center', font: 'bold' } as const;
  let y = drawLetterhead(pen, frame, { above: '', body: head, number, dated }) + 14;
  y = drawParagraph(pen, { ...center, text: 'QUYẾT ĐỊNH', y, size: SIZE });
  y = drawParagraph(pen, { ...center, text: subject, y, size: SIZE });
  ruleUnder(
    pen,
    { ...center, text: 'Phê duyệt danh sách hộ nghèo', y: y - SIZE * LINE_HEIGHT, size: SIZE },
    0.8,
  );
  return y + 16;
}

function drawEnd(
  pen: Pen,
  { frame, decision, y }: { frame: Frame; decision: PlanDecision; y: number },
): void {
  const half = frame.width / 2;
  pen.text({ text: 'Nơi nhận:', x: frame.x, y, width: half, size: 12, font: 'boldItalic' });
  decision.recipients.forEach((line, index) => {
    const isLast = index === decision.recipients.length - 1;
    const text = `- ${line}${isLast ? '.' : ';'}`;
    pen.text({ text, x: frame.x, y: y + 16 + index * 13, width: half, size: 11 });
  });
  const right = { x: frame.x + half, width: half, align: 'center' } as const;
  decision.signer.titles.forEach((text, index) => {
    pen.text({ ...right, text, y: y + index * 17, size: SIZE, font: 'bold' });
  });
  const below = y + decision.signer.titles.length * 17;
  pen.text({ ...right, text: decision.signer.note, y: below, size: 12, font: 'italic' });
}

function drawSources(decision: PlanDecision): DrawnPaper {
  const { sources, attached, words, foot, sample, note } = decision;
  return drawnList({
    shape: 'portrait',
    letter: null,
    headings: [
      { text: 'Phụ lục I', size: 14, font: 'bold' },
      { text: 'TỔNG HỢP THEO NGUỒN HỖ TRỢ', size: 14, font: 'bold' },
      { text: attached, size: 13, font: 'italic' },
    ],
    look: { columns: COLUMNS, rowHeight: mm(8), size: 12, smallest: 9 },
    rows: sources.map(({ name, gifts, cash, goods, value }, index) => ({
      cells: [
        { text: String(index + 1) },
        { text: name },
        { text: formatNumber(gifts) },
        { text: cash === 0 ? '' : formatMoney(cash) },
        { text: goods },
        { text: formatMoney(value) },
      ],
    })),
    emptyWords: 'Phương án không chia suất nào.',
    sums: 'at-end',
    sumCells: (label, { start, end }) => {
      const part = sources.slice(start, end);
      const lines = part.flatMap((source) => source.lines);
      return [
        { text: label, span: 2, align: 'center' },
        { text: formatNumber(part.reduce((sum, { gifts }) => sum + gifts, 0)) },
        { text: formatMoney(cashOf(lines)) },
        { text: goodsOf(lines) },
        { text: formatMoney(part.reduce((sum, { value }) => sum + value, 0)) },
      ];
    },
    words: [words],
    closing: [],
    signatures: null,
    foot,
    sample,
    note,
    listing: null,
  });
}
