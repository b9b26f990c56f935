import { type Network, servedIn } from './network.ts';
import { createSearch, type Search } from './search.ts';

/**
 * Serves as many households as there is supply for, level by level: a later level never takes what an earlier one can
 * use. Without sources per person this is a maximum flow, greatest at every level at once (a transversal matroid); with
 * one, its shares are the cost and the cheapest flow of each size is found, so what fits into its supply is greatest
 * too; with several it is a good flow that leaves nobody whom free supply could still serve.
 */
export function cover(network: Network, levels: readonly number[]): void {
  const search = createSearch(network, { swaps: hasPersonArcs(network), costs: false });
  for (const level of levels) coverLevel(network, search, level);
}

function coverLevel(network: Network, search: Search, level: number): void {
  let asked = sizeOf(network, level) - servedIn(network, level);
  while (asked > 0 && search.label([level])) asked -= search.push(level, asked);
  if (asked > 0) buryReached(network, search);
}

/** What a vain search came by stays shut: its sources are used up, and so are all that they could be exchanged for. */
function buryReached(network: Network, search: Search): void {
  for (let arc = 0; arc < network.arcKind.length; arc += 1) {
    if (network.person[network.arcSource[arc]!] === 1 && search.cameByKind(network.arcKind[arc]!)) return;
  }
  for (let source = 0; source < network.sources; source += 1) {
    if (search.cameBySource(source)) network.dead[source] = 1;
  }
}

/** Serves a given number of households of each level at the least cost; which ones in a level is open. */
export function coverCheaply(network: Network, served: readonly number[]): void {
  const search = createSearch(network, { swaps: true, costs: true });
  const asked = [...served];
  const open = () => asked.flatMap((households, level) => (households > 0 ? [level] : []));
  for (let levels = open(); search.label(levels); levels = open()) {
    for (const level of levels) asked[level] = asked[level]! - search.push(level, asked[level]!);
  }
  if (asked.some((households) => households > 0))
    throw new Error('The cheapest plan covers fewer households');
}

export function sizeOf(network: Network, level: number): number {
  let size = 0;
  for (let at = network.levelAt[level]!; at < network.levelAt[level + 1]!; at += 1) {
    size += network.cellSize[network.levelCells[at]!]!;
  }
  return size;
}

export function hasPersonArcs({ arcSource, person }: Network): boolean {
  return arcSource.some((source) => person[source] === 1);
}
