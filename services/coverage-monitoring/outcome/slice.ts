import { contentHash } from '#shared/kernel/hash.ts';
import {
  addContributions,
  claimContributions,
  listingContributions,
  type TallyChanges,
  villageContributions,
} from '../tally/tally.ts';
import { type CountedSet, emptySet, withArrived, withExpected } from './counted-set.ts';
import type { CoverageEvent } from './heard.ts';
import type { Listing } from './listing.ts';
import {
  type Campaign,
  type Case,
  campaignOf,
  emptyCase,
  judged,
  withFact,
  withGift,
  withWithdrawal,
} from './outcome.ts';
import { type ReportedClaim, withClaimSaid } from './reported-claim.ts';
import {
  emptyVillage,
  type Village,
  villageId,
  withClosure,
  withRegistered,
  withRetired,
} from './village.ts';

/** Rows that a slice of events touches, by id. */
export interface SliceRows {
  readonly cases: ReadonlyMap<string, Case>;
  readonly sets: ReadonlyMap<string, CountedSet>;
  readonly villages: ReadonlyMap<string, Village>;
  readonly claims: ReadonlyMap<string, ReportedClaim>;
}

export interface FoldedRows {
  readonly cases: Map<string, Case>;
  readonly sets: Map<string, CountedSet>;
  readonly villages: Map<string, Village>;
  readonly claims: Map<string, ReportedClaim>;
  readonly campaigns: Map<string, Campaign>;
}

/** Ids of what must be read before the events can be folded. Listings follow when it is known which cases changed. */
export type SliceKeys = { readonly [rows in keyof SliceRows]: Set<string> };

