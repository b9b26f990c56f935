import { breakPages } from './break-pages.ts';
import { fitText } from './fit-text.ts';
import { pageMark } from './page-mark.ts';
import { createPen, LINE_HEIGHT, mm, PAGE, type Pen, type TextAt } from './pen.pdf.ts';
import type { ReceiptList } from './receipt-list.ts';
import { drawRow, layHead, layRows, layTotal, TABLE_WIDTH } from './receipt-table.pdf.ts';

/** Margins of NĐ 30/2020/NĐ-CP; the page's mark lies in the wide left one, beside the text. */
const LEFT = mm(30);
const TOP = mm(20);
const BOTTOM = PAGE.height - mm(20);
const SIGNATURES = mm(46);

const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
const SAMPLE = 'DỮ LIỆU MẪU – KHÔNG CÓ GIÁ TRỊ';

/** A village's list for signing. Equal input gives equal bytes. */
export async function drawReceiptList(list: ReceiptList): Promise<Uint8Array> {
  const pen = createPen({ title: `${list.title} – ${list.place}`, date: list.date });
  pen.addPage();
  const rowsStart = drawHeading(pen, list);
  const head = layHead(pen);
  const rows = layRows(pen, list);
  const total = layTotal(pen, list);
  const words = wordsOf(pen, list);
  const pages = breakPages({
    heights: rows.map((row) => row.height),
    first: BOTTOM - rowsStart - head.height,
    next: BOTTOM - TOP - head.height,
    tail: total.height + words.length * 17 + 4 + SIGNATURES,
  });
  for (const [page, { start, end }] of pages.entries()) {
    if (page > 0) pen.addPage();
    let y = page === 0 ? rowsStart : TOP;
    for (const row of [head, ...rows.slice(start, end)]) {
      drawRow(pen, row, LEFT, y);
      y += row.height;
    }
    if (page < pages.length - 1) continue;
    drawRow(pen, total, LEFT, y);
    drawTail(pen, { list, words, y: y + total.height + 4 });
  }
  for (const page of pages.keys()) {
    pen.switchToPage(page);
    drawMargins(pen, { list, page: page + 1, pages: pages.length });
  }
  return pen.bytes();
}

/** Agency left, national heading right, title and place below; returns where the table starts. */
function drawHeading(pen: Pen, list: ReceiptList): number {
  const half = TABLE_WIDTH / 2;
  const [body, unit] = list.agency;
  const left = { x: LEFT, width: half * 0.8, align: 'center' } as const;
  const right = { x: LEFT + half, width: half, align: 'center' } as const;
  pen.text({ ...left, text: body, y: TOP, size: 12, font: 'bold' });
  pen.text({ ...left, text: unit, y: TOP + 15, size: 12, font: 'bold' });
  ruleUnder(pen, { ...left, text: unit, y: TOP + 15, size: 12, font: 'bold' }, 0.4);
  pen.text({ ...right, text: NATION, y: TOP, size: 12, font: 'bold' });
  pen.text({ ...right, text: MOTTO, y: TOP + 15, size: 13, font: 'bold' });
  ruleUnder(pen, { ...right, text: MOTTO, y: TOP + 15, size: 13, font: 'bold' }, 1);
  const center = { x: LEFT, width: TABLE_WIDTH, align: 'center' } as const;
  let y = TOP + 46;
  y = drawParagraph(pen, { ...center, text: list.title, y, size: 14, font: 'bold' });
  y = drawParagraph(pen, { ...center, text: list.place, y, size: 13, font: 'bold' });
  y = drawParagraph(pen, { ...center, text: list.sources, y, size: 12 });
  y = drawParagraph(pen, { ...center, text: list.basis, y, size: 12, font: 'italic' });
  return y + 8;
}

function drawParagraph(pen: Pen, part: TextAt): number {
  const { text, width, size, font = 'regular' } = part;
  const space = { width, size, smallest: Math.min(size, 10), lines: 3 };
  const fitted = fitText(text, space, (piece, at) => pen.measure(piece, at, font));
  fitted.lines.forEach((line, index) => {
    pen.text({ ...part, text: line, size: fitted.size, y: part.y + index * fitted.size * LINE_HEIGHT });
  });
  return part.y + fitted.lines.length * fitted.size * LINE_HEIGHT + 2;
}

/** A solid rule as long as a share of the text above it, in the middle. */
function ruleUnder(pen: Pen, { text, x, y, width, size, font }: TextAt, share: number): void {
  const length = pen.measure(text, size, font) * share;
  const start = x + (width - length) / 2;
  pen.line(start, y + size * 1.3, start + length, y + size * 1.3);
}

function wordsOf(pen: Pen, { words, count }: ReceiptList): readonly string[] {
  const space = { width: TABLE_WIDTH, size: 13, smallest: 13, lines: 2 };
  const lines =
    words === '' ? [] : fitText(words, space, (part, size) => pen.measure(part, size, 'italic')).lines;
  return [...lines, count];
}

/** The sum in words, how many households, and who signs. */
function drawTail(pen: Pen, tail: { list: ReceiptList; words: readonly string[]; y: number }): void {
  const { list, words } = tail;
  let { y } = tail;
  for (const text of words) {
    pen.text({ text, x: LEFT, y, width: TABLE_WIDTH, size: 13, font: 'italic' });
    y += 17;
  }
  const width = TABLE_WIDTH / list.signers.length;
  const last = LEFT + TABLE_WIDTH - width * 1.3;
  const date = `${list.town}, ngày ..... tháng ..... năm 20.....`;
  pen.text({ text: date, x: last, y, width: width * 1.3, size: 13, font: 'italic', align: 'right' });
  y += 19;
  list.signers.forEach(({ titles, note }, index) => {
    const column = { x: LEFT + index * width, width, align: 'center' } as const;
    titles.forEach((title, line) => {
      const size = Math.min(12, (12 * (width - 6)) / pen.measure(title, 12, 'bold'));
      pen.text({ ...column, text: title, y: y + line * 15, size, font: 'bold' });
    });
    pen.text({ ...column, text: note, y: y + titles.length * 15, size: 11, font: 'italic' });
  });
}

/** What tells where a loose page belongs: number, mark and village. */
function drawMargins(pen: Pen, at: { list: ReceiptList; page: number; pages: number }): void {
  const { list, page, pages } = at;
  const mark = pageMark(list.seed, page);
  const across = { x: LEFT, width: TABLE_WIDTH } as const;
  if (page > 1) pen.text({ ...across, text: String(page), y: mm(10), size: 13, align: 'center' });
  if (list.sample) pen.text({ ...across, text: SAMPLE, y: mm(11), size: 9, font: 'bold', align: 'right' });
  const side = mm(17);
  pen.qr(mark, mm(7), mm(20), side);
  pen.text({ text: mark.code, x: mm(7), y: mm(20) + side + 3, width: side, size: 8, align: 'center' });
  const foot = { ...across, y: PAGE.height - mm(13), size: 9 } as const;
  pen.text({ ...foot, text: list.foot });
  pen.text({ ...foot, text: `Mã trang ${mark.code} · Trang ${page}/${pages}`, align: 'right' });
}
