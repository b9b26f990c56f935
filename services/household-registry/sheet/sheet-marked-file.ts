import { SHEET_LIMITS } from './sheet.ts';
import type { ReadingWishes, SheetJob, SheetSource } from './sheet-file.ts';
import type { MarkedEvent, Marking } from './sheet-marked.ts';
import { readInThread } from './sheet-thread.ts';

export interface MarkJob extends SheetJob {
  readonly marking: Marking;
}

/** Writes a sender's file back with a column of reasons, in a killable thread; see `markedEvents`. */
export function markSheets(
  source: SheetSource,
  marking: Marking,
  wishes: ReadingWishes = {},
): AsyncGenerator<MarkedEvent> {
  return readInThread<MarkedEvent, MarkJob>({
    worker: new URL('./sheet-marked.worker.ts', import.meta.url),
    job: { source, marking, limits: { ...SHEET_LIMITS, ...wishes.limits } },
    limits: wishes.thread ?? {},
    signal: wishes.signal,
  });
}
