import type { SheetRow } from '#shared/sheet-reader/sheet.ts';
import { amountIn, type BankColumn, columnsIn, dayIn, isTotal, textOf, verdictIn } from './bank-words.ts';
import { referencesIn } from './transfer-reference.ts';

/** A line of a bank's file, as far as it concerns a transfer of ours. */
export interface BankRow {
  readonly sheet: string;
  readonly line: number;
  readonly references: readonly string[];
  /** As the bank has it; '' where it has none. */
  readonly name: string;
  readonly amount: number | null;
  readonly verdict: 'paid' | 'failed' | null;
  /** What the bank says of it. */
  readonly said: string;
  readonly day: string | null;
}

/** How rows without a status are meant. */
export type RowsMean = 'by-status' | 'all-paid' | 'all-failed';

const LONGEST = 200;

/** Reads one sheet's rows in order: what stands above the heading is passed over, and so are blank lines and sums. */
export function createBankReader(sheet: string, rowsMean: RowsMean): (row: SheetRow) => BankRow | null {
  let columns: ReadonlyMap<BankColumn, number> | null = null;
  return (row) => {
    if (columns === null) {
      columns = columnsIn(row.cells);
      if (columns !== null) return null;
    }
    const references = referencesIn(row.cells.map(textOf).join(' '));
    const at = (column: BankColumn) => {
      const index = columns?.get(column);
      return index === undefined ? null : (row.cells[index] ?? null);
    };
    const status = textOf(at('status'));
    const reason = textOf(at('reason'));
    const amount = amountIn(at('amount'));
    const isOurs = references.length > 0;
    if (!isOurs && (columns === null || isTotal(row.cells) || (amount === null && status === '')))
      return null;
    return {
      ...{ sheet, line: row.line, references, amount },
      name: textOf(at('name')).slice(0, LONGEST),
      verdict: verdictIn(status) ?? MEANT[rowsMean],
      said: [status, reason]
        .filter((text) => text !== '')
        .join(': ')
        .slice(0, LONGEST),
      day: dayIn(at('day')),
    };
  };
}

const MEANT = { 'by-status': null, 'all-paid': 'paid', 'all-failed': 'failed' } as const;
