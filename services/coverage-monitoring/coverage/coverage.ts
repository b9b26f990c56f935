import type { UnitSet } from '#shared/contracts/fields.ts';
import { isWithin, parentPath } from '#shared/units/unit-path.ts';
import { loadUnitSet, type UnitLevel } from '#shared/units/unit-set.ts';
import type { Campaign } from '../outcome/outcome.ts';
import { campaignScope, listScope, type Tally, villagesScope } from '../tally/tally.ts';

export interface Figures {
  readonly list: number;
  readonly received: number;
  readonly settled: number;
  readonly left: number;
  readonly openClaims: number;
  readonly villages: number;
  readonly closedVillages: number;
  readonly complete: boolean;
}

/** Each unit's own figures; `received + settled + left = list`, always. */
export interface UnitFigures extends Figures {
  readonly path: string;
  readonly name: string;
  readonly level: Exclude<UnitLevel, 'nation'> | 'village';
}

export interface Coverage extends UnitFigures {
  readonly campaign: string;
  /** RFC 3339. */
  readonly asOf: string;
  /** Whether all households of the frozen list have arrived here, by count and hash. */
  readonly listComplete: boolean;
  readonly children: readonly UnitFigures[];
}

export type PlaceLevel = UnitFigures['level'];

/**
 * Where a place's counters stand. A campaign of one district is the whole of what its province sees: households of the
 * list that it does not serve are not its to reach.
 */
export function countedPath(path: string, campaign: Pick<Campaign, 'unit'>): string {
  return isWithin(path, campaign.unit) ? campaign.unit : path;
}

/** Whether a place has to do with the campaign at all: above its unit, or within it. */
export function concerns(path: string, campaign: Pick<Campaign, 'unit'>): boolean {
  return isWithin(path, campaign.unit) || isWithin(campaign.unit, path);
}

/** The level of a path; below a commune there are only villages. Null when nothing can be there. */
export function levelOf(unitSet: UnitSet, path: string): PlaceLevel | null {
  const tree = loadUnitSet(unitSet);
  const unit = tree.get(path);
  if (unit !== undefined) return unit.level === 'nation' ? null : unit.level;
  return tree.get(parentPath(path) ?? '')?.level === 'commune' ? 'village' : null;
}

/** Ids of the three counters of a place: its households in the list, those reached, and its villages and claims. */
export function tallyIdsOf(path: string, campaign: Campaign): readonly string[] {
  return scopesOf(campaign).map((scope) => `${scope}|${countedPath(path, campaign)}`);
}

export function scopesOf({ _id, list, unitSet }: Campaign): readonly string[] {
  return [listScope(list), campaignScope(_id), villagesScope(unitSet)];
}

export function figuresOf(
  path: string,
  parts: { campaign: Campaign; tallies: ReadonlyMap<string, Tally>; listComplete: boolean },
): Figures {
  const [listed, reached, known] = tallyIdsOf(path, parts.campaign).map((id) => parts.tallies.get(id));
  const list = listed?.listed ?? 0;
  const received = reached?.received ?? 0;
  // Who received before or after being settled has received.
  const settled = (listed?.settled ?? 0) - (reached?.receivedSettled ?? 0);
  const villages = known?.villages ?? 0;
  const closedVillages = listed?.closedVillages ?? 0;
  const openClaims = known?.openClaims ?? 0;
  const left = list - received - settled;
  const closed = villages > 0 && closedVillages === villages;
  const complete = left === 0 && openClaims === 0 && closed && parts.listComplete;
  return { list, received, settled, left, openClaims, villages, closedVillages, complete };
}
