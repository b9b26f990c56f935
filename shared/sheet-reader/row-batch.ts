import type { SheetRow } from './sheet.ts';
import type { TextBudget } from './text-budget.ts';

const ROWS = 500;
const CHARACTERS = 1 << 20;

export interface RowBatches {
  /** @throws SheetRefusal where the file's text is spent. */
  add(row: SheetRow): void;
  /** Takes out a batch that is full. */
  full(): readonly SheetRow[] | null;
  /** Takes out what is left. */
  rest(): readonly SheetRow[];
}

/**
 * Rows in batches of bounded size. One long text may be shared by a million cells at no cost in this thread, yet every
 * cell is a copy of it once it goes to another: so text is counted too.
 */
export function createRowBatches(budget: TextBudget): RowBatches {
  const batches: SheetRow[][] = [[]];
  let characters = 0;
  return {
    add(row) {
      batches.at(-1)!.push(row);
      characters += budget.spend(row);
      if (batches.at(-1)!.length < ROWS && characters < CHARACTERS) return;
      batches.push([]);
      characters = 0;
    },
    full: () => (batches.length > 1 ? batches.shift()! : null),
    rest: () => batches[0]!,
  };
}
