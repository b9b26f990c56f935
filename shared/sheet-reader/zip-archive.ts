import { crc32, createInflateRaw } from 'node:zlib';
import type { ZipEntry } from '#shared/sheet/zip-writer.ts';
import type { SheetLimits } from './sheet.ts';
import {
  SHEET_BOMB,
  SHEET_DAMAGED,
  SHEET_ENCRYPTED,
  SHEET_TOO_MANY_ENTRIES,
  SheetRefusal,
} from './sheet-problem.ts';

export interface ZipArchive {
  /** In the archive's order. */
  readonly entries: readonly ZipEntry[];
  /** By part name, whatever its case or slashes. */
  find(name: string): ZipEntry | undefined;
}

/** What may still be inflated of an archive. */
export interface InflateBudget {
  left: number;
  readonly perEntry: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const UNKNOWN = 0xffffffff;
const SLICE = 1 << 16;

/** Reads the directory at the archive's end; nothing is inflated yet. @throws SheetRefusal */
export function openZip(bytes: Uint8Array, limits: Pick<SheetLimits, 'entries'>): ZipArchive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const entries = readDirectory(bytes, view, limits.entries);
    const byName = new Map(entries.map((entry) => [partName(entry.name), entry]));
    // Two parts of one name: readers would not agree which of them counts.
    if (byName.size !== entries.length) throw new SheetRefusal(SHEET_DAMAGED);
    return { entries, find: (name) => byName.get(partName(name)) };
  } catch (error) {
    // A DataView throws RangeError where an offset leads out of the file.
    if (error instanceof RangeError) throw new SheetRefusal(SHEET_DAMAGED);
    throw error;
  }
}

function readDirectory(bytes: Uint8Array, view: DataView, most: number): ZipEntry[] {
  const { count, offset } = findDirectory(view);
  if (count > most) throw new SheetRefusal(SHEET_TOO_MANY_ENTRIES);
  const entries: ZipEntry[] = [];
  let at = offset;
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== CENTRAL) throw new SheetRefusal(SHEET_DAMAGED);
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const end = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (end > bytes.length) throw new SheetRefusal(SHEET_DAMAGED);
    const name = Buffer.from(bytes.subarray(at + 46, nameEnd)).toString('utf8');
    if (!name.endsWith('/')) entries.push(readEntry(bytes, view, { at, name, nameEnd }));
    at = end;
  }
  return entries;
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  { at, name, nameEnd }: { at: number; name: string; nameEnd: number },
): ZipEntry {
  if ((view.getUint16(at + 8, true) & 1) !== 0) throw new SheetRefusal(SHEET_ENCRYPTED);
  const wide = wideFields(view, nameEnd, view.getUint16(at + 30, true));
  const next = (value: number) => (value === UNKNOWN ? (wide.shift() ?? UNKNOWN) : value);
  // The wide fields follow in this order, and only where the narrow one is full.
  const declaredSize = next(view.getUint32(at + 24, true));
  const packedSize = next(view.getUint32(at + 20, true));
  const local = next(view.getUint32(at + 42, true));
  if (view.getUint32(local, true) !== LOCAL) throw new SheetRefusal(SHEET_DAMAGED);
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packedSize > bytes.length) throw new SheetRefusal(SHEET_DAMAGED);
  return {
    name,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: bytes.subarray(start, start + packedSize),
    declaredSize,
  };
}

/** The zip64 extra field's numbers. */
function wideFields(view: DataView, start: number, length: number): number[] {
  const fields: number[] = [];
  for (let at = start; at + 4 <= start + length; ) {
    const size = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1) {
      for (let field = at + 4; field + 8 <= at + 4 + size; field += 8) fields.push(wide(view, field));
    }
    at += 4 + size;
  }
  return fields;
}

function findDirectory(view: DataView): { count: number; offset: number } {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    if (count !== 0xffff && offset !== UNKNOWN) return { count, offset };
    if (at < 20 || view.getUint32(at - 20, true) !== LOCATOR_64) return { count, offset };
    const end = wide(view, at - 12);
    if (view.getUint32(end, true) !== END_64) throw new SheetRefusal(SHEET_DAMAGED);
    return { count: wide(view, end + 32), offset: wide(view, end + 48) };
  }
  throw new SheetRefusal(SHEET_DAMAGED);
}

function wide(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

export function partName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

/** An entry's content in pieces, counted as they come and checked against its checksum. @throws SheetRefusal */
export async function* inflate(entry: ZipEntry, budget: InflateBudget): AsyncGenerator<Buffer> {
  let size = 0;
  let crc = 0;
  try {
    for await (const piece of unpack(entry)) {
      size += piece.length;
      budget.left -= piece.length;
      if (size > budget.perEntry || budget.left < 0)
        throw new SheetRefusal(SHEET_BOMB, entry.name.slice(0, 100));
      crc = crc32(piece, crc);
      yield piece;
    }
  } catch (error) {
    if (isZlibError(error)) throw new SheetRefusal(SHEET_DAMAGED, entry.name.slice(0, 100));
    throw error;
  }
  if (crc !== entry.crc) throw new SheetRefusal(SHEET_DAMAGED, entry.name.slice(0, 100));
}

function unpack({ method, packed, name }: ZipEntry): AsyncIterable<Buffer> | Iterable<Buffer> {
  if (method === 0) return slices(packed);
  if (method !== 8) throw new SheetRefusal(SHEET_DAMAGED, name.slice(0, 100));
  const inflater = createInflateRaw({ chunkSize: SLICE });
  inflater.end(packed);
  return inflater;
}

function* slices(bytes: Uint8Array): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += SLICE) yield Buffer.from(bytes.subarray(at, at + SLICE));
}

function isZlibError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^Z_|^ERR_ZLIB/.test(String(error.code));
}
