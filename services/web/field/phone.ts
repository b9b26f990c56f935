import { createApi } from '../shell/api-client.ts';
import { createSession } from '../shell/session.ts';
import { createOutbox } from './outbox/outbox.ts';
import { openPhoneDatabase } from './phone-database.ts';
import { getSetting, putSetting } from './setting.ts';
import { createSync } from './sync/sync.ts';

/** The parts of this phone; one of each per page. */
export const database = openPhoneDatabase();
export const session = createSession({
  load: () => getSetting(database, 'account'),
  save: (account) => putSetting(database, 'account', account),
});
export const api = createApi(session);
export const outbox = createOutbox(database);
export const sync = createSync({ database, outbox, session, api });

/** Leaves the session. The lists go, since signing in again needs the network anyway; unsent items never do. */
export async function signOut(): Promise<void> {
  await database.transaction('rw', database.households, database.villages, async () => {
    await database.households.clear();
    await database.villages.clear();
  });
  await session.signOut();
}
