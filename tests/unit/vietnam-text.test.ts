import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { cleanText, levelTones, searchKey, slug, toNfc } from '#shared/vietnam/text.ts';

describe('a text from a spreadsheet', () => {
  it('is 6 letters in NFC however it came', () => {
    assert.equal(toNfc('Nguyễn'.normalize('NFD')).length, 6);
  });
  it('has single blanks, no NBSP, no line ends around or inside', () => {
    assert.equal(cleanText('\u00a0 Hoàng\u00a0\u00a0Văn\r\n An\t'), 'Hoàng Văn An');
  });
  it('loses control, zero-width and bidi characters', () => {
    assert.equal(cleanText('\ufeffMa \u0000 V\u200băn\u202e Páo'), 'Ma Văn Páo');
  });
  it('keeps the soft hyphen, which is ư in TCVN3', () => {
    assert.equal(cleanText('H\u00adng'), 'H\u00adng');
  });
  it('gets a true Đ for its look-alikes', () => {
    assert.equal(cleanText('Ðặng ð Ɖ ɖ'), 'Đặng đ Đ đ');
  });
  it('is cleaned in full whichever letters stand in it', () => {
    const letters = Array.from({ length: 0x1f00 }, (_, code) => String.fromCharCode(code));
    for (const text of letters.flatMap((letter) => [letter, `a${letter}b c`, `${letter} `])) {
      // The two letters in front lead past any short cut.
      const whole = cleanText(`\u200b ${text}`);
      assert.equal(cleanText(text), whole, `U+${text.charCodeAt(0).toString(16)}`);
    }
  });
  it('is clean after one cleaning', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => cleanText(cleanText(text)) === cleanText(text)),
    );
  });
});

describe('a search key', () => {
  it('is small letters without accents', () => {
    assert.equal(searchKey('Nguyễn  THỊ Ưởng'), 'nguyen thi uong');
  });
  it('turns every kind of đ into d', () => {
    assert.equal(searchKey('Đ đ Ð ð Ɖ'), 'd d d d d');
  });
  it('is the same for Xã Văn Lang and Xã Văn Lăng', () => {
    assert.equal(searchKey('Xã Văn Lang'), searchKey('Xã Văn Lăng'));
  });
});

describe('a name with either tone placement', () => {
  const pairs = [
    ['Định Hoá', 'Định Hóa'],
    ['Thuỵ Hùng', 'Thụy Hùng'],
    ['Khoẻ', 'Khỏe'],
    ['HOÀ BÌNH', 'HÒA BÌNH'],
    ['Qúy', 'Quý'],
    ['Điềm Thuỵ', 'Điềm Thụy'],
  ] as const;
  for (const [typed, levelled] of pairs) {
    it(`${typed} is levelled to ${levelled}`, () => {
      assert.equal(levelTones(typed), levelled);
      assert.equal(levelTones(typed.normalize('NFD')), levelled);
      assert.equal(levelTones(levelled), levelled);
    });
  }
  it('keeps what is written in only one way', () => {
    const same = 'Hoàng Toàn Quý Quỳnh Thuý-ền ngoài khuỷu Quá Thuận Loan';
    assert.equal(levelTones(same), same.replace('Thuý-', 'Thúy-'));
  });
  it('keeps Xóm Lang and Xóm Lăng apart', () => {
    assert.notEqual(levelTones('Xóm Lang'), levelTones('Xóm Lăng'));
  });
});

describe('a slug', () => {
  it('is part of a path', () => {
    assert.equal(slug('Xóm Bản Cái'), 'xom-ban-cai');
    assert.equal(slug(' Tổ dân phố số 5/1 (Đồng Bẩm)'), 'to-dan-pho-so-5-1-dong-bam');
  });
  it('has only small letters, digits and single hyphens inside', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => /^$|^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug(text))),
    );
  });
});
