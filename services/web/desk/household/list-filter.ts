import type { Answer } from '../../shell/api-types.ts';

export type HouseholdRow = Answer<'/api/v1/households/{path}'>['items'][number];

/** What a list is cut down by; all of it stands in the address, so that a link shows the same list. */
export interface ListFilter {
  readonly search?: string;
  readonly class?: 'poor' | 'near-poor';
  readonly group?: string;
  readonly status?: 'ended' | 'all';
  /** 'YYYY-MM-DD' */
  readonly changedSince?: string;
  readonly year?: number;
  /** Of units before today's. */
  readonly set?: OldSet;
}

export const OLD_SETS = ['2025-06', '2021-11'] as const;
export type OldSet = (typeof OLD_SETS)[number];

const NAMES = ['search', 'class', 'group', 'status', 'changedSince', 'year', 'set'] as const;

/** An address is written by anybody: what it may not say is left out. */
export function readFilter(address: URLSearchParams): ListFilter {
  const { search, class: kind, group, status, changedSince, year, set } = Object.fromEntries(address);
  return {
    ...(search === undefined || search === '' ? {} : { search: search.slice(0, 100) }),
    ...(kind === 'poor' || kind === 'near-poor' ? { class: kind } : {}),
    ...(group === undefined || group === '' ? {} : { group: group.slice(0, 40) }),
    ...(status === 'ended' || status === 'all' ? { status } : {}),
    ...(/^\d{4}-\d{2}-\d{2}$/.test(changedSince ?? '') ? { changedSince: changedSince! } : {}),
    ...(/^2[01]\d\d$/.test(year ?? '') ? { year: Number(year) } : {}),
    ...(set === undefined || !isOldSet(set) ? {} : { set }),
  };
}

function isOldSet(set: string): set is OldSet {
  return OLD_SETS.some((one) => one === set);
}

export function writeFilter(filter: ListFilter): URLSearchParams {
  return new URLSearchParams(
    NAMES.flatMap((name) => (filter[name] === undefined ? [] : [[name, String(filter[name])]])),
  );
}

/** The filter with one part changed; '' takes it away. */
export function changedFilter(filter: ListFilter, name: keyof ListFilter, value: string): ListFilter {
  const next = writeFilter(filter);
  if (value === '') next.delete(name);
  else next.set(name, value);
  return readFilter(next);
}
