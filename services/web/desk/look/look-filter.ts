import { isDay } from '#shared/vietnam/date.ts';

/** What the record of looks is cut down by; all of it stands in the address. */
export interface LookFilter {
  readonly household?: string;
  readonly account?: string;
  /** 'YYYY-MM-DD' */
  readonly from?: string;
  readonly to?: string;
}

const NAMES = ['household', 'account', 'from', 'to'] as const;

/** An address is written by anybody: what it may not say is left out. */
export function readLookFilter(address: URLSearchParams): LookFilter {
  const said = NAMES.flatMap((name) => {
    const value = address.get(name) ?? '';
    const fits = name === 'from' || name === 'to' ? isDay(value) : /^[A-Za-z0-9_-]{1,64}$/.test(value);
    return fits ? [[name, value] as const] : [];
  });
  return Object.fromEntries(said);
}

/** The filter with one part changed; '' takes it away. */
export function changedLookFilter(
  filter: LookFilter,
  name: keyof LookFilter,
  value: string,
): URLSearchParams {
  const next = new URLSearchParams(Object.entries(filter));
  if (value === '') next.delete(name);
  else next.set(name, value);
  return next;
}
