import { sha256 } from '#shared/kernel/hash.ts';

/** Crockford's base 32: no I, L, O, U, which people and printers mistake. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BODY = 12;
const MARK = 'TET';
const PATTERN = /TET([0-9A-HJKMNP-TV-Z]{13})(?![0-9A-Z])/g;

/** What a bank carries along with a gift's transfer: 'TET', 60 bits of the gift's id, and a digit that tells of slips. */
export function referenceOf(gift: string): string {
  const bits = BigInt(`0x${sha256(gift).slice(0, 15)}`);
  let body = '';
  for (let at = BODY - 1; at >= 0; at -= 1) body += DIGITS[Number((bits >> BigInt(at * 5)) & 31n)];
  return `${MARK}${body}${checkDigit(body)}`;
}

/** Every sound reference in a text, however its case is, and with blanks, dots or dashes in between. */
export function referencesIn(text: string): readonly string[] {
  const found = new Set<string>();
  for (const written of [text, text.replace(/[\s.-]/g, '')]) {
    for (const [reference, code = ''] of written.toUpperCase().matchAll(PATTERN))
      if (checkDigit(code.slice(0, BODY)) === code[BODY]) found.add(reference);
  }
  return [...found].sort();
}

/** One wrong digit is always noticed, two that changed places nearly always. */
function checkDigit(body: string): string {
  let sum = 0;
  for (const [index, digit] of [...body].entries()) sum += DIGITS.indexOf(digit) * (2 * index + 1);
  return DIGITS[sum % 32]!;
}
