import type { Result } from '#shared/kernel/result.ts';
import type { Household, HouseholdSeat } from './household.ts';
import { alone, type LifeEffect, mustLive, NOTHING_CHANGED, refuseAt, type Told } from './life.ts';

/** Where a household goes; null: out of the unit set's care, for good. */
export type Destination = Pick<HouseholdSeat, 'commune' | 'unit' | 'village' | 'code'> & {
  /** The recorder has no role there. */
  readonly unseen: boolean;
};

/**
 * A household that moves keeps its id and its history, whatever commune it comes to; its code changes only where the
 * commune does. One that leaves for a place that nobody here cares for has ended.
 */
export function decideMove(
  household: Household,
  { to }: { readonly to: Destination | null },
  told: Told,
): Result<LifeEffect> {
  const lives = mustLive(household);
  if (!lives.ok) return lives;
  const cause = { ...told, kind: 'moved' } as const;
  if (to === null)
    return alone(household, { status: 'ended', end: { reason: 'moved-away', into: null } }, cause);
  if (to.unit === household.unit) return refuseAt('/to', NOTHING_CHANGED);
  const { unseen, ...seat } = to;
  return alone(household, seat, unseen ? { ...cause, unseen: true } : cause);
}
