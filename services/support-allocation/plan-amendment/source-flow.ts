import type { Gift } from '../gift/gift.ts';
import { availableOf, type Source } from '../source/source.ts';
import type { AmendmentWish } from './amendment-wish.ts';

/** What an amendment does to one source, in gifts or persons' shares. */
export interface SourceFlow {
  readonly source: string;
  readonly name: string;
  /** Taken back from households. */
  readonly freed: number;
  readonly given: number;
  /** Of the given: what the reserve is made smaller by. */
  readonly drawn: number;
}

type Supplied = Pick<Source, '_id' | 'spendable' | 'reserve' | 'allocated'>;
type Wish = Pick<AmendmentWish, 'give' | 'draw'>;

/** Shares by source. */
export function sharesBySource(
  gifts: readonly Pick<Gift, 'source' | 'shares'>[],
): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { source, shares } of gifts) sums.set(source, (sums.get(source) ?? 0) + shares);
  return sums;
}

/** What an amendment may give out of a source: what it frees, what is available besides, what it may draw. */
export function supplyOf(source: Supplied, freed: number, wish: Wish): number {
  if (wish.give === 'nobody') return 0;
  return freed + availableIn(source, wish) + Math.min(source.reserve, drawable(source, wish));
}

/** The freed is given first, then what is available; only what is missing then is drawn from the reserve. */
export function flowsOf(
  sources: readonly (Supplied & Pick<Source, 'name'>)[],
  {
    freed,
    given,
    wish,
  }: {
    readonly freed: ReadonlyMap<string, number>;
    readonly given: ReadonlyMap<string, number>;
    readonly wish: Wish;
  },
): SourceFlow[] {
  return sources.flatMap((source) => {
    const back = freed.get(source._id) ?? 0;
    const out = given.get(source._id) ?? 0;
    if (back === 0 && out === 0) return [];
    const drawn = Math.max(0, out - back - availableIn(source, wish));
    return [{ source: source._id, name: source.name, freed: back, given: out, drawn }];
  });
}

/** The source after the amendment, or how many shares are missing. */
export function settleFlow(
  source: Supplied,
  { freed, given, drawn }: SourceFlow,
): { readonly allocated: number; readonly reserve: number } | { readonly missing: number } {
  const allocated = source.allocated - freed + given;
  const reserve = source.reserve - drawn;
  if (reserve < 0) return { missing: -reserve };
  const missing = allocated + reserve - source.spendable;
  // What is only handed on takes nothing, even where the source was cut since.
  return given > freed && missing > 0 ? { missing } : { allocated, reserve };
}

function availableIn(source: Supplied, { give }: Wish): number {
  return give === 'available' ? availableOf(source) : 0;
}

function drawable({ _id }: Supplied, { draw }: Wish): number {
  return draw.find(({ source }) => source === _id)?.shares ?? 0;
}
