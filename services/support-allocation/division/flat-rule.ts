import { CLASSES, type DivisionSource, type DivisionWishes } from './division-input.ts';
import { afterGift, type Kind } from './kinds.ts';
import { giftCounts, sharesFor } from './minimum-met.ts';

export interface FlatPass {
  /** The kinds after it, numbered as before. */
  readonly kinds: readonly Kind[];
  /** By kind: the sources of which each of its households has a gift now. */
  readonly given: readonly (readonly number[])[];
  /** Shares taken of each source. */
  readonly taken: readonly number[];
}

/** Gives every household of a rule's class that the source reaches one gift of it, whatever the supply is. */
export function giveFlat(
  kinds: readonly Kind[],
  households: ArrayLike<number>,
  { sources, wishes }: { readonly sources: readonly DivisionSource[]; readonly wishes: DivisionWishes },
): FlatPass {
  const named = CLASSES.map((poorClass) =>
    wishes.rules.filter((rule) => rule.class === poorClass).map((rule) => rule.source),
  );
  const taken = sources.map(() => 0);
  const given = kinds.map((kind) => kind.sources.filter((source) => named[kind.class]!.includes(source)));
  const after = kinds.map((kind, index) => {
    let now = kind;
    for (const number of given[index]!) {
      const source = sources[number]!;
      const counts = giftCounts(kind, source);
      taken[number]! += sharesFor(kind, source) * households[index]!;
      now = afterGift(now, number, counts, counts >= wishes.minimum);
    }
    return now;
  });
  return { kinds: after, given, taken };
}
