import { columnName, textCell } from '#shared/sheet/xml-text.ts';
import { writeZip, type ZipPart } from '#shared/sheet/zip-writer.ts';
import type { SheetLimits } from '#shared/sheet-reader/sheet.ts';
import { refuseOthers } from '#shared/sheet-reader/xlsx-events.ts';
import { columnOf, createRowReader } from '#shared/sheet-reader/xlsx-rows.ts';
import { readWorkbook, type XlsxSheet, type XlsxWorkbook } from '#shared/sheet-reader/xlsx-workbook.ts';
import { attribute, createXmlScanner, type XmlHandler } from '#shared/sheet-reader/xml-scan.ts';
import { type InflateBudget, inflate, openZip } from '#shared/sheet-reader/zip-archive.ts';
import { type LineReasons, REASON_HEADING } from './reason-heading.ts';

const REASON_WIDTH = 40;
/** Whatever a part was written in, it is written back in UTF-8. */
const XML_START = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** The workbook with one more column in its marked sheets. All other parts are taken over as they are packed. */
export async function* markXlsx(
  bytes: Uint8Array,
  reasons: ReadonlyMap<number, LineReasons>,
  limits: SheetLimits,
): AsyncGenerator<Buffer> {
  const archive = openZip(bytes, limits);
  refuseOthers(archive);
  const budget = { left: limits.inflatedBytes, perEntry: limits.entryBytes };
  const workbook = await readWorkbook({ archive, budget, limits });
  const parts: ZipPart[] = [];
  for (const entry of archive.entries) {
    const index = workbook.sheets.findIndex((sheet) => sheet.entry === entry);
    const lines = reasons.get(index);
    if (lines === undefined) parts.push({ entry });
    else parts.push({ name: entry.name, content: markSheet({ workbook, index, lines, limits, budget }) });
  }
  yield* writeZip(parts);
}

interface SheetMarking {
  readonly workbook: XlsxWorkbook;
  readonly index: number;
  readonly lines: LineReasons;
  readonly limits: SheetLimits;
  readonly budget: InflateBudget;
}

async function* markSheet({ workbook, index, lines, limits, budget }: SheetMarking): AsyncGenerator<string> {
  const sheet = workbook.sheets[index]!;
  const before = budget.left;
  const column = await reasonColumn({ workbook, sheet, limits, budget });
  // It was counted when its column was looked for.
  budget.left = before;
  let written = '';
  const scanner = createXmlScanner(
    createMarker({ column, lines }, (xml) => {
      written += xml;
    }),
  );
  for await (const piece of inflate(sheet.entry, budget)) {
    scanner.push(piece);
    yield written;
    written = '';
  }
  scanner.end();
  yield written;
}

/** The column of an earlier time, or the one behind all values. */
async function reasonColumn({
  workbook,
  sheet,
  limits,
  budget,
}: Omit<SheetMarking, 'index' | 'lines'> & { sheet: XlsxSheet }): Promise<number> {
  let width = 0;
  let earlier = -1;
  const reader = createRowReader({ workbook, limits, place: sheet.name }, ({ cells }) => {
    width = Math.max(width, cells.length);
    if (earlier === -1) earlier = cells.indexOf(REASON_HEADING);
  });
  const scanner = createXmlScanner(reader);
  for await (const piece of inflate(sheet.entry, budget)) scanner.push(piece);
  return earlier === -1 ? width : earlier;
}

/** Copies a sheet's XML, puts the reasons into their column, and takes out what stood there. */
function createMarker(
  { column, lines }: { column: number; lines: LineReasons },
  write: (xml: string) => void,
): XmlHandler {
  let tag = '';
  let line = 0;
  let at = -1;
  let owed: string | null = null;
  let dropping = false;
  let placed = false;
  let inColumns = false;

  const copy = (xml: string) => {
    if (!dropping) write(xml);
  };
  const pay = (prefix: string) => {
    if (owed !== null) write(prefixed(textCell(`${columnName(column)}${line}`, owed, 0), prefix));
    owed = null;
  };

  function openRow(attributes: string): void {
    line = Number(attribute(attributes, 'r') ?? line + 1);
    at = -1;
    owed = lines.get(line) ?? null;
    const open = tag.replace(/\sspans=("[^"]*"|'[^']*')/, '');
    if (owed === null || !open.endsWith('/>')) {
      write(open);
      return;
    }
    write(`${open.slice(0, -2)}>`);
    pay(prefixOf(tag));
    write(`</${prefixOf(tag)}row>`);
  }

  function openCell(attributes: string): void {
    const address = attribute(attributes, 'r');
    at = address === undefined ? at + 1 : columnOf(address);
    if (at >= column) pay(prefixOf(tag));
    dropping = at === column;
    copy(tag);
  }

  function openData(): void {
    const prefix = prefixOf(tag);
    if (!placed) write(`<${prefix}cols>${widthXml(column, prefix)}</${prefix}cols>`);
    write(tag);
  }

  /** Columns may share one tag, and no two tags may speak of the same column. */
  function openColumn(attributes: string): void {
    const [first, last] = [Number(attribute(attributes, 'min')), Number(attribute(attributes, 'max'))];
    const number = column + 1;
    if (!placed && last >= number) {
      placed = true;
      if (first < number && tag.endsWith('/>')) write(withSpan(tag, first, number - 1));
      if (first > number || tag.endsWith('/>')) write(widthXml(column, prefixOf(tag)));
      if (first > number || !tag.endsWith('/>')) write(tag);
      else if (last > number) write(withSpan(tag, number + 1, last));
    } else write(tag);
  }

  function closeColumns(): void {
    inColumns = false;
    if (!placed) write(widthXml(column, prefixOf(tag)));
    placed = true;
  }

  return {
    raw(token) {
      tag = token;
      if (token.startsWith('<?xml ')) write(XML_START);
      else if (token.startsWith('<?') || token.startsWith('<!--')) copy(token);
    },
    open(name, attributes) {
      const written = tag;
      if (name === 'row') openRow(attributes);
      else if (name === 'c') openCell(attributes);
      else if (name === 'sheetData') openData();
      else if (name === 'col' && inColumns) openColumn(attributes);
      else copy(tag);
      if (name === 'cols') inColumns = true;
      // A tag that closes itself is closed with nothing more to write.
      if (written.endsWith('/>')) tag = '';
    },
    text: copy,
    close(name) {
      if (name === 'row') pay(prefixOf(tag));
      if (name === 'cols') closeColumns();
      copy(tag);
      if (name === 'c') dropping = false;
    },
  };
}

function widthXml(column: number, prefix: string): string {
  return `<${prefix}col min="${column + 1}" max="${column + 1}" width="${REASON_WIDTH}" customWidth="1"/>`;
}

function withSpan(tag: string, first: number, last: number): string {
  return tag
    .replace(/\smin\s*=\s*("[^"]*"|'[^']*')/, ` min="${first}"`)
    .replace(/\smax\s*=\s*("[^"]*"|'[^']*')/, ` max="${last}"`);
}

function prefixOf(tag: string): string {
  return /^<\/?([\w.-]{1,40}:)/.exec(tag)?.[1] ?? '';
}

/** The text of a cell is escaped, so every `<` of it begins a tag. */
function prefixed(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replace(/<(\/?)/g, `<$1${prefix}`);
}
