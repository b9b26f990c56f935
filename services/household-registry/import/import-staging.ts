import type { ShownChange } from './import-change.ts';
import type { Cells } from './import-column.ts';
import type { VillagelessEntry } from './import-entry.ts';
import type { CellFault } from './import-row.ts';

/** What the trial says of a row; `unclear` is a line that may be a household and could not be read as one. */
export const VERDICTS = ['new', 'changed', 'unchanged', 'refused', 'unclear'] as const;

export type Verdict = (typeof VERDICTS)[number];

/** A row of a file as its trial left it. */
export interface StagedRow {
  /** import|trial|order */
  readonly _id: string;
  readonly import: string;
  readonly trial: number;
  readonly sheet: string;
  readonly sheetIndex: number;
  readonly line: number;
  readonly verdict: Verdict;
  /** The household that it is, also where its row is refused for something else. */
  readonly household: string | null;
  /** When the household was last changed, as the trial saw it; null where it was not there. */
  readonly base: Date | null;
  readonly commune: string | null;
  readonly code: string | null;
  /** Whether the code was made, because the file has none. */
  readonly made: boolean;
  /** Keyed hash of who it is, where the file has no code: a second row of the same one is no second household. */
  readonly twin: string | null;
  /** Key of a village that no row before had named and nobody has registered. */
  readonly opens: string | null;
  readonly faults: readonly CellFault[];
  readonly warnings: readonly string[];
  readonly sealed: Uint8Array;
  /** Where applying brought something else than the verdict: a code. */
  readonly effect: string | null;
}

/** What is sealed of a row. */
export interface RowContent {
  /** What stands in it, where it is refused. */
  readonly cells?: Cells;
  /** The line's text, where it is unclear. */
  readonly text?: string;
  /** What it says, where it is to be applied. */
  readonly entry?: VillagelessEntry;
  /** Who it is, where nothing is to be done. */
  readonly head?: string;
  readonly village?: string;
  readonly changes?: readonly ShownChange[];
  /** What stands in the cell of groups and was not taken over, as it is written. */
  readonly groupsLeft?: readonly string[];
}
