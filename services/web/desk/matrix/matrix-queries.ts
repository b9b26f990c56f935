import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { answerOf } from '../../shell/api-client.ts';
import { api } from '../desk.ts';
import { fromCursor } from '../part/next-page.ts';
import { takeFile } from '../part/take-file.ts';
import { useCommand } from '../part/use-command.ts';
import { countOf, type MatrixFilter, type MatrixTotals } from './matrix-filter.ts';

/** What of a campaign is looked at. */
export interface MatrixScope {
  readonly campaign: string;
  readonly path: string;
}

const PAGE = 100;

export function useMatrixTotals({ campaign, path }: MatrixScope, planned: MatrixFilter['planned']) {
  return useQuery({
    queryKey: ['gift-matrix', 'totals', campaign, path, planned],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/gift-matrix-totals/{path}', {
          params: { path: { path }, query: { campaign, planned } },
        }),
      ),
    // Gifts of a donor's list come in by and by.
    refetchInterval: ({ state }) => ((state.data?.arriving.length ?? 0) > 0 ? 2_000 : false),
  });
}

/** The rows of a place. A page may be short and yet not the last: it is followed until there is something to see. */
export function useMatrixRows(
  { campaign, path }: MatrixScope,
  { shown, planned }: MatrixFilter,
  totals: MatrixTotals | undefined,
) {
  const query = useInfiniteQuery({
    queryKey: ['gift-matrix', 'rows', campaign, path, shown, planned],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      answerOf(
        api.GET('/api/v1/gift-matrix/{path}', {
          params: {
            path: { path },
            query: { campaign, shown, planned, limit: PAGE, ...fromCursor(cursor) },
          },
        }),
      ),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const { hasNextPage, isFetching, fetchNextPage, error } = query;
  const wanted = totals === undefined ? 0 : Math.min(PAGE, countOf(totals, shown));
  const goesOn = hasNextPage && !isFetching && error === null && rows.length < wanted;
  useEffect(() => {
    if (goesOn) void fetchNextPage();
  }, [goesOn, fetchNextPage]);
  return { ...query, rows };
}

export interface NeedListWish extends MatrixScope {
  readonly planned: MatrixFilter['planned'];
  readonly donor: string;
  readonly why: string;
}

/** Says for whom and why, then takes the file. Where the file does not come, trying again is no second record. */
export function useNeedList() {
  return useCommand({
    send: async ({ path, ...body }: NeedListWish, id) => {
      const { id: list } = await answerOf(
        api.POST('/api/v1/need-lists/{path}', {
          params: { path: { path }, header: { 'Idempotency-Key': id } },
          body,
        }),
      );
      await takeFile(`/api/v1/need-lists/${list}/workbook`);
    },
    changes: ['need-lists'],
  });
}
