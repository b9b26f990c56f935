import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answerOf } from '../../shell/api-client.ts';
import type { Answer } from '../../shell/api-types.ts';
import { api } from '../desk.ts';
import { fromCursor } from '../part/next-page.ts';

export type TransferItem = Answer<'/api/v1/transfers/{path}'>['items'][number];
export type TransferFile = Answer<'/api/v1/transfer-files/{id}'>;
export type BankRow = Answer<'/api/v1/transfer-files/{id}/rows'>['items'][number];
export type RowView = 'open' | BankRow['state'];

/** What a step changes on the screen. */
export const TRANSFER_CHANGES = ['transfers'];

export function useTransfers(place: string, campaign: string) {
  return useInfiniteQuery({
    queryKey: ['transfers', 'all', place, campaign],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      answerOf(
        api.GET('/api/v1/transfers/{path}', {
          params: { path: { path: place }, query: { campaign, limit: 20, ...fromCursor(cursor) } },
        }),
      ),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    staleTime: 0,
  });
}

/** A bank's file, looked at again and again while the server carries it out. */
export function useTransferFile(id: string) {
  return useQuery({
    queryKey: ['transfers', 'one', id],
    queryFn: () => answerOf(api.GET('/api/v1/transfer-files/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data?.status === 'confirming' ? 700 : false),
    staleTime: 0,
  });
}

export function useBankRows(id: string, state: RowView) {
  return useInfiniteQuery({
    queryKey: ['transfers', 'rows', id, state],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      answerOf(
        api.GET('/api/v1/transfer-files/{id}/rows', {
          params: { path: { id }, query: { state, limit: 50, ...fromCursor(cursor) } },
        }),
      ),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
}
