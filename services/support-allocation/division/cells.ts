import { CLASSES } from './division-input.ts';
import type { HouseholdColumns } from './household-table.ts';
import { type Kinds, numbering } from './kinds.ts';

/** Whom the guarantee serves at once: a class and a severity. */
export interface Level {
  /** Place in {@link CLASSES}. */
  readonly class: number;
  readonly severity: number;
  readonly households: number;
}

/** Households of one kind and level. Cells are numbered by their first household. */
export interface Cells {
  readonly levels: readonly Level[];
  readonly of: Int32Array;
  readonly kind: readonly number[];
  readonly level: readonly number[];
  readonly size: readonly number[];
}

export function sortIntoCells(table: HouseholdColumns, { of: kindOf, kinds }: Kinds): Cells {
  const { count } = table;
  const { levels, levelOf } = findLevels(table);
  const number = numbering(kinds.length * levels.length);
  const of = new Int32Array(count);
  const kind: number[] = [];
  const level: number[] = [];
  const size: number[] = [];
  for (let household = 0; household < count; household += 1) {
    const own = levelOf[table.class[household]! * table.severities.length + table.severity[household]!]!;
    const cell = number(kindOf[household]! * levels.length + own);
    if (cell === size.length) {
      kind.push(kindOf[household]!);
      level.push(own);
      size.push(0);
    }
    size[cell] = size[cell]! + 1;
    of[household] = cell;
  }
  return { levels, of, kind, level, size };
}

/** Poor before near-poor, in a class the more severe first. */
export function findLevels({ count, class: classOf, severity, severities }: HouseholdColumns) {
  const width = severities.length;
  const households = new Int32Array(CLASSES.length * width);
  for (let household = 0; household < count; household += 1) {
    const at = classOf[household]! * width + severity[household]!;
    households[at] = households[at]! + 1;
  }
  const worstFirst = [...severities.keys()].sort((a, b) => severities[b]! - severities[a]!);
  const levels: Level[] = [];
  const levelOf = new Int32Array(households.length);
  for (const poorClass of CLASSES.keys()) {
    for (const own of worstFirst) {
      const at = poorClass * width + own;
      if (households[at] === 0) continue;
      levelOf[at] = levels.length;
      levels.push({ class: poorClass, severity: severities[own]!, households: households[at]! });
    }
  }
  return { levels, levelOf };
}

/** Households by cell (or kind), in each by id: those of cell `c` stand from `start[c]` up to `start[c + 1]`. */
export function householdsBy({ of, size }: { readonly of: Int32Array; readonly size: ArrayLike<number> }): {
  readonly start: Int32Array;
  readonly order: Int32Array;
} {
  const start = new Int32Array(size.length + 1);
  for (let cell = 0; cell < size.length; cell += 1) start[cell + 1] = start[cell]! + size[cell]!;
  const next = start.slice();
  const order = new Int32Array(of.length);
  for (let household = 0; household < of.length; household += 1) {
    const cell = of[household]!;
    order[next[cell]!] = household;
    next[cell] = next[cell]! + 1;
  }
  return { start, order };
}
