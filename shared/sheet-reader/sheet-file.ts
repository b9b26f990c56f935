import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { ThreadLimits } from '#shared/thread/thread-stream.ts';
import { SHEET_LIMITS, type SheetEvent, type SheetLimits } from './sheet.ts';
import { readInThread } from './sheet-thread.ts';

/** Where a file lies: on disk, open already (threads share what their process has open), or in memory. */
export type SheetSource =
  | { readonly path: string }
  | { readonly descriptor: number }
  | { readonly bytes: Uint8Array };

export interface SheetJob {
  readonly source: SheetSource;
  readonly limits: SheetLimits;
}

export interface ReadingWishes {
  readonly limits?: Partial<SheetLimits>;
  readonly thread?: Partial<ThreadLimits>;
  readonly signal?: AbortSignal;
}

/** Reads a file in a killable thread: heads and batches of rows, or at last `refused`. Leaving the loop ends the thread. */
export function readSheets(source: SheetSource, wishes: ReadingWishes = {}): AsyncGenerator<SheetEvent> {
  return readInThread<SheetEvent, SheetJob>({
    worker: new URL('./sheet.worker.ts', import.meta.url),
    job: { source, limits: { ...SHEET_LIMITS, ...wishes.limits } },
    limits: wishes.thread ?? {},
    signal: wishes.signal,
  });
}

/** The file's bytes; of one that is too large just enough to see that it is. Waits for the disk: for use inside a thread. */
export function loadSource(source: SheetSource, { inputBytes }: Pick<SheetLimits, 'inputBytes'>): Uint8Array {
  if ('bytes' in source) return source.bytes;
  if ('descriptor' in source) return readAll(source.descriptor, inputBytes + 1);
  const descriptor = openSync(source.path, 'r');
  try {
    return readAll(descriptor, inputBytes + 1);
  } finally {
    closeSync(descriptor);
  }
}

function readAll(descriptor: number, most: number): Uint8Array {
  const bytes = Buffer.allocUnsafe(Math.min(fstatSync(descriptor).size, most));
  let filled = 0;
  while (filled < bytes.length) {
    const read = readSync(descriptor, bytes, filled, bytes.length - filled, filled);
    if (read === 0) break;
    filled += read;
  }
  return bytes.subarray(0, filled);
}
