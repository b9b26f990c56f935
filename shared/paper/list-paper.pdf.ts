import { breakPages, type RowRange } from './break-pages.ts';
import { type DrawnPaper, type ListedPage, mm, type PageShape } from './drawn-page.ts';
import { fitText } from './fit-text.ts';
import { drawLetterhead, drawParagraph, type Frame, frameOf, type Letterhead } from './letterhead.pdf.ts';
import { drawMargins, type Margins } from './page-margins.pdf.ts';
import { drawWholeParagraph, layParagraph } from './paragraph.pdf.ts';
import type { Paragraph } from './paragraph.ts';
import { createPen, LINE_HEIGHT, type Pen } from './pen.pdf.ts';
import { drawSignatures, SIGNATURE_HEIGHT, type SignatureBlock } from './signature.pdf.ts';
import {
  drawRow,
  type LaidRow,
  layBoldRow,
  layHead,
  layRow,
  type TableCell,
  type TableLook,
} from './table.pdf.ts';
import type { Font } from './typeface.pdf.ts';

/** A list of rows with what stands around it. */
export interface ListPaper extends Margins {
  readonly shape: PageShape;
  /** null: an annex, which begins with its own name. */
  readonly letter: Letterhead | null;
  /** Title, place, sources, what it is based on; '' ones are left out. */
  readonly headings: readonly Heading[];
  /** Between headings and table; short, for it stays on the first page. */
  readonly preamble?: readonly Paragraph[];
  readonly look: TableLook;
  readonly rows: readonly PaperRow[];
  /** Instead of rows where there are none. */
  readonly emptyWords: string;
  /** 'by-page': each page's sum and the sum so far too. */
  readonly sums: 'by-page' | 'at-end' | 'none';
  /** The cells of a sum over rows. */
  sumCells(label: string, range: RowRange): readonly TableCell[];
  /** Below the table: the sum in words, how many households, how to sign. */
  readonly words: readonly string[];
  /** A frame of its own above the signatures; nothing where it is empty. */
  readonly closing: readonly string[];
  readonly signatures: SignatureBlock | null;
  /** Of a part of a longer paper: how many pages lie before it. */
  readonly pagesBefore?: number;
  /** Of the sum at the end; 'TỔNG CỘNG' unless told. */
  readonly totalLabel?: string;
}

export interface Heading {
  readonly text: string;
  readonly size: number;
  readonly font: Font;
}

export interface PaperRow {
  readonly cells: readonly TableCell[];
  /** The name of the rows below it. */
  readonly group?: true;
  /** A sum of those above it. */
  readonly bold?: true;
}

interface LaidLines {
  readonly lines: readonly string[];
  readonly height: number;
}

const WORD_SIZE = 12;
const PREAMBLE_SIZE = 13;
const GAP = 5;
const SUM_HEIGHT = mm(6.5);

/** Letterhead on the first page, the table's head on each, sums by page, signatures with at least two rows. */
export function drawnList(paper: ListPaper): DrawnPaper {
  const pen = createPen(paper.shape);
  const frame = frameOf(pen);
  pen.addPage();
  const start = drawHeadings(pen, frame, paper);
  const laid = layList(pen, frame, paper);
  const { head, rows } = laid;
  const pages = breakList(laid, { first: frame.bottom - start, next: frame.bottom - frame.top });
  const listed: ListedPage[] = [];
  for (const [index, { start: first, end }] of pages.entries()) {
    if (index > 0) pen.addPage();
    let y = index === 0 ? start : frame.top;
    for (const row of [head, ...rows.slice(first, end)]) {
      drawRow(pen, row, { x: frame.x, y });
      y += row.height;
    }
    const isLast = index === pages.length - 1;
    y = drawSums(pen, {
      frame,
      paper,
      laid,
      range: { start: first, end },
      isLast,
      only: pages.length === 1,
      y,
    });
    if (isLast) drawTail(pen, { frame, paper, laid, y: y + GAP });
    const { pagesBefore } = paper;
    const page = {
      page: (pagesBefore ?? 0) + index + 1,
      pages: pagesBefore === undefined ? pages.length : null,
    };
    const id = drawMargins(pen, frame, { ...paper, ...page });
    if (id !== null) listed.push({ id, start: first, end: Math.min(end, paper.rows.length) });
  }
  return { pages: pen.pages(), listed };
}

/** One page where that suffices; else with room on each for its sum and the sum so far. */
function breakList(
  { head, rows, total, tail, sums }: LaidList,
  room: { readonly first: number; readonly next: number },
): readonly RowRange[] {
  const heights = rows.map((row) => row.height);
  const all = heights.reduce((sum, height) => sum + height, head.height + total.height + tail);
  if (all <= room.first) return [{ start: 0, end: heights.length }];
  if (sums !== 'by-page') {
    const [first, next] = [room.first - head.height, room.next - head.height];
    return breakPages({ heights, first, next, tail: total.height + tail });
  }
  const taken = head.height + 2 * total.height;
  return breakPages({ heights, first: room.first - taken, next: room.next - taken, tail });
}

