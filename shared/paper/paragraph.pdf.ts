import { mm } from './drawn-page.ts';
import { fitText } from './fit-text.ts';
import type { Paragraph } from './paragraph.ts';
import { LINE_HEIGHT, type Pen } from './pen.pdf.ts';
import type { Font } from './typeface.pdf.ts';

interface Word {
  readonly text: string;
  readonly font: Font;
  readonly width: number;
}

interface LaidLine {
  readonly words: readonly Word[];
  readonly indent: number;
  /** Spread over the whole width. */
  readonly isJustified: boolean;
}

export interface LaidParagraph {
  readonly lines: readonly LaidLine[];
  readonly size: number;
  readonly isCentered: boolean;
}

/** First line of a paragraph: NĐ 30/2020 allows 1 or 1,27 cm. */
const INDENT = mm(12.7);
/** Between paragraphs: at least 6 pt. */
export const PARAGRAPH_GAP = 6;

export function layParagraph(
  pen: Pen,
  { lead, text, style }: Paragraph,
  { width, size }: { readonly width: number; readonly size: number },
): LaidParagraph {
  const isCentered = style === 'center';
  const usual: Font = style === 'basis' ? 'italic' : isCentered ? 'bold' : 'regular';
  const words = [
    ...wordsOf(pen, lead, { font: 'bold', size, width }),
    ...wordsOf(pen, text, { font: usual, size, width }),
  ];
  const space = pen.measure(' ', size, usual);
  const lines: LaidLine[] = [];
  let line: Word[] = [];
  let indent = isCentered ? 0 : INDENT;
  let used = indent;
  for (const word of words) {
    if (line.length > 0 && used + space + word.width > width) {
      lines.push({ words: line, indent, isJustified: !isCentered });
      [line, indent, used] = [[], 0, 0];
    }
    used += (line.length === 0 ? 0 : space) + word.width;
    line.push(word);
  }
  lines.push({ words: line, indent, isJustified: false });
  return { lines, size, isCentered };
}

export function heightOf({ lines, size }: LaidParagraph): number {
  return lines.length * size * LINE_HEIGHT + PARAGRAPH_GAP;
}

/** Draws one line of a paragraph. */
export function drawParagraphLine(
  pen: Pen,
  { lines, size, isCentered }: LaidParagraph,
  at: { readonly index: number; readonly x: number; readonly y: number; readonly width: number },
): void {
  const { words, indent, isJustified } = lines[at.index]!;
  const usual = pen.measure(' ', size, words.at(-1)?.font);
  const used = words.reduce((sum, word) => sum + word.width, indent);
  const gaps = Math.max(1, words.length - 1);
  const space = isJustified ? (at.width - used) / gaps : usual;
  let left = at.x + indent + (isCentered ? (at.width - used - usual * (words.length - 1)) / 2 : 0);
  for (const { text, font, width } of words) {
    pen.text({ text, x: left, y: at.y, width, size, font });
    left += width + space;
  }
}

/** Draws all of it; returns where the next one may begin. */
export function drawWholeParagraph(
  pen: Pen,
  paragraph: LaidParagraph,
  at: { readonly x: number; readonly y: number; readonly width: number },
): number {
  for (const index of paragraph.lines.keys())
    drawParagraphLine(pen, paragraph, { ...at, index, y: at.y + index * paragraph.size * LINE_HEIGHT });
  return at.y + heightOf(paragraph);
}

/** A word that is longer than a line is broken between letters. */
function wordsOf(
  pen: Pen,
  text: string,
  { font, size, width }: { readonly font: Font; readonly size: number; readonly width: number },
): Word[] {
  return text
    .split(' ')
    .filter((word) => word !== '')
    .flatMap((word) => {
      const measured = pen.measure(word, size, font);
      if (measured <= width - INDENT) return [{ text: word, font, width: measured }];
      const space = { width: width - INDENT, size, smallest: size, lines: 1 };
      const { lines } = fitText(word, space, (part, at) => pen.measure(part, at, font));
      return lines.map((part) => ({ text: part, font, width: pen.measure(part, size, font) }));
    });
}
