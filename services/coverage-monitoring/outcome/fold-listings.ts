import { type CountedSet, emptySet, withListings } from './counted-set.ts';
import type { CoverageEvent } from './heard.ts';
import { emptyListing, type Listing, withListed, withReceived, withSettled } from './listing.ts';
import type { Case } from './outcome.ts';

export interface FoldedListings {
  readonly listings: Map<string, Listing>;
  readonly sets: Map<string, CountedSet>;
}

/** Listings that the events name, and those of cases whose coverage changed. */
export function listingKeysOf(
  events: readonly CoverageEvent[],
  turned: readonly Case[],
): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { type, data } of events) {
    switch (type) {
      case 'household.listed.v1':
      case 'household.relisted.v1':
      case 'household.settled.v1':
      case 'household.reinstated.v1':
        keys.add(`${data.list}|${data.household}`);
    }
  }
  for (const one of turned) keys.add(`${one.list}|${one.household}`);
  return keys;
}

/** Cases that are covered now and were not, or the reverse. Covered means that a gift is known, and so the list. */
export function turnedCases(before: ReadonlyMap<string, Case>, after: ReadonlyMap<string, Case>): Case[] {
  return [...after.values()].filter((one) => one.covered !== (before.get(one._id)?.covered ?? false));
}

/** Sets as they are after `foldRows`: what lists announce and what has arrived of them meet here. */
export function foldListings(
  events: readonly CoverageEvent[],
  turned: readonly Case[],
  before: { listings: ReadonlyMap<string, Listing>; sets: ReadonlyMap<string, CountedSet> },
): FoldedListings {
  const listings = new Map<string, Listing>();
  const change = (list: string, household: string, next: (known: Listing) => Listing) => {
    const id = `${list}|${household}`;
    const known = listings.get(id) ?? before.listings.get(id) ?? emptyListing(list, household);
    listings.set(id, next(known));
  };
  for (const { type, data, seq } of events) {
    switch (type) {
      case 'household.listed.v1':
      case 'household.relisted.v1':
        change(data.list, data.household, (known) => withListed(known, data, seq));
        break;
      case 'household.settled.v1':
        change(data.list, data.household, (known) => withSettled(known, data, seq));
        break;
      case 'household.reinstated.v1':
        change(data.list, data.household, (known) => withSettled(known, null, seq));
    }
  }
  for (const one of turned)
    change(one.list!, one.household, (known) => withReceived(known, one.campaign, one.covered));
  return { listings, sets: setsOf(listings, before) };
}

function setsOf(
  after: ReadonlyMap<string, Listing>,
  before: { listings: ReadonlyMap<string, Listing>; sets: ReadonlyMap<string, CountedSet> },
): Map<string, CountedSet> {
  const sets = new Map<string, CountedSet>();
  for (const [list, rows] of Map.groupBy(after.values(), (listing) => listing.list)) {
    const changed = rows
      .map((listing) => ({ before: before.listings.get(listing._id), after: listing }))
      .filter((row) => row.before?.listed !== row.after.listed || row.before?.settled !== row.after.settled);
    if (changed.length === 0) continue;
    const id = `list|${list}`;
    sets.set(id, withListings(before.sets.get(id) ?? emptySet(id), changed));
  }
  return sets;
}
