import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answerOf } from '../../shell/api-client.ts';
import { api } from '../desk.ts';
import type { Amendment } from './amendment-words.ts';

const PAGE = 50;
const CHANGES = 100;
const WATCH_MS = 2_000;

/** Amendments of a status, newest first, page by page. */
export function useAmendments(wanted: {
  status?: Amendment['status'] | undefined;
  list?: string | undefined;
}) {
  return useInfiniteQuery({
    queryKey: ['amendments', wanted],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => {
      const query = {
        limit: PAGE,
        ...(wanted.status === undefined ? {} : { status: wanted.status }),
        ...(wanted.list === undefined ? {} : { list: wanted.list }),
        ...(pageParam === undefined ? {} : { cursor: pageParam }),
      };
      return answerOf(api.GET('/api/v1/amendments', { params: { query } }));
    },
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some(isCarriedOut)) ? WATCH_MS : false,
  });
}

export function useAmendment(id: string) {
  return useQuery({
    queryKey: ['amendments', 'one', id],
    queryFn: () => answerOf(api.GET('/api/v1/amendments/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data !== undefined && isCarriedOut(state.data) ? WATCH_MS : false),
  });
}

export function useChanges(id: string) {
  return useInfiniteQuery({
    queryKey: ['amendments', 'changes', id],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => {
      const query = { limit: CHANGES, ...(pageParam === undefined ? {} : { cursor: pageParam }) };
      return answerOf(api.GET('/api/v1/amendments/{id}/changes', { params: { path: { id }, query } }));
    },
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
}

/** Approved, and not all of it is in the list yet. */
function isCarriedOut({ status, size, leftOut, applied }: Amendment): boolean {
  return status === 'approved' && applied < size - leftOut;
}
