import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { compareNames, nameSortKey, titleCaseName } from '#shared/vietnam/name.ts';

const letters = [...'aăâbcdđeêghiklmnoôơpqrstuưvxyfjwz'];
const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const vowels = new Set('aăâeêioôơuưy');
const letter = fc
  .tuple(fc.constantFrom(...letters), fc.constantFrom(...tones))
  .map(([base, tone]) => (vowels.has(base) ? base + tone : base).normalize('NFC'));
const word = fc.array(letter, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''));
const name = fc
  .array(fc.oneof(word, fc.constantFrom('An', 'ÁNH', "M'Nông", 'Y-Blôk', 'thị')), {
    minLength: 1,
    maxLength: 4,
  })
  .map((words) => words.join(' '));

function compareBinary(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

describe('a list of people', () => {
  it('is ordered by given name: An, Ánh, Ân, Ẩn, Bình', () => {
    const sorted = ['Bình', 'Ẩn', 'Ân', 'Ánh', 'An'].sort(compareNames);
    assert.deepEqual(sorted, ['An', 'Ánh', 'Ân', 'Ẩn', 'Bình']);
  });
  it('orders the tones ma mà mả mã má mạ', () => {
    const sorted = ['mạ', 'má', 'mã', 'mả', 'mà', 'ma'].sort(compareNames);
    assert.deepEqual(sorted, ['ma', 'mà', 'mả', 'mã', 'má', 'mạ']);
  });
  it('looks at the surname next and at the middle name last', () => {
    const people = ['Vũ Văn An', 'Nguyễn Thị An', 'NGUYỄN VĂN AN', 'Đặng Phúc Bảo', 'Dương Văn Bảo', 'An'];
    assert.deepEqual(people.toSorted(compareNames), [
      'An',
      'Nguyễn Thị An',
      'NGUYỄN VĂN AN',
      'Vũ Văn An',
      'Dương Văn Bảo',
      'Đặng Phúc Bảo',
    ]);
  });
  it('does not mind capitals, tone placement or NFD', () => {
    assert.equal(compareNames('HOÀNG VĂN HOÀ', 'Hoàng Văn Hòa'.normalize('NFD')), 0);
  });
});

describe('a sort key', () => {
  it('sorts any two names by bytes as compareNames does', () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        assert.equal(Math.sign(compareBinary(nameSortKey(a), nameSortKey(b))), Math.sign(compareNames(a, b)));
      }),
      { numRuns: 5000 },
    );
  });
  it('is plain ASCII', () => {
    assert.match(nameSortKey('Đặng Phúc Ẩn'), /^[ -~]+$/);
    assert.match(nameSortKey('漢 字'), /^[ -~]+$/);
  });
});

describe('a name in capitals', () => {
  it('is written as names are', () => {
    assert.equal(titleCaseName('NGUYỄN THỊ ÁNH'), 'Nguyễn Thị Ánh');
    assert.equal(titleCaseName("Y BLÔK M'NÔNG"), "Y Blôk M'Nông");
  });
  it('is left alone when it has small letters already', () => {
    assert.equal(titleCaseName('Sùng A  Páo'), 'Sùng A Páo');
  });
});
