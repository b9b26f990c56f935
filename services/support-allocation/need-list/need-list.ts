import type { UnitSet } from '#shared/contracts/fields.ts';

/**
 * Somebody took out a list of households without a gift that meets the minimum, to hand it to a donor; kept for ever.
 * Says who, when, for whom and why, never which households.
 */
export interface NeedList {
  readonly _id: string;
  readonly at: Date;
  /** Account id. */
  readonly by: string;
  readonly campaign: string;
  readonly unitSet: UnitSet;
  readonly unit: string;
  /** Who gets it. */
  readonly donor: string;
  readonly why: string;
  /** Whether gifts of plans that wait for approval were taken as given. */
  readonly planned: 'with' | 'without';
}
