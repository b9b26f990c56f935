import { randomBytes } from 'node:crypto';

/** Crockford's base 32: no I, L, O and U, so that nothing is misread on a slip of paper. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 12;

/** 55 random bits and a check digit; people write it in groups of four. */
export function makeReceipt(random: Uint8Array = randomBytes(LENGTH - 1)): string {
  const values = [...random].slice(0, LENGTH - 1).map((byte) => byte & 31);
  const check = timesAlpha(syndrome(values));
  return [...values, check].map((value) => DIGITS[value]).join('');
}

/** As it was typed or read out, without blanks and hyphens; null when a letter is wrong or two are swapped. */
export function readReceipt(typed: string): string | null {
  const letters = typed
    .toUpperCase()
    .replace(/[\s–-]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  if (letters.length !== LENGTH) return null;
  const values = [...letters].map((letter) => DIGITS.indexOf(letter));
  return values.includes(-1) || syndrome(values) !== 0 ? null : letters;
}

/** 'K7QW-3M9X-TRA2' */
export function writeReceipt(receipt: string): string {
  return receipt.match(/.{1,4}/g)?.join('-') ?? receipt;
}

/**
 * A polynomial over the field of 32 elements, at an element whose powers are all different up to 31: so one wrong digit,
 * or any two that changed places, never give nought.
 */
function syndrome(values: readonly number[]): number {
  return values.reduce((sum, value) => timesAlpha(sum) ^ value, 0);
}

/** Multiplied by the element modulo x⁵ + x² + 1. */
function timesAlpha(value: number): number {
  const shifted = value << 1;
  return shifted & 32 ? shifted ^ 0b100101 : shifted;
}
