import type { Network } from './network.ts';

/** What a search may do beyond taking what is free and exchanging it between kinds. */
export interface SearchRules {
  /** Whether a level may serve another kind instead of one that it serves: for the sake of cost, never of coverage. */
  readonly swaps: boolean;
  /** Whether arcs have costs; without them the nearest free supply is the best. */
  readonly costs: boolean;
}

export interface Search {
  /** Looks for the cheapest chains from these levels to free supply; false when there is none. */
  label(levels: readonly number[]): boolean;
  /** Serves up to so many households of a level along those chains; returns how many. */
  push(level: number, households: number): number;
  /** Whether the last search came by. */
  cameByKind(kind: number): boolean;
  cameBySource(source: number): boolean;
}

/**
 * Chains lead from a level over kinds and sources to free supply: one kind takes from a source, another one that had
 * it takes elsewhere. Labels are the least cost, then the least length (Bellman–Ford with a queue; without costs that
 * is breadth first); pushing then follows the labels only, as Dinic's algorithm does. Everything is in the network's
 * order, so equal networks get equal flows.
 */
export function createSearch(network: Network, rules: SearchRules): Search {
  const { levels, kinds, sources, arcAt, arcKind, arcSource, arcRoom, arcFlow, arcCost, arcShares } = network;
  const { sourceAt, sourceArcs, cellAt, cellKind, cellLevel, cellSize, cellFlow, levelAt, levelCells } =
    network;
  const { free, person, dead } = network;
  const firstSource = levels + kinds;
  const nodes = firstSource + sources;
  const cost = new Float64Array(nodes);
  const length = new Int32Array(nodes);
  const seen = new Int32Array(nodes);
  const next = new Int32Array(nodes);
  const waiting = new Uint8Array(nodes);
  const queue = new Int32Array(nodes + 1);
  let head = 0;
  let tail = 0;
  let round = 0;
  let bestCost = 0;
  let bestLength = 0;

  function label(starts: readonly number[]): boolean {
    round += 1;
    bestCost = Number.POSITIVE_INFINITY;
    bestLength = 0;
    for (const level of starts) relax(level, 0, 0);
    while (head !== tail) {
      const node = queue[head]!;
      head = head === nodes ? 0 : head + 1;
      waiting[node] = 0;
      // Nothing behind this one is nearer, and nothing is cheaper than free.
      if (!rules.costs && bestCost === 0 && length[node]! >= bestLength) continue;
      if (node < levels) fromLevel(node);
      else if (node < firstSource) fromKind(node);
      else fromSource(node);
    }
    return bestCost < Number.POSITIVE_INFINITY;
  }

  function relax(node: number, newCost: number, newLength: number): void {
    if (seen[node] === round) {
      if (newCost > cost[node]! || (newCost === cost[node] && newLength >= length[node]!)) return;
    }
    seen[node] = round;
    cost[node] = newCost;
    length[node] = newLength;
    next[node] = 0;
    if (waiting[node] === 1) return;
    waiting[node] = 1;
    queue[tail] = node;
    tail = tail === nodes ? 0 : tail + 1;
  }

  function reachFree(newCost: number, newLength: number): void {
    if (newCost > bestCost || (newCost === bestCost && newLength >= bestLength)) return;
    bestCost = newCost;
    bestLength = newLength;
  }

  function fromLevel(node: number): void {
    for (let at = levelAt[node]!; at < levelAt[node + 1]!; at += 1) {
      const cell = levelCells[at]!;
      if (cellFlow[cell]! < cellSize[cell]!) relax(levels + cellKind[cell]!, cost[node]!, length[node]! + 1);
    }
  }

  function fromKind(node: number): void {
    const kind = node - levels;
    for (let arc = arcAt[kind]!; arc < arcAt[kind + 1]!; arc += 1) {
      const source = arcSource[arc]!;
      if (arcFlow[arc]! >= arcRoom[arc]! || dead[source] === 1) continue;
      const onward = cost[node]! + arcCost[arc]!;
      if (person[source] === 0) relax(firstSource + source, onward, length[node]! + 1);
      else if (free[source]! >= arcShares[arc]!) reachFree(onward + arcShares[arc]!, length[node]! + 1);
    }
    if (!rules.swaps) return;
    for (let cell = cellAt[kind]!; cell < cellAt[kind + 1]!; cell += 1) {
      if (cellFlow[cell]! > 0) relax(cellLevel[cell]!, cost[node]!, length[node]! + 1);
    }
  }

  function fromSource(node: number): void {
    const source = node - firstSource;
    if (free[source]! >= 1) {
      reachFree(cost[node]!, length[node]! + 1);
      return;
    }
    for (let at = sourceAt[source]!; at < sourceAt[source + 1]!; at += 1) {
      const arc = sourceArcs[at]!;
      if (arcFlow[arc]! > 0) relax(levels + arcKind[arc]!, cost[node]! - arcCost[arc]!, length[node]! + 1);
    }
  }

  function isNext(node: number, from: number, step: number): boolean {
    return seen[node] === round && length[node] === length[from]! + 1 && cost[node] === cost[from]! + step;
  }

  function isEnd(from: number, step: number): boolean {
    return cost[from]! + step === bestCost && length[from]! + 1 === bestLength;
  }

  function pushFrom(node: number, limit: number): number {
    if (node < levels) return pushFromLevel(node, limit);
    return node < firstSource ? pushFromKind(node, limit) : pushFromSource(node, limit);
  }

  function pushFromLevel(node: number, limit: number): number {
    let done = 0;
    const end = levelAt[node + 1]! - levelAt[node]!;
    for (; next[node]! < end; next[node] = next[node]! + 1) {
      const cell = levelCells[levelAt[node]! + next[node]!]!;
      const to = levels + cellKind[cell]!;
      const room = Math.min(limit - done, cellSize[cell]! - cellFlow[cell]!);
      if (room > 0 && isNext(to, node, 0)) {
        const sent = pushFrom(to, room);
        cellFlow[cell] = cellFlow[cell]! + sent;
        done += sent;
      }
      if (done === limit) return done;
    }
    return done;
  }

  function pushFromKind(node: number, limit: number): number {
    const kind = node - levels;
    const arcs = arcAt[kind + 1]! - arcAt[kind]!;
    const end = rules.swaps ? arcs + cellAt[kind + 1]! - cellAt[kind]! : arcs;
    let done = 0;
    for (; next[node]! < end; next[node] = next[node]! + 1) {
      const at = next[node]!;
      done +=
        at < arcs
          ? pushArc(node, arcAt[kind]! + at, limit - done)
          : pushSwap(node, cellAt[kind]! + at - arcs, limit - done);
      if (done === limit) return done;
    }
    return done;
  }

  function pushArc(node: number, arc: number, limit: number): number {
    const source = arcSource[arc]!;
    const shares = arcShares[arc]!;
    let room = Math.min(limit, arcRoom[arc]! - arcFlow[arc]!);
    if (room <= 0 || dead[source] === 1) return 0;
    if (person[source] === 1) {
      if (!isEnd(node, arcCost[arc]! + shares)) return 0;
      room = Math.min(room, Math.floor(free[source]! / shares));
      free[source] = free[source]! - room * shares;
    } else {
      if (!isNext(firstSource + source, node, arcCost[arc]!)) return 0;
      room = pushFrom(firstSource + source, room);
    }
    arcFlow[arc] = arcFlow[arc]! + room;
    return room;
  }

  function pushSwap(node: number, cell: number, limit: number): number {
    const room = Math.min(limit, cellFlow[cell]!);
    if (room <= 0 || !isNext(cellLevel[cell]!, node, 0)) return 0;
    const sent = pushFrom(cellLevel[cell]!, room);
    cellFlow[cell] = cellFlow[cell]! - sent;
    return sent;
  }

  function pushFromSource(node: number, limit: number): number {
    const source = node - firstSource;
    if (free[source]! >= 1) {
      if (!isEnd(node, 0)) return 0;
      const taken = Math.min(limit, Math.floor(free[source]!));
      free[source] = free[source]! - taken;
      return taken;
    }
    let done = 0;
    const end = sourceAt[source + 1]! - sourceAt[source]!;
    for (; next[node]! < end; next[node] = next[node]! + 1) {
      const arc = sourceArcs[sourceAt[source]! + next[node]!]!;
      const to = levels + arcKind[arc]!;
      const room = Math.min(limit - done, arcFlow[arc]!);
      if (room > 0 && isNext(to, node, -arcCost[arc]!)) {
        const sent = pushFrom(to, room);
        arcFlow[arc] = arcFlow[arc]! - sent;
        done += sent;
      }
      if (done === limit) return done;
    }
    return done;
  }

  return {
    label,
    push: (level, households) =>
      seen[level] === round && cost[level] === 0 ? pushFrom(level, households) : 0,
    cameByKind: (kind) => seen[levels + kind] === round,
    cameBySource: (source) => seen[firstSource + source] === round,
  };
}
