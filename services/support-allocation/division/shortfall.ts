import { parentPath } from '#shared/units/unit-path.ts';
import type { Closure } from './cut.ts';
import type { HouseholdColumns } from './household-table.ts';
import type { Kinds } from './kinds.ts';
import type { Network } from './network.ts';

/** Households of one class that lack the same thing: what would help one helps any of them. */
export interface ShortfallPart {
  /** Place in the list of classes. */
  readonly class: number;
  readonly households: number;
  /** Communes, by path. */
  readonly places: readonly { readonly place: string; readonly households: number }[];
  /** Sources that could serve some of them, were there more of them. */
  readonly direct: readonly number[];
  /** Sources that could serve others, who would then leave theirs to them. */
  readonly exchange: readonly number[];
}

export interface Shortfall {
  readonly parts: readonly ShortfallPart[];
  /** Households left without, by id, and which part each belongs to. */
  readonly household: Int32Array;
  readonly part: Int32Array;
}

export interface MissingGifts {
  /** By part: gifts of a new source for its class and places that complete coverage. */
  readonly gifts: readonly number[];
  /** Whether one gift less anywhere would not. */
  readonly isLeast: boolean;
}

export interface ShortfallParts {
  readonly table: HouseholdColumns;
  readonly kinds: Kinds;
  readonly network: Network;
  readonly closure: Closure;
  /** 1: has, or could have, a gift that meets the minimum. */
  readonly covered: Uint8Array;
}

/** Those left without, by what they lack: parts are told apart by class and by the sources that are tied together. */
export function findShortfall(parts: ShortfallParts): Shortfall {
  const { table, kinds, covered } = parts;
  const tied = tieSources(parts);
  const household = uncoveredOf(covered);
  const known = new Map<string, number>();
  const byPart: { class: number; kinds: Set<number>; places: Map<string, number>; households: number }[] = [];
  const placeOf = table.villages.map((village) => parentPath(village) ?? village);
  const part = household.map((one) => {
    const kind = kinds.of[one]!;
    const own = table.class[one]!;
    const key = `${own}|${groupOf(parts.network, tied, kind)}`;
    const number = known.get(key) ?? known.size;
    if (number === known.size) {
      known.set(key, number);
      byPart.push({ class: own, kinds: new Set(), places: new Map(), households: 0 });
    }
    const found = byPart[number]!;
    const place = placeOf[table.village[one]!]!;
    found.kinds.add(kind);
    found.households += 1;
    found.places.set(place, (found.places.get(place) ?? 0) + 1);
    return number;
  });
  return {
    household,
    part,
    parts: byPart.map(({ class: own, kinds: within, places, households }) => ({
      class: own,
      households,
      places: [...places]
        .map(([place, count]) => ({ place, households: count }))
        .sort((a, b) => (a.place < b.place ? -1 : 1)),
      ...sourcesOf(parts, tied, within),
    })),
  };
}

function uncoveredOf(covered: Uint8Array): Int32Array {
  let count = 0;
  for (let one = 0; one < covered.length; one += 1) count += 1 - covered[one]!;
  const household = new Int32Array(count);
  let next = 0;
  for (let one = 0; one < covered.length; one += 1) {
    if (covered[one] === 1) continue;
    household[next] = one;
    next += 1;
  }
  return household;
}

/** By source the least source that it is tied to: by a household left without, or by one that has of it. */
function tieSources({ network, closure }: ShortfallParts): Int32Array {
  const least = Int32Array.from({ length: network.sources }, (_, source) => source);
  for (let kind = 0; kind < network.kinds; kind += 1) {
    if (closure.kinds[kind] === 0) continue;
    const first = network.arcAt[kind]!;
    for (let arc = first + 1; arc < network.arcAt[kind + 1]!; arc += 1) {
      const a = leastOf(least, network.arcSource[first]!);
      const b = leastOf(least, network.arcSource[arc]!);
      least[Math.max(a, b)] = Math.min(a, b);
    }
  }
  return least;
}

function leastOf(least: Int32Array, source: number): number {
  let at = source;
  while (least[at] !== at) at = least[at]!;
  return at;
}

/** -1: no source is for them at all. */
function groupOf(network: Network, tied: Int32Array, kind: number): number {
  const arc = network.arcAt[kind]!;
  return arc === network.arcAt[kind + 1]! ? -1 : leastOf(tied, network.arcSource[arc]!);
}

function sourcesOf({ network, closure }: ShortfallParts, tied: Int32Array, kinds: ReadonlySet<number>) {
  const direct = new Set<number>();
  for (const kind of kinds) {
    for (let arc = network.arcAt[kind]!; arc < network.arcAt[kind + 1]!; arc += 1) {
      direct.add(network.arcSource[arc]!);
    }
  }
  const groups = new Set([...direct].map((source) => leastOf(tied, source)));
  const exchange = [...closure.sources.keys()].filter(
    (source) => closure.sources[source] === 1 && !direct.has(source) && groups.has(leastOf(tied, source)),
  );
  return { direct: [...direct].sort((a, b) => a - b), exchange };
}
