import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { answerOf } from '../../shell/api-client.ts';
import type { Answer } from '../../shell/api-types.ts';
import { api } from '../desk.ts';
import { fromCursor } from '../part/next-page.ts';
import { useCommand } from '../part/use-command.ts';

export type PairItem = Answer<'/api/v1/duplicates/{path}'>['items'][number];
export type DuplicatePair = Answer<'/api/v1/duplicate-pairs/{id}'>;
export type PairSide = DuplicatePair['sides'][number];
export type DuplicateSearch = NonNullable<Answer<'/api/v1/duplicate-searches/{path}'>['search']>;
export type QueueStatus = 'open' | 'different' | 'same';

/** What is written under a verdict that is given by a key. */
const WHY_SAME = 'Một hộ được ghi hai lần';
const PAGE = 50;
/** Everything that a verdict changes on the screen. */
const CHANGES = ['duplicates', 'household', 'households'];

export function usePairs(path: string, status: QueueStatus) {
  return useInfiniteQuery({
    queryKey: ['duplicates', 'queue', path, status],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      answerOf(
        api.GET('/api/v1/duplicates/{path}', {
          params: {
            path: { path },
            query: { status, limit: PAGE, ...fromCursor(cursor) },
          },
        }),
      ),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
}

export function useCounts(path: string) {
  return useQuery({
    queryKey: ['duplicates', 'counts', path],
    queryFn: () =>
      answerOf(api.GET('/api/v1/duplicate-counts/{path}', { params: { path: { path }, query: {} } })),
  });
}

export function usePair(id: string) {
  return useQuery({
    queryKey: ['duplicates', 'pair', id],
    queryFn: () => answerOf(api.GET('/api/v1/duplicate-pairs/{id}', { params: { path: { id } } })),
  });
}

/** The newest search; followed while it works, and the queue is read again when it is over. */
export function useSearch(path: string) {
  const client = useQueryClient();
  const query = useQuery({
    queryKey: ['duplicate-search', path],
    queryFn: async () =>
      (
        await answerOf(
          api.GET('/api/v1/duplicate-searches/{path}', { params: { path: { path }, query: {} } }),
        )
      ).search,
    refetchInterval: ({ state }) => (isAtWork(state.data) ? 1_000 : 30_000),
  });
  const working = isAtWork(query.data);
  const was = useRef(working);
  useEffect(() => {
    if (was.current && !working) void client.invalidateQueries({ queryKey: ['duplicates'] });
    was.current = working;
  }, [client, working]);
  return query;
}

export function isAtWork(search: DuplicateSearch | null | undefined): boolean {
  return search != null && search.status !== 'done' && search.status !== 'failed';
}

export function useAskSearch(path: string) {
  return useCommand({
    send: (year: number, id) =>
      answerOf(
        api.POST('/api/v1/duplicate-searches/{path}', {
          params: { path: { path }, header: { 'Idempotency-Key': id } },
          body: { year },
        }),
      ),
    changes: ['duplicate-search'],
  });
}

export type Verdict =
  | { readonly verdict: 'different'; readonly pair: DuplicatePair }
  | {
      readonly verdict: 'same';
      readonly pair: DuplicatePair;
      readonly keep: string;
      /** Ids of those of the double who go into the kept household; the double's own id is its head. */
      readonly joining: readonly string[];
    };

export function useDecision() {
  return useCommand({
    send: (verdict: Verdict, id) =>
      answerOf(
        api.POST('/api/v1/duplicate-pairs/{id}/decision', {
          params: { path: { id: verdict.pair.id }, header: { 'Idempotency-Key': id } },
          body: bodyOf(verdict),
        }),
      ),
    changes: CHANGES,
  });
}

export function useReopening() {
  return useCommand({
    send: ({ pair, why }: { pair: DuplicatePair; why: string }, id) =>
      answerOf(
        api.POST('/api/v1/duplicate-pairs/{id}/reopening', {
          params: { path: { id: pair.id }, header: { 'Idempotency-Key': id } },
          body: { version: pair.version, why },
        }),
      ),
    changes: CHANGES,
  });
}

/** Of each pair the household is kept of which more is known. */
export function useAcceptMany() {
  return useCommand({
    send: (pairs: readonly PairItem[], id) =>
      answerOf(
        api.POST('/api/v1/duplicate-decisions', {
          body: {
            items: pairs.map(({ id: pair, version, keep, sides }, index) => ({
              ...{ id: `${id}-${index}`, pair, version, keep },
              verdict: 'same' as const,
              seen: sides.map((side) => side.version),
              why: WHY_SAME,
            })),
          },
        }),
      ),
    changes: CHANGES,
  });
}

function bodyOf(said: Verdict) {
  const { version, sides } = said.pair;
  if (said.verdict === 'different') return { verdict: said.verdict, version };
  const seen = sides.map((side) => side.version);
  const double = sides.find(({ id }) => id !== said.keep);
  const people = joiningOf(double, said.joining);
  return { verdict: said.verdict, version, keep: said.keep, seen, people, why: WHY_SAME };
}

/** Of what was ticked on both sides, what is of the household that ends. */
function joiningOf(double: PairSide | undefined, ticked: readonly string[]) {
  const members = (double?.persons ?? []).map(({ id }) => id).filter((id) => ticked.includes(id));
  const head = double !== undefined && ticked.includes(double.id) ? 'joins' : 'stays-out';
  return { members, head } as const;
}
