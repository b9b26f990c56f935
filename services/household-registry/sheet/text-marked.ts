import type { SheetLimits } from '#shared/sheet-reader/sheet.ts';
import { createRecordReader, type TextRecord } from '#shared/sheet-reader/text-records.ts';
import { decodeText, formOf, type TextForm } from '#shared/sheet-reader/text-rows.ts';
import { type LineReasons, REASON_HEADING } from './reason-heading.ts';

const PIECE = 1 << 16;
/** What a spreadsheet takes for a formula; a number with its sign and a telephone number are none. */
const FORMULA = /^[=@\t\r]|^[+-](?![\d\s.,()-]*$)/;

/** Delimited text again, with one column more; with a mark in front, by which Excel knows the encoding. */
export function* markText(bytes: Uint8Array, reasons: LineReasons, limits: SheetLimits): Generator<Buffer> {
  const form = formOf(bytes);
  const width = widthOf(bytes, form, limits);
  let held = '\uFEFF';
  for (const record of recordsOf(bytes, form, limits)) {
    held += lineOf(record, { width, form, reason: reasons.get(record.line) ?? '' });
    if (held.length < PIECE) continue;
    yield encode(held, form);
    held = '';
  }
  yield encode(held, form);
}

/** Where the reasons stand: in the column of an earlier time, or behind all others. */
function widthOf(bytes: Uint8Array, form: TextForm, limits: SheetLimits): number {
  let width = 0;
  for (const { fields } of recordsOf(bytes, form, limits)) {
    const earlier = fields.indexOf(REASON_HEADING);
    if (earlier >= 0) return earlier;
    width = Math.max(width, fields.length);
  }
  return width;
}

function* recordsOf(bytes: Uint8Array, form: TextForm, limits: SheetLimits): Generator<TextRecord> {
  let records: TextRecord[] = [];
  const longest = limits.cellText * 2 + PIECE;
  const reader = createRecordReader({ delimiter: form.delimiter, longest }, (record) => records.push(record));
  for (const text of decodeText(bytes, form)) {
    reader.push(text);
    yield* records;
    records = [];
  }
  reader.end();
  yield* records;
}

function lineOf(
  { fields }: TextRecord,
  { width, form, reason }: { width: number; form: TextForm; reason: string },
): string {
  if (fields.every((field) => field === '') && reason === '') return '\r\n';
  const before = Array.from({ length: width }, (_, column) => fields[column] ?? '');
  const all = [...before, reason, ...fields.slice(width + 1)];
  return `${all.map((field) => fieldText(field, form.delimiter)).join(form.delimiter)}\r\n`;
}

function fieldText(field: string, delimiter: string): string {
  const safe = FORMULA.test(field) ? `'${field}` : field;
  const plain = !/["\r\n]/.test(safe) && !safe.includes(delimiter);
  return plain ? safe : `"${safe.replaceAll('"', '""')}"`;
}

/** Old one-byte text becomes UTF-8, letter by letter the same: in its own encoding the reasons could not be written. */
function encode(text: string, { encoding }: TextForm): Buffer {
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  return encoding === 'utf-16be' ? Buffer.from(text, 'utf16le').swap16() : Buffer.from(text);
}
