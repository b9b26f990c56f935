import { nameSortKey } from '../vietnam/name.ts';

/** Sorts before every character of a path or a name's key, so that a village's rows stand together. */
const SEPARATOR = '!';

/**
 * A key that sorts households by village, then as people are sorted, then by id: phone, screens and paper have one
 * order, and a place is one range of it.
 */
export function listOrder(row: {
  readonly unit: string;
  readonly head: string;
  readonly household: string;
}): string {
  return [row.unit, nameSortKey(row.head), row.household].join(SEPARATOR);
}

/** The range of keys of all households at a place: `from` inclusive, `before` exclusive. */
export function orderRange(
  path: string,
  level: 'village' | 'above',
): { readonly from: string; readonly before: string } {
  // '0' follows '/' and '"' follows '!' in ASCII; a sibling such as xom-lang-2 is in neither range.
  return level === 'village'
    ? { from: `${path}${SEPARATOR}`, before: `${path}"` }
    : { from: `${path}/`, before: `${path}0` };
}
