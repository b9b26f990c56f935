import { remembered } from '#shared/kernel/remembered.ts';
import { classOf } from '../import/class-words.ts';
import { headingKey } from './heading-key.ts';
import { VILLAGE_LABEL } from './place-words.ts';

/** A row that is nobody: by its words alone. */
export type SpecialRow = 'total' | 'signature' | 'class' | 'village' | 'commune';

/** With its accents, because Tống is a family. */
const TOTAL = /^(?:(?:[IVX]+|[A-Z]|\d+)\s*[.)/-]?\s+)?(tổng|cộng)(?![\p{L}\p{M}])/iu;
const PLAIN_TOTAL = /^(tong cong|tong so|tong|cong|luy ke)( |$)/;
/** Titles of signatories begin what they stand in; other words are of the end of a list wherever they stand. */
const SIGNATORY =
  /^(t ?m |k ?t |t ?l |q )?(nguoi lap|lap bieu|lap bang|chu tich|pho chu tich|truong (thon|xom|ban|khu)|to truong|bi thu|ubnd|uy ban nhan dan|ban chi dao|xac nhan|thu truong|ke toan|can bo|dai dien|nguoi ra soat|giam sat vien|noi nhan|cong chuc)\b/;
const CLOSING =
  /\b(ky ten|ky ghi ro|ky va ghi|dong dau)\b|\bngay \d* ?thang \d* ?nam\b|\b(danh sach|bieu|bang) (nay )?(co|gom|an dinh)\b|\ban dinh danh sach\b/;
const COMMUNE_LABEL = /^(?:(?:[IVX]+|[A-Z]|\d+)\s*[.)/-]\s*)?(xã|phường|thị trấn|đặc khu)\s*:?\s+\p{L}/iu;
const CLASS_ROW = /^((danh sach|phan|muc|nhom) )?(ho )?(can )?ngheo( nam \d{4}| (co )?\d+ ho)?$/;
const NUMBERED = /^(?:[IVX]+|[A-Z]|\d{1,3})\s*[.)/-]\s*/u;

/** Judges the texts of a row that has nothing of a person beside perhaps a name. */
export function specialRow(texts: readonly string[]): SpecialRow | null {
  const words = texts.filter((text) => /\p{L}/u.test(text) && !/^[IVX]+$|^[A-Z]$/.test(text));
  if (words.some(isTotal)) return 'total';
  if (words.map(headingKey).some((key) => SIGNATORY.test(key) || CLOSING.test(key))) return 'signature';
  const first = words[0] ?? '';
  const bare = first.replace(NUMBERED, '');
  if (CLASS_ROW.test(headingKey(bare)) && classOf(bare) !== null) return 'class';
  if (COMMUNE_LABEL.test(first)) return 'commune';
  return VILLAGE_LABEL.test(bare) ? 'village' : null;
}

/** Judges one text, as a cell that a whole row may stand for. */
export const specialText = remembered((text): SpecialRow | null => specialRow([text]));

export function isTotal(text: string): boolean {
  return TOTAL.test(text) || (!/[^\x20-\x7e]/.test(text) && PLAIN_TOTAL.test(headingKey(text)));
}
