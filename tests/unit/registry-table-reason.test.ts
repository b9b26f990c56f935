import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { writeXlsx } from 'hucre';
import { loadUnitSet } from '#shared/units/unit-set.ts';
import { REASON_HEADING } from '../../services/household-registry/sheet/reason-heading.ts';
import { markedEvents } from '../../services/household-registry/sheet/sheet-marked.ts';
import { guessLayout } from '../../services/household-registry/table/guess-layout.ts';
import type { TableItem } from '../../services/household-registry/table/table.ts';
import type { TableLayout } from '../../services/household-registry/table/table-layout.ts';
import { createTableReader } from '../../services/household-registry/table/table-reader.ts';
import {
  type CellValue,
  SHEET_LIMITS,
  type SheetHead,
  type SheetRow,
} from '../../shared/sheet-reader/sheet.ts';
import { sheetEvents } from '../../shared/sheet-reader/sheet-events.ts';
import { gather } from '../support/sheet-events.ts';

const context = { tree: loadUnitSet('2021-11'), unit: '19', year: 2020 };
const ROWS: readonly (readonly CellValue[])[] = [
  ['DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO XÃ QUÂN CHU'],
  ['STT', 'Họ và tên chủ hộ', 'Năm sinh', 'Số khẩu', 'Mã hộ', 'Xóm'],
  [1, 'Nguyễn Văn An', '31/02/1960', 4, 'N-1', 'Xóm Lang'],
  [2, 'Hoàng Thị Bé', '1971', 3, 'N-2', 'Xóm Lang'],
  ['xem lại'],
  [3, 'Lý A Cu', '1955', null, 'N-3', 'Xóm Lăng'],
  [4, 'Lý A Páo', '1956', 2, 'N-4', 'Xóm Lăng'],
];
const MARKING = {
  headings: [{ sheet: 0, line: 2 }],
  marks: [
    { sheet: 0, line: 3, text: 'Năm sinh: không có ngày này' },
    { sheet: 0, line: 4, text: 'Không phải hộ nghèo, cận nghèo' },
    { sheet: 0, line: 5, text: 'Không rõ dòng này là gì' },
    { sheet: 0, line: 6, text: 'Phân loại: không rõ hộ nghèo hay cận nghèo' },
    { sheet: 0, line: 7, text: 'Hộ cận nghèo' },
  ],
};
const FORMS = {
  'a workbook': () =>
    writeXlsx({ sheets: [{ name: 'Danh sách', rows: ROWS.map((row) => [...row]), columns: [] }] }),
  'a text file': async () =>
    Buffer.from(ROWS.map((row) => row.map((cell) => cell ?? '').join(';')).join('\r\n')),
} as const;

describe('a file that comes back with our reasons beside its lines', () => {
  for (const [form, make] of Object.entries(FORMS)) {
    it(`is read as before and its corrections too: ${form}`, async () => {
      const sent = await readOf(await make());
      const back = await readOf(await marked(await make()));
      assert.ok(back.rows.some(({ cells }) => cells.includes(REASON_HEADING)));
      assert.deepEqual(back.layout, sent.layout);
      assert.deepEqual(back.items, sent.items);
      const corrected = back.rows.map((row) =>
        row.line === 3 ? { ...row, cells: row.cells.with(2, '28/02/1960') } : row,
      );
      const [first] = itemsOf(corrected, back).filter(({ kind }) => kind === 'record');
      assert.equal(first?.kind === 'record' && first.cells.nam_sinh, '28/02/1960');
    });
  }
});

async function marked(bytes: Uint8Array): Promise<Uint8Array> {
  const events = await Array.fromAsync(markedEvents(bytes, MARKING, SHEET_LIMITS));
  return Buffer.concat(events.flatMap((event) => (event.type === 'bytes' ? [event.bytes] : [])));
}

interface Read {
  readonly rows: readonly SheetRow[];
  readonly head: SheetHead;
  readonly layout: TableLayout;
}

async function readOf(bytes: Uint8Array): Promise<Read & { readonly items: readonly TableItem[] }> {
  const { sheets } = await gather(sheetEvents(bytes, SHEET_LIMITS));
  const { rows, ...head } = sheets[0]!;
  const read = { rows, head, layout: guessLayout(head, rows, context) };
  return { ...read, items: itemsOf(rows, read) };
}

function itemsOf(rows: readonly SheetRow[], { head, layout }: Omit<Read, 'rows'>): readonly TableItem[] {
  const reader = createTableReader(layout, head);
  return [...rows.flatMap((row) => reader.read(row)), ...reader.end()];
}
