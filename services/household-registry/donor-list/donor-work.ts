import { EMPTY_SET_HASH } from '#shared/kernel/hash.ts';
import type { Storage } from '#shared/storage/connection.ts';
import type { DuplicateSearchRepository } from '../duplicate/duplicate-search.repository.ts';
import type { HouseholdRepository } from '../household/household.repository.ts';
import type { FieldSeal } from '../household/sealed-field.ts';
import type { ImportFileRepository } from '../import/import-file.repository.ts';
import type { ImportReader } from '../import/import-reader.ts';
import type { ImportSeal } from '../import/import-seal.ts';
import type { ImportSheetRepository } from '../import/import-sheet.repository.ts';
import type { PoorListRepository } from '../poor-list/poor-list.repository.ts';
import type { VillageRepository } from '../village/village.repository.ts';
import type { DonorListRepository } from './donor-list.repository.ts';

export const DONOR_LIST = 'donor-list';

export type DonorCursor =
  | { readonly phase: 'look' }
  | { readonly phase: 'match'; readonly taken: number }
  | { readonly phase: 'sum'; readonly after: string; readonly hash: string; readonly count: number }
  | { readonly phase: 'release' | 'withdraw'; readonly after: string };

export interface DonorParts {
  readonly storage: Storage;
  readonly donors: DonorListRepository;
  readonly files: ImportFileRepository;
  readonly sheets: ImportSheetRepository;
  /** Its own: an import holds its file open meanwhile. */
  readonly donorReader: ImportReader;
  readonly searches: DuplicateSearchRepository;
  readonly households: HouseholdRepository;
  readonly villages: VillageRepository;
  readonly lists: PoorListRepository;
  readonly seal: FieldSeal;
  readonly importSeal: ImportSeal;
}

export const SUM_START = { phase: 'sum', after: '', hash: EMPTY_SET_HASH, count: 0 } as const;
