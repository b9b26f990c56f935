import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { allPages, answerOf } from '../../shell/api-client.ts';
import { api } from '../desk.ts';
import { fromCursor } from '../part/next-page.ts';
import type { CustodyRecord } from './custody-types.ts';

const PAGE = 50;

/** Where one looks. */
export interface At {
  readonly campaign: string;
  readonly place: string;
}

export interface RecordFilter {
  readonly waiting: 'any' | 'me';
  readonly status: CustodyRecord['status'] | undefined;
  readonly holder: string | undefined;
}

export interface LedgerFilter {
  readonly since: string;
  readonly until: string;
  readonly only: 'all' | 'short';
  readonly holder: string | undefined;
}

/** Records of a place, newest first. */
export function useRecords({ campaign, place }: At, { status, holder, waiting }: RecordFilter) {
  const wanted = {
    ...{ campaign, waiting },
    ...(status === undefined ? {} : { status }),
    ...(holder === undefined ? {} : { holder }),
  };
  return useInfiniteQuery({
    queryKey: ['custody', 'records', place, wanted],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      answerOf(
        api.GET('/api/v1/custody/{path}', {
          params: { path: { path: place }, query: { ...wanted, limit: PAGE, ...fromCursor(cursor) } },
        }),
      ),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
}

export function useRecord(id: string) {
  return useQuery({
    queryKey: ['custody', 'one', id],
    queryFn: () => answerOf(api.GET('/api/v1/custody-records/{id}', { params: { path: { id } } })),
  });
}

/** Who has what at a place; of one holder day by day. */
export function useLedger({ campaign, place }: At, { since, until, only, holder }: LedgerFilter) {
  const wanted = {
    ...{ campaign, only },
    ...(since === '' ? {} : { since }),
    ...(until === '' ? {} : { until }),
    ...(holder === undefined ? {} : { holder }),
  };
  return useInfiniteQuery({
    queryKey: ['custody', 'ledger', place, wanted],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      answerOf(
        api.GET('/api/v1/custody-ledger/{path}', {
          params: { path: { path: place }, query: { ...wanted, limit: PAGE, ...fromCursor(cursor) } },
        }),
      ),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
}

/** Everything that holders at a unit have in hand: what a record can be made of. A place of others tells nothing. */
export function useHoldings({ campaign, place }: At, isAsked: 'asked' | 'idle') {
  return useQuery({
    queryKey: ['custody', 'holdings', place, campaign],
    enabled: isAsked === 'asked',
    queryFn: () =>
      allPages((cursor) =>
        answerOf(
          api.GET('/api/v1/custody-ledger/{path}', {
            params: { path: { path: place }, query: { campaign, limit: 200, ...fromCursor(cursor) } },
          }),
        ),
      ),
  });
}

/** Whom a record can name at a unit; nobody where the reader has no place. */
export function useParties({ campaign, place }: At) {
  return useQuery({
    queryKey: ['custody', 'parties', place, campaign],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/custody-parties/{path}', { params: { path: { path: place }, query: { campaign } } }),
      ),
  });
}

export function useLots({ campaign, place }: At, lot: string) {
  return useQuery({
    queryKey: ['custody', 'lots', place, campaign, lot],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/custody-lots/{path}', {
          params: { path: { path: place }, query: { campaign, ...(lot === '' ? {} : { lot }) } },
        }),
      ),
  });
}
