import { deflateSync } from 'node:zlib';
import { type DrawnPage, type PageShape, SHAPES } from './drawn-page.ts';
import type { PageMark } from './page-mark.ts';
import { ASCENT, type Font, measure, type Run, runsOf } from './typeface.pdf.ts';

export interface TextAt {
  readonly text: string;
  /** Left edge of the box that the text is aligned in. */
  readonly x: number;
  /** Upper edge of the line. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly font?: Font;
  readonly align?: 'left' | 'center' | 'right';
}

/** Draws the pages of one paper; points, from the upper left corner. */
export type Pen = ReturnType<typeof createPen>;

export const LINE_HEIGHT = 1.18;
/** Lines are thin, but a laser printer must not lose them. */
const LINE_WIDTH = 0.6;
/** Repeated words (amounts, marks, titles) are encoded once; names are not worth keeping. */
const KEPT_TEXTS = 5_000;

const kept: Readonly<Record<Font, Map<string, readonly Run[]>>> = {
  regular: new Map(),
  bold: new Map(),
  italic: new Map(),
  boldItalic: new Map(),
};
/** By the widths of its cells and its height: nearly all rows of a list share their frame. */
const frames = new WeakMap<readonly number[], Map<number, string>>();

export function createPen(shape: PageShape) {
  const { width: pageWidth, height: pageHeight } = SHAPES[shape];
  const pages: DrawnPage[] = [];
  let faces = new Set<string>();
  let content = '';

  function close(): void {
    if (content === '') return;
    pages.push({
      shape,
      content: deflateSync(Buffer.from(content, 'latin1'), { level: 1 }),
      faces: [...faces].sort(),
    });
    content = '';
    faces = new Set();
  }

  return {
    width: pageWidth,
    height: pageHeight,
    measure,

    addPage(): void {
      close();
      content = `${LINE_WIDTH} w\n`;
    },

    text({ text, x, y, width, size, font = 'regular', align = 'left' }: TextAt): void {
      if (text === '') return;
      const room = align === 'left' ? 0 : width - measure(text, size, font);
      const left = x + (align === 'center' ? room / 2 : room);
      content += `BT ${at(left)} ${at(pageHeight - y - ASCENT * size)} Td`;
      for (const { face, hex } of keptRuns(text, font)) {
        faces.add(face);
        content += ` /${face} ${size} Tf <${hex}> Tj`;
      }
      content += ' ET\n';
    },

    line(x1: number, y1: number, x2: number, y2: number): void {
      content += `${at(x1)} ${at(pageHeight - y1)} m ${at(x2)} ${at(pageHeight - y2)} l S\n`;
    },

    /** A row's frame with the lines between its cells, as one path. */
    grid(x: number, y: number, { widths, height }: { widths: readonly number[]; height: number }): void {
      content += `q 1 0 0 1 ${at(x)} ${at(pageHeight - y)} cm ${keptFrame(widths, height)} Q\n`;
    },

    /** A dashed line across, for scissors. */
    cut(x1: number, y: number, x2: number): void {
      content += `q [3 3] 0 d ${at(x1)} ${at(pageHeight - y)} m ${at(x2)} ${at(pageHeight - y)} l S Q\n`;
    },

    /** A picture of one bit a module: as sharp as a path and a tenth of its size. */
    qr({ size, bits }: PageMark, x: number, y: number, side: number): void {
      content +=
        `q ${at(side)} 0 0 ${at(side)} ${at(x)} ${at(pageHeight - y - side)} cm ` +
        `BI /W ${size} /H ${size} /IM true /D [1 0] /F /AHx ID ${bits}> EI Q\n`;
    },

    pages(): readonly DrawnPage[] {
      close();
      return pages;
    },
  };
}

/** Two decimals of a point are finer than any printer. */
function at(value: number): number {
  return Math.round(value * 100) / 100;
}

function keptRuns(text: string, font: Font): readonly Run[] {
  if (text.length > 24) return runsOf(text, font);
  const known = kept[font].get(text);
  if (known !== undefined) return known;
  const runs = runsOf(text, font);
  if (kept[font].size >= KEPT_TEXTS) kept[font].clear();
  kept[font].set(text, runs);
  return runs;
}

function keptFrame(widths: readonly number[], height: number): string {
  const known = frames.get(widths) ?? new Map<number, string>();
  frames.set(widths, known);
  const frame = known.get(height) ?? frameOf(widths, height);
  known.set(height, frame);
  return frame;
}

/** From the upper left corner of the row. */
function frameOf(widths: readonly number[], height: number): string {
  const bottom = at(-height);
  let left = 0;
  let path = `0 0 m 0 ${bottom} l `;
  for (const width of widths) {
    left += width;
    path += `${at(left)} 0 m ${at(left)} ${bottom} l `;
  }
  return `${path}0 0 m ${at(left)} 0 l 0 ${bottom} m ${at(left)} ${bottom} l S`;
}
