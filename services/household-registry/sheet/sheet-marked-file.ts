import { SHEET_LIMITS } from '#shared/sheet-reader/sheet.ts';
import type { ReadingWishes, SheetJob, SheetSource } from '#shared/sheet-reader/sheet-file.ts';
import { readInThread } from '#shared/sheet-reader/sheet-thread.ts';
import type { MarkedEvent, Marking } from './sheet-marked.ts';

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
