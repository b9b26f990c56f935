import type { PoorClass } from '#shared/contracts/fields.ts';

/** A source as the engine sees it. Sources are told apart by their place in a list that is sorted by id. */
export interface DivisionSource {
  readonly id: string;
  readonly per: 'household' | 'person';
  /** What one share (a gift, or one person's part of it) counts towards the minimum, in the minimum's own measure. */
  readonly counts: number;
  /** Shares that may be given out now: what is given already and what is kept in reserve are taken off. */
  readonly supply: number;
  /** None: everywhere. */
  readonly places: readonly string[];
  /** None: every class. */
  readonly classes: readonly PoorClass[];
  /** None: every household. */
  readonly groups: readonly string[];
  /** Smaller is taken first, after nearness. */
  readonly priority: number;
}

/** What a household has of the campaign before the plan, gifts from outside included. */
export interface Prior {
  readonly gifts: number;
  /** What they count towards the minimum together. */
  readonly counts: number;
  /** Whether one of the gifts meets the minimum alone. */
  readonly met: boolean;
  /** Places in the list of sources: none of these gives a second time. */
  readonly sources: readonly number[];
}

export const NOTHING_YET: Prior = { gifts: 0, counts: 0, met: false, sources: [] };

/** Every household of the class that the source reaches gets a gift of it. */
export interface FlatRule {
  readonly source: number;
  readonly class: PoorClass;
}

/** Somebody's word on one household and one source. */
export interface Lock {
  readonly id: string;
  /** Place in the order of household ids; -1 when the list does not have it. */
  readonly household: number;
  /** -1 when the campaign does not have it. */
  readonly source: number;
  readonly kind: 'must' | 'must-not' | 'amount';
  /** Of `amount`: how many shares. */
  readonly shares?: number;
}

export interface DivisionWishes {
  /** What must be reached: đồng, or kilograms where the campaign's minimum is of rice. */
  readonly minimum: number;
  /** Whether one gift must meet the minimum, or the sum of a household's gifts may. */
  readonly meetBy: 'one-gift' | 'sum';
  readonly rules: readonly FlatRule[];
  readonly locks: readonly Lock[];
  readonly passes: readonly ('guarantee' | 'top-up')[];
  /** The top-up pass gives nobody more gifts than this, gifts from outside counted. */
  readonly cap: number;
}

/** In the order in which they give; a gift's number is its place here. */
export const PASSES = ['lock', 'flat', 'guarantee', 'combination', 'top-up'] as const;
export type Pass = (typeof PASSES)[number];

/** Worst poverty first: the order of the guarantee's levels. */
export const CLASSES = ['poor', 'near-poor'] as const satisfies readonly PoorClass[];
