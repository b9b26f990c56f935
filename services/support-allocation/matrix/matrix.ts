import type { GiftLine } from '#shared/contracts/fields.ts';
import type { MinimumRule } from '../campaign/minimum.ts';
import type { Candidate } from '../candidate/candidate.ts';
import type { Gift } from '../gift/gift.ts';
import type { OutsideGift } from '../outside-gift/outside-gift.ts';
import { shareOf } from '../outside-gift/outside-share.ts';

/** Which households are looked at, by how many gifts they have. */
export const SHOWN = ['all', 'none', 'one', 'several', 'without-minimum'] as const;
export type Shown = (typeof SHOWN)[number];

/** `planned`: of a plan that waits for approval; `waiting`: typed by hand, and nobody has said yet whether it counts. */
export const CELL_KINDS = ['approved', 'planned', 'outside', 'waiting'] as const;
export type CellKind = (typeof CELL_KINDS)[number];

/** Gifts typed by hand share a column. */
export const BY_HAND = 'hand';

/** What one household has of one source, or from one donor. */
export interface Cell {
  /** Id of a source or of a donor's list, or {@link BY_HAND}. */
  readonly column: string;
  readonly kind: CellKind;
  readonly giver: string;
  readonly value: number;
  readonly lines: readonly GiftLine[];
}

export type MatrixHousehold = Pick<
  Candidate,
  'household' | 'unit' | 'village' | 'code' | 'head' | 'class' | 'members' | 'sortKey'
>;

/** A household and all that it gets, from whomever. */
export interface MatrixRow {
  readonly of: MatrixHousehold;
  readonly cells: readonly Cell[];
  /** Gifts that count; one that waits does not. */
  readonly gifts: number;
  readonly met: boolean;
}

/** One row for each household, in their order. A source that has been approved for a household hides what is planned of it. */
export function matrixRows(
  rule: MinimumRule,
  households: readonly MatrixHousehold[],
  has: { readonly gifts: readonly Gift[]; readonly outside: readonly OutsideGift[] },
): readonly MatrixRow[] {
  const gifts = Map.groupBy(has.gifts, ({ household }) => household);
  const outside = Map.groupBy(has.outside, ({ household }) => household);
  return households.map((of) => {
    const own = [
      ...plannedCells(gifts.get(of.household) ?? []),
      ...(outside.get(of.household) ?? []).flatMap(outsideCell),
    ];
    const counting = own.filter(({ kind }) => kind !== 'waiting').map(({ lines }) => lines);
    const share = shareOf(rule, counting);
    return { of, cells: own, gifts: share.gifts, met: share.met };
  });
}

export function isShown(shown: Shown, { gifts, met }: Pick<MatrixRow, 'gifts' | 'met'>): boolean {
  switch (shown) {
    case 'all':
      return true;
    case 'none':
      return gifts === 0;
    case 'one':
      return gifts === 1;
    case 'several':
      return gifts > 1;
    case 'without-minimum':
      return !met;
  }
}

export interface ColumnTotal {
  readonly column: string;
  readonly giver: string;
  readonly gifts: Readonly<Record<CellKind, number>>;
  readonly value: number;
}

export interface MatrixTotals {
  readonly households: number;
  readonly none: number;
  readonly one: number;
  readonly several: number;
  readonly withoutMinimum: number;
  readonly columns: readonly ColumnTotal[];
}

export const NO_TOTALS: MatrixTotals = {
  households: 0,
  none: 0,
  one: 0,
  several: 0,
  withoutMinimum: 0,
  columns: [],
};

const NO_GIFTS: Readonly<Record<CellKind, number>> = { approved: 0, planned: 0, outside: 0, waiting: 0 };

/** Sums over any slices of households; the order of the slices does not change them. */
export function addMatrix(totals: MatrixTotals, rows: readonly MatrixRow[]): MatrixTotals {
  const count = (shown: Shown) => rows.filter((row) => isShown(shown, row)).length;
  const columns = new Map(totals.columns.map((one) => [one.column, one]));
  for (const cell of rows.flatMap(({ cells }) => cells)) {
    const { column, giver, kind, value } = cell;
    const before = columns.get(column) ?? { column, giver: columnName(cell), gifts: NO_GIFTS, value: 0 };
    const gifts = { ...before.gifts, [kind]: before.gifts[kind] + 1 };
    columns.set(column, { ...before, giver: before.giver || giver, gifts, value: before.value + value });
  }
  return {
    households: totals.households + rows.length,
    none: totals.none + count('none'),
    one: totals.one + count('one'),
    several: totals.several + count('several'),
    withoutMinimum: totals.withoutMinimum + count('without-minimum'),
    columns: [...columns.values()].sort(byGiver),
  };
}

function columnName({ column, giver }: Cell): string {
  return column === BY_HAND ? '' : giver;
}

function byGiver(a: ColumnTotal, b: ColumnTotal): number {
  if (a.giver === b.giver) return a.column < b.column ? -1 : 1;
  return a.giver < b.giver ? -1 : 1;
}

function plannedCells(gifts: readonly Gift[]): readonly Cell[] {
  const approved = new Set(gifts.filter(({ status }) => status === 'approved').map(({ source }) => source));
  const bySource = new Map<string, Gift>();
  for (const gift of gifts) {
    const isHidden = gift.status === 'planned' && (approved.has(gift.source) || bySource.has(gift.source));
    if (!isHidden) bySource.set(gift.source, gift);
  }
  return [...bySource.values()].map(({ source, sourceName, status, value, lines }) => ({
    column: source,
    kind: status === 'planned' ? 'planned' : 'approved',
    giver: sourceName,
    value,
    lines,
  }));
}

function outsideCell({ donorList, facts, verdict }: OutsideGift): readonly Cell[] {
  if (facts === null || (verdict !== 'counts' && verdict !== 'waits')) return [];
  const { giver, value, lines } = facts;
  const kind = verdict === 'counts' ? 'outside' : 'waiting';
  return [{ column: donorList ?? BY_HAND, kind, giver, value, lines }];
}
