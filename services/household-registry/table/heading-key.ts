import { remembered } from '#shared/kernel/remembered.ts';
import { searchKey } from '#shared/vietnam/text.ts';

/** A heading for comparing: small, without accents, signs and line breaks. */
export const headingKey = remembered((text): string =>
  searchKey(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim(),
);