export function keysOf(events: readonly CoverageEvent[]): SliceKeys {
  const keys: SliceKeys = { cases: new Set(), sets: new Set(), villages: new Set(), claims: new Set() };
  for (const { type, data } of events) {
    switch (type) {
      case 'village.registered.v1':
      case 'village.retired.v1':
        keys.villages.add(villageId(data));
        break;
      case 'closure.stated.v1':
      case 'closure.reopened.v1':
        keys.villages.add(villageId({ unitSet: data.unitSet, path: data.unit }));
        break;
      case 'claim.opened.v1':
      case 'claim.settled.v1':
      case 'claim.reopened.v1':
        keys.claims.add(data.claim);
        break;
      case 'poor-list.frozen.v1':
      case 'poor-list.amended.v1':
      case 'household.listed.v1':
      case 'household.relisted.v1':
      case 'household.settled.v1':
      case 'household.reinstated.v1':
        keys.sets.add(`list|${data.list}`);
        break;
      case 'plan.approved.v1':
        keys.sets.add(`plan|${data.plan}`);
        break;
      case 'plan.amended.v1':
        keys.sets.add(`plan|${data.amendment}`);
        break;
      case 'gift.approved.v1':
      case 'gift.withdrawn.v1':
        keys.cases.add(`${data.campaign}|${data.household}`);
        keys.sets.add(`plan|${data.amendment ?? data.plan}`);
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
    claims: new Map(),
    campaigns: new Map(),
  };
  const arrived = new Map<string, string[]>();
  for (const event of events) foldRow(event, { before, after, arrived });
  for (const [id, one] of after.cases) after.cases.set(id, judged(one));
  for (const [id, hashes] of arrived)
    after.sets.set(id, withArrived(after.sets.get(id) ?? before.sets.get(id) ?? emptySet(id), hashes));
  return after;
}

interface Folding {
  readonly before: SliceRows;
  readonly after: FoldedRows;
  /** Hashes of gifts that are new, by their plan’s set. */
  readonly arrived: Map<string, string[]>;
}

function foldRow({ type, data, seq }: CoverageEvent, { before, after, arrived }: Folding): void {
  const caseOf = ({ campaign, household }: { campaign: string; household: string }) => {
    const id = `${campaign}|${household}`;
    return after.cases.get(id) ?? before.cases.get(id) ?? emptyCase(campaign, household);
  };
  const changeVillage = (place: Pick<Village, 'unitSet' | 'path'>, change: (known: Village) => Village) => {
    const id = villageId(place);
    const known = after.villages.get(id) ?? before.villages.get(id);
    after.villages.set(id, change(known ?? emptyVillage(place)));
  };
  const announce = (id: string, expected: CountedSet['expected'] & object) => {
    const known = after.sets.get(id) ?? before.sets.get(id) ?? emptySet(id);
    after.sets.set(id, withExpected(known, expected));
  };
  const sayClaim = ({ claim: _id, unitSet, unit }: Claimed, open: boolean) => {
    const known = after.claims.get(_id) ?? before.claims.get(_id);
    after.claims.set(_id, withClaimSaid(known, { _id, unitSet, unit, open, seq }));
  };
  switch (type) {
    case 'village.registered.v1':
      changeVillage(data, (known) => withRegistered(known, data, seq));
      break;
    case 'village.retired.v1':
      changeVillage(data, (known) => withRetired(known, seq));
      break;
    case 'closure.stated.v1':
    case 'closure.reopened.v1': {
      const closed = type === 'closure.stated.v1';
      const place = { unitSet: data.unitSet, path: data.unit };
      changeVillage(place, (known) => withClosure(known, data, { closed, seq }));
      break;
    }
    case 'claim.opened.v1':
    case 'claim.reopened.v1':
      sayClaim(data, true);
      break;
    case 'claim.settled.v1':
      sayClaim(data, false);
      break;
    case 'campaign.opened.v1':
      after.campaigns.set(data.campaign, campaignOf(data));
      break;
    case 'poor-list.frozen.v1':
      announce(`list|${data.list}`, { count: data.count, hash: data.hash, settled: 0, number: 0 });
      break;
    case 'poor-list.amended.v1': {
      const { count, hash, settledCount: settled, number } = data;
      announce(`list|${data.list}`, { count, hash, settled, number });
      break;
    }
    case 'plan.approved.v1':
      announce(`plan|${data.plan}`, { count: data.gifts, hash: data.hash, settled: 0, number: 0 });
      break;
    case 'plan.amended.v1': {
      const count = data.withdrawn + data.given;
      announce(`plan|${data.amendment}`, { count, hash: data.hash, settled: 0, number: 0 });
      break;
    }
    case 'gift.approved.v1':
    case 'gift.withdrawn.v1': {
      const known = caseOf(data);
      const next = type === 'gift.approved.v1' ? withGift(known, data) : withWithdrawal(known, data);
      if (next === known) break;
      after.cases.set(next._id, next);
      push(arrived, `plan|${data.amendment ?? data.plan}`, contentHash(data));
      break;
    }
    case 'confirmation.recorded.v1': {
      const next = withFact(caseOf(data), data, seq);
      after.cases.set(next._id, next);
      break;
    }
    case 'household.listed.v1':
    case 'household.relisted.v1':
    case 'household.settled.v1':
    case 'household.reinstated.v1':
      break;
  }
}

type Claimed = { readonly claim: string } & Pick<ReportedClaim, 'unitSet' | 'unit'>;

/** The whole slice folded into one change per counter row. */
export function tallyChangesOf(rows: {
  readonly listings: Turned<Listing>;
  readonly villages: Turned<Village>;
  readonly claims: Turned<ReportedClaim>;
}): TallyChanges {
  const changes: TallyChanges = new Map();
  addTurned(changes, rows.listings, listingContributions);
  addTurned(changes, rows.villages, villageContributions);
  addTurned(changes, rows.claims, claimContributions);
  return changes;
}

interface Turned<Row> {
  readonly before: ReadonlyMap<string, Row>;
  readonly after: ReadonlyMap<string, Row>;
}

function addTurned<Row>(
  changes: TallyChanges,
  { before, after }: Turned<Row>,
  contributions: (row: Row | undefined) => Parameters<typeof addContributions>[1],
): void {
  for (const [id, row] of after) {
    addContributions(changes, contributions(before.get(id)), -1);
    addContributions(changes, contributions(row), 1);
  }
}

function push(groups: Map<string, string[]>, key: string, value: string): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [value]);
  else group.push(value);
}
