import PDFDocument from 'pdfkit';
import type { DrawnPage } from './drawn-page.ts';
import { type Face, faceOf } from './typeface.pdf.ts';

/** Stamped on the file instead of the clock's time, so that equal pages give equal bytes. */
export interface Binding {
  readonly title: string;
  readonly date: Date;
}

export interface Binder {
  add(pages: readonly DrawnPage[]): void;
  /** What is ready of the file so far; each byte is given once. */
  taken(): Uint8Array;
  /** The rest of the file. */
  end(): Promise<Uint8Array>;
}

/** pdfkit's own parts that a page drawn elsewhere is put into. */
interface BoundPage {
  readonly fonts: Record<string, unknown>;
  readonly content: { data: Record<string, unknown>; compress: boolean; buffer: Uint8Array[] };
}

interface BoundFont {
  readonly name: string;
  subset: { encode(): Uint8Array };
  widths: readonly number[];
  unicode: readonly (readonly number[])[];
  ref(): unknown;
}

/** Makes a PDF of pages that were drawn before, perhaps days ago by another process. */
export function createBinder({ title, date }: Binding): Binder {
  const doc = new PDFDocument({
    margin: 0,
    autoFirstPage: false,
    pdfVersion: '1.7',
    lang: 'vi-VN',
    displayTitle: true,
    info: { Title: title, Creator: 'Tết 100', Producer: 'Tết 100', CreationDate: date, ModDate: date },
  });
  const fonts = new Map<string, BoundFont>();
  let chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => doc.on('end', resolve).on('error', reject));

  function fontOf(name: string): BoundFont {
    const known = fonts.get(name);
    if (known !== undefined) return known;
    const font = boundFont(doc, faceOf(name));
    fonts.set(name, font);
    return font;
  }

  function taken(): Uint8Array {
    // A copy of its own: it may be handed to another thread.
    const bytes = new Uint8Array(Buffer.concat(chunks));
    chunks = [];
    return bytes;
  }

  return {
    add(pages) {
      for (const { shape, content, faces } of pages) {
        doc.addPage({ size: 'A4', layout: shape, margin: 0 });
        const page = doc.page as unknown as BoundPage;
        for (const name of faces) page.fonts[name] = fontOf(name).ref();
        // Deflated already: pdfkit keeps it as it is.
        page.content.compress = false;
        page.content.data['Filter'] = 'FlateDecode';
        page.content.buffer = [Buffer.from(content)];
      }
    },
    taken,
    async end() {
      doc.end();
      await ended;
      return taken();
    },
  };
}

/** pdfkit takes a font that it has parsed before, though its types name only bytes. */
function boundFont(doc: PDFKit.PDFDocument, { name, parsed, file, widths, letters }: Face): BoundFont {
  doc.registerFont(name, parsed as unknown as Uint8Array);
  doc.font(name);
  const { _font: font, _fontFamilies: families } = doc as unknown as {
    _font: BoundFont;
    _fontFamilies: Record<string, BoundFont>;
  };
  // By the name in the file pdfkit would take another face of the same font for this one.
  delete families[font.name];
  font.subset = { encode: file };
  font.widths = widths;
  font.unicode = letters;
  return font;
}
