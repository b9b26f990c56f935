import { pipeline } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

/** A part as an archive holds it. */
export interface ZipEntry {
  /** As the archive writes it. */
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: Uint8Array;
  /** As declared; good for copying, never for deciding. */
  readonly declaredSize: number;
}

/** A part to pack, or one taken over from another archive as it lies there. */
export type ZipPart =
  | { readonly name: string; readonly content: AsyncIterable<string> | Iterable<string> }
  | { readonly entry: ZipEntry };

interface Written {
  readonly name: Buffer;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

/** Sizes follow the content, which is not known before it has been written; names are UTF-8. */
const STREAMED = 0x0808;
const UTF8 = 0x0800;
const LOCAL_HEADER = 30;
const SIZES_BEHIND = 16;
/** 1 January 1980: equal content gives equal bytes. */
const NO_DATE = 0x0021;

/** Writes an archive while its parts are made; holds no part whole. */
export async function* writeZip(parts: AsyncIterable<ZipPart> | Iterable<ZipPart>): AsyncGenerator<Buffer> {
  const written: Written[] = [];
  let offset = 0;
  for await (const part of parts) {
    const one = yield* 'entry' in part ? copyPart(part.entry, offset) : packPart(part, offset);
    offset += LOCAL_HEADER + one.name.length + one.packedSize + (one.flags === STREAMED ? SIZES_BEHIND : 0);
    written.push(one);
  }
  yield directory(written, offset);
}

async function* copyPart(
  { name, method, crc, packed, declaredSize }: ZipEntry,
  offset: number,
): AsyncGenerator<Buffer, Written> {
  const part = {
    name: Buffer.from(name),
    flags: UTF8,
    method,
    crc,
    packedSize: packed.length,
    size: declaredSize,
    offset,
  };
  yield localHeader(part);
  yield Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength);
  return part;
}

async function* packPart(
  { name, content }: Extract<ZipPart, { name: string }>,
  offset: number,
): AsyncGenerator<Buffer, Written> {
  const start = {
    name: Buffer.from(name),
    flags: STREAMED,
    method: 8,
    crc: 0,
    packedSize: 0,
    size: 0,
    offset,
  };
  yield localHeader(start);
  let crc = 0;
  let size = 0;
  let packedSize = 0;
  for await (const packed of deflate(content, (plain) => {
    crc = crc32(plain, crc);
    size += plain.length;
  })) {
    packedSize += packed.length;
    yield packed;
  }
  const part = { ...start, crc, size, packedSize };
  yield Buffer.concat([Buffer.from('PK\x07\x08', 'latin1'), sizes(part)]);
  return part;
}

/** The pipeline closes the source too, whoever gives up first. */
function deflate(
  content: AsyncIterable<string> | Iterable<string>,
  seen: (plain: Buffer) => void,
): AsyncIterable<Buffer> {
  const deflater = createDeflateRaw({ level: 6 });
  pipeline(encoded(content, seen), deflater, () => undefined);
  return deflater;
}

async function* encoded(content: AsyncIterable<string> | Iterable<string>, seen: (plain: Buffer) => void) {
  for await (const text of content) {
    const plain = Buffer.from(text);
    seen(plain);
    yield plain;
  }
}

function localHeader(part: Written): Buffer {
  const head = Buffer.alloc(14);
  head.write('PK\x03\x04', 'latin1');
  describe(head, 4, part);
  const lengths = Buffer.alloc(4);
  lengths.writeUInt16LE(part.name.length, 0);
  return Buffer.concat([head, sizes(part), lengths, part.name]);
}

/** Version, flags, method, time. */
function describe(into: Buffer, at: number, { flags, method }: Written): void {
  into.writeUInt16LE(20, at);
  into.writeUInt16LE(flags, at + 2);
  into.writeUInt16LE(method, at + 4);
  into.writeUInt16LE(NO_DATE, at + 8);
}

function sizes({ crc, packedSize, size }: Written): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt32LE(crc, 0);
  bytes.writeUInt32LE(packedSize, 4);
  bytes.writeUInt32LE(size, 8);
  return bytes;
}

function directory(parts: readonly Written[], offset: number): Buffer {
  const rows = parts.map((part) => {
    const head = Buffer.alloc(16);
    head.write('PK\x01\x02', 'latin1');
    head.writeUInt16LE(20, 4);
    describe(head, 6, part);
    const rest = Buffer.alloc(18);
    rest.writeUInt16LE(part.name.length, 0);
    rest.writeUInt32LE(part.offset, 14);
    return Buffer.concat([head, sizes(part), rest, part.name]);
  });
  const central = Buffer.concat(rows);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([central, end]);
}
