/** A cell in the form in which nearly all are written: `<c r="A1" s="1" t="s"><v>0</v></c>`. Filled anew for each. */
export interface PlainCell {
  kind: 'empty' | 'number' | 'shared' | 'inline';
  column: number;
  style: number;
  /** The number, or the number of a shared text. */
  number: number;
  /** Still escaped. */
  text: string;
}

const QUOTE = 34;
const ZERO = 48;
const NINE = 57;
const LETTER_A = 65;
const LETTER_Z = 90;
const WIDEST = 16_384;
const LONGEST_WHOLE = 15;

export function plainCell(): PlainCell {
  return { kind: 'empty', column: 0, style: -1, number: 0, text: '' };
}

/**
 * Reads the cell that starts at `at` in one go and says where it ends; -1 when it is written in any other way or not
 * whole in the buffer, and has to be read tag by tag. A list of a million cells is read several times as fast.
 */
export function readPlainCell(buffer: string, at: number, cell: PlainCell): number {
  if (!buffer.startsWith('<c r="', at)) return -1;
  let position = readAddress(buffer, at + 6, cell);
  if (position === -1) return -1;
  cell.style = -1;
  if (buffer.startsWith(' s="', position)) position = readStyle(buffer, position + 4, cell);
  if (position === -1) return -1;
  if (buffer.startsWith('/>', position)) {
    cell.kind = 'empty';
    return position + 2;
  }
  if (buffer.startsWith(' t="s"><v>', position)) return readNumber(buffer, position + 10, 'shared', cell);
  if (buffer.startsWith('><v>', position)) return readNumber(buffer, position + 4, 'number', cell);
  return buffer.startsWith(' t="inlineStr"><is><t', position) ? readInline(buffer, position + 21, cell) : -1;
}

function readAddress(buffer: string, start: number, cell: PlainCell): number {
  let at = start;
  let column = 0;
  let code = buffer.charCodeAt(at);
  for (; code >= LETTER_A && code <= LETTER_Z && column <= WIDEST; code = buffer.charCodeAt(at)) {
    column = column * 26 + code - LETTER_A + 1;
    at += 1;
  }
  for (; code >= ZERO && code <= NINE; code = buffer.charCodeAt(at)) at += 1;
  cell.column = column - 1;
  return column === 0 || column > WIDEST || code !== QUOTE ? -1 : at + 1;
}

function readStyle(buffer: string, start: number, cell: PlainCell): number {
  const end = endOfDigits(buffer, start);
  if (end === start || end - start > 5 || buffer.charCodeAt(end) !== QUOTE) return -1;
  cell.style = wholeNumber(buffer, start, end);
  return end + 1;
}

function readNumber(buffer: string, start: number, kind: 'number' | 'shared', cell: PlainCell): number {
  const digits = endOfDigits(buffer, start);
  const whole = digits > start && digits - start <= LONGEST_WHOLE && buffer.startsWith('</v></c>', digits);
  if (!whole && kind === 'shared') return -1;
  const end = whole ? digits : buffer.indexOf('<', start);
  if (!whole && (end <= start || !buffer.startsWith('</v></c>', end))) return -1;
  cell.kind = kind;
  cell.number = whole ? wholeNumber(buffer, start, end) : Number(buffer.slice(start, end));
  return Number.isFinite(cell.number) && buffer.charCodeAt(start) > 32 ? end + 8 : -1;
}

function readInline(buffer: string, start: number, cell: PlainCell): number {
  const open = buffer.startsWith(' xml:space="preserve">', start) ? start + 22 : start + 1;
  if (buffer.charCodeAt(open - 1) !== 62) return -1;
  const end = buffer.indexOf('<', open);
  if (end === -1 || !buffer.startsWith('</t></is></c>', end)) return -1;
  cell.kind = 'inline';
  cell.text = buffer.slice(open, end);
  return end + 13;
}

function endOfDigits(buffer: string, start: number): number {
  let at = start;
  for (let code = buffer.charCodeAt(at); code >= ZERO && code <= NINE; code = buffer.charCodeAt(at)) at += 1;
  return at;
}

function wholeNumber(buffer: string, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at += 1) number = number * 10 + buffer.charCodeAt(at) - ZERO;
  return number;
}
