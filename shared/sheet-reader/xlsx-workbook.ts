import type { ZipEntry } from '#shared/sheet/zip-writer.ts';
import { builtInFormat, type NumberFormat, readFormat } from './number-format.ts';
import type { SheetLimits } from './sheet.ts';
import {
  SHEET_CELL_TOO_LONG,
  SHEET_DAMAGED,
  SHEET_TOO_MANY_ENTRIES,
  SHEET_TOO_MANY_SHEETS,
  SHEET_TOO_MANY_STRINGS,
  SheetRefusal,
} from './sheet-problem.ts';
import { attribute, createXmlScanner, decodeXml, type XmlHandler } from './xml-scan.ts';
import { type InflateBudget, inflate, partName, type ZipArchive } from './zip-archive.ts';

/** One table of a workbook, where it lies in the archive. */
export interface XlsxSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly entry: ZipEntry;
}

export interface XlsxWorkbook {
  readonly sheets: readonly XlsxSheet[];
  readonly from1904: boolean;
  readonly strings: readonly string[];
  /** By a cell's style number. */
  readonly formats: readonly NumberFormat[];
  /** Of the fonts, those that a cell's style names. */
  readonly fonts: readonly string[];
}

interface Parts {
  readonly archive: ZipArchive;
  readonly budget: InflateBudget;
  readonly limits: SheetLimits;
}

/** Excel itself keeps at most 65,490 styles. */
const MOST_STYLES = 70_000;
const MOST_FONTS = 500;
/** Of one cell, escaped and in pieces. */
const LONGEST_RAW = 1 << 20;

const PASS: XmlHandler = { open: () => undefined, text: () => undefined, close: () => undefined };

/** Everything of a workbook that its sheets' rows need. @throws SheetRefusal */
export async function readWorkbook(parts: Parts): Promise<XlsxWorkbook> {
  const path = await workbookPath(parts);
  const targets = await readRelations(parts, path);
  const { sheets, from1904 } = await readSheetList(parts, path, targets);
  const { formats, fonts } = await readStyles(parts, targets.get('styles'));
  const strings = await readSharedStrings(parts, targets.get('sharedStrings'));
  return { sheets, from1904, strings, formats, fonts };
}

/** Feeds a part to a handler. */
export async function scanPart(
  { budget }: Pick<Parts, 'budget'>,
  entry: ZipEntry,
  handler: XmlHandler,
): Promise<void> {
  const scanner = createXmlScanner(handler);
  for await (const bytes of inflate(entry, budget)) scanner.push(bytes);
  scanner.end();
}

async function workbookPath(parts: Parts): Promise<string> {
  const root = await readRelations(parts, '');
  const path = root.get('officeDocument') ?? 'xl/workbook.xml';
  if (parts.archive.find(path) === undefined) throw new SheetRefusal(SHEET_DAMAGED);
  return path;
}

