import assert from 'node:assert/strict';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { writeXlsx } from 'hucre';
import { columnName } from '#shared/sheet/xml-text.ts';
import { SHEET_LIMITS } from '../../shared/sheet-reader/sheet.ts';
import { sheetEvents } from '../../shared/sheet-reader/sheet-events.ts';
import { readSheets } from '../../shared/sheet-reader/sheet-file.ts';
import { workbookOf, workbookParts, zipOf } from '../support/hand-made-workbook.ts';
import { cellsOf, gather } from '../support/sheet-events.ts';

const read = (bytes: Uint8Array, limits = {}) => gather(sheetEvents(bytes, { ...SHEET_LIMITS, ...limits }));

describe('a workbook that a spreadsheet program wrote', () => {
  it('gives its sheets, hidden and merged parts, and every cell as it is shown', async () => {
    const reading = await read(await aWorkbook());
    const [list, notes] = reading.sheets;
    assert.equal(reading.refused, null);
    assert.equal(list!.name, 'Xã A & B');
    assert.deepEqual(list!.merges, [{ firstLine: 1, lastLine: 1, firstColumn: 0, lastColumn: 2 }]);
    assert.deepEqual(list!.hiddenColumns, [1]);
    assert.deepEqual(cellsOf(reading).slice(0, 3), [
      ['DANH SÁCH'],
      ['Họ & tên', 'Ngày sinh', 'CCCD'],
      ['Sùng <A> Páo', '05/01/1960', '038085012345', 12.5],
    ]);
    assert.deepEqual([notes!.hidden, notes!.rows.length], [true, 1]);
  });

  it('is read the same in a thread of its own, from a path, from bytes, or from a file that has no name any more', async () => {
    const bytes = await aWorkbook();
    const path = join(await mkdtemp(join(tmpdir(), 'tet-100-sheet-')), 'a list of any name');
    await writeFile(path, bytes);
    const here = await read(bytes);
    assert.deepEqual(await gather(readSheets({ bytes })), here);
    assert.deepEqual(await gather(readSheets({ path })), here);
    const handle = await open(path);
    await rm(path);
    assert.deepEqual(await gather(readSheets({ descriptor: handle.fd })), here);
    await handle.close();
    await assert.rejects(gather(readSheets({ path })), /ENOENT/);
  });
});

async function aWorkbook(): Promise<Uint8Array> {
  const born = new Date(Date.UTC(1960, 0, 5));
  return writeXlsx({
    sheets: [
      {
        name: 'Xã A & B',
        columns: [{}, { hidden: true }, {}],
        merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 2 }],
        rows: [
          ['DANH SÁCH'],
          ['Họ & tên', 'Ngày sinh', 'CCCD'],
          ['Sùng <A> Páo', born, '038085012345', 12.5],
        ],
      },
      { name: 'ẩn', hidden: true, rows: [['ghi chú']] },
    ],
  });
}

describe('cells of every kind', () => {
  it('come as text, number, dd/mm/yyyy, stored result or error, and blanks as nothing', async () => {
    const cells = [
      '<c r="A1" t="s"><v>0</v></c>',
      '<c r="B1" t="s"><v>1</v></c>',
      '<c r="C1" t="inlineStr"><is><r><t>Hà</t></r><r><t xml:space="preserve"> Nội</t></r><rPh><t>x</t></rPh></is></c>',
      '<c r="D1"><f>1+1</f><v>2</v></c>',
      '<c r="E1" t="str"><f>A1&amp;"x"</f><v>a&#x1ea1;</v></c>',
      '<c r="F1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      '<c r="G1" t="b"><v>1</v></c>',
      '<c r="H1" s="1"><v>31048</v></c>',
      '<c r="I1" s="2"><v>38085012345</v></c>',
      '<c r="J1" s="3"/>',
      '<c r="K1" t="d"><v>1985-03-01T00:00:00</v></c>',
      '<c r="L1"><v>1.9012345678E10</v></c>',
      '<c r="M1" s="4"><v>31048</v></c>',
      '<c r="N1"><f>NOW()</f></c>',
      '<c r="XFD1" s="3"/>',
    ];
    const reading = await read(
      workbookOf(
        `<row r="1" hidden="1">${cells.join('')}</row><row><c t="inlineStr"><is><t><![CDATA[a & <b>]]></t></is></c></row>`,
        {
          'xl/sharedStrings.xml':
            '<sst><si><t>một_x000D_hai</t></si><si><r><t>ba </t></r><r><t>bốn</t></r><rPh><t>y</t></rPh></si></sst>',
          'xl/styles.xml':
            '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="000000000000"/><numFmt numFmtId="165" formatCode="yyyy"/></numFmts>' +
            '<fonts><font><name val=".VnTime"/></font><font><name val="Arial"/></font></fonts>' +
            '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf/><xf numFmtId="165"/></cellXfs></styleSheet>',
        },
      ),
    );
    assert.deepEqual(cellsOf(reading), [
      [
        'một\rhai',
        'ba bốn',
        'Hà Nội',
        2,
        'aạ',
        '#DIV/0!',
        'TRUE',
        '01/01/1985',
        '038085012345',
        null,
        '01/03/1985',
        19012345678,
        '1985',
      ],
      ['a & <b>'],
    ]);
    assert.deepEqual(reading.sheets[0]!.fonts, ['.VnTime']);
    assert.deepEqual(
      reading.sheets[0]!.rows.map(({ line, hidden }) => [line, hidden]),
      [
        [1, true],
        [2, false],
      ],
    );
  });

  it('are found under prefixed names, single quotes and in stored parts, as other writers have them', async () => {
    const parts = workbookParts('', {
      'xl/worksheets/sheet1.xml':
        "<?xml version='1.0'?><!-- a > b --><x:worksheet xmlns:x='m'><x:cols><x:col min='2' max='3' hidden='true'/></x:cols><x:sheetData><x:row r='3'><x:c r='B3' t='str'\n a='>'><x:v>á</x:v></x:c></x:row></x:sheetData><x:mergeCells count='1'><x:mergeCell ref='$B$3:C4'/></x:mergeCells></x:worksheet>",
    });
    const reading = await read(zipOf(parts, { method: 0 }));
    assert.deepEqual(reading.sheets[0]!.rows, [{ line: 3, cells: [null, 'á'], hidden: false }]);
    assert.deepEqual(reading.sheets[0]!.hiddenColumns, [1, 2]);
    assert.deepEqual(reading.sheets[0]!.merges, [
      { firstLine: 3, lastLine: 4, firstColumn: 1, lastColumn: 2 },
    ]);
  });
});

