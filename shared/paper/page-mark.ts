import { nameBasedId } from '../kernel/hash.ts';
import { qrCode } from './qr-code.ts';

/** What tells a printed page from every other: by eye the code, by camera the QR. */
export interface PageMark {
  readonly id: string;
  /** '3F2A-91BC' */
  readonly code: string;
  /** Modules on each side of the QR code. */
  readonly size: number;
  /** Its dark modules in hexadecimal, each row filled up to whole bytes. */
  readonly bits: string;
}

const PAGE_NAMESPACE = '0d3c5c1a-8a57-5c0e-8f3f-2b7c1f6f5a10';
const PAGE_PREFIX = 'TET100/P/';
const ROW_PREFIX = 'TET100/H/';

/** The same plans, village and page number give the same mark, in every reprint. */
export function pageMark(seed: readonly string[], page: number): PageMark {
  const id = nameBasedId(PAGE_NAMESPACE, ...seed, String(page));
  return { id, code: pageCode(id), ...qrOf(`${PAGE_PREFIX}${id.toUpperCase()}`) };
}

/** What tells whom a row is about from everybody else. */
export function rowMark(id: string): PageMark {
  return { id, code: '', ...qrOf(`${ROW_PREFIX}${id.toUpperCase()}`) };
}

/** What people read of a page's id. */
export function pageCode(id: string): string {
  const short = id.slice(0, 8).toUpperCase();
  return `${short.slice(0, 4)}-${short.slice(4)}`;
}

/** Capitals and digits only, which a QR code holds most tightly. */
function qrOf(text: string): Pick<PageMark, 'size' | 'bits'> {
  const { size, bits } = qrCode(text);
  return { size, bits: Buffer.from(bits).toString('hex') };
}
