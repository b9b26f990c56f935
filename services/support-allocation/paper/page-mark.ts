import QRCode from 'qrcode';
import { nameBasedId } from '#shared/kernel/hash.ts';

/** What tells a printed page from every other: by eye the code, by camera the QR. */
export interface PageMark {
  readonly id: string;
  /** '3F2A-91BC' */
  readonly code: string;
  /** Dark modules, row by row. */
  readonly modules: { readonly size: number; isDark(row: number, column: number): boolean };
  /** The same in hexadecimal, each row filled up to whole bytes. */
  readonly bits: string;
}

const PAGE_NAMESPACE = '0d3c5c1a-8a57-5c0e-8f3f-2b7c1f6f5a10';
const PAGE_PREFIX = 'TET100/P/';
const ROW_PREFIX = 'TET100/H/';
const UUID_LENGTH = 36;

/** The same plans, village and page number give the same mark, in every reprint. */
export function pageMark(seed: readonly string[], page: number): PageMark {
  const id = nameBasedId(PAGE_NAMESPACE, ...seed, String(page));
  return { id, code: pageCode(id), ...qrOf(`${PAGE_PREFIX}${id.toUpperCase()}`) };
}

/** What tells a row's household from every other. */
export function rowMark(household: string): PageMark {
  return { id: household, code: '', ...qrOf(`${ROW_PREFIX}${household.toUpperCase()}`) };
}

/** What people read of a page's id. */
export function pageCode(id: string): string {
  const short = id.slice(0, 8).toUpperCase();
  return `${short.slice(0, 4)}-${short.slice(4)}`;
}

/** Capitals and digits only, which a QR code holds most tightly. */
function qrOf(text: string): Pick<PageMark, 'modules' | 'bits'> {
  // Mask and version are fixed: trying all masks takes four times as long, and nearly every id has the same length.
  const usual = text.length === PAGE_PREFIX.length + UUID_LENGTH;
  const { modules } = QRCode.create(text, {
    ...(usual ? { version: 3 } : {}),
    errorCorrectionLevel: 'M',
    maskPattern: 2,
  });
  const { size, data } = modules;
  let bits = '';
  for (let row = 0; row < size; row += 1) {
    for (let byte = 0; byte < size; byte += 8) {
      let value = 0;
      for (let bit = 0; bit < 8; bit += 1) {
        const column = byte + bit;
        value = (value << 1) | (column < size ? data[row * size + column]! : 0);
      }
      bits += value.toString(16).padStart(2, '0');
    }
  }
  return { modules: { size, isDark: (row, column) => data[row * size + column] === 1 }, bits };
}
