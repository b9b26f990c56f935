import type { Account, Campaign } from '../shell/api-types.ts';
import type { PhoneDatabase } from './phone-database.ts';

/** The small things that the phone remembers. */
export interface Settings {
  /** Who signed in last. */
  account: Account | null;
  /** Made once; tells this phone's items from others'. */
  device: string;
  /** How many items this phone has made. */
  counter: number;
  lastSentAt: string;
  campaigns: readonly Campaign[];
  /** Id of the chosen campaign. */
  campaign: string;
}

export async function getSetting<N extends keyof Settings>(
  database: PhoneDatabase,
  name: N,
): Promise<Settings[N] | null> {
  const row = await database.settings.get(name);
  return row === undefined ? null : (row.value as Settings[N]);
}

export async function putSetting<N extends keyof Settings>(
  database: PhoneDatabase,
  name: N,
  value: Settings[N],
): Promise<void> {
  await database.settings.put({ name, value });
}
