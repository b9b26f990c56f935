import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { SHEET_LIMITS, type SheetLimits } from '../../shared/sheet-reader/sheet.ts';
import { sheetEvents } from '../../shared/sheet-reader/sheet-events.ts';
import { type Parts, workbookOf, workbookParts, zipOf } from '../support/hand-made-workbook.ts';
import { gather } from '../support/sheet-events.ts';

const MB = 1 << 20;
const ROW = '<row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row>';

/** 9 MB of nothing, in pieces that a reader has no reason to refuse. */
const FILLER = `${' '.repeat(1_015)}<!--x-->\n`.repeat(9 * 1_024);

const read = (bytes: Uint8Array, limits: Partial<SheetLimits> = {}) =>
  gather(sheetEvents(bytes, { ...SHEET_LIMITS, ...limits }));

async function codeOf(bytes: Uint8Array, limits: Partial<SheetLimits> = {}): Promise<string | null> {
  return (await read(bytes, limits)).refused;
}

const cell = (attributes: string, value = '1') =>
  workbookOf(`<row r="1"><c ${attributes}><v>${value}</v></c></row>`);

describe('a workbook made to harm', () => {
  it('is not unpacked beyond the limits, whatever it declares', async () => {
    const bomb = workbookOf(`${' '.repeat(40 * MB)}${ROW}`);
    // The declared sizes say that there is next to nothing in it.
    const directory = bomb.lastIndexOf('xl/worksheets/sheet1.xml') - 46;
    bomb.writeUInt32LE(10, directory + 24);
    assert.ok(bomb.length < MB);
    const reading = await read(bomb, { entryBytes: 8 * MB });
    assert.deepEqual([reading.refused, reading.place], ['sheet-bomb', 'xl/worksheets/sheet1.xml']);
    const strings = { 'xl/sharedStrings.xml': `<sst>${FILLER}</sst>` };
    const spread = workbookOf(`${FILLER}${ROW}`, strings);
    assert.equal(await codeOf(spread, { inflatedBytes: 16 * MB }), 'sheet-bomb');
    assert.equal(await codeOf(spread, { inflatedBytes: 20 * MB }), null);
  });

  it('does not make texts grow: a document type is refused wherever it stands', async () => {
    const laughs = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(50)}">]>`;
    const parts = workbookParts(`<sheetData>${ROW}</sheetData>`, {
      'xl/sharedStrings.xml': '<sst/>',
      'xl/styles.xml': '<styleSheet/>',
    });
    for (const name of Object.keys(parts).filter((part) => part !== '[Content_Types].xml')) {
      assert.equal(await codeOf(zipOf({ ...parts, [name]: laughs + parts[name] })), 'sheet-dtd', name);
    }
    assert.equal(
      await codeOf(workbookOf('<row r="1"><c r="A1" t="str"><v>&b;&#x110000;&#0;</v></c></row>')),
      null,
    );
  });

  it('cannot show one long text in a million cells', async () => {
    const strings = (length: number) => ({
      'xl/sharedStrings.xml': `<sst><si><t>${','.repeat(length)}</t></si></sst>`,
    });
    const rows = `<row>${'<c t="s"><v>0</v></c>'.repeat(20)}</row>`.repeat(1_000);
    const hostile = workbookOf(rows, strings(32_000));
    assert.ok(hostile.length < 10_000, String(hostile.length));
    assert.equal(await codeOf(hostile), 'sheet-bomb');
    assert.equal(await codeOf(workbookOf(rows, strings(300))), null);
  });

  it('cannot have too much of anything', async () => {
    const rows = '<row><c t="str"><v>x</v></c></row>'.repeat(5);
    assert.equal(await codeOf(workbookOf(rows), { rowsPerSheet: 4 }), 'sheet-too-many-rows');
    assert.equal(await codeOf(workbookOf(rows), { rows: 4 }), 'sheet-too-many-rows');
    assert.equal(
      await codeOf(workbookOf('<row r="1048577"><c t="str"><v>x</v></c></row>')),
      'sheet-too-many-rows',
    );
    assert.equal(await codeOf(cell('r="XFD1"')), 'sheet-too-many-columns');
    assert.equal(
      await codeOf(workbookOf(`<row r="1">${'<c t="str"><v>x</v></c>'.repeat(600)}</row>`)),
      'sheet-too-many-columns',
    );
    assert.equal(await codeOf(cell('r="A1" t="str"', 'x'.repeat(40_000))), 'sheet-cell-too-long');
    assert.equal(await codeOf(cell('r="A1" t="str"', 'x'.repeat(2 * MB))), 'sheet-damaged');
    assert.equal(
      await codeOf(workbookOf(`<row r="1"><c ${'a="1" '.repeat(MB / 4)}/></row>`)),
      'sheet-damaged',
    );
    const pieces = '<![CDATA[0123456789]]>'.repeat(MB / 8);
    assert.equal(await codeOf(cell('r="A1" t="str"', pieces)), 'sheet-cell-too-long');
    assert.equal(
      await codeOf(workbookOf(ROW, { 'xl/sharedStrings.xml': `<sst><si><t>${pieces}</t></si></sst>` })),
      'sheet-cell-too-long',
    );
    const styles = {
      'xl/styles.xml': `<styleSheet><cellXfs>${'<xf/>'.repeat(80_000)}</cellXfs></styleSheet>`,
    };
    assert.equal(await codeOf(workbookOf(ROW, styles)), 'sheet-damaged');
    const strings = { 'xl/sharedStrings.xml': `<sst>${'<si><t>text</t></si>'.repeat(6)}</sst>` };
    assert.equal(await codeOf(workbookOf(ROW, strings), { sharedStrings: 5 }), 'sheet-too-many-strings');
    assert.equal(await codeOf(workbookOf(ROW, strings), { sharedStringBytes: 40 }), 'sheet-too-many-strings');
    const merges = `<sheetData>${ROW}</sheetData><mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(6)}</mergeCells>`;
    assert.equal(await codeOf(zipOf(workbookParts(merges)), { merges: 5 }), 'sheet-too-many-merges');
    assert.equal(await codeOf(workbookOf(ROW), { entries: 4 }), 'sheet-too-many-entries');
    assert.equal(await codeOf(workbookOf(ROW), { sheets: 0 }), 'sheet-too-many-sheets');
    assert.equal(await codeOf(workbookOf(ROW), { inputBytes: 100 }), 'sheet-too-large');
  });

  it('cannot make one tag take for ever', async () => {
    const started = performance.now();
    assert.equal(
      await codeOf(workbookOf(`<row r="1"><c x='${'>'.repeat(MB - 100)}'/></row>${ROW}`)),
      'sheet-damaged',
    );
    assert.equal(await codeOf(workbookOf(`<row r="1"><c ${'r '.repeat(MB / 3)}/></row>`)), 'sheet-empty');
    assert.ok(performance.now() - started < 60_000);
  });

  it('with senseless addresses is damaged, and with huge but empty ones harmless', async () => {
    for (const address of ['-1', '1', '', 'AAAA1', 'A-5', 'ZZZ1', '!']) {
      const code = await codeOf(cell(`r="${address}"`));
      assert.ok(
        code === 'sheet-damaged' || code === 'sheet-too-many-columns' || (address === 'A-5' && code === null),
        `${address}: ${code}`,
      );
    }
    for (const line of ['-3', '0', '1.5', 'x', '1e999', '99999999999999999999']) {
      const code = await codeOf(workbookOf(`<row r="${line}"><c r="A1"><v>1</v></c></row>`));
      assert.ok(code === 'sheet-damaged' || code === 'sheet-too-many-rows', `${line}: ${code}`);
    }
    assert.equal(await codeOf(workbookOf(`${ROW}${ROW}`)), 'sheet-damaged');
    assert.equal(await codeOf(cell('r="A1" t="s"', '-1')), 'sheet-damaged');
    assert.equal(await codeOf(cell('r="A1" t="s"', '1e9')), 'sheet-damaged');
    assert.equal(await codeOf(cell('r="A1" s="99999"', '3')), null);
    const sparse = `<dimension ref="A1:XFD1048576"/><cols><col min="1" max="99999999" hidden="1"/></cols><sheetData>${ROW}</sheetData>`;
    const reading = await read(zipOf(workbookParts(sparse)));
    assert.equal(reading.refused, null);
    assert.equal(reading.sheets[0]!.hiddenColumns.length, SHEET_LIMITS.columns);
  });

  it('cannot have one part read many times', async () => {
    const twice =
      '<workbook><sheets><sheet name="a" id="rId1"/><sheet name="b" id="rId1"/></sheets></workbook>';
    assert.equal(await codeOf(workbookOf(ROW, { 'xl/workbook.xml': twice })), 'sheet-damaged');
    const many = Array.from(
      { length: 30_000 },
      (_, id) => `<Relationship Id="r${id}" Type="a/b" Target="c"/>`,
    ).join('');
    const rels = { 'xl/_rels/workbook.xml.rels': `<Relationships>${many}</Relationships>` };
    assert.equal(await codeOf(workbookOf(ROW, rels)), 'sheet-too-many-entries');
  });

  it('whose parts point in circles or nowhere ends', async () => {
    const rels = (target: string, type = 'worksheet') =>
      `<Relationships><Relationship Id="rId1" Type="x/${type}" Target="${target}"/></Relationships>`;
    const withParts = (more: Parts) => codeOf(workbookOf(ROW, more));
    assert.equal(await withParts({ 'xl/_rels/workbook.xml.rels': rels('workbook.xml') }), 'sheet-empty');
    assert.equal(
      await withParts({ 'xl/_rels/workbook.xml.rels': rels('../../../../worksheets/none.xml') }),
      'sheet-damaged',
    );
    assert.equal(await withParts({ '_rels/.rels': rels('_rels/.rels', 'officeDocument') }), 'sheet-empty');
    assert.equal(await withParts({ '_rels/.rels': rels('/etc/passwd', 'officeDocument') }), 'sheet-damaged');
    assert.equal(
      await withParts({
        'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="x/worksheet" TargetMode="External" Target="http://127.0.0.1/worksheets/a.xml"/></Relationships>`,
      }),
      'sheet-empty',
    );
  });
});

