import { ancestorPaths, parentPath } from '#shared/units/unit-path.ts';
import { campaignsOf, isSettled, type Listing } from '../outcome/listing.ts';
import { isOpen, type ReportedClaim } from '../outcome/reported-claim.ts';
import { closedLists, isCounted, type Village } from '../outcome/village.ts';

/** What is counted. In a list: listed, settled, closed villages. In a campaign: received, of these settled. In a unit set: villages, open claims. */
const COUNTED = [
  'listed',
  'received',
  'settled',
  'receivedSettled',
  'villages',
  'closedVillages',
  'openClaims',
] as const;

export type Counts = { readonly [name in (typeof COUNTED)[number]]: number };

/** A counter row: what is true of one unit and all below it, in one list, campaign or unit set. */
export interface Tally extends Counts {
  /** scope|path */
  readonly _id: string;
  readonly scope: string;
  readonly path: string;
  readonly parent: string;
  /** How often it changed. */
  readonly version: number;
}

/** What one row adds to each unit from its province down to its village. */
interface Contribution {
  readonly scope: string;
  readonly unit: string;
  readonly count: keyof Counts;
}

/** Changes of counter rows by their id; the order in which rows came does not matter. */
export type TallyChanges = Map<string, { readonly scope: string; readonly path: string; counts: Counts }>;

export const NOTHING: Counts = {
  listed: 0,
  received: 0,
  settled: 0,
  receivedSettled: 0,
  villages: 0,
  closedVillages: 0,
  openClaims: 0,
};

export const listScope = (list: string) => `list:${list}`;
export const campaignScope = (campaign: string) => `campaign:${campaign}`;
export const villagesScope = (unitSet: string) => `villages:${unitSet}`;

/** A household that received counts as received even when it was settled later or before; so both are told. */
export function listingContributions(listing: Listing | undefined): readonly Contribution[] {
  if (listing === undefined || listing.listed === null) return [];
  const { unit } = listing.listed;
  const settled = isSettled(listing);
  const inList = settled ? (['listed', 'settled'] as const) : (['listed'] as const);
  const inCampaign = settled ? (['received', 'receivedSettled'] as const) : (['received'] as const);
  return [
    ...inList.map((count) => ({ scope: listScope(listing.list), unit, count })),
    ...campaignsOf(listing.receivedIn).flatMap((campaign) =>
      inCampaign.map((count) => ({ scope: campaignScope(campaign), unit, count })),
    ),
  ];
}

/** A village that is no more counts neither as a village nor as a closed one. */
export function villageContributions(village: Village | undefined): readonly Contribution[] {
  if (village === undefined || !isCounted(village)) return [];
  const { path: unit } = village;
  return [
    { scope: villagesScope(village.unitSet), unit, count: 'villages' },
    ...closedLists(village).map(
      (list): Contribution => ({ scope: listScope(list), unit, count: 'closedVillages' }),
    ),
  ];
}

/** A claim that names no village counts from its commune upwards. */
export function claimContributions(claim: ReportedClaim | undefined): readonly Contribution[] {
  if (claim === undefined || !isOpen(claim)) return [];
  return [{ scope: villagesScope(claim.unitSet), unit: claim.unit, count: 'openClaims' }];
}

/** Counters change by the difference between a row before and after, so a repeat changes nothing. */
export function addContributions(
  changes: TallyChanges,
  contributions: readonly Contribution[],
  sign: 1 | -1,
): void {
  for (const { scope, unit, count } of contributions) {
    for (const path of ancestorPaths(unit)) {
      const id = `${scope}|${path}`;
      let change = changes.get(id);
      if (change === undefined) {
        change = { scope, path, counts: NOTHING };
        changes.set(id, change);
      }
      change.counts = { ...change.counts, [count]: change.counts[count] + sign };
    }
  }
}

export function isNothing(counts: Counts): boolean {
  return COUNTED.every((name) => counts[name] === 0);
}

/** The counters alone, of a row that may be older than some of them. */
export function countsOf(row: Partial<Counts>): Counts {
  return mapCounts((name) => row[name] ?? 0);
}

export function addCounts(one: Counts, other: Counts): Counts {
  return mapCounts((name) => one[name] + other[name]);
}

export function subtractCounts(one: Counts, other: Counts): Counts {
  return mapCounts((name) => one[name] - other[name]);
}

function mapCounts(value: (name: keyof Counts) => number): Counts {
  return Object.fromEntries(COUNTED.map((name) => [name, value(name)])) as unknown as Counts;
}

export function parentOf(path: string): string {
  return parentPath(path) ?? '';
}
