import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nameFolder } from '#shared/vietnam/name-folding.ts';

const fold = nameFolder();
const levels = (name: string) => fold(name).words.map(({ level }) => level);

describe('one name in two spellings', () => {
  const spellings: readonly (readonly [string, string, string])[] = [
    ['a tone in another place', 'Nguyễn Thị Hoà', 'Nguyễn Thị Hòa'],
    ['y for i', 'Lý Văn Sỹ', 'Lí Văn Sĩ'],
    ['y for i behind qu', 'Trần Văn Quý', 'Trần Văn Quí'],
    ['capitals', 'ĐẶNG THỊ ÁNH', 'Đặng Thị Ánh'],
    ['letters and marks apart', 'Nguyễn Thị Ngọc'.normalize('NFD'), 'Nguyễn Thị Ngọc'],
    ['a look-alike of Đ', 'Ðặng Văn Ðức', 'Đặng Văn Đức'],
    ['more blanks, and such as do not break', 'Hoàng\u00a0Văn  Nam ', 'Hoàng Văn Nam'],
    ['an apostrophe of another kind', 'Y Blôk M’Nông', "Y Blôk M'Nông"],
    ['a hyphen', 'Y-Blôk Niê', 'Y Blôk Niê'],
    ['a nickname in brackets', 'Nguyễn Văn Hùng (Tư)', 'Nguyễn Văn Hùng'],
  ];
  for (const [what, one, other] of spellings) {
    it(`folds alike: ${what}`, () => assert.deepEqual(levels(one), levels(other)));
  }

  it('stays two where y and i are two sounds: Thúy is not Thúi', () => {
    assert.notDeepEqual(levels('Thúy'), levels('Thúi'));
  });
  it('keeps accents apart from the form without them', () => {
    const [word] = fold('Đường').words;
    assert.deepEqual(word, { level: 'đường', fold: 'duong', short: false });
  });
});

describe('the core of a name', () => {
  it('is one text whatever the order and the accents', () => {
    assert.equal(fold('Hùng Nguyễn Văn').core, fold('Nguyen Van Hung').core);
  });
  it('does without what clerks leave out', () => {
    assert.equal(fold('Sùng A Páo').core, fold('Sùng Páo').core);
    assert.equal(fold('Lê Thị Lan').core, fold('Lê Lan').core);
  });
  it('keeps two words at least', () => assert.equal(fold('Văn Thị Lan').core, 'lan thi van'));
});

describe('a short form', () => {
  it('is seen by its point or its lone consonant', () => {
    assert.deepEqual(
      fold('Ng. V An').words.map(({ short }) => short),
      [true, true, false],
    );
  });
  it('is no vowel of its own: Sùng A Páo', () =>
    assert.ok(fold('Sùng A Páo').words.every(({ short }) => !short)));
});

describe('a name without any accent', () => {
  it('is known as such', () => {
    assert.equal(fold('Nguyen Van Hung').bare, true);
    assert.equal(fold('Nguyễn Van Hung').bare, false);
  });
});
