import type { Import } from '../../shell/api-types.ts';
import type { Tone } from '../../shell/tone.ts';

/** The screens of an import, in the order of the work. */
export const IMPORT_STEPS = ['columns', 'trial', 'result'] as const;

export type ImportStep = (typeof IMPORT_STEPS)[number];

export const STEP_WORDS: Readonly<Record<ImportStep, string>> = {
  columns: 'Trang và cột',
  trial: 'Chạy thử',
  result: 'Kết quả',
};

const STATUS: Readonly<Record<Import['status'], readonly [tone: Tone, word: string]>> = {
  received: ['waiting', 'Đang đọc tệp'],
  unreadable: ['attention', 'Không đọc được tệp'],
  mapped: ['waiting', 'Chờ chạy thử'],
  trying: ['waiting', 'Đang chạy thử'],
  tried: ['waiting', 'Đã chạy thử, chưa ghi'],
  applying: ['waiting', 'Đang ghi'],
  done: ['done', 'Đã ghi xong'],
  cancelled: ['neutral', 'Đã dừng'],
  withdrawing: ['waiting', 'Đang rút lại'],
  withdrawn: ['neutral', 'Đã rút lại'],
};

export function statusWords({ status }: Import): { readonly tone: Tone; readonly word: string } {
  const [tone, word] = STATUS[status];
  return { tone, word };
}

/** Where an import stands: the screen that opens for its address. */
export function stepOf({ status, trial }: Import): ImportStep {
  switch (status) {
    case 'received':
    case 'unreadable':
    case 'mapped':
      return 'columns';
    case 'trying':
    case 'tried':
      return 'trial';
    case 'cancelled':
      return trial === 0 ? 'columns' : 'result';
    case 'applying':
    case 'done':
    case 'withdrawing':
    case 'withdrawn':
      return 'result';
  }
}

/** Screens that may be opened: those up to where the import stands; what was applied cannot be mapped anew. */
export function openSteps(row: Import): readonly ImportStep[] {
  const now = stepOf(row);
  if (now === 'result') return row.trial > 0 ? ['trial', 'result'] : ['result'];
  return IMPORT_STEPS.slice(0, IMPORT_STEPS.indexOf(now) + 1);
}
