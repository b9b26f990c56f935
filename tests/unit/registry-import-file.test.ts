import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { detectDelimiter, readHeader } from '../../services/household-registry/import/import-column.ts';
import { createEncodingJudge } from '../../services/household-registry/import/import-file.ts';

const REQUIRED = ['ma_ho', 'ma_xa', 'thon', 'ho_ten_chu_ho', 'so_khau', 'phan_loai'];

function headerCode(fields: readonly string[]) {
  const header = readHeader(fields, ',');
  return header.ok
    ? 'ok'
    : `${header.problem.code} ${header.errors?.map((error) => error.pointer).join(' ')}`;
}

function encodingOf(...chunks: Uint8Array[]) {
  const judge = createEncodingJudge();
  for (const chunk of chunks) judge.see(chunk);
  const verdict = judge.verdict();
  return verdict.ok ? 'ok' : verdict.problem.code;
}

describe('a header', () => {
  it('may hold the columns in any order and case', () => {
    assert.equal(headerCode([...REQUIRED].reverse()), 'ok');
    assert.equal(headerCode([...REQUIRED.map((name) => ` ${name.toUpperCase()} `), 'muc_do']), 'ok');
  });

  it('refuses the file for a column that the template has not, and names it', () => {
    assert.equal(headerCode([...REQUIRED, 'ghi_chu']), 'unknown-column ghi_chu');
    assert.equal(headerCode([...REQUIRED, '__proto__']), 'unknown-column __proto__');
  });

  it('refuses the file for a column that is missing or there twice', () => {
    assert.equal(headerCode(REQUIRED.slice(1)), 'missing-column ma_ho');
    assert.equal(headerCode([...REQUIRED, 'thon']), 'duplicate-column thon');
  });

  it('tells by itself which sign parts its fields', () => {
    assert.equal(detectDelimiter('a;b;c'), ';');
    assert.equal(detectDelimiter('a,b,c'), ',');
    assert.equal(detectDelimiter('a'), ',');
  });
});

describe('the bytes of a file', () => {
  const text = Buffer.from('Nguyễn Văn Ơn');

  it('may be UTF-8, with a mark or without, cut anywhere', () => {
    assert.equal(encodingOf(text), 'ok');
    assert.equal(encodingOf(Buffer.concat([Buffer.from('\ufeff'), text])), 'ok');
    for (let cut = 0; cut <= text.length; cut += 1) {
      assert.equal(encodingOf(text.subarray(0, cut), text.subarray(cut)), 'ok');
    }
  });

  it('may not be UTF-16, Latin letters of old tables, NUL bytes or half a letter', () => {
    assert.equal(encodingOf(Buffer.from('\ufeffma_ho', 'utf16le')), 'file-not-utf8');
    assert.equal(encodingOf(Buffer.from('Th¾ng', 'latin1')), 'file-not-utf8');
    assert.equal(encodingOf(Buffer.from('a\0b')), 'file-not-utf8');
    assert.equal(encodingOf(text.subarray(0, 5), text.subarray(0, 0)), 'file-not-utf8');
  });

  it('may not be a workbook', () => {
    assert.equal(encodingOf(Buffer.from('PK\x03\x04…')), 'file-not-csv');
    assert.equal(encodingOf(Buffer.from('d0cf11e0a1b1', 'hex')), 'file-not-csv');
  });
});
