import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answerOf } from '../../shell/api-client.ts';
import type { Answer, Body } from '../../shell/api-types.ts';
import { api } from '../desk.ts';
import { fromCursor } from '../part/next-page.ts';
import { useCommand } from '../part/use-command.ts';
import { isUnderWay } from './donor-list-status.ts';

export type DonorListItem = Answer<'/api/v1/donor-lists'>['items'][number];
export type DonorList = Answer<'/api/v1/donor-lists/{id}'>;
export type DonorRow = Answer<'/api/v1/donor-lists/{id}/rows'>['items'][number];
export type RowCandidate = DonorRow['candidates'][number];
export type DonorTerms = Body<'/api/v1/donor-lists/{id}/confirm'>;

/** What a step changes on the screen: the list, its rows, and who has what. */
const CHANGES = ['donor-lists', 'donor-list', 'donor-layout', 'donor-rows', 'gift-matrix'];
const PAGE = 50;

export function useDonorLists() {
  return useInfiniteQuery({
    queryKey: ['donor-lists'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      answerOf(api.GET('/api/v1/donor-lists', { params: { query: { limit: 20, ...fromCursor(cursor) } } })),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    staleTime: 0,
  });
}

/** A donor's list, looked at again and again while the server works on it. */
export function useDonorList(id: string) {
  return useQuery({
    queryKey: ['donor-list', id],
    queryFn: () => answerOf(api.GET('/api/v1/donor-lists/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data !== undefined && isUnderWay(state.data) ? 700 : false),
    staleTime: 0,
  });
}

export function useDonorLayout(id: string) {
  return useQuery({
    queryKey: ['donor-layout', id],
    queryFn: () => answerOf(api.GET('/api/v1/donor-lists/{id}/layout', { params: { path: { id } } })),
  });
}

/** Rows by what they came to; `open` are the unsure ones that nobody has decided on. */
export type RowView = 'open' | DonorRow['state'];

export function useDonorRows(id: string, view: RowView) {
  const chosen = view === 'open' ? ({ state: 'unsure', open: 'yes' } as const) : ({ state: view } as const);
  return useInfiniteQuery({
    queryKey: ['donor-rows', id, view],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      answerOf(
        api.GET('/api/v1/donor-lists/{id}/rows', {
          params: { path: { id }, query: { ...chosen, limit: PAGE, ...fromCursor(cursor) } },
        }),
      ),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
}

export type StepName = 'matching' | 'cancel' | 'withdraw';

/** One step of the list by a person's wish. */
export function useStep(id: string) {
  return useCommand({
    send: (step: StepName, command) => takeStep(id, step, command),
    changes: CHANGES,
  });
}

function takeStep(id: string, step: StepName, command: string) {
  const init = { params: { path: { id }, header: { 'Idempotency-Key': command } }, body: {} };
  switch (step) {
    case 'matching':
      return answerOf(api.POST('/api/v1/donor-lists/{id}/matching', init));
    case 'cancel':
      return answerOf(api.POST('/api/v1/donor-lists/{id}/cancel', init));
    case 'withdraw':
      return answerOf(api.POST('/api/v1/donor-lists/{id}/withdraw', init));
  }
}

/** Which household a row means; null: none. */
export function useDecision(id: string) {
  return useCommand({
    send: (body: { row: string; household: string | null }, command) =>
      answerOf(
        api.POST('/api/v1/donor-lists/{id}/decisions', {
          params: { path: { id }, header: { 'Idempotency-Key': command } },
          body,
        }),
      ),
    changes: ['donor-list', 'donor-rows'],
  });
}

export function useConfirmation(id: string) {
  return useCommand({
    send: (body: DonorTerms, command) =>
      answerOf(
        api.POST('/api/v1/donor-lists/{id}/confirm', {
          params: { path: { id }, header: { 'Idempotency-Key': command } },
          body,
        }),
      ),
    changes: CHANGES,
  });
}
