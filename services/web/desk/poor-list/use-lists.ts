import { useQuery } from '@tanstack/react-query';
import { allPages, answerOf } from '../../shell/api-client.ts';
import type { PoorList } from '../../shell/api-types.ts';
import { api } from '../desk.ts';
import { fromCursor } from '../part/next-page.ts';

const WATCH_MS = 2_000;

/** All poor lists that the reader sees; watched while one is being frozen. */
export function useLists() {
  return useQuery({
    queryKey: ['poor-lists'],
    queryFn: () =>
      allPages((cursor) =>
        answerOf(api.GET('/api/v1/poor-lists', { params: { query: fromCursor(cursor) } })),
      ),
    refetchInterval: ({ state }) => (state.data?.some(isMoving) ? WATCH_MS : false),
  });
}

/** Whether a list is on its way to being frozen and known everywhere. */
export function isMoving({ status, released, frozenCount }: PoorList): boolean {
  return status === 'freezing' || (status === 'frozen' && released < (frozenCount ?? 0));
}
