import QRCode from 'qrcode';

/** Dark modules as bits, row by row, each row filled up to whole bytes, its leftmost module first. */
export interface QrCode {
  readonly size: number;
  readonly bits: Uint8Array;
}

/** Letters that a code holds most tightly, two in eleven bits. */
const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
const TIGHT = /^[0-9A-Z $%*+\-./:]+$/;
const LENGTH = 45;
const SIZE = 29;
const BYTES = SIZE * 4;
const PAIR_BITS = 11;
const LAST_BITS = 6;
const PAIRS = Math.floor(LENGTH / 2);

interface Basis {
  readonly empty: Uint8Array;
  /** By place of a pair: what each of its bits turns over; of the single letter at the end too. */
  readonly bits: readonly (readonly Uint8Array[])[];
  /** By place and value of a pair, made when first met. */
  readonly pairs: (Uint8Array | undefined)[][];
}

let basis: Basis | undefined;

/**
 * The code of a text. Texts of 45 tight letters are the many: with version and mask fixed, each bit of such a text turns
 * over the same modules whatever the others are (checks are linear), so a code is put together from what the library
 * draws once for each bit.
 */
export function qrCode(text: string): QrCode {
  if (text.length !== LENGTH || !TIGHT.test(text)) return drawn(text, {});
  basis ??= makeBasis();
  const bits = basis.empty.slice();
  for (let place = 0; place <= PAIRS; place += 1) {
    const pair = pairAt(basis, text, place);
    turnOver(bits, pair);
  }
  return { size: SIZE, bits };
}

function pairAt({ bits, pairs }: Basis, text: string, place: number): Uint8Array {
  const value = valueAt(text, place);
  const known = pairs[place]![value];
  if (known !== undefined) return known;
  const pair = sumOfBits(bits[place]!, value);
  pairs[place]![value] = pair;
  return pair;
}

function valueAt(text: string, place: number): number {
  const first = LETTERS.indexOf(text[place * 2]!);
  return place === PAIRS ? first : first * LETTERS.length + LETTERS.indexOf(text[place * 2 + 1]!);
}

function sumOfBits(bits: readonly Uint8Array[], value: number): Uint8Array {
  const sum = new Uint8Array(BYTES);
  for (const [bit, turned] of bits.entries()) {
    if ((value >> bit) % 2 === 1) turnOver(sum, turned);
  }
  return sum;
}

function turnOver(bits: Uint8Array, turned: Uint8Array): void {
  for (let at = 0; at < BYTES; at += 1) bits[at]! ^= turned[at]!;
}

/** Some 250 codes, once in a thread. */
function makeBasis(): Basis {
  const usual = { version: 3 };
  const empty = drawn('0'.repeat(LENGTH), usual).bits;
  const bits = Array.from({ length: PAIRS + 1 }, (_, place) =>
    Array.from({ length: place === PAIRS ? LAST_BITS : PAIR_BITS }, (_, bit) => {
      const letters = place === PAIRS ? LETTERS[2 ** bit]! : lettersOf(2 ** bit);
      const text = ('0'.repeat(place * 2) + letters).padEnd(LENGTH, '0');
      const turned = drawn(text, usual).bits;
      turnOver(turned, empty);
      return turned;
    }),
  );
  return { empty, bits, pairs: bits.map(() => []) };
}

function lettersOf(value: number): string {
  return LETTERS[Math.floor(value / LETTERS.length)]! + LETTERS[value % LETTERS.length]!;
}

function drawn(text: string, version: { readonly version?: number }): QrCode {
  const { size, data } = QRCode.create(TIGHT.test(text) ? [{ data: text, mode: 'alphanumeric' }] : text, {
    ...version,
    errorCorrectionLevel: 'M',
    maskPattern: 2,
  }).modules;
  const rowBytes = Math.ceil(size / 8);
  const bits = new Uint8Array(size * rowBytes);
  for (let at = 0; at < size * size; at += 1) {
    const column = at % size;
    if (data[at] === 1) bits[Math.floor(at / size) * rowBytes + (column >> 3)]! |= 128 >> (column % 8);
  }
  return { size, bits };
}
