import type { VillagelessEntry } from './import-entry.ts';
import type { ImportRowRepository, TrialKey } from './import-row.repository.ts';
import { type ImportSeal, openJson } from './import-seal.ts';
import type { RowContent, StagedRow } from './import-staging.ts';

/** A row that is to be applied, with what it says. */
export interface OpenedRow {
  readonly row: StagedRow;
  readonly entry: VillagelessEntry;
}

/** Rows of a trial that are to be applied, read ahead: what a trial found never changes, so it needs no transaction. */
export interface RowsAhead {
  /** The rows behind `after`; asked again for the same it gives the same. */
  take(key: TrialKey, after: string): Promise<readonly OpenedRow[]>;
  /** Begins to read those behind `after`, while the database is busy with the slice before. */
  prepare(key: TrialKey, after: string): void;
  /** Forgets what was read and is not wanted any more. */
  leave(): void;
}

/** Rows applied in one transaction: more would starve others, fewer would pay the commit too often. */
export const APPLIED_AT_ONCE = 500;

export function createRowsAhead(rows: ImportRowRepository, seal: ImportSeal): RowsAhead {
  let ahead: { readonly name: string; readonly opened: Promise<readonly OpenedRow[]> } | null = null;

  async function read(key: TrialKey, after: string): Promise<readonly OpenedRow[]> {
    const staged = await rows.slice(key, { after, verdicts: ['new', 'changed'], limit: APPLIED_AT_ONCE });
    return staged.map((row) => openRow(seal, row));
  }

  function begin(key: TrialKey, after: string) {
    const name = `${key.import}|${key.trial}|${after}`;
    if (ahead?.name === name) return ahead.opened;
    const opened = read(key, after);
    ahead = { name, opened };
    opened.catch(() => {
      if (ahead?.opened === opened) ahead = null;
    });
    return opened;
  }

  return {
    take: begin,
    prepare: (key, after) => void begin(key, after),
    leave() {
      ahead = null;
    },
  };
}

function openRow(seal: ImportSeal, row: StagedRow): OpenedRow {
  const { entry } = openJson(seal, row._id, row.sealed) as RowContent;
  if (entry === undefined) throw new Error('A row that is to be applied says nothing');
  return { row, entry };
}
