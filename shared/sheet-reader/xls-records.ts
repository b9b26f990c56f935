/** One record of a BIFF8 stream; every read beyond its end throws RangeError. */
export interface XlsRecord {
  readonly id: number;
  /** In the stream, of the record's head. */
  readonly offset: number;
  readonly data: DataView;
}

export const RECORD = {
  formula: 0x0006,
  eof: 0x000a,
  date1904: 0x0022,
  filePass: 0x002f,
  font: 0x0031,
  continue: 0x003c,
  columns: 0x007d,
  sheet: 0x0085,
  manyRk: 0x00bd,
  richText: 0x00d6,
  style: 0x00e0,
  merges: 0x00e5,
  strings: 0x00fc,
  stringCell: 0x00fd,
  number: 0x0203,
  text: 0x0204,
  truthOrError: 0x0205,
  formulaText: 0x0207,
  row: 0x0208,
  rk: 0x027e,
  format: 0x041e,
  begin: 0x0809,
} as const;

export function* recordsFrom(stream: Uint8Array, start: number): Generator<XlsRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  for (let offset = start; offset + 4 <= stream.length; ) {
    const length = view.getUint16(offset + 2, true);
    yield {
      id: view.getUint16(offset, true),
      offset,
      data: new DataView(stream.buffer, stream.byteOffset + offset + 4, length),
    };
    offset += 4 + length;
  }
}

/** A text with its length in one or two bytes in front. */
export function readText(data: DataView, at: number, lengthBytes: 1 | 2): string {
  const length = lengthBytes === 1 ? data.getUint8(at) : data.getUint16(at, true);
  return textIn([data], at + lengthBytes, length);
}

/** The characters behind their flag byte; a continued record begins with a flag byte of its own. */
function textIn(blocks: readonly DataView[], at: number, length: number): string {
  const reader = createBlockReader(blocks, at);
  return reader.text(length, reader.u8());
}

/** Reads on from one record into those that continue it. */
export function createBlockReader(blocks: readonly DataView[], start = 0) {
  let index = 0;
  let at = start;

  function block(): DataView {
    while (at >= blocks[index]!.byteLength && index + 1 < blocks.length) {
      at -= blocks[index]!.byteLength;
      index += 1;
    }
    return blocks[index]!;
  }

  function step(size: number, read: (view: DataView, from: number) => number): number {
    const view = block();
    at += size;
    return read(view, at - size);
  }

  return {
    u8: () => step(1, (view, from) => view.getUint8(from)),
    u16: () => step(2, (view, from) => view.getUint16(from, true)),
    u32: () => step(4, (view, from) => view.getUint32(from, true)),
    skip(count: number): void {
      at += count;
    },
    text(length: number, flags: number): string {
      let wide = (flags & 1) !== 0;
      let text = '';
      for (let left = length; left > 0; ) {
        const before = index;
        const view = block();
        if (index !== before) wide = (view.getUint8(at++) & 1) !== 0;
        const size = wide ? 2 : 1;
        const count = Math.min(left, Math.floor((view.byteLength - at) / size));
        if (count <= 0) throw new RangeError('The text goes beyond its record');
        const bytes = Buffer.from(view.buffer, view.byteOffset + at, count * size);
        text += bytes.toString(wide ? 'utf16le' : 'latin1');
        at += count * size;
        left -= count;
      }
      return text;
    },
    done: () => index === blocks.length - 1 && at >= blocks[index]!.byteLength,
  };
}
