import { keepPreviousData, useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import { answerOf } from '../../shell/api-client.ts';
import { api } from '../desk.ts';
import type { HouseholdRow, ListFilter } from './list-filter.ts';

const PAGE = 500;
/** Fetched without being asked for, so that one scrolls through a commune without waiting. */
const AT_ONCE = 5_000;

/** The households of a place, page after page until a commune's worth is there. */
export function useHouseholds(path: string, filter: ListFilter) {
  const query = useInfiniteQuery({
    queryKey: ['households', path, filter],
    initialPageParam: null as string | null,
    getNextPageParam: (page: { nextCursor: string | null }) => page.nextCursor,
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/v1/households/{path}', {
          params: {
            path: { path },
            query: { ...filter, limit: PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) },
          },
        }),
      ),
  });
  const rows: readonly HouseholdRow[] = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const { hasNextPage, isFetching, fetchNextPage, error } = query;
  const goesOn = hasNextPage && !isFetching && error === null && rows.length < AT_ONCE;
  useEffect(() => {
    if (goesOn) void fetchNextPage();
  }, [goesOn, fetchNextPage]);
  return { ...query, rows, year: query.data?.pages[0]?.year ?? null };
}

export function useHouseholdCount(path: string, filter: ListFilter) {
  return useQuery({
    queryKey: ['households', 'count', path, filter],
    placeholderData: keepPreviousData,
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/household-counts/{path}', {
          params: { path: { path }, query: { ...filter, below: 'units' } },
        }),
      ),
  });
}

/** The figures that stand beside the units right below a place. */
export function useCountsBelow(path: string, filter: ListFilter): (unit: string) => string | undefined {
  const { data } = useHouseholdCount(path, filter);
  const counts = new Map(data?.below.map((one) => [one.path, one]));
  return (unit) => {
    const one = counts.get(unit);
    return one === undefined ? undefined : `${one.more ? 'hơn ' : ''}${formatMoney(one.count)} hộ`;
  };
}

/** By a number, which is sent in a body and stands in no address and no cache. */
export function useNumberSearch(unit: string) {
  return useMutation({
    gcTime: 0,
    mutationFn: (number: string) =>
      answerOf(api.POST('/api/v1/household-searches', { body: { unit, number, limit: 50 } })),
  });
}
