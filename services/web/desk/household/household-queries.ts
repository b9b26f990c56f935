import { useMutation, useQuery } from '@tanstack/react-query';
import { allPages, answerOf } from '../../shell/api-client.ts';
import type { Body } from '../../shell/api-types.ts';
import { api } from '../desk.ts';
import { fromCursor } from '../part/next-page.ts';
import { useCommand } from '../part/use-command.ts';
import type { HouseholdRecord, LifePath } from './household-types.ts';

/** A household as it is, or as it was on a day. */
export function useRecord(id: string, on: string | null = null) {
  return useQuery({
    queryKey: ['household', id, on],
    enabled: id !== '',
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/household-records/{id}', {
          params: { path: { id }, query: on === null ? {} : { on } },
        }),
      ),
  });
}

/** Every change of a household, newest first. */
export function useHistory(id: string) {
  return useQuery({
    queryKey: ['household', id, 'history'],
    queryFn: () =>
      allPages((cursor) =>
        answerOf(
          api.GET('/api/v1/household-records/{id}/history', {
            params: { path: { id }, query: { limit: 500, ...fromCursor(cursor) } },
          }),
        ),
      ),
  });
}

/** Households of a place by part of a name or code, for choosing one. */
export function useFound({ place, year, search }: { place: string; year: number; search: string }) {
  return useQuery({
    queryKey: ['households', 'found', place, year, search],
    enabled: search.length >= 2,
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/households/{path}', {
          params: { path: { path: place }, query: { year, search, limit: 10 } },
        }),
      ),
  });
}

export function useRegister() {
  return useCommand({
    send: (body: Body<'/api/v1/household-records'>, id) =>
      answerOf(
        api.POST('/api/v1/household-records', { params: { header: { 'Idempotency-Key': id } }, body }),
      ),
    changes: ['households'],
  });
}

/** Who of the registered may be the household that a form is about to register; asked with its words, kept nowhere. */
export function useLikenesses() {
  return useMutation({
    mutationFn: (body: Body<'/api/v1/household-likenesses'>) =>
      answerOf(api.POST('/api/v1/household-likenesses', { body })),
  });
}

/**
 * One command about a household, with the version that its sender has seen. `onTaken` comes before anything is read again,
 * so that a dialog is gone when the page behind it changes.
 */
export function useLife<P extends LifePath>(parts: {
  readonly path: P;
  readonly seen: Pick<HouseholdRecord, 'id' | 'version'>;
  readonly member?: string | undefined;
  readonly onTaken: () => void;
}) {
  const { path, seen, member = '', onTaken } = parts;
  return useCommand({
    async send(body: Body<P>, id) {
      const params = { path: { id: seen.id, member }, header: { 'Idempotency-Key': id } };
      const request = { params, headers: { 'If-Match': `"${seen.version}"` }, body };
      // All commands take and answer alike; their bodies are told apart by the form that sends them.
      const answer = await answerOf(
        api.POST(path as '/api/v1/household-records/{id}/class', request as never),
      );
      onTaken();
      return answer;
    },
    changes: ['household', 'households', 'amendments'],
  });
}
