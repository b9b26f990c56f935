import { useInfiniteQuery } from '@tanstack/react-query';
import { answerOf } from '../../shell/api-client.ts';
import type { Answer } from '../../shell/api-types.ts';
import { api } from '../desk.ts';
import type { LookFilter } from './look-filter.ts';

export type LookItem = Answer<'/api/v1/looks'>['items'][number];

const PAGE = 50;

/** Who looked, newest first, page by page. */
export function useLooks(filter: LookFilter) {
  return useInfiniteQuery({
    queryKey: ['looks', filter],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => {
      const query = { ...filter, limit: PAGE, ...(pageParam === undefined ? {} : { cursor: pageParam }) };
      return answerOf(api.GET('/api/v1/looks', { params: { query } }));
    },
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
}

/** The households that one look showed. */
export function useShown(id: string) {
  return useInfiniteQuery({
    queryKey: ['looks', 'shown', id],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => {
      const query = pageParam === undefined ? {} : { cursor: pageParam };
      return answerOf(api.GET('/api/v1/looks/{id}/households', { params: { path: { id }, query } }));
    },
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
}
