import { ancestorPaths, parentPath } from '#shared/units/unit-path.ts';
import { campaignsOf, type Listing, type Village } from '../outcome/outcome.ts';

/** A counter row: what is true of one unit and all below it, in one list, campaign or unit set. */
export interface Tally {
  /** scope|path */
  readonly _id: string;
  readonly scope: string;
  readonly path: string;
  readonly parent: string;
  readonly listed: number;
  readonly received: number;
  readonly villages: number;
  /** How often it changed. */
  readonly version: number;
}

export type Counts = Pick<Tally, 'listed' | 'received' | 'villages'>;

/** What one row adds to each unit from its province down to its village. */
interface Contribution {
  readonly scope: string;
  readonly unit: string;
  readonly count: keyof Counts;
}

/** Changes of counter rows by their id; the order in which rows came does not matter. */
export type TallyChanges = Map<string, { readonly scope: string; readonly path: string; counts: Counts }>;

export const listScope = (list: string) => `list:${list}`;
export const campaignScope = (campaign: string) => `campaign:${campaign}`;
export const villagesScope = (unitSet: string) => `villages:${unitSet}`;

export function listingContributions(listing: Listing | undefined): readonly Contribution[] {
  if (listing === undefined || listing.listed === null) return [];
  const { unit } = listing.listed;
  const received = campaignsOf(listing.receivedIn).map(
    (campaign): Contribution => ({ scope: campaignScope(campaign), unit, count: 'received' }),
  );
  return [{ scope: listScope(listing.list), unit, count: 'listed' }, ...received];
}

export function villageContributions(village: Village | undefined): readonly Contribution[] {
  if (village === undefined) return [];
  return [{ scope: villagesScope(village.unitSet), unit: village.path, count: 'villages' }];
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
        change = { scope, path, counts: { listed: 0, received: 0, villages: 0 } };
        changes.set(id, change);
      }
      change.counts = { ...change.counts, [count]: change.counts[count] + sign };
    }
  }
}

export function isNothing({ listed, received, villages }: Counts): boolean {
  return listed === 0 && received === 0 && villages === 0;
}

export function parentOf(path: string): string {
  return parentPath(path) ?? '';
}
