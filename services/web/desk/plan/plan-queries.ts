import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { allPages, answerOf } from '../../shell/api-client.ts';
import type { Plan } from '../../shell/api-types.ts';
import { api } from '../desk.ts';
import { fromCursor } from '../part/next-page.ts';
import { type PlanRow, type RowFilter, rowQuery } from './row-filter.ts';

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
    refetchInterval: ({ state }) => (state.data?.some(isMoving) ? WATCH_MS : false),
  });
}

export function usePlan(id: string) {
  return useQuery({
    queryKey: ['plans', 'one', id],
    queryFn: () => answerOf(api.GET('/api/v1/plans/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data !== undefined && isMoving(state.data) ? WATCH_MS : false),
  });
}

function isMoving({ status, released, gifts }: Plan): boolean {
  return status === 'computing' || (status === 'approved' && released < gifts);
}

export function useProof(plan: string) {
  return useQuery({
    queryKey: ['plan-proof', plan],
    queryFn: () => answerOf(api.GET('/api/v1/plans/{id}/proof', { params: { path: { id: plan } } })),
  });
}

const PAGE = 250;
/** Fetched without being asked for, so that one scrolls through a commune without waiting. */
const AT_ONCE = 2_000;

/** Households of a plan with their gifts. A page may be short and yet not the last: it is followed. */
export function usePlanRows(plan: string, filter: RowFilter) {
  const query = useInfiniteQuery({
    queryKey: ['plan-rows', plan, filter],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/v1/plans/{id}/households', {
          params: {
            path: { id: plan },
            query: { ...rowQuery(filter), limit: PAGE, ...fromCursor(pageParam) },
          },
        }),
      ),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  const rows: readonly PlanRow[] = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const { hasNextPage, isFetching, fetchNextPage, error } = query;
  const goesOn = hasNextPage && !isFetching && error === null && rows.length < AT_ONCE;
  useEffect(() => {
    if (goesOn) void fetchNextPage();
  }, [goesOn, fetchNextPage]);
  return { ...query, rows };
}

export function useExplanation(plan: string, household: string) {
  return useQuery({
    queryKey: ['plan-explanation', plan, household],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/plans/{id}/households/{household}', {
          params: { path: { id: plan, household } },
        }),
      ),
  });
}
