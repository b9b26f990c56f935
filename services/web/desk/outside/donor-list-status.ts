import type { Answer } from '../../shell/api-types.ts';
import type { Tone } from '../../shell/tone.ts';

type Status = Answer<'/api/v1/donor-lists'>['items'][number]['status'];

/** The screens of a donor's list, in the order of the work. */
export const DONOR_STEPS = ['columns', 'rows', 'gifts'] as const;
export type DonorStep = (typeof DONOR_STEPS)[number];

export const STEP_WORDS: Readonly<Record<DonorStep, string>> = {
  columns: 'Trang và cột',
  rows: 'Từng dòng',
  gifts: 'Quà và xác nhận',
};

const STATUS: Readonly<Record<Status, readonly [tone: Tone, word: string]>> = {
  received: ['waiting', 'Đang đọc tệp'],
  unreadable: ['attention', 'Không đọc được tệp'],
  mapped: ['waiting', 'Chờ so với danh sách hộ'],
  matching: ['waiting', 'Đang so với danh sách hộ'],
  matched: ['waiting', 'Đã so, chưa xác nhận'],
  summing: ['waiting', 'Đang ghi quà'],
  releasing: ['waiting', 'Đang ghi quà'],
  confirmed: ['done', 'Đã xác nhận'],
  withdrawing: ['waiting', 'Đang rút lại'],
  withdrawn: ['neutral', 'Đã rút lại'],
  cancelled: ['neutral', 'Đã bỏ'],
};

export function statusMark({ status }: { readonly status: Status }): { tone: Tone; word: string } {
  const [tone, word] = STATUS[status];
  return { tone, word };
}

const UNDER_WAY: ReadonlySet<Status> = new Set([
  'received',
  'matching',
  'summing',
  'releasing',
  'withdrawing',
]);

/** Whether the server works on it, so that one looks again. */
export function isUnderWay({ status }: { readonly status: Status }): boolean {
  return UNDER_WAY.has(status);
}

/** Whether it may still be given up. */
export function isOpen({ status }: { readonly status: Status }): boolean {
  return status === 'received' || status === 'mapped' || status === 'matching' || status === 'matched';
}

/** Screens that may be opened, the one where the list stands last, but for gifts: rows come before them. */
export function openSteps({ status }: { readonly status: Status }): readonly DonorStep[] {
  switch (status) {
    case 'received':
    case 'unreadable':
    case 'mapped':
      return ['columns'];
    case 'matching':
      return ['rows'];
    case 'matched':
      return ['columns', 'rows', 'gifts'];
    case 'cancelled':
      return ['gifts'];
    case 'summing':
    case 'releasing':
    case 'confirmed':
    case 'withdrawing':
    case 'withdrawn':
      return ['rows', 'gifts'];
  }
}

/** Where a list stands: the screen that opens for its address. */
export function stepOf(row: { readonly status: Status }): DonorStep {
  const open = openSteps(row);
  return row.status === 'matched' ? 'rows' : (open.at(-1) ?? 'gifts');
}
