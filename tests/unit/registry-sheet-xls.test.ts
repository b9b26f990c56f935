import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { SHEET_LIMITS } from '../../shared/sheet-reader/sheet.ts';
import { sheetEvents } from '../../shared/sheet-reader/sheet-events.ts';
import { compoundOf, f64, record, u16, u32, wide, xlsStream } from '../support/hand-made-xls.ts';
import { cellsOf, gather } from '../support/sheet-events.ts';

const read = (bytes: Uint8Array) => gather(sheetEvents(bytes, SHEET_LIMITS));

/** Styles: 0 plain in .VnTime, 1 a day, 2 with zeros in front. */
const LOOKS = [
  record(0x31, Buffer.alloc(14), Buffer.from([7, 0]), Buffer.from('.VnTime')),
  record(0x41e, u16(164), wide('000000000000')),
  record(0xe0, u16(0, 0, 1)),
  record(0xe0, u16(0, 14, 1)),
  record(0xe0, u16(0, 164, 1)),
];

function anXls(): Buffer {
  const long = 'Sùng A Páo ăđơ';
  const strings = [
    u32(2),
    u32(2),
    u16(6),
    Buffer.from([0]),
    Buffer.from('NguyÔn', 'latin1'),
    u16(long.length),
    Buffer.from([1 | 8]),
    u16(1),
  ];
  const globals = [
    ...LOOKS,
    // The second text goes on in the next record: there one byte a letter is no longer enough, then it is.
    record(0xfc, ...strings, Buffer.from(long.slice(0, 5), 'utf16le')),
    record(0x3c, Buffer.from([1]), Buffer.from(long.slice(5), 'utf16le'), u32(0)),
  ];
  return xlsStream(globals, [
    record(0x7d, u16(3, 3, 2_560, 0, 1)),
    record(0x208, u16(1, 0, 9, 255, 0, 0, 0x20, 0)),
    record(0xfd, u16(0, 0, 0), u32(0)),
    record(0xfd, u16(0, 1, 0), u32(1)),
    record(0x203, u16(0, 2, 2), f64(38085012345)),
    record(0x27e, u16(0, 3, 1), u32((31048 << 2) | 2)),
    record(0xbd, u16(0, 4, 0), u32((1250 << 2) | 3), u16(0), u32((-7 << 2) | 2), u16(5)),
    record(0x06, u16(1, 0, 0), Buffer.from([0, 0, 0, 0, 0, 0, 0xff, 0xff]), Buffer.alloc(8)),
    record(0x207, wide('kết quả')),
    record(0x06, u16(1, 1, 0), f64(42), Buffer.alloc(8)),
    record(0x06, u16(1, 2, 0), Buffer.from([2, 0, 7, 0, 0, 0, 0xff, 0xff]), Buffer.alloc(8)),
    record(0x205, u16(1, 3, 0), Buffer.from([1, 0])),
    record(0x204, u16(1, 4, 0), wide('nhãn')),
    record(0x809, u16(0x0600, 0x20, 0, 0), u32(0), u32(0)),
    record(0x203, u16(0, 0, 0), f64(999)),
    record(0x0a),
    record(0xe5, u16(1, 0, 1, 0, 2)),
  ]);
}

describe('an .xls of Excel 97 to 2003', () => {
  it('gives its cells, hidden and merged parts and fonts as an .xlsx does', async () => {
    const reading = await read(compoundOf({ Workbook: anXls() }));
    assert.equal(reading.refused, null);
    const [sheet] = reading.sheets;
    assert.deepEqual(cellsOf(reading), [
      ['NguyÔn', 'Sùng A Páo ăđơ', '038085012345', '01/01/1985', 12.5, -7],
      ['kết quả', 42, '#DIV/0!', 'TRUE', 'nhãn'],
    ]);
    assert.deepEqual(
      sheet!.rows.map(({ line, hidden }) => [line, hidden]),
      [
        [1, false],
        [2, true],
      ],
    );
    assert.deepEqual([sheet!.name, sheet!.fonts, sheet!.hiddenColumns], ['Xóm', ['.VnTime'], [3]]);
    assert.deepEqual(sheet!.merges, [{ firstLine: 1, lastLine: 2, firstColumn: 0, lastColumn: 2 }]);
  });

  it('is refused by name when it is locked, older, with macros, or no workbook at all', async () => {
    const codeOf = async (bytes: Uint8Array) => (await read(bytes)).refused;
    const stream = anXls();
    assert.equal(
      await codeOf(compoundOf({ EncryptedPackage: stream, EncryptionInfo: stream })),
      'sheet-encrypted',
    );
    assert.equal(
      await codeOf(compoundOf({ Workbook: xlsStream([record(0x2f, u16(0, 0))], []) })),
      'sheet-encrypted',
    );
    assert.equal(await codeOf(compoundOf({ Workbook: stream, _VBA_PROJECT: stream })), 'sheet-macros');
    assert.equal(await codeOf(compoundOf({ Book: stream })), 'sheet-too-old');
    assert.equal(await codeOf(compoundOf({ WordDocument: stream })), 'sheet-not-a-table');
    assert.equal(await codeOf(Buffer.from('0908100000060500', 'hex')), 'sheet-too-old');
  });

  it('cut off anywhere ends in a refusal', async () => {
    const whole = compoundOf({ Workbook: anXls() });
    for (let length = 8; length < whole.length - 4_096; length += 61) {
      assert.equal((await read(whole.subarray(0, length))).refused, 'sheet-damaged', `${length} bytes`);
    }
  });

  it('with any bytes changed ends in rows or in a refusal, and soon', async () => {
    const whole = compoundOf({ Workbook: anXls() });
    const change = fc.tuple(fc.nat(1_900), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
        const hurt = Buffer.from(whole);
        for (const [at, byte] of changes) hurt[at < 700 ? at : at + 300] = byte;
        const reading = await read(hurt);
        assert.ok(reading.refused !== null || reading.sheets.length > 0);
      }),
      { numRuns: 1_500, interruptAfterTimeLimit: 20_000 },
    );
  });

  it('whose sectors turn in a circle is damaged', async () => {
    const whole = compoundOf({ Workbook: anXls() });
    whole.writeUInt32LE(2, 512 + 4 * 3);
    whole.writeUInt32LE(0xffffff, 512 + 512 + 128 + 120);
    assert.equal((await read(whole)).refused, 'sheet-damaged');
  });
});
