import type { Claim } from './api-types.ts';

export type RefusalReason = NonNullable<Claim['reason']>;
type Step = Claim['history'][number]['kind'];

const STEPS: Readonly<Record<Step, string>> = {
  opened: 'Đã nhận phản ánh',
  verifying: 'Đang xác minh',
  accepted: 'Đúng là hộ bị bỏ sót, đang chờ duyệt bổ sung vào danh sách',
  'sent-back': 'Cần xác minh thêm',
  refused: 'Không bổ sung vào danh sách',
  settled: 'Hộ đã được bổ sung vào danh sách',
  reopened: 'Được xem xét lại',
  escalated: 'Được chuyển lên cấp trên',
  'reporter-read': 'Đã xem thông tin người phản ánh',
};

export const REFUSAL_WORDS: Readonly<Record<RefusalReason, string>> = {
  'already-listed': 'Hộ đã có trong danh sách',
  'not-poor': 'Hộ không thuộc diện nghèo, cận nghèo',
  'not-resident': 'Hộ không cư trú ở địa bàn',
  'not-found': 'Không tìm được hộ như phản ánh',
  'said-before': 'Trùng với phản ánh khác đã trả lời',
  'no-claim': 'Nội dung không phải phản ánh hộ bị bỏ sót',
};

export function stepWords(kind: Step): string {
  return STEPS[kind];
}

/** Where it stands now, in one sentence. */
export function stateWords({ status, outcome }: Pick<Claim, 'status' | 'outcome'>): string {
  if (status === 'settled') return STEPS[outcome === 'accepted' ? 'settled' : 'refused'];
  if (status === 'accepted') return STEPS.accepted;
  return status === 'verifying' ? STEPS.verifying : 'Đã nhận, đang chờ cán bộ xác minh';
}
