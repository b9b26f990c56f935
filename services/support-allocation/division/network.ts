/**
 * Levels ask, kinds of households receive, sources give; one node each, never one for a household. Arcs lead from a
 * kind to the sources open to it, cells from a level to the kinds in it. Amounts are households, supplies are shares.
 */
export interface Network {
  readonly levels: number;
  readonly kinds: number;
  readonly sources: number;
  /** Arcs of kind k: `arcAt[k]` up to `arcAt[k + 1]`, the preferred source first. */
  readonly arcAt: Int32Array;
  readonly arcKind: Int32Array;
  readonly arcSource: Int32Array;
  readonly arcRoom: Float64Array;
  readonly arcFlow: Float64Array;
  /** What preferring costs; all zero while coverage alone counts. */
  readonly arcCost: Float64Array;
  /** Shares that one gift takes. */
  readonly arcShares: Int32Array;
  /** Arcs of source s in `sourceArcs`: from `sourceAt[s]` up to `sourceAt[s + 1]`. */
  readonly sourceAt: Int32Array;
  readonly sourceArcs: Int32Array;
  /** Cells of kind k, by level. */
  readonly cellAt: Int32Array;
  readonly cellKind: Int32Array;
  readonly cellLevel: Int32Array;
  readonly cellSize: Float64Array;
  readonly cellFlow: Float64Array;
  /** The number that its maker gave it. */
  readonly cellId: Int32Array;
  /** Cells of level l in `levelCells`. */
  readonly levelAt: Int32Array;
  readonly levelCells: Int32Array;
  /** Shares that are left of each source. */
  readonly free: Float64Array;
  /** 1: a gift takes as many shares as the household has members. */
  readonly person: Uint8Array;
  /** 1: nothing can be had from it any more, not even by exchange. */
  readonly dead: Uint8Array;
}

/** An arc as it is asked for. */
export interface ArcWish {
  readonly source: number;
  readonly room: number;
  readonly cost: number;
  readonly shares: number;
}

export interface CellWish {
  readonly id: number;
  readonly kind: number;
  readonly level: number;
  readonly size: number;
}

export interface NetworkWish {
  readonly levels: number;
  /** By kind; the preferred source first. */
  readonly arcs: readonly (readonly ArcWish[])[];
  readonly cells: readonly CellWish[];
  readonly free: readonly number[];
  readonly person: readonly boolean[];
}

export function buildNetwork({ levels, arcs, cells, free, person }: NetworkWish): Network {
  const kinds = arcs.length;
  const sources = free.length;
  const flat = arcs.flat();
  const arcAt = starts(arcs.map((list) => list.length));
  const arcKind = new Int32Array(flat.length);
  for (let kind = 0; kind < kinds; kind += 1) arcKind.fill(kind, arcAt[kind]!, arcAt[kind + 1]!);
  const arcSource = Int32Array.from(flat, (arc) => arc.source);
  const sorted = [...cells].sort((a, b) => a.kind - b.kind || a.level - b.level);
  const cellKind = Int32Array.from(sorted, (cell) => cell.kind);
  const cellLevel = Int32Array.from(sorted, (cell) => cell.level);
  const bySource = grouped(arcSource, sources);
  const byLevel = grouped(cellLevel, levels);
  return {
    levels,
    kinds,
    sources,
    arcAt,
    arcKind,
    arcSource,
    arcRoom: Float64Array.from(flat, (arc) => arc.room),
    arcFlow: new Float64Array(flat.length),
    arcCost: Float64Array.from(flat, (arc) => arc.cost),
    arcShares: Int32Array.from(flat, (arc) => arc.shares),
    sourceAt: bySource.at,
    sourceArcs: bySource.items,
    cellAt: grouped(cellKind, kinds).at,
    cellKind,
    cellLevel,
    cellSize: Float64Array.from(sorted, (cell) => cell.size),
    cellFlow: new Float64Array(sorted.length),
    cellId: Int32Array.from(sorted, (cell) => cell.id),
    levelAt: byLevel.at,
    levelCells: byLevel.items,
    free: Float64Array.from(free),
    person: Uint8Array.from(person, (one) => (one ? 1 : 0)),
    dead: new Uint8Array(sources),
  };
}

/** How many households of a level have what it asks for. */
export function servedIn(network: Network, level: number): number {
  let served = 0;
  for (let at = network.levelAt[level]!; at < network.levelAt[level + 1]!; at += 1) {
    served += network.cellFlow[network.levelCells[at]!]!;
  }
  return served;
}

function starts(sizes: readonly number[]): Int32Array {
  const at = new Int32Array(sizes.length + 1);
  for (let index = 0; index < sizes.length; index += 1) at[index + 1] = at[index]! + sizes[index]!;
  return at;
}

/** Positions by the group that stands at them, in their order. */
function grouped(
  groupOf: Int32Array,
  groups: number,
): { readonly at: Int32Array; readonly items: Int32Array } {
  const at = new Int32Array(groups + 1);
  for (const group of groupOf) at[group + 1] = at[group + 1]! + 1;
  for (let group = 0; group < groups; group += 1) at[group + 1] = at[group + 1]! + at[group]!;
  const next = at.slice();
  const items = new Int32Array(groupOf.length);
  for (let position = 0; position < groupOf.length; position += 1) {
    const group = groupOf[position]!;
    items[next[group]!] = position;
    next[group] = next[group]! + 1;
  }
  return { at, items };
}
