import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { linesOf, readDecisions } from '../../services/household-registry/rehoming/decision-sheet.ts';
import type { RehomingRow } from '../../services/household-registry/rehoming/rehoming-row.ts';
import { aTree } from '../support/made-crosswalk.ts';

const OLD = '19/164/05461';
const tree = aTree('2026-04', ['19/05443', '19/05467']);

function aRow(number: number, wishes: Partial<RehomingRow> = {}): RehomingRow {
  const path = `${OLD}/xom-${number}`;
  return {
    ...{ _id: `r|${path}`, rehoming: 'r', path, name: `Xóm ${number}`, commune: OLD, communeName: 'Xã Cũ' },
    ...{ households: 4, share: 'split', candidates: ['19/05443', '19/05467'], into: null },
    ...{ newName: `Xóm ${number}`, state: 'undecided', reason: null, decidedBy: null, target: null },
    ...{ rehomed: 0, done: false },
    ...wishes,
  };
}

const ROWS = [
  aRow(1),
  aRow(2),
  aRow(3, { state: 'decided', into: '19/05443', newName: 'Tổ 3' }),
  aRow(4, { state: 'left-out', reason: 'Chờ' }),
];

/** Cells in another order than they went out in, below a title. */
function read(...cells: (string | number | null)[][]) {
  const lines = linesOf(
    [['CHUYỂN HỘ'], [], ['Tên xóm mới', 'MÃ XÓM CŨ', 'Mã xã mới', 'Xã mới', 'Lý do để lại'], ...cells].map(
      (row, index) => ({ line: index + 1, cells: row, hidden: false }),
    ),
  );
  return readDecisions(lines!, { rows: new Map(ROWS.map((row) => [row.path, row])), tree, unit: '19' });
}

const path = (number: number) => `${OLD}/xom-${number}`;

describe('the workbook of a re-homing that comes back', () => {
  it('decides by code, whole or without its zero, by name, and by a reason to leave out', () => {
    const { decisions, faults } = read(
      ['Tổ 1', path(1), '19/05443', null, null],
      [null, path(2), 5467, null, ''],
      [null, path(3), null, 'xã 05467', null],
      [null, path(4), null, null, 'Chờ ranh giới'],
    );
    assert.deepEqual(faults, []);
    assert.deepEqual(decisions, [
      { line: 4, path: path(1), into: '19/05443', name: 'Tổ 1' },
      { line: 5, path: path(2), into: '19/05467' },
      { line: 6, path: path(3), into: '19/05467' },
      { line: 7, path: path(4), leaveOut: 'Chờ ranh giới' },
    ]);
  });

  it('decides nothing where it says what stands, or nothing at all', () => {
    const { decisions, unchanged, open } = read(
      [null, path(1), null, null, null],
      ['Tổ 3', path(3), '19/05443', 'Xã 05443', null],
      [null, path(4), null, null, 'Chờ'],
    );
    assert.deepEqual([decisions, unchanged, open], [[], 2, 1]);
  });

  it('names each line that cannot be meant so', () => {
    const { decisions, faults } = read(
      [null, path(9), '19/05443', null, null],
      [null, path(1), '19/99999', null, null],
      [null, path(1), '19/05443', null, null],
      [null, path(2), '19/05443', 'Xã 05467', null],
      [null, path(3), '19/05467', null, 'để lại'],
      ['x'.repeat(121), path(4), '19/05467', null, null],
    );
    assert.deepEqual(decisions, []);
    assert.deepEqual(
      faults.map(({ line, code }) => [line, code]),
      [
        [4, 'not-surveyed'],
        [5, 'no-such-commune'],
        [6, 'named-twice'],
        [7, 'code-and-name-differ'],
        [8, 'place-and-reason'],
        [9, 'text-too-long'],
      ],
    );
  });

  it('is no such workbook without its headings', () => {
    assert.equal(linesOf([{ line: 1, cells: ['Họ tên', 'Mã xã mới'], hidden: false }]), null);
  });
});
