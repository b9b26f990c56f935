import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import QRCode from 'qrcode';
import { breakPages } from '#shared/paper/break-pages.ts';
import { fitText } from '#shared/paper/fit-text.ts';
import { pageMark } from '#shared/paper/page-mark.ts';
import { qrCode } from '#shared/paper/qr-code.ts';
import { addressOf, villageHeadTitle } from '../../services/support-allocation/receipt-list/address.ts';

const oneHalfEm = (text: string, size: number) => [...text].length * size * 0.5;

describe('pages of a list', () => {
  const breaking = fc.record({
    heights: fc.array(fc.integer({ min: 25, max: 45 }), { minLength: 1, maxLength: 120 }),
    first: fc.integer({ min: 280, max: 330 }),
    next: fc.integer({ min: 440, max: 460 }),
    tail: fc.integer({ min: 150, max: 220 }),
  });

  it('hold every row once, in order, and never more than fits', () => {
    fc.assert(
      fc.property(breaking, (input) => {
        const pages = breakPages(input);
        assert.equal(pages[0]!.start, 0);
        assert.equal(pages.at(-1)!.end, input.heights.length);
        pages.forEach(({ start, end }, page) => {
          if (page > 0) assert.equal(start, pages[page - 1]!.end);
          const rows = input.heights.slice(start, end).reduce((sum, height) => sum + height, 0);
          const tail = page === pages.length - 1 ? input.tail : 0;
          assert.ok(rows + tail <= (page === 0 ? input.first : input.next), `page ${page + 1} overflows`);
        });
      }),
    );
  });

  it('never leave the signatures with fewer than two rows', () => {
    fc.assert(
      fc.property(breaking, (input) => {
        const { start, end } = breakPages(input).at(-1)!;
        assert.ok(end - start >= Math.min(2, input.heights.length));
      }),
    );
  });
});

describe('a QR code', () => {
  const usual = fc.stringMatching(/^TET100\/[PH]\/[0-9A-Z/:-]{36}$/);
  const other = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 });

  it('is the one that the library draws, though it is put together from parts', () => {
    fc.assert(
      fc.property(fc.oneof(usual, fc.stringMatching(/^[A-Z]{1,80}$/), other), (text) => {
        const { size, bits } = qrCode(text);
        const tight = /^[0-9A-Z/:-]+$/.test(text);
        const theirs = QRCode.create(tight ? [{ data: text, mode: 'alphanumeric' }] : text, {
          ...(text.length === 45 && tight ? { version: 3 } : {}),
          errorCorrectionLevel: 'M',
          maskPattern: 2,
        }).modules;
        assert.equal(size, theirs.size);
        const rowBytes = Math.ceil(size / 8);
        for (let at = 0; at < size * size; at += 1) {
          const byte = bits[Math.floor(at / size) * rowBytes + Math.floor((at % size) / 8)]!;
          assert.equal((byte >> (7 - ((at % size) % 8))) & 1, theirs.data[at], `module ${at}`);
        }
      }),
    );
  });
});

describe('a text in its column', () => {
  it('loses no letter, however long it is', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zđ]{1,40}$/), { minLength: 1, maxLength: 12 }), (words) => {
        const space = { width: 100, size: 11, smallest: 9, lines: 2 };
        const { lines, size } = fitText(words.join(' '), space, oneHalfEm);
        assert.equal(lines.join('').replaceAll(' ', ''), words.join(''));
        for (const line of lines) assert.ok(oneHalfEm(line, size) <= 100);
      }),
    );
  });

  it('wraps before it shrinks', () => {
    const fitted = fitText('Đặng Phúc Nguyên', { width: 60, size: 11, smallest: 9, lines: 2 }, oneHalfEm);
    assert.deepEqual(fitted, { lines: ['Đặng Phúc', 'Nguyên'], size: 11 });
  });
});

describe('the mark of a page', () => {
  it('is the same in every reprint and another on every page', () => {
    const seed = ['plan', '2021-11', '19/170/05755/xom-ban-cai'];
    assert.equal(pageMark(seed, 1).id, pageMark(seed, 1).id);
    assert.notEqual(pageMark(seed, 1).id, pageMark(seed, 2).id);
    assert.match(pageMark(seed, 1).code, /^[0-9A-F]{4}-[0-9A-F]{4}$/);
  });
});

describe('an address on paper', () => {
  it('names the commune, and what is above it where there is a district and where there is none', () => {
    const old = addressOf('2021-11', '19/170/05755/xom-ban-cai', 'Xóm Bản Cái');
    assert.deepEqual(old?.above, ['Huyện Võ Nhai', 'Tỉnh Thái Nguyên']);
    assert.deepEqual([old?.communeType, old?.communeName], ['Xã', 'Dân Tiến']);
    assert.equal(addressOf('2021-11', '19/170/05755', 'Xóm Bản Cái'), null);
    assert.equal(addressOf('2026-04', '19/05755/xom-ban-cai', 'Xóm Bản Cái')?.above.length, 1);
  });

  it('calls the village’s head as the village does', () => {
    assert.equal(villageHeadTitle('Tổ dân phố 3'), 'TỔ TRƯỞNG TỔ DÂN PHỐ');
    assert.equal(villageHeadTitle('Xóm Bản Cái'), 'TRƯỞNG XÓM');
    assert.equal(villageHeadTitle('Bản Mế'), 'TRƯỞNG BẢN');
    assert.equal(villageHeadTitle('Cốc Lùng'), 'TRƯỞNG THÔN (XÓM)');
  });
});
