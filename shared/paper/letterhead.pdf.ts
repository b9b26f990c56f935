import { mm } from './drawn-page.ts';
import { type FittedText, fitText } from './fit-text.ts';
import { LINE_HEIGHT, type Pen, type TextAt } from './pen.pdf.ts';

/** Margins of NĐ 30/2020/NĐ-CP. */
export const MARGIN = { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15) } as const;

/** From where to where text goes on a page. */
export interface Frame {
  readonly x: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Letterhead {
  /** The body above, not bold; '' where there is none. */
  readonly above: string;
  /** The issuing body, one line or two. */
  readonly body: readonly string[];
  /** 'Số:        /QĐ-UBND'; '' on lists. */
  readonly number: string;
  /** 'Thái Nguyên, ngày … tháng … năm …'; '' where it stands with the signatures. */
  readonly dated: string;
}

const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
const SAMPLE = 'DỮ LIỆU MẪU – KHÔNG CÓ GIÁ TRỊ';

export function frameOf(pen: Pen): Frame {
  return {
    x: MARGIN.left,
    width: pen.width - MARGIN.left - MARGIN.right,
    top: MARGIN.top,
    bottom: pen.height - MARGIN.bottom,
  };
}

/** Agency left, national heading right; returns where the text may go on. The national heading never breaks. */
export function drawLetterhead(pen: Pen, frame: Frame, letter: Letterhead): number {
  const nation = pen.measure(NATION, 12, 'bold') + 6;
  const right = { x: frame.x + frame.width - nation, width: nation, align: 'center' } as const;
  const left = {
    x: frame.x,
    width: Math.min(mm(80), frame.width - nation - mm(4)),
    align: 'center',
  } as const;
  pen.text({ ...right, text: NATION, y: frame.top, size: 12, font: 'bold' });
  const motto = { ...right, text: MOTTO, y: frame.top + 15, size: 13, font: 'bold' } as const;
  pen.text(motto);
  ruleUnder(pen, motto, 1);
  let y = drawParagraph(pen, { ...left, text: letter.above, y: frame.top, size: 12 });
  for (const text of letter.body) y = drawParagraph(pen, { ...left, text, y, size: 12, font: 'bold' });
  const half = Math.min(pen.measure(letter.body.at(-1) ?? '', 12, 'bold'), left.width) * 0.2;
  pen.line(left.x + left.width / 2 - half, y + 1, left.x + left.width / 2 + half, y + 1);
  y = Math.max(y + 8, frame.top + 40);
  if (letter.number === '' && letter.dated === '') return y;
  pen.text({ ...left, text: letter.number, y, size: 13 });
  drawParagraph(pen, { ...right, text: letter.dated, y, size: 13, font: 'italic' });
  return y + 24;
}

/** Wraps, and shrinks before it takes a fourth line; returns where the next one may begin. */
export function drawParagraph(pen: Pen, part: TextAt): number {
  const fitted = fitParagraph(pen, part);
  fitted.lines.forEach((line, index) => {
    pen.text({ ...part, text: line, size: fitted.size, y: part.y + index * fitted.size * LINE_HEIGHT });
  });
  return part.y + heightOfFitted(fitted);
}

/** What {@link drawParagraph} will take. */
export function heightOfParagraph(pen: Pen, part: Omit<TextAt, 'x' | 'y'>): number {
  return heightOfFitted(fitParagraph(pen, part));
}

function fitParagraph(
  pen: Pen,
  { text, width, size, font = 'regular' }: Omit<TextAt, 'x' | 'y'>,
): FittedText {
  if (text === '') return { lines: [], size };
  const space = { width, size, smallest: Math.min(size, 10), lines: 3 };
  return fitText(text, space, (piece, at) => pen.measure(piece, at, font));
}

function heightOfFitted({ lines, size }: FittedText): number {
  return lines.length === 0 ? 0 : lines.length * size * LINE_HEIGHT + 2;
}

/** A solid rule as long as a share of the text above it, in the middle. */
export function ruleUnder(pen: Pen, { text, x, y, width, size, font }: TextAt, share: number): void {
  const length = pen.measure(text, size, font) * share;
  const start = x + (width - length) / 2;
  pen.line(start, y + size * 1.3, start + length, y + size * 1.3);
}

/** The page's number in the middle of the top margin, not on the first page; what made data is worth. */
export function drawTopMargin(
  pen: Pen,
  frame: Frame,
  { page, notes }: { page: number; notes: readonly string[] },
): void {
  const across = { x: frame.x, width: frame.width } as const;
  if (page > 1) pen.text({ ...across, text: String(page), y: mm(10), size: 13, align: 'center' });
  const text = notes.join(' · ');
  pen.text({ ...across, text, y: mm(15.2), size: 9, font: 'bold', align: 'right' });
}

/** What is said of the whole print in the top margin: that the data are made, that nobody signs it, that it is a reprint. */
export function marginNotes(print: { readonly sample: boolean; readonly note: string }): readonly string[] {
  return [...(print.sample ? [SAMPLE] : []), ...(print.note === '' ? [] : [print.note])];
}
