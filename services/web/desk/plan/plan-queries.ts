import { useQuery } from '@tanstack/react-query';
import { allPages, answerOf } from '../../shell/api-client.ts';
import { api } from '../desk.ts';
import { fromCursor } from '../part/next-page.ts';

const WATCH_MS = 2_000;

/** Plans of a campaign, newest first; watched while one is computed or its gifts are released. */
export function usePlans(campaign: string | undefined) {
  return useQuery({
    queryKey: ['plans', campaign],
    enabled: campaign !== undefined,
    queryFn: () =>
      allPages((cursor) =>
        answerOf(
          api.GET('/api/v1/plans', {
            params: { query: { campaign: campaign ?? '', ...fromCursor(cursor) } },
          }),
        ),
      ),
    refetchInterval: ({ state }) =>
      state.data?.some(
        ({ status, released, gifts }) =>
          status === 'computing' || (status === 'approved' && released < gifts),
      )
        ? WATCH_MS
        : false,
  });
}
