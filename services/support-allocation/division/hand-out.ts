import { type Cells, householdsBy } from './cells.ts';
import type { Combination } from './combine.ts';
import type { Network } from './network.ts';

export interface HandOutParts {
  readonly cells: Cells;
  /** Who gives how many single gifts to which kind, and how many of each cell get one. */
  readonly network: Network;
  readonly combinations: readonly Combination[];
}

/** What each household gets of the guarantee: number of source, or of combination, and one more; 0: nothing. */
export interface HandOut {
  readonly single: Int32Array;
  readonly combination: Int32Array;
}

/**
 * From numbers to households: in a cell the lowest ids first. Of a kind's sources the preferred one serves the worse
 * level first.
 */
export function handOut({ cells, network, combinations }: HandOutParts): HandOut {
  const { start, order } = householdsBy(cells);
  const single = new Int32Array(order.length);
  const combination = new Int32Array(order.length);
  const next = start.slice();
  for (let kind = 0; kind < network.kinds; kind += 1) {
    let arc = network.arcAt[kind]!;
    let left = arc < network.arcAt[kind + 1]! ? network.arcFlow[arc]! : 0;
    for (let cell = network.cellAt[kind]!; cell < network.cellAt[kind + 1]!; cell += 1) {
      const id = network.cellId[cell]!;
      for (let open = network.cellFlow[cell]!; open > 0; open -= 1) {
        while (left === 0) {
          arc += 1;
          left = network.arcFlow[arc]!;
        }
        single[order[next[id]!]!] = network.arcSource[arc]! + 1;
        next[id]! += 1;
        left -= 1;
      }
    }
  }
  for (const [number, { cell, households }] of combinations.entries()) {
    for (let served = 0; served < households; served += 1) {
      combination[order[next[cell]!]!] = number + 1;
      next[cell]! += 1;
    }
  }
  return { single, combination };
}
