import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { allPages, answerOf } from '../../shell/api-client.ts';
import type { PlanAmendment } from '../../shell/api-types.ts';
import { api } from '../desk.ts';
import { fromCursor } from '../part/next-page.ts';

const WATCH_MS = 2_000;

/** Amendments of a plan, newest first; watched while one is computed or its lines are released. */
export function useAmendments(plan: string) {
  return useQuery({
    queryKey: ['amendments', plan],
    queryFn: () =>
      allPages((cursor) =>
        answerOf(
          api.GET('/api/v1/plans/{id}/amendments', {
            params: { path: { id: plan }, query: fromCursor(cursor) },
          }),
        ),
      ),
    refetchInterval: ({ state }) => (state.data?.some(isMoving) ? WATCH_MS : false),
  });
}

/** An amendment with its lines. */
export function useAmendment({ plan, id, released }: PlanAmendment) {
  return useQuery({
    queryKey: ['amendment', id, released],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/plans/{id}/amendments/{amendment}', {
          params: { path: { id: plan, amendment: id } },
        }),
      ),
  });
}

export function isMoving({ status, released, taken, given }: PlanAmendment): boolean {
  return status === 'computing' || (status === 'approved' && released < taken + given);
}

/** Gifts that households have of a plan: of a village, or those that failed or are kept. */
export function useStandingGifts(plan: string, village: string | null) {
  return useInfiniteQuery({
    queryKey: ['standing-gifts', plan, village],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/v1/plans/{id}/standing-gifts', {
          params: {
            path: { id: plan },
            query: village === null ? fromCursor(pageParam) : { village },
          },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

/** Follow-ups of a plan, newest first. */
export function useFollowUps(plan: string) {
  return useQuery({
    queryKey: ['follow-ups', plan],
    queryFn: () =>
      allPages((cursor) =>
        answerOf(
          api.GET('/api/v1/plans/{id}/follow-ups', {
            params: { path: { id: plan }, query: fromCursor(cursor) },
          }),
        ),
      ),
    refetchInterval: ({ state }) =>
      state.data?.some(({ status }) => status === 'computing') ? WATCH_MS : false,
  });
}

export function useFollowUpItems(plan: string, followUp: string) {
  return useInfiniteQuery({
    queryKey: ['follow-up-items', followUp],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/v1/plans/{id}/follow-ups/{followUp}/items', {
          params: { path: { id: plan, followUp }, query: fromCursor(pageParam) },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}
