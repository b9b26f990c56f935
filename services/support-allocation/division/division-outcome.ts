import type { LevelCut } from './cut.ts';
import type { DivisionSource, DivisionWishes } from './division-input.ts';
import type { GiftColumns } from './gift-columns.ts';
import type { CoverageMethod } from './guarantee.ts';
import type { HouseholdColumns } from './household-table.ts';
import type { LockFault } from './locks.ts';
import type { MissingGifts, Shortfall } from './shortfall.ts';

export interface DivisionInput {
  readonly table: HouseholdColumns;
  /** By id. */
  readonly sources: readonly DivisionSource[];
  readonly wishes: DivisionWishes;
}

export interface LevelOutcome {
  /** Place in the list of classes. */
  readonly class: number;
  readonly severity: number;
  readonly households: number;
  /** Had a Tết before the plan. */
  readonly before: number;
  /** Have one with it. */
  readonly reached: number;
  /** More cannot be, given the rules and locks; and what could be without them. */
  readonly bound: number;
  readonly best: number;
  /** Null where the bound rests on something else than a cut. */
  readonly cut: LevelCut | null;
}

export interface Divided {
  readonly outcome: 'divided';
  readonly gifts: GiftColumns;
  readonly levels: readonly LevelOutcome[];
  readonly method: CoverageMethod;
  /** Households that the passes could still cover with what is left; 0 unless the guarantee was not asked for. */
  readonly fillable: number;
  /** Where gifts add up: how many households are covered so, and how many could be at most. */
  readonly combinations: { readonly households: number; readonly bound: number };
  /** Households by class that the locks cost: that would have a Tết without them. */
  readonly lockCost: readonly number[];
  readonly shortfall: Shortfall;
  readonly missing: MissingGifts;
  /** 1: has a Tết with the plan. */
  readonly covered: Uint8Array;
  /** Shares of each source that are left. */
  readonly left: readonly number[];
}

export type Division =
  | Divided
  | { readonly outcome: 'locks-contradict'; readonly faults: readonly LockFault[] }
  | {
      readonly outcome: 'supply-exceeded';
      readonly source: number;
      readonly needed: number;
      readonly available: number;
    };
