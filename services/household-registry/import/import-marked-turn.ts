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

/** Who asks while so many wait is sent away: the line would outlast their patience. */
const LONGEST_LINE = 50;

/** Who may have a file marked now: so many at once in this process, the others in the order in which they came. */
export interface MarkedTurns {
  /** Waits for a turn; what is given back ends it, and is called once. */
  take(): Promise<Result<() => void>>;
}

export function createMarkedTurns(): MarkedTurns {
  const line: (() => void)[] = [];
  let taken = 0;
  return {
    async take() {
      if (line.length >= LONGEST_LINE) return refuse(IMPORT_MARKING_BUSY);
      if (taken < AT_ONCE) taken += 1;
      else await new Promise<void>((resolve) => line.push(resolve));
      return accept(give);
    },
  };

  /** The turn goes to who waits longest without being free in between. */
  function give(): void {
    const next = line.shift();
    if (next === undefined) taken -= 1;
    else next();
  }
}
