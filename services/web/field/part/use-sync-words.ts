import { useSyncExternalStore } from 'react';
import { useSessionState } from '../../shell/use-session.ts';
import { needsLook } from '../outbox/household-state.ts';
import type { OutboxRow } from '../outbox/outbox-row.ts';
import { database, session, sync } from '../phone.ts';
import { getSetting } from '../setting.ts';
import { type SyncWords, syncWords } from '../sync/sync-words.ts';
import { useLive } from './use-live.ts';
import { useOnline } from './use-online.ts';

/** The words of the one status line. */
export function useSyncWords(): SyncWords | null {
  const { status, account } = useSessionState(session);
  const { sending, problem } = useSyncExternalStore(sync.subscribe, sync.state);
  const online = useOnline();
  const author = account?.id ?? '';
  const kept = useLive(() => countsOf(author), author);
  if (kept === undefined) return null;
  const unreached = !online || status === 'unreachable' || problem?.code === 'unreachable';
  const reached = status === 'ended' ? 'sign-in' : unreached ? 'no' : 'yes';
  return syncWords({ sending, ...kept, reached });
}

async function countsOf(author: string) {
  const rows = await database.outbox
    .where('[author+state]')
    .anyOf([author, 'stored'], [author, 'refused'], [author, 'conflict'])
    .toArray();
  return {
    unsent: householdsOf(rows.filter(({ state }) => state === 'stored')),
    attention: householdsOf(rows.filter(needsLook)),
    lastSentAt: await getSetting(database, 'lastSentAt'),
  };
}

function householdsOf(rows: readonly OutboxRow[]): number {
  return new Set(rows.map(({ campaign, household }) => `${campaign}|${household}`)).size;
}
