import {
  streamFromThread,
  ThreadEnded,
  type ThreadLimits,
  type ThreadWork,
} from '#shared/thread/thread-stream.ts';
import type { SheetEvent } from './sheet.ts';
import { SHEET_TOO_MUCH_MEMORY, SHEET_TOOK_TOO_LONG } from './sheet-problem.ts';

const THREAD_LIMITS: ThreadLimits = { time: 120_000, memory: 384 };

interface SheetWork<Job> extends Omit<ThreadWork<Job>, 'limits'> {
  readonly limits?: Partial<ThreadLimits>;
}

type Refused = Extract<SheetEvent, { type: 'refused' }>;

/** What a reading thread yields; it ends in `refused` where it takes too long or too much memory. */
export async function* readInThread<T, Job = unknown>({
  limits,
  ...work
}: SheetWork<Job>): AsyncGenerator<T | Refused> {
  try {
    yield* streamFromThread<T, Job>({ ...work, limits: { ...THREAD_LIMITS, ...limits } });
  } catch (error) {
    if (!(error instanceof ThreadEnded)) throw error;
    const problem = error.limit === 'time' ? SHEET_TOOK_TOO_LONG : SHEET_TOO_MUCH_MEMORY;
    yield { type: 'refused', problem, errors: [] };
  }
}
