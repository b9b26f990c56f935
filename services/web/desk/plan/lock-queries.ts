import { useQuery } from '@tanstack/react-query';
import { allPages, answerOf } from '../../shell/api-client.ts';
import type { Answer, Body } from '../../shell/api-types.ts';
import { api } from '../desk.ts';
import { fromCursor } from '../part/next-page.ts';
import { useCommand } from '../part/use-command.ts';

export type Lock = Answer<'/api/v1/locks'>['items'][number];
export type SetLock = Body<'/api/v1/locks'>;

/** All that stand: they are set by hand, one by one. */
export function useLocks(campaign: string | undefined) {
  return useQuery({
    queryKey: ['locks', campaign],
    enabled: campaign !== undefined,
    queryFn: () =>
      allPages((cursor) =>
        answerOf(
          api.GET('/api/v1/locks', {
            params: { query: { campaign: campaign ?? '', limit: 200, ...fromCursor(cursor) } },
          }),
        ),
      ),
  });
}

export function useSetLock() {
  return useCommand({
    send: (body: SetLock, id) =>
      answerOf(api.POST('/api/v1/locks', { params: { header: { 'Idempotency-Key': id } }, body })),
    changes: ['locks'],
  });
}

export function useLiftLock() {
  return useCommand({
    send: ({ lock, reason }: { lock: string; reason: string }, id) =>
      answerOf(
        api.POST('/api/v1/locks/{id}/lift', {
          params: { path: { id: lock }, header: { 'Idempotency-Key': id } },
          body: { reason },
        }),
      ),
    changes: ['locks'],
  });
}

export function lockWords({ kind, shares }: Pick<Lock, 'kind' | 'shares'>): string {
  switch (kind) {
    case 'must':
      return 'Phải có';
    case 'must-not':
      return 'Không được nhận';
    case 'amount':
      return `Đúng ${shares ?? 0} suất`;
  }
}
