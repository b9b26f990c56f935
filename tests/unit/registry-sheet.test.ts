import assert from 'node:assert/strict';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { writeXlsx } from 'hucre';
import { SHEET_LIMITS } from '../../services/household-registry/sheet/sheet.ts';
import { sheetEvents } from '../../services/household-registry/sheet/sheet-events.ts';
import { readSheets } from '../../services/household-registry/sheet/sheet-file.ts';
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

  it('is read the same in a thread of its own, from a path or from bytes', async () => {
    const bytes = await aWorkbook();
    const path = join(await mkdtemp(join(tmpdir(), 'tet-100-sheet-')), 'a list of any name');
    await writeFile(path, bytes);
    const here = await read(bytes);
    assert.deepEqual(await gather(readSheets({ bytes })), here);
    assert.deepEqual(await gather(readSheets({ path })), here);
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
