import type { Household } from '../household/household.ts';

/** Whether a row of a file may say something of a household, and if not, why. */
export type Standing =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'live'; readonly household: Household }
  /** Its import was withdrawn, so that its file may bring it back. */
  | { readonly kind: 'withdrawn'; readonly household: Household }
  | { readonly kind: 'refused'; readonly household: Household; readonly code: string };

/** Never revived and never moved back silently: what ended or left the commune since stays so. */
export function standingOf(household: Household | undefined, commune: string): Standing {
  if (household === undefined) return { kind: 'unknown' };
  if (household.commune !== commune) return { kind: 'refused', household, code: 'household-moved' };
  if (household.status === 'active') return { kind: 'live', household };
  if (wasWithdrawn(household)) return { kind: 'withdrawn', household };
  return { kind: 'refused', household, code: 'household-ended' };
}

/** Ended by the withdrawal of the import that had made it. */
export function wasWithdrawn({ end, change }: Household): boolean {
  return end?.reason === 'registered-in-error' && change.kind === 'ended' && change.trace !== null;
}
