import { builtInFormat, type NumberFormat, readFormat } from './number-format.ts';
import type { SheetLimits } from './sheet.ts';
import {
  SHEET_DAMAGED,
  SHEET_ENCRYPTED,
  SHEET_MACROS,
  SHEET_TOO_MANY_SHEETS,
  SHEET_TOO_MANY_STRINGS,
  SHEET_TOO_OLD,
  SheetRefusal,
} from './sheet-problem.ts';
import { createBlockReader, RECORD, readText, recordsFrom, type XlsRecord } from './xls-records.ts';

export interface XlsSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Of its first record in the stream. */
  readonly offset: number;
}

export interface XlsWorkbook {
  readonly sheets: readonly XlsSheet[];
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly fonts: readonly string[];
  readonly from1904: boolean;
}

const BIFF8 = 0x0600;
const CELLS = 0;
const MACRO = 1;

/** What stands in front of all sheets: their names, the texts, and how cells look. @throws SheetRefusal, RangeError */
export function readXlsWorkbook(stream: Uint8Array, limits: SheetLimits): XlsWorkbook {
  const sheets: XlsSheet[] = [];
  const fonts: string[] = [];
  const codes = new Map<number, NumberFormat>();
  const styles: { readonly font: number; readonly format: number; readonly ofCells: boolean }[] = [];
  const textBlocks: DataView[] = [];
  let from1904 = false;
  let previous = 0;

  function see({ id, offset, data }: XlsRecord): void {
    if (offset === 0 && (id !== RECORD.begin || data.getUint16(0, true) !== BIFF8))
      throw new SheetRefusal(SHEET_TOO_OLD);
    if (id === RECORD.filePass) throw new SheetRefusal(SHEET_ENCRYPTED);
    if (id === RECORD.date1904) from1904 = data.getUint16(0, true) === 1;
    else if (id === RECORD.font) fonts.push(readText(data, 14, 1).slice(0, 100));
    else if (id === RECORD.format) codes.set(data.getUint16(0, true), readFormat(readText(data, 2, 2)));
    else if (id === RECORD.style)
      styles.push({
        font: data.getUint16(0, true),
        format: data.getUint16(2, true),
        ofCells: (data.getUint16(4, true) & 4) === 0,
      });
    else if (id === RECORD.sheet) addSheet(data);
    else if (id === RECORD.strings || (id === RECORD.continue && previous === RECORD.strings))
      textBlocks.push(data);
    if (id !== RECORD.continue) previous = id;
  }

  function addSheet(data: DataView): void {
    const type = data.getUint8(5);
    if (type === MACRO) throw new SheetRefusal(SHEET_MACROS);
    if (type !== CELLS) return;
    if (sheets.length === limits.sheets) throw new SheetRefusal(SHEET_TOO_MANY_SHEETS);
    sheets.push({
      name: readText(data, 6, 1),
      hidden: (data.getUint8(4) & 3) !== 0,
      offset: data.getUint32(0, true),
    });
  }

  let ended = false;
  for (const record of recordsFrom(stream, 0)) {
    ended = record.id === RECORD.eof;
    if (ended) break;
    see(record);
  }
  if (!ended) throw new SheetRefusal(SHEET_DAMAGED);
  return {
    sheets,
    from1904,
    strings: readStrings(textBlocks, limits),
    formats: styles.map(({ format }) => codes.get(format) ?? builtInFormat(format)),
    fonts: fontsOfCells(fonts, styles),
  };
}

/** There is no font 4: the fifth one is number 5. */
function fontsOfCells(
  fonts: readonly string[],
  styles: readonly { font: number; ofCells: boolean }[],
): string[] {
  const used = styles.filter(({ ofCells }) => ofCells).map(({ font }) => fonts[font > 4 ? font - 1 : font]);
  return [...new Set(used)].filter((name) => name !== undefined && name !== '') as string[];
}

function readStrings(blocks: readonly DataView[], limits: SheetLimits): string[] {
  const strings: string[] = [];
  if (blocks.length === 0) return strings;
  const reader = createBlockReader(blocks, 4);
  const count = reader.u32();
  let bytes = 0;
  // The declared count is only how far to read at most.
  while (strings.length < count && !reader.done()) {
    const length = reader.u16();
    const flags = reader.u8();
    const runs = (flags & 8) === 0 ? 0 : reader.u16();
    const extra = (flags & 4) === 0 ? 0 : reader.u32();
    const text = reader.text(length, flags);
    reader.skip(runs * 4 + extra);
    bytes += text.length * 2;
    if (strings.length === limits.sharedStrings || bytes > limits.sharedStringBytes)
      throw new SheetRefusal(SHEET_TOO_MANY_STRINGS);
    strings.push(text);
  }
  return strings;
}
