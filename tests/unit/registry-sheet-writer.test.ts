import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { readXlsx } from 'hucre';
import { writeWorkbook } from '#shared/sheet/sheet-writer.ts';
import type { WrittenLine } from '#shared/sheet/written-sheet.ts';
import { SHEET_LIMITS } from '../../shared/sheet-reader/sheet.ts';
import { sheetEvents } from '../../shared/sheet-reader/sheet-events.ts';
import { cellsOf, gather } from '../support/sheet-events.ts';

const columns = [
  { header: 'STT', width: 6, align: 'center' },
  { header: 'Họ và tên', width: 28 },
  { header: 'Số định danh', width: 16 },
] as const;

describe('a workbook written for somebody to print', () => {
  it('can be read again, by us and by others, with what looks like numbers and formulas as text', async () => {
    const bytes = await whole([
      { style: 'group', cells: ['Xóm Bản Cái'], merges: [[0, 2]] },
      { cells: [1, 'Sùng A Páo & <vợ>', '038085012345'] },
      { cells: [2, '=HYPERLINK("x")', '_x000D_'] },
      { style: 'plain', cells: [null, 'lone \ud800 half\u0007', null] },
    ]);
    const reading = await gather(sheetEvents(bytes, SHEET_LIMITS));
    assert.equal(reading.refused, null);
    assert.deepEqual(cellsOf(reading), [
      ['DANH SÁCH HỘ NGHÈO'],
      ['STT', 'Họ và tên', 'Số định danh'],
      ['Xóm Bản Cái'],
      [1, 'Sùng A Páo & <vợ>', '038085012345'],
      [2, '=HYPERLINK("x")', '_x000D_'],
      [null, 'lone  half'],
    ]);
    const book = await readXlsx(bytes, { readStyles: true });
    assert.deepEqual(
      book.sheets.map(({ name }) => name),
      ['Xã Bản Hồ   2026', 'xã Bản Hồ   2026 (2)'],
    );
    assert.equal(book.sheets[0]!.rows[3]![2], '038085012345');
    assert.equal(book.sheets[0]!.rows[4]![1], '=HYPERLINK("x")');
    assert.equal(book.sheets[0]!.merges!.length, 2);
    assert.equal(book.sheets[0]!.pageSetup?.orientation, 'landscape');
    assert.match(book.sheets[0]!.pageSetup?.printTitlesRow ?? '', /2:\$?2/);
    assert.equal(book.sheets[0]!.freezePane?.rows, 2);
  });

  it('keeps a header of several lines with its merged cells', async () => {
    const sheet = {
      name: 'Mẫu',
      columns,
      header: {
        lines: [
          ['STT', 'Chủ hộ', null],
          [null, 'Họ và tên', 'Số định danh'],
        ],
        merges: [
          { firstLine: 0, lastLine: 1, firstColumn: 0, lastColumn: 0 },
          { firstLine: 0, lastLine: 0, firstColumn: 1, lastColumn: 2 },
        ],
      },
      lines: [],
    };
    const pieces = await Array.fromAsync(writeWorkbook([sheet]));
    const { sheets } = await gather(sheetEvents(Buffer.concat(pieces), SHEET_LIMITS));
    assert.deepEqual(sheets[0]!.merges, [
      { firstLine: 1, lastLine: 2, firstColumn: 0, lastColumn: 0 },
      { firstLine: 1, lastLine: 1, firstColumn: 1, lastColumn: 2 },
    ]);
  });

  it('pulls its lines while it is written, so that a province costs no memory', async () => {
    let pulled = 0;
    function* lines(): Generator<WrittenLine> {
      for (; pulled < 30_000; pulled += 1)
        yield { cells: [pulled, `Nguyễn Văn ${pulled * 7919}`, '038085012345'] };
    }
    const pieces = writeWorkbook([{ name: 'a', columns, lines: lines() }]);
    for await (const piece of pieces) if (pulled > 0 && piece.length > 0) break;
    assert.ok(pulled < 15_000, `${pulled} lines were pulled for the first piece`);
  });

  it('lets go of its lines when nobody reads on', async () => {
    let closed = false;
    async function* lines(): AsyncGenerator<WrittenLine> {
      try {
        for (let line = 0; ; line += 1) yield { cells: [line, `Nguyễn Văn ${line * 7919}`] };
      } finally {
        closed = true;
      }
    }
    let size = 0;
    for await (const piece of writeWorkbook([{ name: 'a', columns, lines: lines() }])) {
      size += piece.length;
      if (size > 100_000) break;
    }
    await setImmediate();
    assert.equal(closed, true);
  });

  it('passes on what its lines throw', async () => {
    async function* lines(): AsyncGenerator<WrittenLine> {
      yield { cells: [1] };
      throw new Error('the database went away');
    }
    await assert.rejects(
      Array.fromAsync(writeWorkbook([{ name: 'a', columns, lines: lines() }])),
      /went away/,
    );
  });
});

async function whole(lines: readonly WrittenLine[]): Promise<Buffer> {
  const titles = [{ cells: ['DANH SÁCH HỘ NGHÈO'] }];
  const sheets = [
    { name: 'Xã Bản Hồ / 2026', columns, titles, lines, orientation: 'landscape' },
    { name: 'xã Bản Hồ : 2026', columns, lines: [] },
  ] as const;
  return Buffer.concat(await Array.fromAsync(writeWorkbook(sheets)));
}
