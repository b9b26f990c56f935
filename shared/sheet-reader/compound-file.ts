import { SHEET_DAMAGED, SheetRefusal } from './sheet-problem.ts';

/** The container of .xls, and of workbooks that a password locks (MS-CFB). */
export interface CompoundFile {
  /** Of streams and storages alike, whatever storage they lie in. */
  readonly names: ReadonlySet<string>;
  /** The first stream of that name. */
  read(name: string): Uint8Array | undefined;
}

interface DirectoryEntry {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

const STREAM = 2;
const ROOT = 5;
const LAST_SECTOR = 0xfffffffa;
const HEADER_FAT = 109;
const MINI = 64;

/** @throws SheetRefusal, or RangeError where an offset leads out of the file. */
export function openCompound(bytes: Uint8Array): CompoundFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) throw new SheetRefusal(SHEET_DAMAGED);
  const sectors = createSectors(bytes, view, 1 << shift);
  const directory = readDirectory(sectors.chain(view.getUint32(48, true), bytes.length));
  const root = directory.find(({ type }) => type === ROOT);
  const cutoff = view.getUint32(56, true);

  function readMini({ start, size }: DirectoryEntry): Uint8Array {
    if (root === undefined) throw new SheetRefusal(SHEET_DAMAGED);
    const small = sectors.chain(root.start, root.size);
    const next = numbers(sectors.chain(view.getUint32(60, true), bytes.length));
    const out = new Uint8Array(Math.min(size, small.length));
    for (let at = 0, sector = start; at < out.length; at += MINI) {
      if (sector * MINI >= small.length) throw new SheetRefusal(SHEET_DAMAGED);
      out.set(small.subarray(sector * MINI, sector * MINI + Math.min(MINI, out.length - at)), at);
      sector = next[sector] ?? LAST_SECTOR;
    }
    return out;
  }

  return {
    names: new Set(directory.map(({ name }) => name)),
    read(name) {
      const entry = directory.find((one) => one.type === STREAM && one.name === name);
      if (entry === undefined) return undefined;
      return entry.size < cutoff ? readMini(entry) : sectors.chain(entry.start, entry.size);
    },
  };
}

function createSectors(bytes: Uint8Array, view: DataView, size: number) {
  const count = Math.ceil(bytes.length / size);
  const fat = readFat();

  function sector(index: number): Uint8Array {
    const start = (index + 1) * size;
    // The last sector of some files is cut short.
    if (index >= count || start >= bytes.length) throw new SheetRefusal(SHEET_DAMAGED);
    return bytes.subarray(start, start + size);
  }

  /** Where the sectors of the sector table lie: in the header, then in a chain of their own. */
  function fatSectors(): number[] {
    const found: number[] = [];
    for (let index = 0; index < HEADER_FAT; index += 1) found.push(view.getUint32(76 + index * 4, true));
    let next = view.getUint32(68, true);
    for (let steps = 0; next < LAST_SECTOR && steps < count; steps += 1) {
      const list = numbers(sector(next));
      found.push(...list.subarray(0, -1));
      next = list.at(-1) ?? LAST_SECTOR;
    }
    return found.filter((index) => index < LAST_SECTOR).slice(0, Math.ceil((count * 4) / size) + 1);
  }

  function readFat(): Uint32Array {
    const lists = fatSectors().map((index) => numbers(sector(index)));
    const table = new Uint32Array(lists.reduce((sum, list) => sum + list.length, 0));
    let at = 0;
    for (const list of lists) {
      table.set(list, at);
      at += list.length;
    }
    return table;
  }

  return {
    /** A chain's bytes, at most `length`; a chain that turns in a circle is damage. */
    chain(start: number, length: number): Uint8Array {
      const pieces: Uint8Array[] = [];
      let filled = 0;
      for (let next = start; next < LAST_SECTOR && filled < length; next = fat[next] ?? LAST_SECTOR) {
        if (pieces.length > count) throw new SheetRefusal(SHEET_DAMAGED);
        const piece = sector(next);
        pieces.push(piece);
        filled += piece.length;
      }
      return Buffer.concat(pieces).subarray(0, length);
    },
  };
}

function readDirectory(bytes: Uint8Array): DirectoryEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Sectors are 512 bytes or a multiple; a file that was cut off ends within one.
  if (bytes.length === 0 || bytes.length % 512 !== 0) throw new SheetRefusal(SHEET_DAMAGED);
  const entries: DirectoryEntry[] = [];
  for (let at = 0; at + 128 <= bytes.length; at += 128) {
    const length = Math.min(64, view.getUint16(at + 64, true));
    entries.push({
      name: Buffer.from(bytes.subarray(at, at + Math.max(0, length - 2))).toString('utf16le'),
      type: bytes[at + 66]!,
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    });
  }
  return entries.filter(({ type }) => type !== 0);
}

function numbers(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const list = new Uint32Array(Math.floor(bytes.length / 4));
  for (let index = 0; index < list.length; index += 1) list[index] = view.getUint32(index * 4, true);
  return list;
}