describe('cells in their plainest form', () => {
  const number = fc.oneof(
    fc.integer().map(String),
    fc.double().map(String),
    fc.constantFrom('', ' ', '1e3', '007', '-0', '31048', '1.5.', 'x', '12345678901234567890'),
  );
  const address = fc.oneof(
    fc.constantFrom('', 'A', '1', 'a1', 'XFE1', 'AAAAA1'),
    fc.nat(40).map((column) => `${columnName(column)}1`),
  );
  const cell = fc.record({
    address,
    style: fc.constantFrom('', ' s="0"', ' s="1"', ' s="2"', ' s="77"', ' s="x"', ' s=""'),
    rest: fc.oneof(
      fc.constant('/>'),
      number.map((value) => `><v>${value}</v></c>`),
      fc.constantFrom('0', '1', '2', '-1', '').map((index) => ` t="s"><v>${index}</v></c>`),
      fc
        .constantFrom('x', '', 'a &amp; b', '_x0041_', ' ')
        .map((text) => ` t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`),
      fc.constantFrom('x', ' y').map((text) => ` t="inlineStr"><is><t>${text}</t></is></c>`),
    ),
  });
  const more = {
    'xl/sharedStrings.xml': '<sst><si><t>một</t></si><si/></sst>',
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="0000"/></numFmts><cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>',
  };

  it('are read as they would be tag by tag', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { maxLength: 5 }), async (cells) => {
        const plain = cells.map((one) => `<c r="${one.address}"${one.style}${one.rest}`).join('');
        // A space before the first attribute takes it off the short way.
        const wide = plain.replaceAll('<c r=', '<c  r=');
        const [short, long] = await Promise.all(
          [plain, wide].map((row) => read(workbookOf(`<row r="1">${row}</row>`, more))),
        );
        assert.deepEqual(short, long);
      }),
      { numRuns: 500 },
    );
  });

  it('are read whole wherever the file is cut into pieces', async () => {
    const name = (row: number) => `Nguyễn Thị ${'Ậ'.repeat(row % 97)} ${row}`;
    const rows = Array.from(
      { length: 4_000 },
      (_, row) =>
        `<row r="${row + 1}"><c r="A${row + 1}" t="inlineStr"><is><t>${name(row)}</t></is></c><c r="B${row + 1}"><v>${row}</v></c></row>`,
    );
    for (const method of [0, 8]) {
      const reading = await read(zipOf(workbookParts(`<sheetData>${rows.join('')}</sheetData>`), { method }));
      assert.equal(reading.refused, null);
      assert.deepEqual(
        cellsOf(reading),
        rows.map((_, row) => [name(row), row]),
      );
    }
    const parts = workbookParts('');
    const wide = `<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData>${rows.slice(0, 2_000).join('')}</sheetData></worksheet>`;
    const utf16 = await read(
      zipOf({ ...parts, 'xl/worksheets/sheet1.xml': Buffer.from(`\uFEFF${wide}`, 'utf16le') }),
    );
    assert.deepEqual(
      cellsOf(utf16),
      rows.slice(0, 2_000).map((_, row) => [name(row), row]),
    );
  });
});
