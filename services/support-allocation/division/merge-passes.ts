import type { CombinationPass } from './combine.ts';
import type { DivisionInput } from './division-outcome.ts';
import type { FlatPass } from './flat-rule.ts';
import { type GiftColumns, mergeGifts, type PassGifts } from './gift-columns.ts';
import type { HandOut } from './hand-out.ts';
import type { Kinds } from './kinds.ts';
import type { LockPass } from './locks.ts';

export interface PassesGiven {
  readonly locked: LockPass;
  readonly flat: FlatPass;
  readonly kinds: Kinds;
  readonly used: HandOut;
  readonly combined: CombinationPass;
  readonly toppedUp: Pick<PassGifts, 'household' | 'source'>;
}

/** All that a plan gives, whichever pass gave it. */
export function mergePasses({ table, sources }: DivisionInput, passes: PassesGiven): GiftColumns {
  const { locked, flat, kinds, used, combined, toppedUp } = passes;
  const all: PassGifts[] = [
    {
      pass: 'lock',
      household: Int32Array.from(locked.gifts, (gift) => gift.household),
      source: Int32Array.from(locked.gifts, (gift) => gift.source),
      shares: Int32Array.from(locked.gifts, (gift) => gift.shares),
    },
    { pass: 'flat', ...fromLists(kinds.of, flat.given) },
    { pass: 'guarantee', ...fromSingles(used.single) },
    {
      pass: 'combination',
      ...fromLists(used.combination, [[], ...combined.combinations.map(({ sources: own }) => own)]),
    },
    { pass: 'top-up', household: toppedUp.household, source: toppedUp.source },
  ];
  const person = Uint8Array.from(sources, (source) => (source.per === 'person' ? 1 : 0));
  return mergeGifts(table.count, all, { members: table.members, person });
}

/** One gift for each household that has a source's number plus one. */
function fromSingles(single: Int32Array) {
  let count = 0;
  for (let at = 0; at < single.length; at += 1) if (single[at] !== 0) count += 1;
  const household = new Int32Array(count);
  const source = new Int32Array(count);
  let next = 0;
  for (let at = 0; at < single.length; at += 1) {
    if (single[at] === 0) continue;
    household[next] = at;
    source[next] = single[at]! - 1;
    next += 1;
  }
  return { household, source };
}

/** A gift of each source in the list that a household's number points at. */
function fromLists(of: Int32Array, lists: readonly (readonly number[])[]) {
  const sizes = lists.map((list) => list.length);
  let count = 0;
  for (let at = 0; at < of.length; at += 1) count += sizes[of[at]!]!;
  const household = new Int32Array(count);
  const source = new Int32Array(count);
  let next = 0;
  for (let at = 0; count > 0 && at < of.length; at += 1) {
    for (const one of lists[of[at]!]!) {
      household[next] = at;
      source[next] = one;
      next += 1;
    }
  }
  return { household, source };
}
