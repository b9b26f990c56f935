import { PASSES, type Pass } from './division-input.ts';

/** The gifts of a plan by column: by household, of one household by source. */
export interface GiftColumns {
  readonly count: number;
  readonly household: Int32Array;
  readonly source: Uint16Array;
  readonly shares: Int32Array;
  /** Place in {@link PASSES}. */
  readonly pass: Uint8Array;
}

/** One pass's gifts in any order. */
export interface PassGifts {
  readonly pass: Pass;
  readonly household: Int32Array;
  readonly source: Int32Array;
  /** Where a gift takes another number of shares than its source says for the household. */
  readonly shares?: Int32Array;
}

export interface Shares {
  readonly members: Uint8Array;
  /** By source: 1 when a gift takes as many shares as the household has members. */
  readonly person: Uint8Array;
}

/** @throws when a household would get two gifts of one source. */
export function mergeGifts(
  households: number,
  passes: readonly PassGifts[],
  { members, person }: Shares,
): GiftColumns {
  const end = new Int32Array(households + 1);
  for (const { household } of passes) {
    for (let at = 0; at < household.length; at += 1) end[household[at]!]! += 1;
  }
  for (let at = 1; at <= households; at += 1) end[at]! += end[at - 1]!;
  const count = end[households]!;
  const columns = {
    count,
    household: new Int32Array(count),
    source: new Uint16Array(count),
    shares: new Int32Array(count),
    pass: new Uint8Array(count),
  };
  const next = end.copyWithin(1, 0, households);
  next[0] = 0;
  const start = next.slice();
  for (const { pass, household, source, shares } of passes) {
    const number = PASSES.indexOf(pass);
    for (let at = 0; at < household.length; at += 1) {
      const own = household[at]!;
      const giver = source[at]!;
      const to = placeFor(columns.source, start[own]!, next[own]!, giver);
      shift(columns, to, next[own]!);
      columns.household[next[own]!] = own;
      columns.source[to] = giver;
      columns.shares[to] = shares?.[at] ?? (person[giver] === 1 ? members[own]! : 1);
      columns.pass[to] = number;
      next[own]! += 1;
    }
  }
  return columns;
}

/** Where a source belongs among the gifts that a household has so far. */
function placeFor(source: Uint16Array, start: number, end: number, giver: number): number {
  let to = end;
  while (to > start && source[to - 1]! > giver) to -= 1;
  if (to > start && source[to - 1] === giver)
    throw new Error('A household would get two gifts of one source');
  return to;
}

function shift({ source, shares, pass }: GiftColumns, from: number, end: number): void {
  if (from === end) return;
  source.copyWithin(from + 1, from, end);
  shares.copyWithin(from + 1, from, end);
  pass.copyWithin(from + 1, from, end);
}
