import { problem } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';

export const IMPORT_MARKING_BUSY = problem(
  'import-marking-busy',
  429,
  'Other files are just being marked with reasons; please ask again in a moment',
  { retryAfter: 5 },
);

/** Each one is a thread with some hundred megabytes. */
const AT_ONCE = 2;

/** Who may have a file marked now: so many at once in this process, and one for an account. */
export interface MarkedTurns {
  /** Gives the turn back when called. */
  take(account: string): Result<() => void>;
}

export function createMarkedTurns(): MarkedTurns {
  const taken = new Set<string>();
  return {
    take(account) {
      if (taken.size >= AT_ONCE || taken.has(account)) return refuse(IMPORT_MARKING_BUSY);
      taken.add(account);
      return accept(() => void taken.delete(account));
    },
  };
}
