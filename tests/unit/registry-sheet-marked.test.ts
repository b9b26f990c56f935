import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openXlsx, writeXlsx } from 'hucre';
import { type Marking, markedEvents } from '../../services/household-registry/sheet/sheet-marked.ts';
import { markSheets } from '../../services/household-registry/sheet/sheet-marked-file.ts';
import { SHEET_LIMITS } from '../../shared/sheet-reader/sheet.ts';
import { sheetEvents } from '../../shared/sheet-reader/sheet-events.ts';
import { openZip } from '../../shared/sheet-reader/zip-archive.ts';
import { workbookOf, workbookParts, zipOf } from '../support/hand-made-workbook.ts';
import { compoundOf, record, u16, wide, xlsStream } from '../support/hand-made-xls.ts';
import { cellsOf, gather } from '../support/sheet-events.ts';

const HEADING = 'Lý do không nhập được';
const MARKING: Marking = {
  headings: [{ sheet: 0, line: 2 }],
  marks: [{ sheet: 0, line: 4, text: '=SUM(A1) & <thiếu mã hộ>' }],
};

const read = (bytes: Uint8Array) => gather(sheetEvents(bytes, SHEET_LIMITS));

async function marked(bytes: Uint8Array, marking = MARKING) {
  const events = await Array.fromAsync(markedEvents(bytes, marking, SHEET_LIMITS));
  const form = events.find((event) => event.type === 'form');
  const pieces = events.flatMap((event) => (event.type === 'bytes' ? [event.bytes] : []));
  const refused = events.find((event) => event.type === 'refused')?.problem.code ?? null;
  return { bytes: Buffer.concat(pieces), extension: form?.extension, refused };
}

describe('a workbook that goes back to its sender', () => {
  it('has the reasons in a column behind all others, and is otherwise what it was', async () => {
    const sent = await aWorkbook();
    const { bytes, extension } = await marked(sent);
    assert.equal(extension, 'xlsx');
    const [before, after] = [await read(sent), await read(bytes)];
    assert.deepEqual(cellsOf(after), [
      ['DANH SÁCH'],
      ['Họ tên', 'Mã hộ', HEADING],
      ['Sùng A Páo', '001'],
      ['Đỗ Thị Hà', 7, '=SUM(A1) & <thiếu mã hộ>'],
    ]);
    assert.deepEqual(after.sheets[1], before.sheets[1]);
    assert.deepEqual(after.sheets[0]!.merges, before.sheets[0]!.merges);
    const [was, is] = [openZip(sent, SHEET_LIMITS), openZip(bytes, SHEET_LIMITS)];
    assert.deepEqual(
      is.entries.map(({ name }) => name),
      was.entries.map(({ name }) => name),
    );
    const changed = is.entries.filter(
      (entry) => !Buffer.from(entry.packed).equals(was.find(entry.name)!.packed),
    );
    assert.deepEqual(
      changed.map(({ name }) => name),
      ['xl/worksheets/sheet1.xml'],
    );
    const book = await openXlsx(bytes);
    assert.equal(book.sheets[0]!.rows[3]![2], '=SUM(A1) & <thiếu mã hộ>');
    assert.equal(book.sheets[0]!.cells?.get('3,2')?.formula, undefined);
    assert.equal(book.sheets[0]!.columns?.[0]?.width, 33);
  });

  it('is marked anew in the same column when it comes a second time', async () => {
    const first = await marked(await aWorkbook());
    const marks = [{ sheet: 0, line: 3, text: 'trùng mã hộ' }];
    const { bytes } = await marked(first.bytes, { headings: MARKING.headings, marks });
    assert.deepEqual(cellsOf(await read(bytes)).slice(1), [
      ['Họ tên', 'Mã hộ', HEADING],
      ['Sùng A Páo', '001', 'trùng mã hộ'],
      ['Đỗ Thị Hà', 7],
    ]);
  });

  it('keeps its XML in order, whatever stands where the column goes', async () => {
    const sheet =
      "<x:cols><x:col min='1' max='16384' hidden='1' width='9'/></x:cols><x:sheetData>" +
      "<x:row r='2' spans='1:1'><x:c r='A2' t='str'><x:v>Họ tên</x:v></x:c><x:c r='B2' s='3'/><x:c r='D2' s='3'></x:c></x:row>" +
      "<x:row r='3' ht='20'/><x:row r='4'/><x:row r='5'><x:c t='str'><x:v>a</x:v></x:c></x:row></x:sheetData>";
    const parts = workbookParts('', {
      'xl/worksheets/sheet1.xml': `<x:worksheet xmlns:x="m">${sheet}</x:worksheet>`,
    });
    const { bytes } = await marked(zipOf(parts));
    const archive = openZip(bytes, SHEET_LIMITS);
    assert.equal(archive.find('xl/worksheets/sheet1.xml')!.method, 8);
    const xml = (await import('node:zlib'))
      .inflateRawSync(archive.find('xl/worksheets/sheet1.xml')!.packed)
      .toString();
    assert.equal(
      xml,
      '<x:worksheet xmlns:x="m"><x:cols>' +
        `<x:col min="1" max="1" hidden='1' width='9'/><x:col min="2" max="2" width="40" customWidth="1"/><x:col min="3" max="16384" hidden='1' width='9'/></x:cols><x:sheetData>` +
        `<x:row r='2'><x:c r='A2' t='str'><x:v>Họ tên</x:v></x:c><x:c r="B2" t="inlineStr"><x:is><x:t xml:space="preserve">${HEADING}</x:t></x:is></x:c><x:c r='D2' s='3'></x:c></x:row>` +
        `<x:row r='3' ht='20'/><x:row r='4'><x:c r="B4" t="inlineStr"><x:is><x:t xml:space="preserve">=SUM(A1) &amp; &lt;thiếu mã hộ&gt;</x:t></x:is></x:c></x:row>` +
        "<x:row r='5'><x:c t='str'><x:v>a</x:v></x:c></x:row></x:sheetData></x:worksheet>",
    );
  });

  it('is refused as it would be for reading', async () => {
    assert.equal(
      (await marked(workbookOf('<row r="1"><c r="A1" t="s"><v>5</v></c></row>'))).refused,
      'sheet-damaged',
    );
    assert.equal((await marked(Buffer.from('%PDF-1.7'))).refused, 'sheet-not-a-table');
  });

  it('is written in a thread of its own', async () => {
    const events = await Array.fromAsync(markSheets({ bytes: await aWorkbook() }, MARKING));
    const pieces = events.flatMap((event) => (event.type === 'bytes' ? [event.bytes] : []));
    assert.equal(cellsOf(await read(Buffer.concat(pieces)))[1]![2], HEADING);
  });
});

