import { searchKey } from '#shared/vietnam/text.ts';

/** How names and words of lists are compared: without accents, case and signs. */
export function nameKey(text: string): string {
  return searchKey(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** A code as people write it in lists: 'KNLĐ' is KNLD. */
export function flagCode(text: string): string {
  return searchKey(text).toUpperCase();
}
