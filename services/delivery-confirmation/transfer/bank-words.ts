import type { CellValue } from '#shared/sheet-reader/sheet.ts';
import { parseDate } from '#shared/vietnam/date.ts';
import { cleanText, searchKey } from '#shared/vietnam/text.ts';

export type BankColumn = 'status' | 'amount' | 'name' | 'reason' | 'day';

/** Headings as banks write them, without accents, the plainest first. */
const HEADINGS: Readonly<Record<BankColumn, readonly string[]>> = {
  status: ['trang thai', 'ket qua', 'tinh trang', 'status', 'result'],
  amount: ['so tien', 'gia tri giao dich', 'amount', 'gia tri'],
  name: [
    'nguoi thu huong',
    'nguoi huong',
    'don vi huong',
    'chu tai khoan',
    'ho va ten',
    'ho ten',
    'beneficiary',
  ],
  reason: [
    'ly do',
    'mo ta loi',
    'chi tiet loi',
    'dien giai loi',
    'noi dung loi',
    'ghi chu',
    'error',
    'reason',
    'remark',
  ],
  day: [
    'ngay giao dich',
    'ngay hach toan',
    'ngay thuc hien',
    'ngay hieu luc',
    'transaction date',
    'value date',
    'ngay',
  ],
};

const FAILED = [
  ...['khong thanh cong', 'that bai', 'loi', 'tu choi', 'hoan tra', 'tra lai', 'bi huy', 'da huy', 'sai'],
  ...['khong ton tai', 'unsuccessful', 'fail', 'reject', 'error', 'return', 'cancel'],
];
const PAID = [
  ...['thanh cong', 'da hach toan', 'da thuc hien', 'hoan thanh', 'da chuyen', 'da thanh toan', 'da ghi co'],
  ...['success', 'completed', 'paid', 'settled'],
];

/** Which column says what, when a row is the table's heading: it names a status or an amount, and something besides. */
export function columnsIn(cells: readonly CellValue[]): ReadonlyMap<BankColumn, number> | null {
  const keys = cells.map((cell) => searchKey(textOf(cell)));
  const found = new Map<BankColumn, number>();
  for (const [column, words] of Object.entries(HEADINGS) as [BankColumn, readonly string[]][]) {
    for (const word of words) {
      const at = keys.findIndex((key, index) => isHeading(key, word) && ![...found.values()].includes(index));
      if (at < 0) continue;
      found.set(column, at);
      break;
    }
  }
  const isTable = (found.has('status') || found.has('amount')) && keys.filter((key) => key !== '').length > 2;
  return isTable && found.size > 1 ? found : null;
}

/** A heading is short; a sentence that has the word is none. */
function isHeading(key: string, word: string): boolean {
  return key.includes(word) && key.length <= 60;
}

/** What a status says of a transfer; null where it says neither. */
export function verdictIn(text: string): 'paid' | 'failed' | null {
  const key = searchKey(text);
  if (key === '') return null;
  // 'Không thành công' holds 'thành công'.
  if (FAILED.some((word) => key.includes(word))) return 'failed';
  return PAID.some((word) => key.includes(word)) ? 'paid' : null;
}

/** Whole đồng of an amount as people and banks write it: 500000, '500.000', '500,000.00 VND'; null for anything else. */
export function amountIn(cell: CellValue): number | null {
  if (typeof cell === 'number') return Number.isSafeInteger(cell) && cell >= 0 ? cell : null;
  const text = textOf(cell).replace(/\s|vnd|vnđ|đồng|đ$/gi, '');
  if (!/^\d[\d.,]*$/.test(text)) return null;
  const [, whole = text, cents = ''] = /^(.*)[.,](\d{1,2})$/.exec(text) ?? [];
  if (/[1-9]/.test(cents)) return null;
  const amount = Number(whole.replace(/[.,]/g, ''));
  return Number.isSafeInteger(amount) ? amount : null;
}

/** 'YYYY-MM-DD' of '28/01/2027 09:12' and the like. */
export function dayIn(cell: CellValue): string | null {
  const [first = ''] = textOf(cell).split(/[ T]/);
  return parseDate(first);
}

/** Sums at the end of a table name nobody. */
export function isTotal(cells: readonly CellValue[]): boolean {
  const first = cells.map((cell) => searchKey(textOf(cell))).find((key) => key !== '');
  return /^(tong|cong)( |$|:)/.test(first ?? '');
}

export function textOf(cell: CellValue | undefined): string {
  return cell === null || cell === undefined ? '' : cleanText(String(cell));
}
