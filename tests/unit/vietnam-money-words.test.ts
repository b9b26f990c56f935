import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  amountInWords,
  formatMoney,
  formatNumber,
  formatPercent,
  moneyInWords,
} from '#shared/vietnam/money-words.ts';

const vectors: readonly (readonly [number, string])[] = [
  [15_000, 'Mười lăm nghìn'],
  [21_000, 'Hai mươi mốt nghìn'],
  [24_000, 'Hai mươi tư nghìn'],
  [105_000, 'Một trăm linh năm nghìn'],
  [1_005_000, 'Một triệu không trăm linh năm nghìn'],
  [10_010_000, 'Mười triệu không trăm mười nghìn'],
  [55_555_000, 'Năm mươi lăm triệu năm trăm năm mươi lăm nghìn'],
  [101_000_001, 'Một trăm linh một triệu không trăm linh một'],
  [13_100_000_000, 'Mười ba tỷ một trăm triệu'],
  [574_423_500_000, 'Năm trăm bảy mươi tư tỷ bốn trăm hai mươi ba triệu năm trăm nghìn'],
  [1_000_000_000_000, 'Một nghìn tỷ'],
  [1_000_000_000_000_000, 'Một triệu tỷ'],
  [1_005_000_000_005, 'Một nghìn không trăm linh năm tỷ không trăm linh năm'],
  [14, 'Mười bốn'],
  [111, 'Một trăm mười một'],
  [104, 'Một trăm linh bốn'],
  [500_000, 'Năm trăm nghìn'],
];

describe('an amount on an official paper', () => {
  for (const [amount, words] of vectors) {
    it(`${amount} is said ${words}`, () => assert.equal(amountInWords(amount), words));
  }
  it('ends with the unit', () => {
    assert.equal(moneyInWords(0), 'Không đồng');
    assert.equal(moneyInWords(600_000), 'Sáu trăm nghìn đồng');
  });
  it('is a whole number from 0 to 10^15', () => {
    for (const wrong of [-1, 0.5, 1e15 + 1, Number.NaN])
      assert.throws(() => amountInWords(wrong), RangeError);
  });
  it('is said differently for different amounts, without empty words', () => {
    const amount = fc.oneof(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 0, max: 1e15 }));
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        assert.equal(amountInWords(a) === amountInWords(b), a === b);
        assert.doesNotMatch(amountInWords(a), / {2}|^ | $|undefined/);
      }),
    );
  });
});

describe('a figure on a screen', () => {
  it('has dots between thousands and a comma before decimals', () => {
    assert.equal(formatMoney(1_234_567), '1.234.567');
    assert.equal(formatMoney(1000), '1.000');
    assert.equal(formatNumber(12.5), '12,5');
    assert.equal(formatNumber(18_002.01), '18.002,01');
  });
});

describe('a percentage', () => {
  it('has one decimal, a comma and no blank', () => {
    assert.equal(formatPercent(0.964), '96,4%');
    assert.equal(formatPercent(0), '0%');
    assert.equal(formatPercent(0.5), '50%');
  });
  it('is 100% only when nothing is missing', () => {
    assert.equal(formatPercent(0.9997), '99,9%');
    assert.equal(formatPercent(26_199 / 26_200), '99,9%');
    assert.equal(formatPercent(1), '100%');
  });
});
