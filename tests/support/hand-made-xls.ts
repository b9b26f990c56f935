/** One BIFF record. */
export function record(id: number, ...data: readonly Buffer[]): Buffer {
  const body = Buffer.concat(data);
  return Buffer.concat([u16(id, body.length), body]);
}

export function u16(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [index, value] of values.entries()) bytes.writeUInt16LE(value & 0xffff, index * 2);
  return bytes;
}

export function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}

export function f64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
}

/** Two bytes a letter, with the length in two bytes. */
export function wide(text: string): Buffer {
  return Buffer.concat([u16(text.length), Buffer.from([1]), Buffer.from(text, 'utf16le')]);
}

const BEGIN = 0x809;
const END = record(0x0a);

/** A Workbook stream of one sheet: what stands in front of it, and its own records. */
export function xlsStream(globals: readonly Buffer[], sheet: readonly Buffer[]): Buffer {
  const name = Buffer.from([3, 1, ...Buffer.from('Xóm', 'utf16le')]);
  const begin = (type: number) => record(BEGIN, u16(0x0600, type, 0, 0), u32(0), u32(0));
  const front = [begin(5), ...globals];
  const listed = (offset: number) => record(0x85, u32(offset), Buffer.from([0, 0]), name);
  const offset = Buffer.concat([...front, listed(0), END]).length;
  return Buffer.concat([...front, listed(offset), END, begin(0x10), ...sheet, END]);
}

const SECTOR = 512;
const FREE = 0xffffffff;
const LAST = 0xfffffffe;
const TABLE = 0xfffffffd;

/** An OLE container of these streams, each padded so that it lies in sectors of its own. */
export function compoundOf(streams: Readonly<Record<string, Buffer>>): Buffer {
  const contents = Object.entries(streams).map(([name, content]) => ({
    name,
    size: Math.max(4_096, content.length),
    bytes: padded(content, Math.max(4_096, content.length)),
  }));
  const table: number[] = [TABLE, LAST];
  const starts = contents.map(({ bytes }) => {
    const start = table.length;
    for (let left = bytes.length / SECTOR; left > 0; left -= 1)
      table.push(left === 1 ? LAST : table.length + 1);
    return start;
  });
  const directory = [
    entry('Root Entry', 5, LAST, 0),
    ...contents.map(({ name, size }, index) => entry(name, 2, starts[index]!, size)),
  ];
  if (table.length > 128 || directory.length > 4) throw new Error('The container of tests is a small one');
  const fat = Buffer.alloc(SECTOR, 0xff);
  for (const [index, next] of table.entries()) fat.writeUInt32LE(next, index * 4);
  return Buffer.concat([
    header(),
    fat,
    padded(Buffer.concat(directory), SECTOR),
    ...contents.map(({ bytes }) => bytes),
  ]);
}

function header(): Buffer {
  const bytes = Buffer.alloc(SECTOR);
  bytes.write('d0cf11e0a1b11ae1', 0, 'hex');
  u16(0x3e, 3, 0xfffe, 9, 6).copy(bytes, 24);
  bytes.writeUInt32LE(1, 44);
  bytes.writeUInt32LE(1, 48);
  bytes.writeUInt32LE(4_096, 56);
  bytes.writeUInt32LE(LAST, 60);
  bytes.writeUInt32LE(LAST, 68);
  for (let at = 76; at < SECTOR; at += 4) bytes.writeUInt32LE(at === 76 ? 0 : FREE, at);
  return bytes;
}

function entry(name: string, type: number, start: number, size: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.write(name, 'utf16le');
  bytes.writeUInt16LE((name.length + 1) * 2, 64);
  bytes[66] = type;
  bytes.writeUInt32LE(start, 116);
  bytes.writeUInt32LE(size, 120);
  return bytes;
}

function padded(content: Buffer, least: number): Buffer {
  return Buffer.concat([content, Buffer.alloc(Math.ceil(least / SECTOR) * SECTOR - content.length)]);
}
