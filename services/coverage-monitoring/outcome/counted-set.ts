import { addToSetHash, EMPTY_SET_HASH, removeFromSetHash } from '#shared/kernel/hash.ts';
import { isSettled, type Listing } from './listing.ts';

/** A set that its owner announced with count and order-free hash, and what has arrived of it. */
export interface CountedSet {
  /** list|id or plan|id */
  readonly _id: string;
  readonly expected: Expected | null;
  readonly count: number;
  readonly hash: string;
  /** Settled households of a list. */
  readonly settled: number;
}

export interface Expected {
  readonly count: number;
  readonly hash: string;
  readonly settled: number;
  /** Of a list: how many amendments it has had. */
  readonly number: number;
}

export function emptySet(id: string): CountedSet {
  return { _id: id, expected: null, count: 0, hash: EMPTY_SET_HASH, settled: 0 };
}

export function withArrived(set: CountedSet, rowHashes: readonly string[]): CountedSet {
  return { ...set, count: set.count + rowHashes.length, hash: addToSetHash(set.hash, rowHashes) };
}

/** What a list holds changes by the difference between its rows before and after. */
export function withListings(
  set: CountedSet,
  rows: readonly { readonly before: Listing | undefined; readonly after: Listing }[],
): CountedSet {
  const gone = rows.flatMap(({ before }) => rowHash(before));
  const come = rows.flatMap(({ after }) => rowHash(after));
  const settled = rows.reduce((sum, { before, after }) => sum + settledIn(after) - settledIn(before), 0);
  return {
    ...set,
    count: set.count + come.length - gone.length,
    hash: addToSetHash(removeFromSetHash(set.hash, gone), come),
    settled: set.settled + settled,
  };
}

/** An amended list is announced anew: the announcement with the highest number counts, whatever came first. */
export function withExpected(set: CountedSet, expected: Expected): CountedSet {
  return set.expected !== null && set.expected.number >= expected.number ? set : { ...set, expected };
}

/** Topics have no order among each other: only counts and hash tell that all of a set is here. */
export function isComplete(set: CountedSet | undefined): boolean {
  if (set === undefined || set.expected === null) return false;
  const { count, hash, settled } = set.expected;
  return set.count === count && set.hash === hash && set.settled === settled;
}

function rowHash(listing: Listing | undefined): readonly string[] {
  return listing === undefined || listing.listed === null ? [] : [listing.listed.hash];
}

function settledIn(listing: Listing | undefined): number {
  return listing !== undefined && isSettled(listing) ? 1 : 0;
}
