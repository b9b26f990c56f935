import { searchKey } from '#shared/vietnam/text.ts';

/** A heading for comparing: small, without accents, signs and line breaks. */
export function headingKey(text: string): string {
  return searchKey(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
