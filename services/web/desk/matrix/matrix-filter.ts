import type { Answer } from '../../shell/api-types.ts';

export type MatrixTotals = Answer<'/api/v1/gift-matrix-totals/{path}'>;
export type MatrixRow = Answer<'/api/v1/gift-matrix/{path}'>['items'][number];
export type MatrixCell = MatrixRow['cells'][number];

export const SHOWN = ['all', 'none', 'one', 'several', 'without-minimum'] as const;
export type Shown = (typeof SHOWN)[number];

/** Which households one looks at; stands in the address, so that a link shows the same. */
export interface MatrixFilter {
  readonly shown: Shown;
  /** Whether gifts of plans that wait for approval are seen. */
  readonly planned: 'with' | 'without';
}

/** An address is written by anybody: what it may not say is left out. */
export function readMatrixFilter(address: URLSearchParams): MatrixFilter {
  const shown = SHOWN.find((one) => one === address.get('shown')) ?? 'all';
  return { shown, planned: address.get('planned') === 'without' ? 'without' : 'with' };
}

/** The address with another filter; what is not said of it stays, what goes without saying is not written. */
export function withFilter(address: URLSearchParams, { shown, planned }: MatrixFilter): URLSearchParams {
  const next = new URLSearchParams(address);
  if (shown === 'all') next.delete('shown');
  else next.set('shown', shown);
  if (planned === 'with') next.delete('planned');
  else next.set('planned', planned);
  return next;
}

/** How many households a filter leaves. */
export function countOf(totals: MatrixTotals, shown: Shown): number {
  switch (shown) {
    case 'all':
      return totals.households;
    case 'none':
      return totals.none;
    case 'one':
      return totals.one;
    case 'several':
      return totals.several;
    case 'without-minimum':
      return totals.withoutMinimum;
  }
}
