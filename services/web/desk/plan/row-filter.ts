import type { Answer } from '../../shell/api-types.ts';

export type PlanRow = Answer<'/api/v1/plans/{id}/households'>['items'][number];

export const GIVEN = ['all', 'with', 'without'] as const;

/** Which households of a plan one looks at; stands in the address, so that a link shows the same. */
export interface RowFilter {
  readonly place: string;
  readonly class: '' | 'poor' | 'near-poor';
  /** '' for every source. */
  readonly source: string;
  readonly given: (typeof GIVEN)[number];
}

const NAMES = ['place', 'class', 'source', 'given'] as const;

/** An address is written by anybody: what it may not say is left out. */
export function readRowFilter(address: URLSearchParams): RowFilter {
  const { place = '', class: own, source = '', given } = Object.fromEntries(address);
  return {
    place: /^[\w/-]{1,200}$/.test(place) ? place : '',
    class: own === 'poor' || own === 'near-poor' ? own : '',
    source: source.slice(0, 100),
    given: GIVEN.find((one) => one === given) ?? 'all',
  };
}

/** The address with another filter; what goes without saying is not written. */
export function withRowFilter(address: URLSearchParams, filter: RowFilter): URLSearchParams {
  const next = new URLSearchParams(address);
  for (const name of NAMES) {
    if (filter[name] === '' || filter[name] === 'all') next.delete(name);
    else next.set(name, filter[name]);
  }
  return next;
}

export function rowQuery({ place, class: own, source, given }: RowFilter) {
  return {
    given,
    ...(place === '' ? {} : { place }),
    ...(own === '' ? {} : { class: own }),
    ...(source === '' ? {} : { source }),
  };
}
