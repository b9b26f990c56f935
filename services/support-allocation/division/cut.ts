import type { Network } from './network.ts';

/**
 * Why no plan serves more of a level and those before it: all supply of the sources that are used up, and all
 * households outside their reach. Their sum is what is served.
 */
export interface LevelCut {
  readonly supply: number;
  readonly households: number;
}

export interface Closure {
  /** 1: households of it are left without, or have what those would need. */
  readonly kinds: Uint8Array;
  /** 1: used up by kinds that could do without it only if somebody else went without. */
  readonly sources: Uint8Array;
}

/** What a vain search from everybody left without would come by, level after level. */
export function cutsByLevel(
  network: Network,
  supply: readonly number[],
): { readonly cuts: readonly LevelCut[]; readonly closure: Closure } {
  const closure = { kinds: new Uint8Array(network.kinds), sources: new Uint8Array(network.sources) };
  const reached = new Float64Array(network.kinds);
  const cuts: LevelCut[] = [];
  let outside = 0;
  let spent = 0;
  const enter = (kind: number) => {
    outside -= reached[kind]!;
  };
  const use = (source: number) => {
    spent += supply[source]!;
  };
  for (let level = 0; level < network.levels; level += 1) {
    for (let at = network.levelAt[level]!; at < network.levelAt[level + 1]!; at += 1) {
      const cell = network.levelCells[at]!;
      const kind = network.cellKind[cell]!;
      reached[kind]! += network.cellSize[cell]!;
      if (closure.kinds[kind] === 0) outside += network.cellSize[cell]!;
    }
    for (let at = network.levelAt[level]!; at < network.levelAt[level + 1]!; at += 1) {
      const cell = network.levelCells[at]!;
      if (network.cellFlow[cell]! < network.cellSize[cell]!) {
        extend(network, closure, network.cellKind[cell]!, { enter, use });
      }
    }
    cuts.push({ supply: spent, households: outside });
  }
  return { cuts, closure };
}

interface Told {
  enter(kind: number): void;
  use(source: number): void;
}

/** From a kind to all its sources, from a source to the kinds that have of it. */
function extend(network: Network, closure: Closure, first: number, told: Told): void {
  const open = [first];
  for (let kind = open.pop(); kind !== undefined; kind = open.pop()) {
    if (closure.kinds[kind] === 1) continue;
    closure.kinds[kind] = 1;
    told.enter(kind);
    for (let arc = network.arcAt[kind]!; arc < network.arcAt[kind + 1]!; arc += 1) {
      const source = network.arcSource[arc]!;
      if (closure.sources[source] === 1) continue;
      closure.sources[source] = 1;
      told.use(source);
      for (let at = network.sourceAt[source]!; at < network.sourceAt[source + 1]!; at += 1) {
        const other = network.sourceArcs[at]!;
        if (network.arcFlow[other]! > 0) open.push(network.arcKind[other]!);
      }
    }
  }
}
