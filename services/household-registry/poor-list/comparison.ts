import type { PoorClass } from '#shared/contracts/fields.ts';
import { isWithin } from '#shared/units/unit-path.ts';
import { searchKey } from '#shared/vietnam/text.ts';
import { matchKey } from '../village/village.ts';

/** A household of one of two lists, with what it may be recognised by. Households of two list years have different ids. */
export interface Compared {
  readonly household: string;
  readonly code: string;
  readonly head: string;
  readonly birthYear: number | null;
  readonly class: PoorClass;
  /** In the units of the newer list: the village, or of an older list the deepest unit that surely has it now. */
  readonly unit: string;
  readonly village: string;
  /** Communes of the newer list's units in which it may be: one, unless its old commune was split or nobody knows. */
  readonly seats: readonly string[];
  /** Its village in the units of its own list, where those are older ones. */
  readonly former: string | null;
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
const KEYS: readonly ((row: Compared) => string | readonly string[] | null)[] = [
  // The same list year in other units, or frozen twice.
  (row) => row.household,
  (row) => row.numberHash,
  // The code alone may have been given to somebody else since: the name must agree as well.
  (row) => inEachSeat(row, [row.code, searchKey(row.head)]),
  // Communes that became one have namesakes: the village comes first.
  (row) => inEachSeat(row, bornAs(row, matchKey(row.village))),
  (row) => inEachSeat(row, bornAs(row)),
  // A household whose head has changed keeps its code.
  (row) => inEachSeat(row, [row.code]),
];

function inEachSeat(row: Compared, marks: readonly unknown[] | null): readonly string[] | null {
  return marks === null ? null : row.seats.map((seat) => JSON.stringify([seat, ...marks]));
}

function bornAs({ head, birthYear }: Compared, ...more: readonly string[]): readonly unknown[] | null {
  return birthYear === null ? null : [searchKey(head), birthYear, ...more];
}

/**
 * Two lists of different units at a place of the newer ones. Where an old commune was split, a household is where the
 * newer list has it again; nobody else's place is guessed, so that it counts at the place above the parts only.
 */
export function compareAcross(
  unit: string,
  before: readonly Compared[],
  after: readonly Compared[],
): Comparison {
  const partners = matchAll(before, after);
  const placed = before.map((row) => {
    const now = partners.get(row)?.unit;
    return now !== undefined && isUnsure(row, now) ? { ...row, unit: now, seats: [communeOf(now)] } : row;
  });
  const here = (row: Compared) => isWithin(unit, row.unit);
  return compareLists(placed.filter(here), after.filter(here));
}

/** Whether it may well have been there all along: all that is known of its place lies at or above. */
function isUnsure({ unit, seats }: Compared, now: string): boolean {
  return isWithin(unit, now) && seats.includes(communeOf(now));
}

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
    for (const row of left) {
      const found = new Set(
        keysOf(row, keyOf).flatMap((key) => (wanted.get(key) === row ? [byKey.get(key)] : [])),
      );
      found.delete(undefined);
      const [partner] = found;
      if (found.size !== 1 || partner === undefined || partner === null || taken.has(partner)) continue;
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
  keyOf: (typeof KEYS)[number],
): ReadonlyMap<string, Compared | null> {
  const byKey = new Map<string, Compared | null>();
  for (const row of rows) for (const key of keysOf(row, keyOf)) byKey.set(key, byKey.has(key) ? null : row);
  return byKey;
}

function keysOf(row: Compared, keyOf: (typeof KEYS)[number]): readonly string[] {
  const keys = keyOf(row) ?? [];
  return typeof keys === 'string' ? [keys] : keys;
}

export function communeOf(unit: string): string {
  return unit.slice(0, unit.lastIndexOf('/'));
}
