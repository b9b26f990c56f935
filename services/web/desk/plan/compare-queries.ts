import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { answerOf } from '../../shell/api-client.ts';
import type { Answer } from '../../shell/api-types.ts';
import { api } from '../desk.ts';
import { fromCursor } from '../part/next-page.ts';

export type Comparison = Answer<'/api/v1/plans/{id}/comparison'>;
export type Difference = Answer<'/api/v1/plans/{id}/differences'>['items'][number];
export type Change = 'onlyOne' | 'onlyOther' | 'changed';

export interface Pair {
  readonly one: string;
  readonly other: string;
}

export function useComparison({ one, other }: Pair) {
  return useQuery({
    queryKey: ['plan-comparison', one, other],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/plans/{id}/comparison', {
          params: { path: { id: one }, query: { with: other } },
        }),
      ),
  });
}

/** A page may be short and yet not the last: it is followed until there is something to see. */
export function useDifferences({ one, other }: Pair, change: Change) {
  const query = useInfiniteQuery({
    queryKey: ['plan-differences', one, other, change],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/v1/plans/{id}/differences', {
          params: {
            path: { id: one },
            query: { with: other, change, limit: 100, ...fromCursor(pageParam) },
          },
        }),
      ),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  const rows: readonly Difference[] = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const { hasNextPage, isFetching, fetchNextPage, error } = query;
  const goesOn = hasNextPage && !isFetching && error === null && rows.length === 0;
  useEffect(() => {
    if (goesOn) void fetchNextPage();
  }, [goesOn, fetchNextPage]);
  return { ...query, rows };
}
