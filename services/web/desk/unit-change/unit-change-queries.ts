import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answerOf } from '../../shell/api-client.ts';
import type { Answer } from '../../shell/api-types.ts';
import { api } from '../desk.ts';

export type CommuneVillages = Answer<'/api/v1/villages/{path}'>;
export type VillageItem = CommuneVillages['items'][number];
export type Rehoming = Answer<'/api/v1/rehomings/{id}'>;
export type RehomingRow = Answer<'/api/v1/rehomings/{id}/rows'>['items'][number];
export type RowState = RehomingRow['state'];

const WATCH_MS = 2_000;
const ROWS_AT_ONCE = 100;

/** A commune's villages; watched while households follow a change. */
export function useVillages(commune: string | null) {
  return useQuery({
    queryKey: ['villages', commune],
    enabled: commune !== null,
    queryFn: () =>
      answerOf(api.GET('/api/v1/villages/{path}', { params: { path: { path: commune ?? '' }, query: {} } })),
    refetchInterval: ({ state }) =>
      state.data?.changes.some(({ status }) => status === 'running') ? WATCH_MS : false,
  });
}

export function useRehomings() {
  return useQuery({
    queryKey: ['rehomings'],
    queryFn: async () => (await answerOf(api.GET('/api/v1/rehomings'))).items,
    refetchInterval: ({ state }) => (state.data?.some(isMoving) ? WATCH_MS : false),
  });
}

export function useRehoming(id: string) {
  return useQuery({
    queryKey: ['rehomings', id],
    queryFn: () => answerOf(api.GET('/api/v1/rehomings/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data !== undefined && isMoving(state.data) ? WATCH_MS : false),
  });
}

export function useRehomingRows(id: string, state: RowState | undefined) {
  return useInfiniteQuery({
    queryKey: ['rehoming-rows', id, state],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) => {
      const query = {
        limit: ROWS_AT_ONCE,
        ...(state === undefined ? {} : { state }),
        ...(pageParam === null ? {} : { cursor: pageParam }),
      };
      return answerOf(api.GET('/api/v1/rehomings/{id}/rows', { params: { path: { id }, query } }));
    },
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}

/** What it is doing by itself. */
export function isMoving({ status }: Pick<Rehoming, 'status'>): boolean {
  return status === 'surveying' || status === 'applying';
}
