import { useCallback, useEffect, useRef, useState } from 'react';
import type { Account, Campaign } from '../../shell/api-types.ts';
import { useSessionState } from '../../shell/use-session.ts';
import { api, database, session } from '../phone.ts';
import { downloadPackage, fetchCampaigns, type Progress } from './package.ts';
import { placesOf } from './use-campaign.ts';

export type DownloadState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'running'; readonly progress: Progress }
  | { readonly phase: 'failed'; readonly error: unknown };

const FRESH_MS = 30 * 60_000;

/** Keeps the lists fresh: at sign-in, when they are older than half an hour, and by the button. */
export function useDownload(
  account: Account,
  campaign: Campaign | null,
): { state: DownloadState; download: () => void } {
  const [state, setState] = useState<DownloadState>({ phase: 'idle' });
  const running = useRef(false);
  const { status } = useSessionState(session);
  const wanted = campaign?.id ?? null;

  const download = useCallback(async () => {
    if (running.current) return;
    running.current = true;
    const report = (progress: Progress) => setState({ phase: 'running', progress });
    report({ got: 0, total: null });
    try {
      const campaigns = await fetchCampaigns(api, database);
      const id = campaigns.find((one) => one.id === wanted)?.id ?? campaigns[0]?.id;
      if (id !== undefined)
        for (const path of placesOf(account))
          await downloadPackage(api, database, { campaign: id, path, report });
      setState({ phase: 'idle' });
    } catch (error) {
      setState({ phase: 'failed', error });
    } finally {
      running.current = false;
    }
  }, [account, wanted]);

  useEffect(() => {
    if (status !== 'signed-in') return;
    void isStale(wanted).then((stale) => {
      if (stale) void download();
    });
  }, [status, wanted, download]);

  return { state, download: () => void download() };
}

async function isStale(campaign: string | null): Promise<boolean> {
  if (campaign === null) return true;
  const first = await database.households
    .where('[campaign+village]')
    .between([campaign, ''], [campaign, '\uffff'])
    .first();
  return first === undefined || Date.now() - Date.parse(first.seenAt) > FRESH_MS;
}
