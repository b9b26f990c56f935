import type { PoorClass } from '#shared/contracts/fields.ts';
import { CLASSES, NOTHING_YET, type Prior } from './division-input.ts';

export interface HouseholdRow {
  readonly household: string;
  readonly unit: string;
  readonly class: PoorClass;
  readonly severity: number;
  readonly groups: readonly string[];
  readonly members: number;
  readonly prior?: Prior;
}

/** Households by column, in the order of their ids. What repeats is kept once and pointed at. */
export interface HouseholdColumns {
  readonly count: number;
  readonly villages: readonly string[];
  readonly groupSets: readonly (readonly string[])[];
  readonly priors: readonly Prior[];
  readonly severities: readonly number[];
  readonly village: Int32Array;
  readonly groupSet: Int32Array;
  readonly severity: Int32Array;
  readonly prior: Int32Array;
  /** Place in {@link CLASSES}. */
  readonly class: Uint8Array;
  readonly members: Uint8Array;
}

export interface HouseholdTable extends HouseholdColumns {
  readonly ids: readonly string[];
}

export interface TableBuilder {
  add(row: HouseholdRow): void;
  /** @throws when a household came twice. */
  finish(): HouseholdTable;
}

/** Takes rows in any order; cheapest when they come by id. The outcome depends on the rows alone. */
export function buildHouseholdTable(): TableBuilder {
  const ids: string[] = [];
  const villages = pool<string>((village) => village);
  const groupSets = pool<readonly string[]>((groups) => groups.join('\n'));
  const priors = pool<Prior>(priorKey);
  const severities = pool<number>((severity) => severity);
  priors.indexOf(NOTHING_YET);
  let columns = emptyColumns(1_024);
  let ascending = true;
  return {
    add({ household, unit, class: poorClass, severity, groups, members, prior = NOTHING_YET }) {
      const at = ids.length;
      if (at === columns.village.length) columns = copied(columns, at * 2);
      if (at > 0 && ids[at - 1]! >= household) ascending = false;
      ids.push(household);
      columns.village[at] = villages.indexOf(unit);
      columns.groupSet[at] = groupSets.indexOf(groups.length < 2 ? groups : [...groups].sort());
      columns.prior[at] = prior === NOTHING_YET ? 0 : priors.indexOf(prior);
      columns.severity[at] = severities.indexOf(severity);
      columns.class[at] = CLASSES.indexOf(poorClass);
      columns.members[at] = members;
    },
    finish() {
      const count = ids.length;
      const shared = {
        count,
        villages: villages.items,
        groupSets: groupSets.items,
        priors: priors.items,
        severities: severities.items,
      };
      if (ascending) return { ...shared, ids, ...copied(columns, count) };
      const order = Int32Array.from(ids.keys()).sort((a, b) => (ids[a]! < ids[b]! ? -1 : 1));
      const sorted = Array.from(order, (at) => ids[at]!);
      const twice = sorted.find((id, at) => at > 0 && sorted[at - 1] === id);
      if (twice !== undefined) throw new Error(`Household ${twice} came twice`);
      return { ...shared, ids: sorted, ...gathered(columns, order) };
    },
  };
}

type Columns = Omit<HouseholdColumns, 'count' | 'villages' | 'groupSets' | 'priors' | 'severities'>;

function emptyColumns(size: number): Columns {
  return {
    village: new Int32Array(size),
    groupSet: new Int32Array(size),
    prior: new Int32Array(size),
    severity: new Int32Array(size),
    class: new Uint8Array(size),
    members: new Uint8Array(size),
  };
}

function copied(columns: Columns, size: number): Columns {
  const next = emptyColumns(size);
  for (const name of Object.keys(next) as (keyof Columns)[]) {
    next[name].set(columns[name].subarray(0, Math.min(size, columns[name].length)));
  }
  return next;
}

function gathered(columns: Columns, order: Int32Array): Columns {
  const next = emptyColumns(order.length);
  for (const name of Object.keys(next) as (keyof Columns)[]) {
    const from = columns[name];
    const to = next[name];
    for (let at = 0; at < order.length; at += 1) to[at] = from[order[at]!]!;
  }
  return next;
}

export function priorKey({ gifts, counts, met, sources }: Prior): string {
  return `${gifts}|${counts}|${met}|${[...sources].sort((a, b) => a - b).join()}`;
}

/** Numbers things by what they are equal in. */
export function pool<Item>(keyOf: (item: Item) => string | number): {
  readonly items: Item[];
  indexOf(item: Item): number;
} {
  const items: Item[] = [];
  const known = new Map<string | number, number>();
  return {
    items,
    indexOf(item) {
      const key = keyOf(item);
      const found = known.get(key);
      if (found !== undefined) return found;
      known.set(key, items.length);
      return items.push(item) - 1;
    },
  };
}
