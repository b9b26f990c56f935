import { QueryClient } from '@tanstack/react-query';
import { createApi } from '../shell/api-client.ts';
import { toApiProblem } from '../shell/api-problem.ts';
import { createSession } from '../shell/session.ts';

/** The parts of this page. A desk keeps nothing on the disk: shared computers stand in offices. */
export const session = createSession({ load: async () => null, save: async () => undefined });
export const api = createApi(session);
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // A refusal stays a refusal; a lost connection is worth two more tries.
      retry: (failures, error) => failures < 2 && !isRefusal(toApiProblem(error).status),
    },
  },
});

function isRefusal(status: number): boolean {
  return status >= 400 && status < 500;
}
