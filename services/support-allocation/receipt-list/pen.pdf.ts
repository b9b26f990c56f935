import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import type { PageMark } from './page-mark.ts';

export type Font = 'regular' | 'bold' | 'italic';

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

/** Draws on A4 lying on its side; points, from the upper left corner. */
export type Pen = ReturnType<typeof createPen>;

export const PAGE = { width: 841.89, height: 595.28 } as const;
export const LINE_HEIGHT = 1.18;
export const mm = (millimetres: number) => (millimetres * 72) / 25.4;

const FONT_FILES: Readonly<Record<Font, string>> = {
  regular: '400Regular/Tinos_400Regular.ttf',
  bold: '700Bold/Tinos_700Bold.ttf',
  italic: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
};

const require = createRequire(import.meta.url);
let parsedFonts: ReadonlyMap<Font, Uint8Array> | undefined;

/**
 * Metric twin of Times New Roman with every Vietnamese letter. Parsed once in a thread: parsing the tables takes ten
 * times as long as drawing a village.
 */
function fonts(): ReadonlyMap<Font, Uint8Array> {
  parsedFonts ??= new Map(Object.entries(FONT_FILES).map(([font, file]) => [font as Font, parseFont(file)]));
  return parsedFonts;
}

/** What fontkit makes of a font's bytes, as far as it is needed here. */
interface ParsedFont {
  readonly characterSet: readonly number[];
  glyphForCodePoint(codePoint: number): unknown;
}

/** pdfkit takes a font that it has parsed before, though its types name only bytes, and has no other way to parse one. */
function parseFont(file: string): Uint8Array {
  const doc = new PDFDocument({ autoFirstPage: false });
  doc.font(readFileSync(require.resolve(`@expo-google-fonts/tinos/${file}`)));
  const { font } = (doc as unknown as { _font: { font: ParsedFont & Uint8Array } })._font;
  nameGlyphs(font);
  return font;
}

/**
 * A glyph keeps the letter that it was first asked for: asked for only as a part of another (the o in ộ) it would have
 * none, and nobody could search or copy the names of later lists. Vietnamese letters come before those that look like
 * them (Đ before Ð).
 */
function nameGlyphs(font: ParsedFont): void {
  const rank = (code: number) => (code < 0x80 ? 0 : code >= 0x100 && code < 0x1f00 ? 1 : 2);
  const codes = font.characterSet.filter((code) => code < 0xfb00);
  for (const code of codes.sort((a, b) => rank(a) - rank(b) || a - b)) font.glyphForCodePoint(code);
}

/** `date` is stamped on the file instead of the clock's, so that equal drawings give equal bytes. */
export function createPen({ title, date }: { title: string; date: Date }) {
  const doc = new PDFDocument({
    size: 'A4',
    layout: 'landscape',
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    lang: 'vi-VN',
    displayTitle: true,
    info: { Title: title, Creator: 'Tết 100', Producer: 'Tết 100', CreationDate: date, ModDate: date },
  });
  for (const [font, parsed] of fonts()) doc.registerFont(font, parsed);
  const measure = (text: string, size: number, font: Font = 'regular') =>
    doc.font(font).fontSize(size).widthOfString(text);
  return {
    measure,
    addPage: () => void doc.addPage(),
    switchToPage: (page: number) => void doc.switchToPage(page),

    text({ text, x, y, width, size, font = 'regular', align = 'left' }: TextAt): void {
      if (text === '') return;
      const room = align === 'left' ? 0 : width - measure(text, size, font);
      const left = x + (align === 'center' ? room / 2 : room);
      doc.font(font).fontSize(size).text(text, left, y, { lineBreak: false });
    },

    line(x1: number, y1: number, x2: number, y2: number): void {
      doc.lineWidth(0.6).moveTo(x1, y1).lineTo(x2, y2).stroke();
    },

    frame(x: number, y: number, width: number, height: number): void {
      doc.lineWidth(0.6).rect(x, y, width, height).stroke();
    },

    /** Runs of dark modules as one filled path: sharp at every resolution, and much quicker than a picture. */
    qr({ modules }: PageMark, x: number, y: number, side: number): void {
      const module = side / modules.size;
      for (let row = 0; row < modules.size; row += 1) {
        for (let column = 0; column < modules.size; column += 1) {
          if (!modules.isDark(row, column)) continue;
          const start = column;
          while (column + 1 < modules.size && modules.isDark(row, column + 1)) column += 1;
          doc.rect(x + start * module, y + row * module, (column - start + 1) * module, module);
        }
      }
      doc.fill();
    },

    async bytes(): Promise<Uint8Array> {
      const chunks: Buffer[] = [];
      doc.on('data', (chunk: Buffer) => chunks.push(chunk));
      const ended = new Promise<void>((resolve, reject) => doc.on('end', resolve).on('error', reject));
      doc.end();
      await ended;
      return new Uint8Array(Buffer.concat(chunks));
    },
  };
}
