import type { PoorClass } from '#shared/contracts/fields.ts';
import { searchKey } from '#shared/vietnam/text.ts';

/** A household of one of two lists, with what it may be recognised by. Households of two list years have different ids. */
export interface Compared {
  readonly household: string;
  readonly code: string;
  readonly head: string;
  readonly birthYear: number | null;
  readonly class: PoorClass;
  /** The village. */
  readonly unit: string;
  readonly village: string;
  /** Keyed hash of the national ID, where one is known. */
  readonly numberHash: string | null;
}

export const COMPARISON_KINDS = ['left', 'came', 'poorer', 'better'] as const;

/** Gone from the list, new in it, from near-poor to poor, from poor to near-poor. */
export type ComparisonKind = (typeof COMPARISON_KINDS)[number];

export interface ComparisonRow {
  readonly kind: ComparisonKind;
  readonly before: Compared | null;
  readonly after: Compared | null;
}

export interface Comparison {
  readonly before: number;
  readonly after: number;
  /** In both, in the same class. */
  readonly same: number;
  readonly counts: Readonly<Record<ComparisonKind, number>>;
  /** By village, each in the order of its list. */
  readonly rows: readonly ComparisonRow[];
}

/** How a household of one list is found in another, from the surest down; null where it cannot be. */
const KEYS: readonly ((row: Compared) => string | null)[] = [
  (row) => row.numberHash,
  // The code alone may have been given to somebody else since: the name must agree as well.
  (row) => JSON.stringify([communeOf(row.unit), row.code, searchKey(row.head)]),
  (row) =>
    row.birthYear === null ? null : JSON.stringify([communeOf(row.unit), searchKey(row.head), row.birthYear]),
  // A household whose head has changed keeps its code.
  (row) => JSON.stringify([communeOf(row.unit), row.code]),
];

/** Who left, who came, who changed class. Each household is matched at most once; a key that fits several matches none. */
export function compareLists(before: readonly Compared[], after: readonly Compared[]): Comparison {
  const partners = matchAll(before, after);
  const matched = new Set(partners.values());
  const rows: ComparisonRow[] = [];
  const counts = { left: 0, came: 0, poorer: 0, better: 0 };
  let same = 0;
  const add = (row: ComparisonRow) => {
    counts[row.kind] += 1;
    rows.push(row);
  };
  for (const row of before) {
    const partner = partners.get(row);
    if (partner === undefined) add({ kind: 'left', before: row, after: null });
    else if (partner.class === row.class) same += 1;
    else add({ kind: partner.class === 'poor' ? 'poorer' : 'better', before: row, after: partner });
  }
  for (const row of after) if (!matched.has(row)) add({ kind: 'came', before: null, after: row });
  return { before: before.length, after: after.length, same, counts, rows };
}

function matchAll(before: readonly Compared[], after: readonly Compared[]): ReadonlyMap<Compared, Compared> {
  const partners = new Map<Compared, Compared>();
  let left = before;
  let free = after;
  for (const keyOf of KEYS) {
    const byKey = onlyOnes(free, keyOf);
    const wanted = onlyOnes(left, keyOf);
    const taken = new Set<Compared>();
    for (const [key, row] of wanted) {
      const partner = row === null ? null : byKey.get(key);
      if (row === null || partner === undefined || partner === null) continue;
      partners.set(row, partner);
      taken.add(partner);
    }
    left = left.filter((row) => !partners.has(row));
    free = free.filter((row) => !taken.has(row));
  }
  return partners;
}

/** By key; null where several rows have it. */
function onlyOnes(
  rows: readonly Compared[],
  keyOf: (row: Compared) => string | null,
): ReadonlyMap<string, Compared | null> {
  const byKey = new Map<string, Compared | null>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key !== null) byKey.set(key, byKey.has(key) ? null : row);
  }
  return byKey;
}

function communeOf(unit: string): string {
  return unit.slice(0, unit.lastIndexOf('/'));
}
