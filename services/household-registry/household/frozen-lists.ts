import type { Result } from '#shared/kernel/result.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
import type { Household } from './household.ts';

/** Changed households, as they are now, and what led to the change. */
export interface Followed {
  readonly changed: readonly Household[];
  /** New ones that the lists of their place should take in. */
  readonly created: readonly Household[];
  /** In words. */
  readonly reason: string;
  readonly origin: { readonly kind: 'household' | 'household-edit' | 'claim'; readonly id: string };
  readonly by: string;
}

/** A household's place in a frozen list, and the open proposal about it. */
export interface Membership {
  readonly list: string;
  readonly name: string;
  /** False: so far it is only proposed that the list takes the household in. */
  readonly listed: boolean;
  readonly settled: { readonly reason: string; readonly on: string } | null;
  readonly proposal: { readonly amendment: string; readonly kind: string } | null;
}

/** An open proposal about a household. */
export interface OpenProposal {
  readonly amendment: string;
  /** Approved, and being carried out just now. */
  readonly moving: boolean;
}

/** What the life of households needs of frozen lists, which change by approved amendments only. */
export interface FrozenLists {
  /** Proposes what makes the lists agree with the households, in the caller's transaction; answers the amendments' ids. */
  follow(followed: Followed, tx: Pick<Transaction, 'session' | 'at'>): Promise<Result<readonly string[]>>;
  /** By household; those without one are absent. */
  proposalsOf(
    households: readonly Household[],
    tx: Pick<Transaction, 'session'>,
  ): Promise<ReadonlyMap<string, readonly OpenProposal[]>>;
  membershipsOf(household: Household): Promise<readonly Membership[]>;
}
