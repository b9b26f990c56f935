import { streamFromThread, type ThreadLimits } from '#shared/thread/thread-stream.ts';
import type { Division, DivisionInput } from './division-outcome.ts';

export type DivideInThread = (input: DivisionInput) => Promise<Division>;

/**
 * Divides in a thread of its own, so that the service goes on answering.
 * @throws ThreadEnded when it takes too long or too much memory.
 */
export function divideInThread(limits: ThreadLimits): DivideInThread {
  const worker = new URL('./division.worker.ts', import.meta.url);
  return async ({ table, sources, wishes }) => {
    const job: DivisionInput = { table: withoutIds(table), sources, wishes };
    for await (const division of streamFromThread<Division, DivisionInput>({ worker, job, limits })) {
      return division;
    }
    throw new Error('The dividing thread ended without a word');
  };
}

/** Only the columns that count: ids are not worth copying. */
function withoutIds(table: DivisionInput['table']): DivisionInput['table'] {
  const { count, villages, groupSets, priors, severities, village, groupSet, severity, prior, members } =
    table;
  const columns = { village, groupSet, severity, prior, members, class: table.class };
  return { count, villages, groupSets, priors, severities, ...columns };
}
