import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { COLUMN_WORDS, faultWords, warningWords } from '#shared/rules/import-words.ts';
import type { Column, PersonColumn } from '../../services/household-registry/import/import-column.ts';
import { RECORD_NOTES } from '../../services/household-registry/table/table.ts';

const root = join(import.meta.dirname, '../..');
const own = await codesIn('services/household-registry/import', [
  'import-cell.ts',
  'import-person.ts',
  'import-record.ts',
  'import-row.ts',
  'birth-text.ts',
  'national-id-text.ts',
]);
const ofNumbers = await codesIn('shared/vietnam', ['national-id.ts']);

/** The compiler sees that none is missing. */
const COLUMNS: Readonly<Record<Column | PersonColumn, true>> = {
  ma_ho: true,
  ma_xa: true,
  ten_xa: true,
  ten_huyen: true,
  thon: true,
  dia_chi: true,
  ho_ten_chu_ho: true,
  ho_ten: true,
  quan_he: true,
  nam_sinh: true,
  gioi_tinh: true,
  dan_toc: true,
  so_khau: true,
  phan_loai: true,
  nhom_uu_tien: true,
  so_dinh_danh: true,
  dien_thoai: true,
  muc_do: true,
  diem_b1: true,
  diem_b2: true,
  ghi_chu: true,
};

const hasFault = (code: string) => faultWords({ column: '', code }) !== faultWords({ column: '', code: '-' });
const hasWarning = (code: string) =>
  !warningWords(code).toLowerCase().endsWith(warningWords('-').toLowerCase());

describe('whatever the reader of a list has to say', () => {
  it('has a sentence: why a row is refused, and what looks odd', () => {
    assert.ok(own.length >= 20, own.join());
    const silent = ['missing', ...own].filter((code) => !hasFault(code) && !hasWarning(code));
    assert.deepEqual(silent, []);
  });

  it('has one for identity numbers', () => {
    assert.ok(ofNumbers.length >= 6, ofNumbers.join());
    const silent = ofNumbers.map((code) => `national-id-${code}`).filter((code) => !hasWarning(code));
    assert.deepEqual(silent, []);
  });

  it('has one for members, of whom a fault is a warning', () => {
    const plain = own.filter((code) => !code.startsWith('person-'));
    assert.deepEqual(
      plain.map((code) => `person-${code}`).filter((code) => !hasWarning(code)),
      [],
    );
  });

  it('has one for what a household took from elsewhere than its row', () => {
    assert.deepEqual(
      RECORD_NOTES.filter((note) => !hasWarning(note)),
      [],
    );
  });

  it('names each column', () => {
    const columns = Object.keys(COLUMNS);
    assert.deepEqual(
      columns.filter((column) => COLUMN_WORDS[column] === undefined),
      [],
    );
  });
});

/** Codes are the only words with hyphens in those files. */
async function codesIn(folder: string, files: readonly string[]): Promise<readonly string[]> {
  const sources = await Promise.all(files.map((file) => readFile(join(root, folder, file), 'utf8')));
  const found = sources.flatMap((source) => source.match(/(?<=')[a-z]+(?:-[a-z]+)+(?=')/g) ?? []);
  return [...new Set(found)];
}
