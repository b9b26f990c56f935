/** What a lot's QR says: capitals and digits, which a QR code holds most tightly. */
export function lotQrText(code: string): string {
  return `TET100/L/${code}`;
}

/** What was scanned, or typed by hand: the code alone. */
export function lotOfText(text: string): string {
  return text
    .trim()
    .toUpperCase()
    .replace(/^TET100\/L\//, '');
}

/** Villages among places: a village's path ends in a word, a unit's in its code. */
export function villagesAmong(units: readonly string[]): readonly string[] {
  return [...new Set(units)].filter((unit) => /[a-z]/.test(unit)).sort();
}
