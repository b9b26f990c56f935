import { useQuery } from '@tanstack/react-query';
import { allPages, answerOf } from '../../shell/api-client.ts';
import type { PoorList } from '../../shell/api-types.ts';
import { api } from '../desk.ts';

const WATCH_MS = 2_000;

/** All poor lists that the reader sees; watched while one is being frozen. */
export function useLists() {
  return useQuery({
    queryKey: ['poor-lists'],
    queryFn: () =>
      allPages((cursor) => answerOf(api.GET('/api/v1/poor-lists', { params: { query: from(cursor) } }))),
    refetchInterval: ({ state }) => (state.data?.some(isMoving) ? WATCH_MS : false),
  });
}

export function useSources(campaign: string | undefined) {
  return useQuery({
    queryKey: ['sources', campaign],
    enabled: campaign !== undefined,
    queryFn: () =>
      allPages((cursor) =>
        answerOf(
          api.GET('/api/v1/sources', { params: { query: { campaign: campaign ?? '', ...from(cursor) } } }),
        ),
      ),
  });
}

/** Plans of a campaign, newest first; watched while one is computed or its gifts are released. */
export function usePlans(campaign: string | undefined) {
  return useQuery({
    queryKey: ['plans', campaign],
    enabled: campaign !== undefined,
    queryFn: () =>
      allPages((cursor) =>
        answerOf(
          api.GET('/api/v1/plans', { params: { query: { campaign: campaign ?? '', ...from(cursor) } } }),
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

/** Whether a list is on its way to being frozen and known everywhere. */
export function isMoving({ status, released, frozenCount }: PoorList): boolean {
  return status === 'freezing' || (status === 'frozen' && released < (frozenCount ?? 0));
}

function from(cursor: string | undefined): { cursor?: string } {
  return cursor === undefined ? {} : { cursor };
}
