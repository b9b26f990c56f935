import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answerOf } from '../../shell/api-client.ts';
import type { Answer, Body } from '../../shell/api-types.ts';
import { api } from '../desk.ts';
import { fromCursor } from '../part/next-page.ts';

export type PagesOut = Answer<'/api/v1/pages-out/{path}'>;
export type ListPage = PagesOut['items'][number];

const SHOWN = 100;

/** Pages that are out at a place, the one that is due first in front. */
export function usePagesOut(path: string, campaign: string | undefined) {
  return useInfiniteQuery({
    queryKey: ['list-pages', 'out', path, campaign],
    enabled: campaign !== undefined && path !== '',
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/v1/pages-out/{path}', {
          params: {
            path: { path },
            query: { campaign: campaign ?? '', limit: SHOWN, ...fromCursor(pageParam) },
          },
        }),
      ),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
}

/** What was printed of a village, newest print first. */
export function useVillagePages(path: string, campaign: string | undefined) {
  return useQuery({
    queryKey: ['list-pages', 'village', path, campaign],
    enabled: campaign !== undefined,
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/village-pages/{path}', {
          params: { path: { path }, query: { campaign: campaign ?? '' } },
        }),
      ),
  });
}

export function giveOut(body: Body<'/api/v1/list-pages/give-outs'>, id: string) {
  return answerOf(
    api.POST('/api/v1/list-pages/give-outs', { params: { header: { 'Idempotency-Key': id } }, body }),
  );
}

export function takeBack(pages: readonly string[], id: string) {
  return answerOf(
    api.POST('/api/v1/list-pages/returns', {
      params: { header: { 'Idempotency-Key': id } },
      body: { pages: [...pages], remark: '' },
    }),
  );
}
