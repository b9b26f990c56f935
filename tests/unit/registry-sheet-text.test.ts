import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { SHEET_LIMITS } from '../../shared/sheet-reader/sheet.ts';
import { sheetEvents } from '../../shared/sheet-reader/sheet-events.ts';
import { createRecordReader, detectDelimiter } from '../../shared/sheet-reader/text-records.ts';
import { cellsOf, gather } from '../support/sheet-events.ts';

const read = (bytes: Uint8Array, limits = {}) => gather(sheetEvents(bytes, { ...SHEET_LIMITS, ...limits }));
const TABLE = [
  ['Họ tên', 'Ghi chú'],
  ['Sùng A Páo', 'một; hai, ba'],
  ['Đỗ Thị Hà', 'dòng\nhai "x"'],
];

function csv(rows: readonly (readonly string[])[], delimiter: string, lineEnd = '\r\n'): string {
  return rows
    .map((row) => row.map((field) => `"${field.replaceAll('"', '""')}"`).join(delimiter) + lineEnd)
    .join('');
}

describe('a text file of a list', () => {
  it('is read by any of its delimiters, in any Unicode form, with its mark or without', async () => {
    for (const delimiter of [',', ';', '\t']) {
      const text = csv(TABLE, delimiter);
      const forms = [
        Buffer.from(text),
        Buffer.from(`\uFEFF${text}`),
        Buffer.from(`\uFEFF${text}`, 'utf16le'),
        Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
        Buffer.from(csv([...TABLE, ...TABLE], delimiter).repeat(5), 'utf16le'),
      ];
      for (const [index, bytes] of forms.entries()) {
        const reading = await read(bytes);
        assert.equal(reading.refused, null);
        assert.deepEqual(cellsOf(reading).slice(0, 3), TABLE, `${delimiter} ${index}`);
      }
    }
  });

  it('in one byte a letter keeps every letter for the repair of old charsets', async () => {
    const reading = await read(Buffer.from('Hä vµ tªn;L\xad¬ng ThÞ H\xadêng\n', 'latin1'));
    assert.deepEqual(cellsOf(reading), [['Hä vµ tªn', 'L\xad¬ng ThÞ H\xadêng']]);
  });

  it('numbers its rows by the lines of the file, and leaves blank ones out', async () => {
    const reading = await read(Buffer.from('a;b\r\n;;\r\n\r\n"x\r\ny";z\n=1;"\'=2"\n\'hai;c'));
    assert.deepEqual(
      reading.sheets[0]!.rows.map(({ line, cells }) => [line, cells]),
      [
        [1, ['a', 'b']],
        [4, ['x\r\ny', 'z']],
        [6, ['=1', '=2']],
        [7, ["'hai", 'c']],
      ],
    );
  });

  it('takes quotation marks as people type them, but not one that is never closed', async () => {
    const reading = await read(Buffer.from('xóm "Cái";"a" b;"c"\n'));
    assert.deepEqual(cellsOf(reading), [['xóm "Cái"', 'a b', 'c']]);
    const open = await read(Buffer.from(`a;b\nc;"${'d;e\n'.repeat(200_000)}`));
    assert.deepEqual([open.refused, open.place], ['sheet-quote-open', 'line 2']);
    assert.equal((await read(Buffer.from('a;b\nc;"d'))).refused, 'sheet-quote-open');
  });

  it('is refused when it is too much, or no list', async () => {
    const codeOf = async (content: string | Buffer, limits = {}) =>
      (await read(Buffer.from(content), limits)).refused;
    assert.equal(await codeOf(''), 'sheet-empty');
    assert.equal(await codeOf(';;\n\n'), 'sheet-empty');
    assert.equal(await codeOf('a\nb\nc\n', { rows: 2 }), 'sheet-too-many-rows');
    assert.equal(await codeOf(`${';'.repeat(600)}x\n`), 'sheet-too-many-columns');
    assert.equal(await codeOf('x;'.repeat(200_000)), 'sheet-too-many-columns');
    assert.equal(await codeOf(`a;${'x'.repeat(40_000)}\n`), 'sheet-cell-too-long');
    assert.equal(await codeOf(`${'a;b\n'.repeat(2_000)}\0\0`), 'sheet-not-a-table');
    assert.equal(await codeOf('%PDF-1.7\n'), 'sheet-not-a-table');
    assert.equal(await codeOf(Buffer.from([1, 2, 3, 4, 5, 6, 7, 8])), 'sheet-not-a-table');
    assert.equal(await codeOf('\uFEFF<html><table><tr><td>x</td></tr></table></html>'), 'sheet-is-html');
    assert.equal(await codeOf('<?xml version="1.0"?><Workbook/>'), 'sheet-is-html');
    assert.equal(await codeOf('a;b\n', { inputBytes: 3 }), 'sheet-too-large');
  });
});

describe('records of delimited text', () => {
  it('are what a well-known reader finds, however the text is cut into pieces', () => {
    const field = fc.oneof(
      fc.constantFrom('', 'a', '"', '""', 'x y', ',', '\n', '\r\n', 'Đỗ'),
      fc.string({ maxLength: 5 }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(field, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom('\n', '\r\n'),
        (rows, size, lineEnd) => {
          const text = csv(rows, ',', lineEnd);
          const found: (readonly string[])[] = [];
          const reader = createRecordReader({ delimiter: ',', longest: 10_000 }, ({ fields }) =>
            found.push(fields),
          );
          for (let at = 0; at < text.length; at += size) reader.push(text.slice(at, at + size));
          reader.end();
          assert.deepEqual(found, parse(text, { relax_column_count: true, record_delimiter: lineEnd }));
        },
      ),
    );
  });

  it('are told apart by the delimiter that the lines share', () => {
    assert.equal(detectDelimiter('a;b;c\n1,5;2;3\n'), ';');
    assert.equal(detectDelimiter('DANH SÁCH, năm 2026\na\tb\tc\n1\t2\t3\n'), '\t');
    assert.equal(detectDelimiter('một cột\n'), ',');
  });
});
