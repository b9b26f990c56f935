import { useQuery } from '@tanstack/react-query';
import { allPages, answerOf } from '../../shell/api-client.ts';
import { api } from '../desk.ts';
import { fromCursor } from '../part/next-page.ts';

export function useSources(campaign: string | undefined) {
  return useQuery({
    queryKey: ['sources', campaign],
    enabled: campaign !== undefined,
    queryFn: () =>
      allPages((cursor) =>
        answerOf(
          api.GET('/api/v1/sources', {
            params: { query: { campaign: campaign ?? '', ...fromCursor(cursor) } },
          }),
        ),
      ),
  });
}

export function useSource(id: string) {
  return useQuery({
    queryKey: ['sources', 'one', id],
    queryFn: () => answerOf(api.GET('/api/v1/sources/{id}', { params: { path: { id } } })),
  });
}

/** The book of a source, newest line first. */
export function useEntries(id: string) {
  return useQuery({
    queryKey: ['source-entries', id],
    queryFn: () =>
      answerOf(api.GET('/api/v1/sources/{id}/entries', { params: { path: { id }, query: { limit: 200 } } })),
  });
}
