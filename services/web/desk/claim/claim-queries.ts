import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answerOf } from '../../shell/api-client.ts';
import { api } from '../desk.ts';
import { fromCursor } from '../part/next-page.ts';

const PAGE = 50;

export interface QueueFilter {
  readonly state: 'open' | 'settled';
  readonly desk: 'any' | 'here';
}

export function useClaims(path: string, filter: QueueFilter) {
  return useInfiniteQuery({
    queryKey: ['claims', path, filter],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      answerOf(
        api.GET('/api/v1/claims/{path}', {
          params: {
            path: { path },
            query: { ...filter, limit: PAGE, ...fromCursor(cursor) },
          },
        }),
      ),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
}

export function useClaim(id: string) {
  return useQuery({
    queryKey: ['claims', 'one', id],
    queryFn: () => answerOf(api.GET('/api/v1/claim-records/{id}', { params: { path: { id } } })),
  });
}

/** Households of the registry that it may mean, and whether the list has them. */
export function useLikelyHouseholds(id: string, list: string | undefined) {
  return useQuery({
    queryKey: ['claims', 'households', id, list],
    enabled: list !== undefined,
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/claim-records/{id}/households', {
          params: { path: { id }, query: { list: list ?? '' } },
        }),
      ),
  });
}