interface LaidList {
  readonly head: LaidRow;
  readonly rows: readonly LaidRow[];
  readonly total: LaidRow;
  readonly words: readonly LaidLines[];
  readonly closing: readonly LaidLines[];
  readonly tail: number;
  readonly sums: ListPaper['sums'];
}

function layList(pen: Pen, frame: Frame, paper: ListPaper): LaidList {
  const { look, emptyWords } = paper;
  const all = { start: 0, end: paper.rows.length };
  const empty = { cells: [{ text: emptyWords, span: look.columns.length, align: 'center' as const }] };
  const words = layWords(pen, frame.width, paper.words);
  const closing = layWords(pen, frame.width - 2 * GAP, paper.closing);
  const heightOf = (parts: readonly LaidLines[]) => parts.reduce((all, part) => all + part.height, 0);
  const closingHeight = closing.length === 0 ? 0 : heightOf(closing) + mm(8);
  return {
    head: layHead(pen, look),
    rows: (paper.rows.length === 0 ? [empty] : paper.rows).map((row) => layPaperRow(pen, look, row)),
    total: layBoldRow(
      pen,
      { ...look, rowHeight: SUM_HEIGHT },
      paper.sumCells(paper.totalLabel ?? 'TỔNG CỘNG', all),
    ),
    words,
    closing,
    sums: paper.sums,
    tail: GAP + heightOf(words) + closingHeight + (paper.signatures === null ? 0 : SIGNATURE_HEIGHT),
  };
}

function layPaperRow(pen: Pen, look: TableLook, { cells, group, bold }: PaperRow): LaidRow {
  if (bold !== undefined) return layBoldRow(pen, look, cells);
  if (group === undefined) return layRow(pen, look, cells);
  return layBoldRow(pen, { ...look, rowHeight: SUM_HEIGHT }, cells);
}

function layWords(pen: Pen, width: number, words: readonly string[]): readonly LaidLines[] {
  const space = { width, size: WORD_SIZE, smallest: WORD_SIZE, lines: 6 };
  return words
    .filter((text) => text !== '')
    .map((text) => {
      const { lines } = fitText(text, space, (part, size) => pen.measure(part, size, 'italic'));
      return { lines, height: lines.length * WORD_SIZE * LINE_HEIGHT + 2 };
    });
}

function drawHeadings(pen: Pen, frame: Frame, { letter, headings, preamble = [] }: ListPaper): number {
  const center = { x: frame.x, width: frame.width, align: 'center' } as const;
  let y = letter === null ? frame.top : drawLetterhead(pen, frame, letter) + 4;
  for (const heading of headings) y = drawParagraph(pen, { ...center, ...heading, y });
  y += 6;
  for (const paragraph of preamble) {
    const laid = layParagraph(pen, paragraph, { width: frame.width, size: PREAMBLE_SIZE });
    y = drawWholeParagraph(pen, laid, { x: frame.x, y, width: frame.width });
  }
  return y;
}

interface SumsAt {
  readonly frame: Frame;
  readonly paper: ListPaper;
  readonly laid: LaidList;
  readonly range: RowRange;
  readonly isLast: boolean;
  readonly only: boolean;
  readonly y: number;
}

/** 'Cộng trang' and 'Lũy kế'; on the last page the sum of all instead, and on an only page nothing but that. */
function drawSums(pen: Pen, { frame, paper, laid, range, isLast, only, y }: SumsAt): number {
  const look = { ...paper.look, rowHeight: SUM_HEIGHT };
  const sums: LaidRow[] = [];
  const add = (label: string, from: number) =>
    sums.push(layBoldRow(pen, look, paper.sumCells(label, { start: from, end: range.end })));
  if (paper.sums === 'by-page' && !only) add('Cộng trang', range.start);
  if (paper.sums === 'by-page' && !isLast) add('Lũy kế', 0);
  if (isLast && paper.sums !== 'none') sums.push(laid.total);
  let top = y;
  for (const row of sums) {
    drawRow(pen, row, { x: frame.x, y: top });
    top += row.height;
  }
  return top;
}

/** Words, what the village's head signs, and who signs. */
function drawTail(pen: Pen, at: { frame: Frame; paper: ListPaper; laid: LaidList; y: number }): void {
  const { frame, paper, laid } = at;
  let y = drawLines(pen, { x: frame.x, width: frame.width, y: at.y, parts: laid.words });
  if (laid.closing.length > 0) {
    const top = y + 2;
    y = drawLines(pen, {
      x: frame.x + GAP,
      width: frame.width - 2 * GAP,
      y: top + mm(1.5),
      parts: laid.closing,
    });
    const height = y - top + mm(3);
    pen.grid(frame.x, top, { widths: [frame.width], height });
    y = top + height + mm(2);
  }
  if (paper.signatures !== null) drawSignatures(pen, frame, { ...paper.signatures, y: y + 2 });
}

function drawLines(
  pen: Pen,
  at: { x: number; width: number; y: number; parts: readonly LaidLines[] },
): number {
  let { y } = at;
  for (const { lines, height } of at.parts) {
    lines.forEach((text, index) => {
      const top = y + index * WORD_SIZE * LINE_HEIGHT;
      pen.text({ text, x: at.x, y: top, width: at.width, size: WORD_SIZE, font: 'italic' });
    });
    y += height;
  }
  return y;
}
