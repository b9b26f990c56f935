import type { Problem } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import { readSheets } from '#shared/sheet-reader/sheet-file.ts';
import { type BankRow, createBankReader, type RowsMean } from './bank-row.ts';
import { TRANSFER_FILE_FOREIGN } from './transfer.ts';

/** A bank's answer to some fifty thousand transfers stays far below. */
export const MOST_BYTES = 8 << 20;
const MOST_ROWS = 60_000;
const LIMITS = { inputBytes: MOST_BYTES, rows: MOST_ROWS, rowsPerSheet: MOST_ROWS, columns: 100, sheets: 20 };
const THREAD = { time: 30_000, memory: 256 };

/** The lines of a bank's file that concern a transfer, read in a thread that can be ended; hidden sheets are passed over. */
export async function readBankFile(
  bytes: Uint8Array,
  rowsMean: RowsMean,
): Promise<Result<readonly BankRow[]>> {
  const rows: BankRow[] = [];
  let read: ReturnType<typeof createBankReader> | null = null;
  for await (const event of readSheets({ bytes }, { limits: LIMITS, thread: THREAD })) {
    switch (event.type) {
      case 'refused':
        return refuse(event.problem satisfies Problem, event.errors);
      case 'head':
        read = event.head.hidden ? null : createBankReader(event.head.name, rowsMean);
        break;
      case 'rows':
        for (const row of event.rows) {
          const one = read?.(row) ?? null;
          if (one !== null) rows.push(one);
        }
        break;
    }
  }
  return rows.length === 0 ? refuse(TRANSFER_FILE_FOREIGN) : accept(rows);
}
