import type { PoorClass } from '#shared/contracts/fields.ts';
import { remembered } from '#shared/kernel/remembered.ts';
import { searchKey } from '#shared/vietnam/text.ts';

/** Before the others: they contain the words of the classes. */
const NEITHER = /\b(khong|thoat|vuot|trung binh|binh thuong|kha|giau)\b/;
const NEAR_POOR = /^(cn|hcn|c ?n|can|can ng)$|\b(can ngheo|can ngheo|c ngheo|cn)\b/;
const POOR = /^(n|hn|h ng)$|\b(ngheo|hn)\b/;

/** A class in the words and short forms of lists; 'neither' for a household that is said to be poor no more or not at all. */
export const classOf = remembered((text): PoorClass | 'neither' | null => {
  const key = searchKey(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  if (NEITHER.test(key)) return 'neither';
  if (NEAR_POOR.test(key)) return 'near-poor';
  return POOR.test(key) ? 'poor' : null;
});
