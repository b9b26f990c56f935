import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answerOf } from '../../shell/api-client.ts';
import type { Answer } from '../../shell/api-types.ts';
import { api } from '../desk.ts';
import { isMoving } from './use-lists.ts';

export type ListEntry = Answer<'/api/v1/poor-lists/{id}/entries'>['items'][number];
export type Difference = Answer<'/api/v1/poor-lists/{id}/differences'>['items'][number];
export type Comparison = Answer<'/api/v1/poor-list-comparisons'>;
export type ComparisonRow = Comparison['items'][number];
export type EntryChoice = 'all' | 'added' | 'amended' | 'settled';

const PAGE = 100;
const WATCH_MS = 2_000;

export function useList(id: string) {
  return useQuery({
    queryKey: ['poor-lists', 'one', id],
    queryFn: () => answerOf(api.GET('/api/v1/poor-lists/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data !== undefined && isMoving(state.data) ? WATCH_MS : false),
  });
}

/** Households of a list at a place, as an amendment left them; null: as they are. */
export function useEntries(
  list: string,
  wanted: { unit: string; only: EntryChoice; amendment: number | null },
) {
  const { unit, only, amendment } = wanted;
  return useInfiniteQuery({
    queryKey: ['list-entries', list, wanted],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => {
      const query = {
        unit,
        limit: PAGE,
        ...(only === 'all' ? {} : { only }),
        ...(amendment === null ? {} : { amendment }),
        ...(pageParam === undefined ? {} : { cursor: pageParam }),
      };
      return answerOf(api.GET('/api/v1/poor-lists/{id}/entries', { params: { path: { id: list }, query } }));
    },
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
}

/** A page may be short and not the last: the server looks at so many households at a time. */
export function useDifferences(list: string, unit: string) {
  return useInfiniteQuery({
    queryKey: ['list-differences', list, unit],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => {
      const query = { unit, limit: PAGE, ...(pageParam === undefined ? {} : { cursor: pageParam }) };
      return answerOf(
        api.GET('/api/v1/poor-lists/{id}/differences', { params: { path: { id: list }, query } }),
      );
    },
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
}

export function useComparison(wanted: {
  before: string;
  after: string;
  unit: string;
  kind: ComparisonRow['kind'] | 'all';
}) {
  const { kind, ...lists } = wanted;
  return useInfiniteQuery({
    queryKey: ['list-comparison', wanted],
    enabled: wanted.before !== '',
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => {
      const query = {
        ...lists,
        limit: PAGE,
        ...(kind === 'all' ? {} : { kind }),
        ...(pageParam === undefined ? {} : { cursor: pageParam }),
      };
      return answerOf(api.GET('/api/v1/poor-list-comparisons', { params: { query } }));
    },
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
}
