import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { charsetOfFont, detectCharset, repairCharset } from '../../shared/vietnam/old-charset.ts';
import { isSyllable } from '../../shared/vietnam/syllable.ts';

/** Every Vietnamese letter with a mark, small; built here so that the tables are not tested with themselves. */
const TONES = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];
const LETTERS = [...'aăâeêioôơuưy']
  .flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC')))
  .concat('đ')
  .filter((letter) => letter > '\x7f');

/** Bytes of TCVN 5712:1993 VN3, in the order of LETTERS' vowels: huyền, sắc, hỏi, ngã, nặng. */
const TCVN3_BYTES: Readonly<Record<string, readonly number[]>> = {
  a: [0xb5, 0xb8, 0xb6, 0xb7, 0xb9],
  ă: [0xbb, 0xbe, 0xbc, 0xbd, 0xc6],
  â: [0xc7, 0xca, 0xc8, 0xc9, 0xcb],
  e: [0xcc, 0xd0, 0xce, 0xcf, 0xd1],
  ê: [0xd2, 0xd5, 0xd3, 0xd4, 0xd6],
  i: [0xd7, 0xdd, 0xd8, 0xdc, 0xde],
  o: [0xdf, 0xe3, 0xe1, 0xe2, 0xe4],
  ô: [0xe5, 0xe8, 0xe6, 0xe7, 0xe9],
  ơ: [0xea, 0xed, 0xeb, 0xec, 0xee],
  u: [0xef, 0xf3, 0xf1, 0xf2, 0xf4],
  ư: [0xf5, 0xf8, 0xf6, 0xf7, 0xf9],
  y: [0xfa, 0xfd, 0xfb, 0xfc, 0xfe],
};
const TCVN3_PLAIN: Readonly<Record<string, number>> = {
  ă: 0xa8,
  â: 0xa9,
  ê: 0xaa,
  ô: 0xab,
  ơ: 0xac,
  ư: 0xad,
  đ: 0xae,
};

const NAMES = [
  'Nguyễn Thị Hoà',
  'Trần Văn Đức',
  'Sùng A Páo',
  'Lương Thị Hường',
  'Đặng Phúc Vượng',
  'Bảo Thắng',
  'Bùi Thị Ngọc Ánh',
  'Hoàng Xuân Tiến',
];

function toTcvn3(text: string): string {
  return [...text]
    .map((letter) => {
      const [vowel, tone] = apart(letter.toLowerCase());
      const index = TONES.indexOf(tone);
      const byte = index > 0 ? TCVN3_BYTES[vowel]?.[index - 1] : TCVN3_PLAIN[vowel];
      const capital = letter !== letter.toLowerCase() ? 'ĂÂĐÊÔƠƯ'.indexOf(letter) : -1;
      if (capital >= 0) return '¡¢§£¤¥¦'[capital];
      return byte === undefined ? letter : String.fromCharCode(byte);
    })
    .join('');
}

const VNI_TONES = ['', 'ø', 'ù', 'û', 'õ', 'ï'];
const VNI_HATS: Readonly<Record<string, string>> = { ă: 'êèéúüë', â: 'âàáåãä', ê: 'âàáåãä', ô: 'âàáåãä' };
const VNI_ODD: Readonly<Record<string, string>> = { đ: 'ñ', í: 'í', ì: 'ì', ỉ: 'æ', ĩ: 'ó', ị: 'ò', ỵ: 'î' };

function toVni(text: string): string {
  return [...text]
    .map((letter) => {
      const small = letter.toLowerCase();
      const written = vniOf(small);
      return letter === small ? written : written.toUpperCase();
    })
    .join('');
}

function vniOf(letter: string): string {
  const odd = VNI_ODD[letter];
  if (odd !== undefined) return odd;
  const [vowel, tone] = apart(letter);
  const index = TONES.indexOf(tone);
  if (index < 0) return letter;
  const hat = VNI_HATS[vowel];
  if (hat !== undefined) return vowel.normalize('NFD')[0]! + hat[index]!;
  const horned = vowel === 'ơ' ? 'ô' : vowel === 'ư' ? 'ö' : vowel;
  return horned + VNI_TONES[index]!;
}

function apart(letter: string): [vowel: string, tone: string] {
  const decomposed = letter.normalize('NFD');
  const tone = [...decomposed].find((mark) => TONES.indexOf(mark) > 0) ?? '';
  return [decomposed.replace(tone, '').normalize('NFC'), tone];
}

