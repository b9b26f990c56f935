import type { Account, Campaign } from '../../shell/api-types.ts';
import { useLive } from '../part/use-live.ts';
import { database } from '../phone.ts';
import { getSetting } from '../setting.ts';

/** The campaign that this phone works for, and those to choose from. */
export function useCampaign(): { campaign: Campaign | null; campaigns: readonly Campaign[] } | undefined {
  return useLive(async () => {
    const campaigns = (await getSetting(database, 'campaigns')) ?? [];
    const chosen = await getSetting(database, 'campaign');
    return { campaigns, campaign: campaigns.find(({ id }) => id === chosen) ?? campaigns[0] ?? null };
  }, 'campaign');
}

/** Where the account hands over. */
export function placesOf(account: Account): readonly string[] {
  return account.roles.filter(({ role }) => role === 'commune-officer').map(({ path }) => path);
}
