import type { Problem } from '#shared/kernel/problem.ts';
import { SHEET_IS_HTML, SHEET_NOT_A_TABLE, SHEET_TOO_OLD } from './sheet-problem.ts';

export type SheetKind = 'zip' | 'compound' | 'text';

const OLD_EXCEL = ['\x09\x08', '\x09\0\x04\0', '\x09\x02\x06\0', '\x09\x04\x06\0'];
/** Papers, programs, packed files, pictures. */
const FOREIGN = [
  '%PDF',
  '{\\rtf',
  '\x7fELF',
  'MZ',
  'Rar!',
  '7z\xbc\xaf',
  '\x1f\x8b',
  '\x89PNG',
  '\xff\xd8\xff',
  'GIF8',
];

/** What a file is by its content; a name says nothing. A problem where it is none of what we read. */
export function kindOf(bytes: Uint8Array): SheetKind | Problem {
  const start = Buffer.from(bytes.subarray(0, 4_096));
  const latin = start.toString('latin1');
  if (latin.startsWith('PK\x03\x04') || latin.startsWith('PK\x05\x06')) return 'zip';
  if (latin.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return 'compound';
  // Excel 2 to 5 wrote its records bare.
  if (OLD_EXCEL.some((mark) => latin.startsWith(mark))) return SHEET_TOO_OLD;
  if (FOREIGN.some((mark) => latin.startsWith(mark))) return SHEET_NOT_A_TABLE;
  if (isMarkup(start)) return SHEET_IS_HTML;
  return isBinary(start) ? SHEET_NOT_A_TABLE : 'text';
}

/** A web page, or the one-file XML of Excel 2003, both often under the name .xls. */
function isMarkup(start: Buffer): boolean {
  const wide = start[0] === 0xff && start[1] === 0xfe;
  const text = start
    .toString(wide ? 'utf16le' : 'utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  return (
    /^<(!doctype|html|head|meta|body|table|style|div|!--|\?xml)/i.test(text) || /^MIME-Version:/i.test(text)
  );
}

/** Control characters beside blanks; zeros belong to UTF-16, which its mark or its regular zeros tell of. */
function isBinary(start: Buffer): boolean {
  if (textEncodingOf(start) !== 'bytes') return false;
  return start.some(
    (byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 26,
  );
}

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'bytes';

/** By its mark, or by where the zeros of UTF-16 stand; 'bytes' is decided by reading on. */
export function textEncodingOf(start: Uint8Array): TextEncoding {
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return 'utf-8';
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const looked = start.subarray(0, 4_096 & ~1);
  for (let at = 0; at < looked.length; at += 1) if (looked[at] === 0) zeros[at & 1]! += 1;
  const enough = looked.length / 8;
  if (zeros[1]! > enough && zeros[0]! * 8 < zeros[1]!) return 'utf-16le';
  if (zeros[0]! > enough && zeros[1]! * 8 < zeros[0]!) return 'utf-16be';
  return 'bytes';
}
