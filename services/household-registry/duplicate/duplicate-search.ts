import type { UnitSet } from '#shared/contracts/fields.ts';

export type SearchStatus = 'waiting' | 'reading' | 'comparing' | 'storing' | 'done' | 'failed';

/** One search for households that stand twice in a province's list of a year. */
export interface DuplicateSearch {
  readonly _id: string;
  readonly unitSet: UnitSet;
  /** Path of the province: a double stands in another commune as often as not. */
  readonly unit: string;
  readonly year: number;
  readonly status: SearchStatus;
  /** Waiting or at work; false: over. */
  readonly open: boolean;
  readonly households: { readonly read: number; readonly total: number };
  readonly pairs: {
    readonly found: number;
    readonly stored: number;
    readonly opened: number;
    /** Open pairs that were not found again. */
    readonly closed: number;
  };
  readonly failure: 'too-large' | 'broken' | null;
  /** Account id; {@link BY_ITSELF} after changes. */
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  /** How often it was begun: a process may have died over it. */
  readonly runs: number;
  /** How often households of the province had been written when reading began. */
  readonly writes: number;
}

/** Who asks when an import or a change of households does. */
export const BY_ITSELF = 'household-registry';

/** A search that kills every process that takes it up is given up. */
export const MOST_RUNS = 5;

const NOTHING = {
  households: { read: 0, total: 0 },
  pairs: { found: 0, stored: 0, opened: 0, closed: 0 },
} as const;

export function askSearch(
  asked: Pick<DuplicateSearch, '_id' | 'unitSet' | 'unit' | 'year' | 'askedBy' | 'askedAt'>,
): DuplicateSearch {
  const { unit } = asked;
  return {
    ...asked,
    unit: provinceOf(unit),
    ...NOTHING,
    status: 'waiting',
    open: true,
    failure: null,
    startedAt: null,
    endedAt: null,
    runs: 0,
    writes: 0,
  };
}

/** Begun, or begun anew: what was stored meets itself. */
export function beginSearch(
  search: DuplicateSearch,
  now: { readonly at: Date; readonly total: number; readonly writes: number },
): DuplicateSearch {
  const { at, total, writes } = now;
  const runs = search.runs + 1;
  return {
    ...search,
    ...NOTHING,
    households: { read: 0, total },
    status: 'reading',
    startedAt: at,
    runs,
    writes,
  };
}

export function endSearch(
  search: DuplicateSearch,
  end: { readonly at: Date; readonly failure: DuplicateSearch['failure'] },
): DuplicateSearch {
  const { at, failure } = end;
  return { ...search, status: failure === null ? 'done' : 'failed', open: false, failure, endedAt: at };
}

export function provinceOf(unit: string): string {
  return unit.split('/')[0]!;
}
