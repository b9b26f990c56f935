import type { Account } from '../../shell/api-types.ts';
import { type HouseholdState, householdState } from '../outbox/household-state.ts';
import type { OutboxRow } from '../outbox/outbox-row.ts';
import { database, outbox } from '../phone.ts';
import type { HouseholdRow } from '../phone-database.ts';

export interface KnownRow {
  readonly household: HouseholdRow;
  readonly state: HouseholdState;
}

/** A village's households with their states, in the printed list's order. */
export async function householdsOfVillage(
  campaign: string,
  path: string,
  account: Account,
): Promise<KnownRow[]> {
  const rows = await database.households.where({ campaign, village: path }).sortBy('order');
  return withStates(rows, await outbox.ofVillage(campaign, path), account);
}

/** All households of a campaign that are on this phone. */
export async function householdsOfCampaign(campaign: string, account: Account): Promise<KnownRow[]> {
  const rows = await database.households
    .where('[campaign+village]')
    .between([campaign, ''], [campaign, '\uffff'])
    .toArray();
  return withStates(rows, await outbox.ofCampaign(campaign), account);
}

export function withStates(
  households: readonly HouseholdRow[],
  items: readonly OutboxRow[],
  account: Account,
): KnownRow[] {
  const viewer = { author: account.id, now: Date.now() };
  const byHousehold = Map.groupBy(items, ({ household }) => household);
  return households.map((household) => ({
    household,
    state: householdState(household, byHousehold.get(household.household) ?? [], viewer),
  }));
}