describe('a file that is not the workbook that its name says', () => {
  it('is told apart by what it holds', async () => {
    const book = workbookParts(`<sheetData>${ROW}</sheetData>`);
    assert.equal(await codeOf(zipOf({ ...book, 'xl/vbaProject.bin': 'x' })), 'sheet-macros');
    assert.equal(await codeOf(zipOf({ ...book, 'xl\\macrosheets\\sheet1.xml': 'x' })), 'sheet-macros');
    assert.equal(await codeOf(zipOf({ 'xl/workbook.bin': 'x' })), 'sheet-is-xlsb');
    assert.equal(
      await codeOf(zipOf({ mimetype: 'x', 'content.xml': '<a/>', 'META-INF/manifest.xml': '<a/>' })),
      'sheet-is-ods',
    );
    assert.equal(await codeOf(zipOf({ 'word/document.xml': '<a/>' })), 'sheet-not-a-table');
    assert.equal(await codeOf(zipOf({})), 'sheet-not-a-table');
    assert.equal(await codeOf(zipOf(book, { flags: 1 })), 'sheet-encrypted');
    assert.equal(await codeOf(zipOf(book, { method: 99 })), 'sheet-damaged');
    assert.equal(await codeOf(gzipSync('a,b')), 'sheet-not-a-table');
    assert.equal(await codeOf(workbookOf('')), 'sheet-empty');
  });

  it('cut off anywhere, or with a letter changed behind its checksum, is damaged', async () => {
    const whole = workbookOf(ROW, { 'xl/sharedStrings.xml': '<sst/>' });
    for (let length = 30; length < whole.length; length += 37)
      assert.equal(await codeOf(whole.subarray(0, length)), 'sheet-damaged', `${length} bytes`);
    const stored = zipOf(workbookParts(`<sheetData>${ROW}</sheetData>`), { method: 0 });
    stored[stored.indexOf('<t>x</t>') + 3] = 'y'.charCodeAt(0);
    assert.equal(await codeOf(stored), 'sheet-damaged');
    const cut = workbookParts('', {
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${ROW}<row r="2"><c r="A2"`,
    });
    assert.equal(await codeOf(zipOf(cut)), 'sheet-damaged');
  });

  it('with any bytes changed ends in rows or in a refusal, and soon', async () => {
    const whole = workbookOf(`${ROW}<row r="9" hidden="1"><c r="B9" s="1"><v>31048</v></c></row>`, {
      'xl/sharedStrings.xml': '<sst><si><t>một</t></si></sst>',
      'xl/styles.xml': '<styleSheet><cellXfs><xf/><xf numFmtId="14"/></cellXfs></styleSheet>',
    });
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
        const hurt = Buffer.from(whole);
        for (const [at, byte] of changes) hurt[at] = byte;
        const reading = await read(hurt);
        assert.ok(reading.refused !== null || reading.sheets.length > 0);
      }),
      { numRuns: 600, interruptAfterTimeLimit: 20_000 },
    );
  });

  it('of XML torn and mixed up ends in rows or in a refusal', async () => {
    const piece = fc.constantFrom(
      '<row r="1">',
      '</row>',
      '<c r="A1">',
      '<c',
      '/>',
      '<v>',
      '</v>',
      '1',
      '"',
      "'",
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '<?',
      '&',
      ';',
      '<is>',
      '<t>',
      '</sheetData>',
      '<mergeCell ref="A1:A2"/>',
      '\uFFFF',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
        const reading = await read(workbookOf(pieces.join('')));
        assert.ok(reading.refused !== null || reading.sheets.length > 0);
      }),
      { numRuns: 400, interruptAfterTimeLimit: 20_000 },
    );
  });

  it('of random bytes ends in rows or in a refusal', async () => {
    const start = fc.constantFrom(
      Buffer.from('PK\x03\x04'),
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.from('\uFEFF'),
      Buffer.from([0xff, 0xfe]),
      Buffer.alloc(0),
    );
    await fc.assert(
      fc.asyncProperty(start, fc.uint8Array({ maxLength: 2_000 }), async (head, bytes) => {
        const reading = await read(Buffer.concat([head, bytes]));
        assert.ok(reading.refused !== null || reading.sheets.length > 0);
      }),
      { numRuns: 500, interruptAfterTimeLimit: 20_000 },
    );
  });
});
