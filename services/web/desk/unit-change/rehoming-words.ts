import type { Tone } from '../../shell/tone.ts';
import type { Rehoming, RowState } from './unit-change-queries.ts';

interface Mark {
  readonly tone: Tone;
  readonly word: string;
}

export const SET_WORDS: Readonly<Record<Rehoming['fromSet'], string>> = {
  '2021-11': 'Đơn vị năm 2021 (ba cấp)',
  '2025-06': 'Đơn vị đến 30/06/2025 (ba cấp)',
  '2026-04': 'Đơn vị từ 01/07/2025 (hai cấp)',
};

const STATES: Readonly<Record<Rehoming['status'], Mark>> = {
  surveying: { tone: 'waiting', word: 'Đang rà soát' },
  deciding: { tone: 'attention', word: 'Cần quyết định' },
  applying: { tone: 'waiting', word: 'Đang chuyển hộ' },
  done: { tone: 'done', word: 'Đã xong' },
  cancelled: { tone: 'neutral', word: 'Đã hủy' },
};

export function stateOf({ status, counts }: Pick<Rehoming, 'status' | 'counts'>): Mark {
  if (status === 'deciding' && counts.undecided === 0) return { tone: 'waiting', word: 'Chờ phê duyệt' };
  return STATES[status];
}

export const ROW_STATES: Readonly<Record<RowState, Mark>> = {
  automatic: { tone: 'done', word: 'Tự động' },
  undecided: { tone: 'attention', word: 'Cần quyết định' },
  decided: { tone: 'done', word: 'Đã quyết định' },
  'left-out': { tone: 'neutral', word: 'Để lại' },
};
