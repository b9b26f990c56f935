import type { Figures } from '../../shell/api-types.ts';
import { formatShare } from '../../shell/format.ts';

/** 100% is said when everything is complete and never before: not when the last household has its gift. */
export function shareNow({
  received,
  list,
  complete,
}: Pick<Figures, 'received' | 'list' | 'complete'>): string {
  if (complete && list > 0) return '100%';
  return received === list && list > 0 ? '99,9%' : formatShare(received, list);
}
