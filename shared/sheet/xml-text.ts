/** What XML cannot hold is left out: control characters, halves of a pair. */
const UNWRITABLE = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const LONGEST = 32_767;

export function encodeXml(text: string): string {
  return text
    .slice(0, LONGEST)
    .replace(UNWRITABLE, '')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[&<>"]/g, (letter) => ESCAPES[letter]!);
}

/** 27 → 'AB'. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  return `${rest === 0 ? '' : columnName(rest - 1)}${String.fromCharCode(65 + (column % 26))}`;
}

/** A text cell, which no spreadsheet takes for a formula or a number. */
export function textCell(address: string, text: string, style: number): string {
  const look = style === 0 ? '' : ` s="${style}"`;
  return `<c r="${address}"${look} t="inlineStr"><is><t xml:space="preserve">${encodeXml(text)}</t></is></c>`;
}
