import { SHEET_LIMITS, type SheetLimits } from '#shared/sheet-reader/sheet.ts';
import type { LookJob, ReadBatch, ReadingEvent, RowsJob } from './import-reading.ts';
import { createImportThread } from './import-thread.ts';

type Refused = Extract<ReadingEvent, { type: 'refused' }>;

/** Opens files in a thread that can be killed. One file's rows are held open at a time, for the slices of its trial. */
export interface ImportReader {
  look(job: Omit<LookJob, 'kind' | 'limits'>): AsyncGenerator<ReadingEvent>;
  /**
   * The items from number `start` on, or null at the end. Asked again for the same start it gives the same: a
   * transaction may have to be repeated. `open` is called when the file has to be read anew.
   */
  batchAt(key: string, start: number, open: () => Promise<RowsSource>): Promise<ReadBatch | Refused | null>;
  /** Gives up the file whose rows are open. */
  leave(): Promise<void>;
  close(): Promise<void>;
}

export type RowsSource = Omit<RowsJob, 'kind' | 'limits' | 'skip'>;

interface OpenRows {
  readonly key: string;
  readonly events: AsyncGenerator<ReadingEvent>;
  batch: ReadBatch | Refused | null;
  start: number;
}

/** A file that nobody asks for any more (its job was cut off or went elsewhere) is given up. */
const IDLE_MS = 10_000;
const MINUTE = 60_000;

export function createImportReader(limits: { bytes: number; rows: number }): ImportReader {
  const sheetLimits: SheetLimits = {
    ...SHEET_LIMITS,
    inputBytes: limits.bytes,
    rows: limits.rows,
    rowsPerSheet: Math.min(limits.rows, SHEET_LIMITS.rowsPerSheet),
  };
  const thread = createImportThread({ time: 5 * MINUTE, memory: 384, idle: IDLE_MS });
  let rows: OpenRows | null = null;
  let idle: NodeJS.Timeout | undefined;

  async function leave(): Promise<void> {
    clearTimeout(idle);
    const open = rows;
    rows = null;
    await open?.events.return(undefined);
  }

  async function reopen(key: string, start: number, open: () => Promise<RowsSource>): Promise<OpenRows> {
    await leave();
    const source = await open();
    const events = thread.run({ kind: 'rows', limits: sheetLimits, skip: start, ...source });
    return { key, events, batch: null, start: -1 };
  }

  return {
    async *look(job) {
      await leave();
      yield* thread.run({ kind: 'look', limits: sheetLimits, ...job });
    },
    async batchAt(key, start, open) {
      clearTimeout(idle);
      if (rows?.key !== key || rows.start > start) rows = await reopen(key, start, open);
      while (rows.start < start) {
        const next = await rows.events.next();
        rows.batch = next.done ? null : (next.value as ReadBatch | Refused);
        if (rows.batch === null || rows.batch.type === 'refused') {
          const { batch } = rows;
          await leave();
          return batch;
        }
        rows.start = rows.batch.start;
      }
      idle = setTimeout(() => void leave(), IDLE_MS);
      if (rows.start !== start) throw new Error('The rows of a file were cut elsewhere than before');
      return rows.batch;
    },
    leave,
    async close() {
      await leave();
      await thread.close();
    },
  };
}
