import { toApiProblem } from '../../shell/api-problem.ts';

/**
 * The id of what a form wants to be done. It stays while the outcome is unknown, so that sending again never does it
 * twice; after a definite answer the next try is another command.
 */
export function commandIds(newId: () => string = () => crypto.randomUUID()): {
  run<T>(content: unknown, work: (id: string) => Promise<T>): Promise<T>;
} {
  let open: { content: string; id: string } | null = null;
  return {
    async run(content, work) {
      const text = JSON.stringify(content);
      if (open?.content !== text) open = { content: text, id: newId() };
      try {
        const answer = await work(open.id);
        open = null;
        return answer;
      } catch (error) {
        const { status } = toApiProblem(error);
        if (status >= 400 && status < 500 && status !== 429 && status !== 401) open = null;
        throw error;
      }
    },
  };
}