async function aWorkbook(): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [
      {
        name: 'Hộ',
        columns: [{ width: 33 }, {}],
        merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 1 }],
        rows: [['DANH SÁCH'], ['Họ tên', 'Mã hộ'], ['Sùng A Páo', '001'], ['Đỗ Thị Hà', 7]],
      },
      { name: 'Khác', rows: [['x']] },
    ],
  });
}

describe('an old .xls that goes back to its sender', () => {
  it('comes as an .xlsx with its cells at their lines', async () => {
    const stream = xlsStream(
      [],
      [
        record(0x204, u16(0, 0, 0), wide('DANH SÁCH')),
        record(0x204, u16(1, 1, 0), wide('Mã hộ')),
        record(0x204, u16(3, 1, 0), wide('038')),
        record(0xe5, u16(1, 0, 0, 0, 1)),
      ],
    );
    const { bytes, extension } = await marked(compoundOf({ Workbook: stream }));
    const reading = await read(bytes);
    assert.equal(extension, 'xlsx');
    assert.deepEqual(
      reading.sheets[0]!.rows.map(({ line, cells }) => [line, cells]),
      [
        [1, ['DANH SÁCH']],
        [2, [null, 'Mã hộ', HEADING]],
        [4, [null, '038', '=SUM(A1) & <thiếu mã hộ>']],
      ],
    );
    assert.equal(reading.sheets[0]!.merges.length, 1);
  });
});

describe('a text file that goes back to its sender', () => {
  it('keeps its delimiter and encoding, and nothing in it is a formula any more', async () => {
    const text = 'a;b\r\nHọ tên;Mã hộ\r\n\r\n"=cmd|x";"-5;""q"""\r\n+84 912;+x\r\n';
    const expected = `\uFEFFa;b;\r\nHọ tên;Mã hộ;${HEADING}\r\n\r\n'=cmd|x;"-5;""q""";'=SUM(A1) & <thiếu mã hộ>\r\n+84 912;'+x;\r\n`;
    const utf8 = await marked(Buffer.from(text));
    assert.deepEqual(
      [utf8.extension, utf8.bytes.toString()],
      ['csv', expected.replace('"-5;""q"""', `"'-5;""q"""`)],
    );
    const wideText = await marked(Buffer.from(`\uFEFF${text}`, 'utf16le'));
    assert.equal(wideText.bytes.toString('utf16le'), utf8.bytes.toString());
    const again = await marked(utf8.bytes, { headings: MARKING.headings, marks: [] });
    assert.deepEqual(
      cellsOf(await read(again.bytes)),
      cellsOf(await read(utf8.bytes)).map((row, index) => (index === 2 ? row.slice(0, 2) : row)),
    );
  });

  it('of an old charset comes in UTF-8 with the same letters', async () => {
    const { bytes } = await marked(Buffer.from('Hä tªn;M\xb7\n\nx\nB¶o;1\n', 'latin1'), {
      headings: [],
      marks: [{ sheet: 0, line: 4, text: 'lỗi' }],
    });
    assert.equal(bytes.toString(), '\uFEFFHä tªn;M·;\r\n\r\nx;;\r\nB¶o;1;lỗi\r\n');
  });
});
