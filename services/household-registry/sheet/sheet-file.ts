import { open } from 'node:fs/promises';
import { SHEET_LIMITS, type SheetEvent, type SheetLimits } from './sheet.ts';
import { streamFromThread, type ThreadLimits } from './sheet-thread.ts';

/** Where a file lies: on disk, or in memory. */
export type SheetSource = { readonly path: string } | { readonly bytes: Uint8Array };

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
  return streamFromThread<SheetEvent, SheetJob>({
    worker: new URL('./sheet.worker.ts', import.meta.url),
    job: { source, limits: { ...SHEET_LIMITS, ...wishes.limits } },
    limits: wishes.thread ?? {},
    signal: wishes.signal,
  });
}

/** The file's bytes; of one that is too large just enough to see that it is. For use inside the thread. */
export async function loadSource(source: SheetSource, { inputBytes }: SheetLimits): Promise<Uint8Array> {
  if ('bytes' in source) return source.bytes;
  const file = await open(source.path, 'r');
  try {
    const { size } = await file.stat();
    const bytes = Buffer.allocUnsafe(Math.min(size, inputBytes + 1));
    let filled = 0;
    while (filled < bytes.length) {
      const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return bytes.subarray(0, filled);
  } finally {
    await file.close();
  }
}
