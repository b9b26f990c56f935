import { householdsBy } from './cells.ts';
import { cover } from './cover.ts';
import type { DivisionSource } from './division-input.ts';
import { byPreference } from './guarantee.ts';
import { type Kind, type Kinds, sizesOf } from './kinds.ts';
import { sharesFor } from './minimum-met.ts';
import { buildNetwork, type Network } from './network.ts';

export interface TopUpParts {
  /** Households by what they have after the passes before. */
  readonly kinds: Kinds;
  readonly sources: readonly DivisionSource[];
  readonly left: readonly number[];
  readonly cap: number;
}

export interface TopUp {
  readonly household: Int32Array;
  readonly source: Int32Array;
  readonly left: readonly number[];
}

/**
 * Gives out what is left, whoever has least first: a level is a number of gifts, and as many households as possible
 * are raised to it before anybody is raised above it. What can be given is a polymatroid, so that is the leximin-fair
 * choice, exchanges included, and the greatest in number too; with a source per person the smallest households come
 * first at each number.
 */
export function topUp({ kinds: { of, kinds }, sources, left, cap }: TopUpParts): TopUp {
  const size = sizesOf({ of, kinds });
  const most = kinds.reduce(
    (top, kind) => Math.max(top, roomOf(kind, cap) > 0 ? kind.gifts + roomOf(kind, cap) : 0),
    0,
  );
  const network = buildNetwork({
    levels: most + 1,
    arcs: kinds.map((kind, index) => (roomOf(kind, cap) > 0 ? openArcs(kind, size[index]!, sources) : [])),
    cells: kinds.flatMap((kind, index) =>
      Array.from({ length: roomOf(kind, cap) }, (_, at) => ({
        id: index,
        kind: index,
        level: kind.gifts + at + 1,
        size: size[index]!,
      })),
    ),
    free: left,
    person: sources.map((source) => source.per === 'person'),
  });
  cover(network, [...Array(most + 1).keys()]);
  return { ...deal(network, of, size), left: [...network.free] };
}

/** How many more gifts a household of the kind may have. */
function roomOf({ gifts, sources }: Kind, cap: number): number {
  return Math.max(0, Math.min(cap - gifts, sources.length));
}

function openArcs(kind: Kind, room: number, sources: readonly DivisionSource[]) {
  return byPreference(kind, sources).map((source) => ({
    source,
    room,
    cost: 0,
    shares: sharesFor(kind, sources[source]!),
  }));
}

/** Round by round over the kind's households: nobody gets a source twice, and their numbers differ by one at most. */
function deal(network: Network, of: Int32Array, size: Int32Array): Pick<TopUp, 'household' | 'source'> {
  const { start, order } = householdsBy({ of, size });
  const total = network.arcFlow.reduce((sum, flow) => sum + flow, 0);
  const household = new Int32Array(total);
  const source = new Int32Array(total);
  let at = 0;
  for (let kind = 0; kind < network.kinds; kind += 1) {
    let turn = 0;
    for (let arc = network.arcAt[kind]!; arc < network.arcAt[kind + 1]!; arc += 1) {
      for (let gift = 0; gift < network.arcFlow[arc]!; gift += 1) {
        household[at] = order[start[kind]! + (turn % size[kind]!)]!;
        source[at] = network.arcSource[arc]!;
        turn += 1;
        at += 1;
      }
    }
  }
  return { household, source };
}