/** What a part points to: by id, and the first of each kind by the kind's last word. */
async function readRelations(parts: Parts, path: string): Promise<ReadonlyMap<string, string>> {
  const slash = path.lastIndexOf('/') + 1;
  const entry = parts.archive.find(`${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`);
  const targets = new Map<string, string>();
  if (entry === undefined) return targets;
  await scanPart(parts, entry, {
    ...PASS,
    open(name, attributes) {
      if (name !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return;
      const target = resolve(path.slice(0, slash), decodeXml(attribute(attributes, 'Target') ?? ''));
      if (targets.size > parts.limits.entries * 2) throw new SheetRefusal(SHEET_TOO_MANY_ENTRIES);
      const type = attribute(attributes, 'Type')?.split('/').at(-1) ?? '';
      targets.set(`${type}#${attribute(attributes, 'Id')}`, target);
      if (!targets.has(type)) targets.set(type, target);
    },
  });
  return targets;
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

async function readSheetList(parts: Parts, path: string, targets: ReadonlyMap<string, string>) {
  const sheets: XlsxSheet[] = [];
  let from1904 = false;
  await scanPart(parts, parts.archive.find(path)!, {
    ...PASS,
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = isTrue(attribute(attributes, 'date1904'));
      if (name !== 'sheet') return;
      // Charts and dialogues are sheets without cells; they are of other types.
      const target = targets.get(`worksheet#${attribute(attributes, 'id')}`);
      if (target === undefined) return;
      if (sheets.length === parts.limits.sheets) throw new SheetRefusal(SHEET_TOO_MANY_SHEETS);
      const entry = parts.archive.find(target);
      // A part that stands for many sheets would be read as often.
      if (entry === undefined || sheets.some((sheet) => sheet.entry === entry))
        throw new SheetRefusal(SHEET_DAMAGED, partName(target).slice(0, 100));
      const hidden = /^(very)?hidden$/i.test(attribute(attributes, 'state') ?? '');
      sheets.push({ name: decodeXml(attribute(attributes, 'name') ?? '').slice(0, 255), hidden, entry });
    },
  });
  return { sheets, from1904 };
}

async function readStyles(parts: Parts, path: string | undefined) {
  const codes = new Map<number, NumberFormat>();
  const names: string[] = [];
  const formats: NumberFormat[] = [];
  const used = new Set<string>();
  let inside = '';
  const entry = path === undefined ? undefined : parts.archive.find(path);
  if (entry === undefined) return { formats, fonts: [] };
  await scanPart(parts, entry, {
    ...PASS,
    open(name, attributes) {
      if (name === 'fonts' || name === 'cellXfs' || name === 'cellStyleXfs' || name === 'dxfs') inside = name;
      else if (name === 'numFmt' && inside !== 'dxfs')
        codes.set(
          Number(attribute(attributes, 'numFmtId')),
          readFormat(decodeXml(attribute(attributes, 'formatCode') ?? '')),
        );
      else if (inside === 'fonts' && name === 'font') names.push('');
      else if (inside === 'fonts' && name === 'name')
        names[names.length - 1] = decodeXml(attribute(attributes, 'val') ?? '').slice(0, 100);
      else if (inside === 'cellXfs' && name === 'xf') {
        const id = Number(attribute(attributes, 'numFmtId') ?? 0);
        formats.push(codes.get(id) ?? builtInFormat(id));
        if (formats.length > MOST_STYLES || names.length > MOST_STYLES) throw new SheetRefusal(SHEET_DAMAGED);
        used.add(names[Number(attribute(attributes, 'fontId') ?? 0)] ?? '');
      }
    },
    close(name) {
      if (name === inside) inside = '';
    },
  });
  used.delete('');
  return { formats, fonts: [...used].slice(0, MOST_FONTS) };
}

async function readSharedStrings(parts: Parts, path: string | undefined): Promise<string[]> {
  const strings: string[] = [];
  const entry = path === undefined ? undefined : parts.archive.find(path);
  if (entry === undefined) return strings;
  let bytes = 0;
  const reader = createStringReader((text) => {
    bytes += text.length * 2;
    if (strings.length === parts.limits.sharedStrings || bytes > parts.limits.sharedStringBytes)
      throw new SheetRefusal(SHEET_TOO_MANY_STRINGS);
    strings.push(text);
  }, 'si');
  await scanPart(parts, entry, reader);
  return strings;
}

/** Gathers the `t` of a text element, whole or in runs, without the pronunciation that East Asian files add. */
export function createStringReader(said: (text: string) => void, element: string): XmlHandler {
  let text = '';
  let inText = false;
  let aside = 0;
  return {
    open(name) {
      if (name === element) text = '';
      else if (name === 'rPh') aside += 1;
      else if (name === 't') inText = aside === 0;
    },
    text(piece) {
      if (inText) text = longer(text, decodeXml(piece));
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') aside -= 1;
      else if (name === element) said(decodeEscapes(text));
    },
  };
}

/** A cell's text that comes in pieces without end would outgrow what a string may be. */
export function longer(text: string, piece: string): string {
  if (text.length + piece.length > LONGEST_RAW) throw new SheetRefusal(SHEET_CELL_TOO_LONG);
  return text + piece;
}

/** `_x000D_` is how a workbook writes what XML cannot hold. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}

export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
