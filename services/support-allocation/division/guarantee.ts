import type { Cells } from './cells.ts';
import { cover, coverCheaply, sizeOf } from './cover.ts';
import type { DivisionSource, DivisionWishes } from './division-input.ts';
import type { Kind } from './kinds.ts';
import { giftCounts, isCovered, lackOf, sharesFor } from './minimum-met.ts';
import { type ArcWish, buildNetwork, type Network, type NetworkWish, servedIn } from './network.ts';
import { createSearch } from './search.ts';

export interface GuaranteeParts {
  readonly kinds: readonly Kind[];
  readonly cells: Cells;
  readonly sources: readonly DivisionSource[];
  readonly wishes: DivisionWishes;
  /** Shares left of each source. */
  readonly left: readonly number[];
}

export interface Guarantee {
  /** Who gives how many single gifts to which kind, and how many of each cell get one. */
  readonly network: Network;
  /** By level: households that get a gift which meets the minimum; and how many there could be at most. */
  readonly served: readonly number[];
  readonly bound: readonly number[];
  readonly method: CoverageMethod;
}

/**
 * `maximum-flow`: no source per person meets the minimum, so the flow is the maximum. `least-shares`: one does, and
 * the cheapest flow in its shares is. `bounded`: several do; the bound pools them.
 */
export type CoverageMethod = 'maximum-flow' | 'least-shares' | 'bounded';

/** As many households as possible with a gift that meets the minimum, worst level first; then the nearest sources. */
export function guarantee(parts: GuaranteeParts): Guarantee {
  const wish = guaranteeWish(parts);
  const { network, served, bound, method } = coverage(parts, wish);
  return { network: preferred(parts, wish, network, served), served, bound, method };
}

/** The guarantee's figures alone, without choosing among plans of equal coverage. */
export function coverage(
  parts: GuaranteeParts,
  wish: NetworkWish = guaranteeWish(parts),
): { network: Network; served: number[]; bound: number[]; method: CoverageMethod } {
  const network = buildNetwork(wish);
  const levels = [...parts.cells.levels.keys()];
  cover(network, levels);
  const served = levels.map((level) => servedIn(network, level));
  const persons = new Set(network.arcSource.filter((source) => network.person[source] === 1)).size;
  if (persons < 2) {
    return { network, served, bound: served, method: persons === 0 ? 'maximum-flow' : 'least-shares' };
  }
  return { network, served, bound: pooledBound(wish, served), method: 'bounded' };
}

function guaranteeWish({ kinds, cells, sources, wishes, left }: GuaranteeParts): NetworkWish {
  const households = new Float64Array(kinds.length);
  for (let cell = 0; cell < cells.size.length; cell += 1) households[cells.kind[cell]!]! += cells.size[cell]!;
  const open = kinds.map((kind) => !isCovered(kind, wishes));
  const arcs = kinds.map((kind, index) =>
    open[index] ? meetingArcs(kind, households[index]!, { sources, wishes }) : [],
  );
  return {
    levels: cells.levels.length,
    arcs,
    cells: cells.size.flatMap((size, id) => {
      const kind = cells.kind[id]!;
      return open[kind] ? [{ id, kind, level: cells.level[id]!, size }] : [];
    }),
    free: left,
    person: sources.map((source) => source.per === 'person'),
  };
}

function meetingArcs(
  kind: Kind,
  room: number,
  { sources, wishes }: Pick<GuaranteeParts, 'sources' | 'wishes'>,
): ArcWish[] {
  const lack = lackOf(kind, wishes);
  return byPreference(kind, sources)
    .filter((source) => giftCounts(kind, sources[source]!) >= lack)
    .map((source) => ({ source, room, cost: 0, shares: sharesFor(kind, sources[source]!) }));
}

/** Sources open to a kind: the nearest first, then by priority, then by id. */
export function byPreference(kind: Kind, sources: readonly DivisionSource[]): readonly number[] {
  const distance = new Map(kind.sources.map((source, at) => [source, kind.distances[at]!]));
  return kind.sources.toSorted(
    (a, b) => distance.get(a)! - distance.get(b)! || sources[a]!.priority - sources[b]!.priority || a - b,
  );
}

/**
 * The cheapest plan of the same coverage: fewest segments in sum, then priority. What sources per person give to each
 * kind is an upper limit now, since another choice could need more of their shares.
 */
function preferred(
  parts: GuaranteeParts,
  wish: NetworkWish,
  covered: Network,
  served: readonly number[],
): Network {
  const costOf = preferenceCost(parts.sources);
  const arcs = wish.arcs.map((list, kind) =>
    list.map((arc, at) => {
      const { sources, distances } = parts.kinds[kind]!;
      const distance = distances[sources.indexOf(arc.source)]!;
      const room = wish.person[arc.source] ? covered.arcFlow[covered.arcAt[kind]! + at]! : arc.room;
      return { ...arc, room, cost: costOf(distance, arc.source) };
    }),
  );
  const free = wish.free.map((shares, source) => (wish.person[source] ? Number.POSITIVE_INFINITY : shares));
  const network = buildNetwork({ ...wish, arcs, free, person: wish.person.map(() => false) });
  coverCheaply(network, served);
  for (const [source, isPerson] of wish.person.entries()) {
    if (isPerson) network.free[source] = wish.free[source]! - sharesGiven(network, source);
  }
  return network;
}

/** One segment weighs more than all priorities that an exchange could win. */
function preferenceCost(sources: readonly DivisionSource[]): (distance: number, source: number) => number {
  const priorities = [...new Set(sources.map(({ priority }) => priority))].sort((a, b) => a - b);
  const rank = sources.map(({ priority }) => priorities.indexOf(priority));
  const segment = 2 * (sources.length + 1) * (priorities.length + 1);
  return (distance, source) => distance * segment + rank[source]!;
}

function sharesGiven({ sourceAt, sourceArcs, arcFlow, arcShares }: Network, source: number): number {
  let given = 0;
  for (let at = sourceAt[source]!; at < sourceAt[source + 1]!; at += 1) {
    const arc = sourceArcs[at]!;
    given += arcFlow[arc]! * arcShares[arc]!;
  }
  return given;
}

/**
 * What could be reached at most in each level, the levels before it served as they are: all sources per person are one
 * that reaches whatever any of them reaches. That one is solved exactly, and every real plan is one of its plans.
 */
function pooledBound(wish: NetworkWish, served: readonly number[]): number[] {
  const pool = wish.free.length;
  const arcs = wish.arcs.map((list) => {
    const own = list.filter((arc) => !wish.person[arc.source]);
    const person = list.find((arc) => wish.person[arc.source]);
    return person === undefined ? own : [...own, { ...person, source: pool }];
  });
  const shares = wish.free.reduce((sum, free, source) => sum + (wish.person[source] ? free : 0), 0);
  const network = buildNetwork({
    ...wish,
    arcs,
    free: [...wish.free, shares],
    person: [...wish.person.map(() => false), true],
  });
  const search = createSearch(network, { swaps: true, costs: false });
  const serve = (level: number, households: number) => {
    let asked = households;
    while (asked > 0 && search.label([level])) asked -= search.push(level, asked);
    return households - asked;
  };
  return served.map((reached, level) => {
    serve(level, reached);
    const before = [network.arcFlow, network.cellFlow, network.free].map((flow) => flow.slice());
    const more = serve(level, sizeOf(network, level) - reached);
    for (const [at, flow] of [network.arcFlow, network.cellFlow, network.free].entries())
      flow.set(before[at]!);
    return reached + more;
  });
}
