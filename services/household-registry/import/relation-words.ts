import { remembered } from '#shared/kernel/remembered.ts';
import { searchKey } from '#shared/vietnam/text.ts';
import type { Relation } from '../household/household.ts';

export type RelationWord = 'head' | Relation;

/** By {@link searchKey}; grandchildren stand before children, because 'cháu' of a list is rarely a nephew. */
const WORDS: readonly (readonly [RegExp, RelationWord])[] = [
  [/^(chu ho|ch|chu|ban than|chu ho gia dinh)$/, 'head'],
  [/^(chau|cam|chat)\b/, 'grandchild'],
  [/^(con|chi gai con)\b/, 'child'],
  [/^(vo|chong)\b/, 'spouse'],
  [/^(ong|ba)( noi| ngoai)?$/, 'grandparent'],
  [/^(bo|me|cha|ba me|bo me|ma|bam|u|thay)\b/, 'parent'],
  [/^(anh|chi|em)\b/, 'sibling'],
];

/** The relation of a member to the head; a word that is none of them is 'other', an empty cell null. */
export const relationOf = remembered((text): RelationWord | null => {
  const key = searchKey(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  if (key === '') return null;
  return WORDS.find(([words]) => words.test(key))?.[1] ?? 'other';
});
