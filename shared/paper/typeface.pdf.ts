import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';

export type Font = 'regular' | 'bold' | 'italic' | 'boldItalic';

/** A text as the page's content writes it: which face of a font, and its glyphs in hexadecimal. */
export interface Run {
  readonly face: string;
  readonly hex: string;
}

/** The letters of one face. What stands in it and in which order is fixed, so a page fits into any document. */
export interface Face {
  /** Its name on every page: 'F1'. */
  readonly name: string;
  /** What pdfkit parsed; it makes the document's font of it. */
  readonly parsed: ParsedFont;
  /** The font file with this face's letters alone; made when it is first asked for. */
  file(): Uint8Array;
  /** By number in the face: width in thousandths of the size, and the letter that a reader searches for. */
  readonly widths: readonly number[];
  readonly letters: readonly (readonly number[])[];
}

/** What fontkit makes of a font's bytes, as far as it is needed here. */
export interface ParsedFont {
  readonly unitsPerEm: number;
  readonly characterSet: readonly number[];
  glyphForCodePoint(codePoint: number): { readonly id: number; readonly advanceWidth: number };
  createSubset(): { includeGlyph(id: number): number; encode(): Uint8Array };
}

interface Table {
  readonly parsed: ParsedFont;
  readonly widths: Uint16Array;
  readonly hex: string[];
  /** By code point: which face has it, or that this was not looked up yet. */
  readonly place: Uint8Array;
  readonly faces: readonly [common: string, rare: string];
}

const NOT_LOOKED_UP = 0;
const COMMON = 1;
const RARE = 2;
const NOWHERE = 3;

const FILES: Readonly<Record<Font, string>> = {
  regular: '400Regular/Tinos_400Regular.ttf',
  bold: '700Bold/Tinos_700Bold.ttf',
  italic: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  boldItalic: '700Bold_Italic/Tinos_700Bold_Italic.ttf',
};
/** How far above the baseline a line begins, in sizes. */
export const ASCENT = 0.891;
const PLANE = 0x10000;

const require = createRequire(import.meta.url);
const tables = new Map<Font, Table>();
const faces = new Map<string, Face>();

/**
 * Tinos, the metric twin of Times New Roman with every Vietnamese letter. Read once in a thread: parsing costs ten times
 * as much as drawing a village.
 */
function tableOf(font: Font): Table {
  const known = tables.get(font);
  if (known !== undefined) return known;
  const number = Object.keys(FILES).indexOf(font) + 1;
  const table: Table = {
    parsed: parseFont(FILES[font]),
    widths: new Uint16Array(PLANE),
    hex: new Array<string>(PLANE).fill('0000'),
    place: new Uint8Array(PLANE),
    faces: [`F${number}`, `F${number}r`],
  };
  tables.set(font, table);
  addFace(table, COMMON);
  return table;
}

/** Letters that Vietnamese does not have are looked up when the first of them is met. */
function addRareFace(table: Table): void {
  addFace(table, RARE);
  for (let code = 0; code < PLANE; code += 1) table.place[code] ||= NOWHERE;
}

function addFace(table: Table, place: typeof COMMON | typeof RARE): void {
  const { parsed, widths, hex } = table;
  const chosen = parsed.characterSet.filter(
    (code) => code >= 0x20 && code < 0xfb00 && isCommon(code) === (place === COMMON),
  );
  const { face, numbers } = makeFace(table.faces[place - 1]!, parsed, chosen.sort(byRank));
  faces.set(face.name, face);
  for (const [code, glyph] of numbers) {
    widths[code] = face.widths[glyph]!;
    hex[code] = glyph.toString(16).padStart(4, '0');
    table.place[code] = place;
  }
}

/** The face of a name that a page uses. */
export function faceOf(name: string): Face {
  for (const font of Object.keys(FILES) as Font[]) {
    const table = tableOf(font);
    if (table.faces[1] === name && !faces.has(name)) addRareFace(table);
  }
  return faces.get(name)!;
}

/** Width in points. No kerning: what is measured is what is drawn. */
export function measure(text: string, size: number, font: Font = 'regular'): number {
  const table = tableOf(font);
  let sum = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (table.place[code] === NOT_LOOKED_UP) addRareFace(table);
    sum += table.widths[code]!;
  }
  return (sum * size) / 1000;
}

/** The glyphs of a text; nearly always one run. */
export function runsOf(text: string, font: Font): readonly Run[] {
  const table = tableOf(font);
  const runs: { face: string; hex: string }[] = [];
  let last = -1;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (table.place[code] === NOT_LOOKED_UP) addRareFace(table);
    const face = table.place[code] === RARE ? 1 : 0;
    if (face !== last) runs.push({ face: table.faces[face], hex: '' });
    last = face;
    runs.at(-1)!.hex += table.hex[code]!;
  }
  return runs;
}

/** ASCII, what Vietnamese is written with, and the signs of papers; the rest of the font is embedded only when used. */
function isCommon(code: number): boolean {
  return (
    code < 0x7f ||
    (code >= 0xa0 && code < 0x180) ||
    (code >= 0x1a0 && code <= 0x1b0) ||
    (code >= 0x1ea0 && code < 0x1efa) ||
    (code >= 0x2010 && code <= 0x2026) ||
    code === 0x20ab
  );
}

/** Two letters may share a shape: what Vietnamese writes comes before what looks like it (Đ before Ð). */
function byRank(a: number, b: number): number {
  const rank = (code: number) => (code < 0x80 ? 0 : code >= 0x100 && code < 0x1f00 ? 1 : 2);
  return rank(a) - rank(b) || a - b;
}

function makeFace(name: string, parsed: ParsedFont, codes: readonly number[]) {
  const subset = parsed.createSubset();
  const scale = 1000 / parsed.unitsPerEm;
  const widths = [parsed.glyphForCodePoint(0).advanceWidth * scale];
  const letters: number[][] = [[0]];
  const numbers = new Map<number, number>();
  for (const code of codes) {
    const glyph = parsed.glyphForCodePoint(code);
    const number = subset.includeGlyph(glyph.id);
    widths[number] ??= Math.round(glyph.advanceWidth * scale);
    letters[number] ??= [code];
    numbers.set(code, number);
  }
  let file: Uint8Array | undefined;
  const face: Face = {
    name,
    parsed,
    file() {
      file ??= subset.encode();
      return file;
    },
    widths,
    letters,
  };
  return { face, numbers };
}

/** pdfkit has no other way to parse a font than to use it. */
function parseFont(file: string): ParsedFont {
  const doc = new PDFDocument({ autoFirstPage: false });
  doc.font(readFileSync(require.resolve(`@expo-google-fonts/tinos/${file}`)));
  return (doc as unknown as { _font: { font: ParsedFont } })._font.font;
}
