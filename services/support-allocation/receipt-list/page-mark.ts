import QRCode from 'qrcode';
import { nameBasedId } from '#shared/kernel/hash.ts';

/** What tells a printed page from every other: by eye the code, by camera the QR. */
export interface PageMark {
  readonly id: string;
  /** '3F2A-91BC' */
  readonly code: string;
  /** Dark modules, row by row. */
  readonly modules: { readonly size: number; isDark(row: number, column: number): boolean };
}

const PAGE_NAMESPACE = '0d3c5c1a-8a57-5c0e-8f3f-2b7c1f6f5a10';
const QR_PREFIX = 'TET100/P/';

/** The same plans, village and page number give the same mark, in every reprint. */
export function pageMark(seed: readonly string[], page: number): PageMark {
  const id = nameBasedId(PAGE_NAMESPACE, ...seed, String(page));
  const short = id.slice(0, 8).toUpperCase();
  // Mask and version are fixed: trying all masks takes four times as long, and every id has the same length.
  const { modules } = QRCode.create(pageQrText(id), {
    version: 3,
    errorCorrectionLevel: 'M',
    maskPattern: 2,
  });
  return {
    id,
    code: `${short.slice(0, 4)}-${short.slice(4)}`,
    modules: { size: modules.size, isDark: (row, column) => modules.get(row, column) === 1 },
  };
}

/** Capitals and digits only, which a QR code holds most tightly. */
function pageQrText(id: string): string {
  return `${QR_PREFIX}${id.toUpperCase()}`;
}
