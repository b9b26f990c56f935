import { contentHash } from '#shared/kernel/hash.ts';
import {
  addContributions,
  listingContributions,
  type TallyChanges,
  villageContributions,
} from '../tally/tally.ts';
import type { CoverageEvent } from './heard.ts';
import {
  type Campaign,
  type Case,
  type CountedSet,
  campaignOf,
  emptyCase,
  emptyListing,
  emptySet,
  judged,
  type Listing,
  type Village,
  withArrived,
  withExpected,
  withFact,
  withGift,
  withListed,
  withReceived,
} from './outcome.ts';

/** Rows that a slice of events touches, by id. */
export interface SliceRows {
  readonly cases: ReadonlyMap<string, Case>;
  readonly sets: ReadonlyMap<string, CountedSet>;
  readonly villages: ReadonlyMap<string, Village>;
}

export interface FoldedRows {
  readonly cases: Map<string, Case>;
  readonly sets: Map<string, CountedSet>;
  readonly villages: Map<string, Village>;
  readonly campaigns: Map<string, Campaign>;
}

export interface FoldedListings {
  readonly listings: Map<string, Listing>;
  readonly sets: Map<string, CountedSet>;
}

export interface SliceKeys {
  readonly cases: ReadonlySet<string>;
  readonly sets: ReadonlySet<string>;
  readonly villages: ReadonlySet<string>;
}

/** What must be read before the events can be folded. Listings follow when it is known which cases changed. */
export function keysOf(events: readonly CoverageEvent[]): SliceKeys {
  const keys = { cases: new Set<string>(), sets: new Set<string>(), villages: new Set<string>() };
  for (const { type, data } of events) {
    switch (type) {
      case 'village.registered.v1':
        keys.villages.add(`${data.unitSet}|${data.path}`);
        break;
      case 'poor-list.frozen.v1':
      case 'household.listed.v1':
        keys.sets.add(`list|${data.list}`);
        break;
      case 'plan.approved.v1':
        keys.sets.add(`plan|${data.plan}`);
        break;
      case 'gift.approved.v1':
        keys.cases.add(`${data.campaign}|${data.household}`);
        keys.sets.add(`plan|${data.plan}`);
        break;
      case 'confirmation.recorded.v1':
        keys.cases.add(`${data.campaign}|${data.household}`);
        break;
      case 'campaign.opened.v1':
        break;
    }
  }
  return keys;
}

/** Folds all but the listings. The same events in any order between topics, or twice, give the same rows. */
export function foldRows(events: readonly CoverageEvent[], before: SliceRows): FoldedRows {
  const after: FoldedRows = {
    cases: new Map(),
    sets: new Map(),
    villages: new Map(),
    campaigns: new Map(),
  };
  const arrived = new Map<string, string[]>();
  const caseOf = ({ campaign, household }: { campaign: string; household: string }) => {
    const id = `${campaign}|${household}`;
    return after.cases.get(id) ?? before.cases.get(id) ?? emptyCase(campaign, household);
  };
  const setOf = (id: string) => after.sets.get(id) ?? before.sets.get(id) ?? emptySet(id);
  for (const { type, data, seq } of events) {
    switch (type) {
      case 'village.registered.v1': {
        const { unitSet, path, commune, name } = data;
        const _id = `${unitSet}|${path}`;
        after.villages.set(_id, { _id, unitSet, path, commune, name });
        break;
      }
      case 'campaign.opened.v1':
        after.campaigns.set(data.campaign, campaignOf(data));
        break;
      case 'poor-list.frozen.v1':
        after.sets.set(`list|${data.list}`, withExpected(setOf(`list|${data.list}`), data));
        break;
      case 'plan.approved.v1': {
        const expected = { count: data.gifts, hash: data.hash };
        after.sets.set(`plan|${data.plan}`, withExpected(setOf(`plan|${data.plan}`), expected));
        break;
      }
      case 'gift.approved.v1': {
        const known = caseOf(data);
        const next = withGift(known, data);
        if (next === known) break;
        after.cases.set(next._id, next);
        push(arrived, `plan|${data.plan}`, contentHash(data));
        break;
      }
      case 'confirmation.recorded.v1': {
        const next = withFact(caseOf(data), data, seq);
        after.cases.set(next._id, next);
        break;
      }
      case 'household.listed.v1':
        break;
    }
  }
  for (const [id, one] of after.cases) after.cases.set(id, judged(one));
  for (const [id, hashes] of arrived) after.sets.set(id, withArrived(setOf(id), hashes));
  return after;
}

/** Listings that the events name, and those of cases whose coverage changed. */
export function listingKeysOf(
  events: readonly CoverageEvent[],
  turned: readonly Case[],
): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const event of events) {
    if (event.type === 'household.listed.v1') keys.add(`${event.data.list}|${event.data.household}`);
  }
  for (const one of turned) keys.add(`${one.list}|${one.household}`);
  return keys;
}

/** Cases that are covered now and were not, or the reverse. Covered means that a gift is known, and so the list. */
export function turnedCases(before: ReadonlyMap<string, Case>, after: ReadonlyMap<string, Case>): Case[] {
  return [...after.values()].filter((one) => one.covered !== (before.get(one._id)?.covered ?? false));
}

export function foldListings(
  events: readonly CoverageEvent[],
  turned: readonly Case[],
  before: { listings: ReadonlyMap<string, Listing>; sets: ReadonlyMap<string, CountedSet> },
): FoldedListings {
  const listings = new Map<string, Listing>();
  const sets = new Map<string, CountedSet>();
  const arrived = new Map<string, string[]>();
  const listingOf = (list: string, household: string) => {
    const id = `${list}|${household}`;
    return listings.get(id) ?? before.listings.get(id) ?? emptyListing(list, household);
  };
  for (const event of events) {
    if (event.type !== 'household.listed.v1') continue;
    const { data } = event;
    const known = listingOf(data.list, data.household);
    const next = withListed(known, data);
    if (next === known) continue;
    listings.set(next._id, next);
    push(arrived, `list|${data.list}`, contentHash(data));
  }
  for (const one of turned) {
    const next = withReceived(listingOf(one.list!, one.household), one.campaign, one.covered);
    listings.set(next._id, next);
  }
  for (const [id, hashes] of arrived) sets.set(id, withArrived(before.sets.get(id) ?? emptySet(id), hashes));
  return { listings, sets };
}

/** The whole slice folded into one change per counter row. */
export function tallyChangesOf(rows: {
  readonly listings: { before: ReadonlyMap<string, Listing>; after: ReadonlyMap<string, Listing> };
  readonly villages: { before: ReadonlyMap<string, Village>; after: ReadonlyMap<string, Village> };
}): TallyChanges {
  const changes: TallyChanges = new Map();
  for (const [id, listing] of rows.listings.after) {
    addContributions(changes, listingContributions(rows.listings.before.get(id)), -1);
    addContributions(changes, listingContributions(listing), 1);
  }
  for (const [id, village] of rows.villages.after) {
    addContributions(changes, villageContributions(rows.villages.before.get(id)), -1);
    addContributions(changes, villageContributions(village), 1);
  }
  return changes;
}

function push(groups: Map<string, string[]>, key: string, value: string): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [value]);
  else group.push(value);
}