describe('a text in an old Vietnamese charset', () => {
  it('is repaired letter by letter', () => {
    assert.equal(LETTERS.length, 67);
    for (const letter of LETTERS) {
      // Beside a whole word, so that no letter makes more sense as it stands.
      const [tcvn3, vni] = [toTcvn3(`${letter} thắng`), toVni(`${letter} thắng`)];
      assert.equal(repairCharset(tcvn3, 'tcvn3'), `${letter} thắng`, `TCVN3 ${letter}`);
      assert.equal(repairCharset(vni, 'vni'), `${letter} thắng`, `VNI ${letter}`);
      const capital = letter.toUpperCase();
      assert.equal(repairCharset(toVni(`${capital} THẮNG`), 'vni'), `${capital} THẮNG`, `VNI ${capital}`);
    }
    for (const capital of 'ĂÂĐÊÔƠƯ') assert.equal(repairCharset(toTcvn3(capital), 'tcvn3'), capital);
  });

  it('is known and repaired in the examples that the field gives', () => {
    assert.equal(repairCharset('B¶o Th¾ng', 'tcvn3'), 'Bảo Thắng');
    assert.equal(repairCharset('Tieáng Vieät', 'vni'), 'Tiếng Việt');
    assert.equal(detectCharset(['B¶o Th¾ng'], []), 'tcvn3');
    assert.equal(detectCharset(['Tieáng Vieät'], []), 'vni');
    assert.equal(repairCharset('L\u00ad¬ng ThÞ H\u00adêng', 'tcvn3'), 'Lương Thị Hường');
    assert.equal(repairCharset('NGUYEÃN THÒ HÖÔNG', 'vni'), 'NGUYỄN THỊ HƯƠNG');
    assert.equal(repairCharset('hä vµ tªn', 'tcvn3'), 'họ và tên');
  });

  it('is known by letters alone, name by name, and repaired to what was typed', () => {
    for (const name of NAMES) {
      const plain = name.normalize('NFC');
      assert.equal(detectCharset([toVni(plain)], []), 'vni', plain);
      assert.equal(repairCharset(toVni(plain), 'vni'), plain);
      const old = toTcvn3(plain.replace('Á', 'á'));
      assert.equal(detectCharset([old], []), 'tcvn3', plain);
      assert.equal(repairCharset(old, 'tcvn3'), plain.replace('Á', 'á'));
    }
  });

  it('is known by its font where its letters could be either', () => {
    assert.deepEqual(['.VnTime', '.VnArialH', 'VNI-Times', 'Times New Roman'].map(charsetOfFont), [
      'tcvn3',
      'tcvn3',
      'vni',
      'unicode',
    ]);
    // Tó as it stands, Tú in TCVN3.
    assert.equal(detectCharset(['Tó'], []), 'unicode');
    assert.equal(detectCharset(['Tó'], ['Arial', '.VnTime']), 'tcvn3');
    assert.equal(repairCharset('Tó', 'tcvn3'), 'Tú');
  });
});

describe('a text in Unicode', () => {
  it('is never taken for an old one, whatever fonts the file names besides', () => {
    for (const fonts of [[], ['.VnTime'], ['VNI-Times', '.VnTime']]) {
      assert.equal(detectCharset(NAMES, fonts), 'unicode');
      assert.equal(
        detectCharset(
          NAMES.map((name) => name.normalize('NFD')),
          fonts,
        ),
        'unicode',
      );
    }
    assert.equal(detectCharset(['Nguyen Van A', '1960', ''], ['.VnTime']), 'unicode');
  });

  it('stays as it is among old ones', () => {
    for (const name of [...NAMES, 'Đỗ Thị Hà', 'Xã Bản Hồ', 'Hoàng Xuân Sơn — xóm “Cái”']) {
      for (const form of ['NFC', 'NFD'] as const) {
        assert.equal(repairCharset(name.normalize(form), 'tcvn3'), name.normalize(form));
        assert.equal(repairCharset(name.normalize(form), 'vni'), name.normalize(form));
      }
    }
    assert.equal(repairCharset('Hoàng Văn Toàn', 'tcvn3'), 'Hoàng Văn Toàn');
    assert.equal(repairCharset('Hoàng Văn Toàn', 'vni'), 'Hoàng Văn Toàn');
  });

  it('is not repaired twice', () => {
    for (const name of NAMES) {
      for (const charset of ['tcvn3', 'vni'] as const) {
        const once = repairCharset(charset === 'vni' ? toVni(name) : toTcvn3(name), charset);
        assert.equal(repairCharset(once, charset), once);
      }
    }
  });

  it('of any kind never makes a repair fail or grow', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('tcvn3', 'vni', 'unicode'),
        (text, charset) => {
          assert.ok(repairCharset(text, charset).length <= text.length);
        },
      ),
    );
  });
});

describe('a syllable', () => {
  it('is told from what is none by its letters and its tone', () => {
    for (const word of [
      'nguyễn',
      'Đặng',
      'quyết',
      'giếng',
      'gì',
      'khuỷu',
      'ngoằng',
      'Yến',
      'thuở',
      'quốc',
      'huệ',
      'ươm',
      'cưới',
      'hoà',
      'hòa',
      'già',
      'quý',
      'thuý',
    ])
      assert.ok(isSyllable(word), word);
    for (const word of ['nguyôn', 'Tieáng', 'bac', 'hìc', 'wa', 'áà', 'aú', 'uí', '', 'x', 'trần̉'])
      assert.ok(!isSyllable(word), word);
  });
});
