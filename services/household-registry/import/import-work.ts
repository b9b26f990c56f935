import type { Storage } from '#shared/storage/connection.ts';
import type { Job, JobSlice, JobTransaction } from '#shared/storage/job.ts';
import type { HouseholdRepository } from '../household/household.repository.ts';
import type { FieldSeal } from '../household/sealed-field.ts';
import type { PoorListRepository } from '../poor-list/poor-list.repository.ts';
import type { PriorityFlagRepository } from '../priority-flag/priority-flag.repository.ts';
import type { UnitChangeGuard } from '../unit-change-guard.ts';
import type { VillageRepository } from '../village/village.repository.ts';
import type { ImportRepository } from './import.repository.ts';
import type { RowsAhead } from './import-ahead.ts';
import type { ImportFileRepository } from './import-file.repository.ts';
import type { ImportReader } from './import-reader.ts';
import type { ImportRowRepository } from './import-row.repository.ts';
import type { ImportSeal } from './import-seal.ts';
import type { ImportSheetRepository } from './import-sheet.repository.ts';
import type { TrialMemory } from './import-trial-memory.ts';

/** Where the work on an import stands; with `auto` one phase leads into the next. */
export type ImportCursor =
  | { readonly phase: 'look' }
  | { readonly phase: 'clear'; readonly trial: number }
  | { readonly phase: 'trial'; readonly trial: number; readonly taken: number }
  | { readonly phase: 'apply'; readonly trial: number; readonly after: string }
  | { readonly phase: 'withdraw'; readonly trial: number; readonly after: string };

export type CursorOf<Phase extends ImportCursor['phase']> = Extract<ImportCursor, { phase: Phase }>;

export interface ImportParts {
  readonly storage: Storage;
  readonly imports: ImportRepository;
  readonly files: ImportFileRepository;
  readonly sheets: ImportSheetRepository;
  readonly rows: ImportRowRepository;
  readonly households: HouseholdRepository;
  readonly villages: VillageRepository;
  readonly flags: PriorityFlagRepository;
  readonly lists: PoorListRepository;
  readonly changing: UnitChangeGuard;
  readonly reader: ImportReader;
  readonly seal: FieldSeal;
  readonly importSeal: ImportSeal;
  /** Of the import that is being applied now. */
  readonly ahead: RowsAhead;
  /** Of the trial that runs now. */
  readonly memory: { current: TrialMemory | null };
}

export const IMPORT = 'import';

export type ImportSlice<Phase extends ImportCursor['phase']> = (
  parts: ImportParts,
  job: Job<CursorOf<Phase>>,
  tx: JobTransaction,
) => Promise<JobSlice<ImportCursor>>;

/** The work is over, or nobody wants it any more. */
export function ended(cursor: ImportCursor): JobSlice<ImportCursor> {
  return { cursor, released: 0, done: true };
}

export function goOn(cursor: ImportCursor, released = 0): JobSlice<ImportCursor> {
  return { cursor, released, done: false };
}
