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
