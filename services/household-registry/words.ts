import { z } from 'zod';
import { cleanText } from '#shared/vietnam/text.ts';

/** Text as people write it, cleaned, of at most `most` characters. */
export const Words = (most: number) =>
  z
    .string()
    .max(most * 4)
    .transform(cleanText)
    .pipe(z.string().min(1).max(most));

/** Words that are kept for ever, in the clear: a national ID or a phone number has no business in them. */
export const Reason = (most: number) => Words(most).refine((text) => !namesNumber(text), 'names a number');

const DATE = /(?<!\d)[0-3]?\d[./-][01]?\d[./-](19|20)\d\d(?!\d)/g;

/** Nine digits in a row, however they are parted: the shortest national ID, and a phone without its zero. */
function namesNumber(text: string): boolean {
  return /\d{9}/.test(text.replace(DATE, ' | ').replace(/[\s.-]/g, ''));
}

/** Why somebody wants to see what is sealed. */
export const Why = Reason(300)
  .refine((text) => text.length >= 5, 'too short')
  .describe('what it is needed for, in words, without a national ID or phone number');
