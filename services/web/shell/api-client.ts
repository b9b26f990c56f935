import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './api.d.ts';
import { problemOfAnswer, toApiProblem } from './api-problem.ts';
import type { Session } from './session.ts';

export type Api = Client<paths>;

const TIMEOUT_MS = 30_000;

/** The API with the session's token. Use it through `answerOf`. */
export function createApi(session: Session): Api {
  return createClient<paths>({
    baseUrl: location.origin,
    fetch: (request) => session.fetch(new Request(request, { signal: AbortSignal.timeout(TIMEOUT_MS) })),
  });
}

/** The answer's data. @throws ApiProblem for refusals and broken connections. */
export async function answerOf<T>(
  asked: Promise<{ data?: T; error?: unknown; response: Response }>,
): Promise<T> {
  const answer = await asked.catch((error: unknown) => {
    throw toApiProblem(error);
  });
  if (answer.data === undefined) throw problemOfAnswer(answer.response, answer.error);
  return answer.data;
}

/** Goes through all pages of a list. */
export async function allPages<T>(
  page: (cursor: string | undefined) => Promise<{ items: T[]; nextCursor: string | null }>,
): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const answer = await page(cursor);
    items.push(...answer.items);
    cursor = answer.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return items;
}
