import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { answerOf } from '../../shell/api-client.ts';
import { ApiProblem } from '../../shell/api-problem.ts';
import type { Body } from '../../shell/api-types.ts';
import { api } from '../desk.ts';
import { fromCursor } from '../part/next-page.ts';

const PAGE = 200;
/** As many as the server takes at once. */
const BATCH = 200;

export type StateFilter = 'all' | 'open' | 'stated' | 'closed';

export function useVillages(path: string, list: string | undefined, state: StateFilter) {
  return useInfiniteQuery({
    queryKey: ['closures', path, list, state],
    enabled: list !== undefined,
    // The choice of states stays where it is while its villages come.
    placeholderData: keepPreviousData,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      answerOf(
        api.GET('/api/v1/closures/{path}', {
          params: {
            path: { path },
            query: { list: list ?? '', state, limit: PAGE, ...fromCursor(cursor) },
          },
        }),
      ),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
}

type Results = { results: { id: string; status: string; code?: string | undefined }[] };

export type Statement = Omit<Body<'/api/v1/closures'>['items'][number], 'id'>;

/** One statement at a time, as the papers lie on the desk. @throws ApiProblem with the item's code. */
export async function sendStatement(statement: Statement, id: string): Promise<void> {
  const items = [{ ...statement, id }];
  throwRefusal(await answerOf(api.POST('/api/v1/closures', { body: { items } })));
}

export async function sendWithdrawal(
  wish: { list: string; unit: string; reason: string },
  id: string,
): Promise<void> {
  const items = [{ ...wish, id }];
  throwRefusal(await answerOf(api.POST('/api/v1/closures/withdrawals', { body: { items } })));
}

/** Code of each village that was not accepted, by its path. */
export async function sendApprovals(
  wish: { list: string; units: readonly string[] },
  id: string,
): Promise<ReadonlyMap<string, string>> {
  const { list, units } = wish;
  const refused = new Map<string, string>();
  for (let start = 0; start < units.length; start += BATCH) {
    const some = units.slice(start, start + BATCH);
    const items = some.map((unit, index) => ({ id: `${id}-${start + index}`, list, unit }));
    const { results } = await answerOf(api.POST('/api/v1/closures/approvals', { body: { items } }));
    results.forEach(({ status, code }, index) => {
      if (status === 'refused' || status === 'conflict') refused.set(some[index]!, code ?? status);
    });
  }
  return refused;
}

function throwRefusal({ results: [result] }: Results): void {
  if (result?.status === 'refused' || result?.status === 'conflict')
    throw new ApiProblem({ code: result.code ?? 'command-conflict', status: 409 });
}
