import { formatMoney } from '#shared/vietnam/money-words.ts';
import type { Source, SourceEntry } from '../../shell/api-types.ts';

export const GIVER_WORDS: Readonly<Record<Source['giver'], string>> = {
  'central-budget': 'Ngân sách trung ương',
  'province-budget': 'Ngân sách tỉnh',
  'district-budget': 'Ngân sách huyện',
  'commune-budget': 'Ngân sách xã',
  'poor-fund': 'Quỹ “Vì người nghèo”',
  'red-cross': 'Hội Chữ thập đỏ',
  union: 'Công đoàn',
  company: 'Doanh nghiệp',
  donor: 'Nhà hảo tâm',
  'national-reserve': 'Gạo dự trữ quốc gia',
  other: 'Nguồn khác',
};

export const ENTRY_WORDS: Readonly<Record<SourceEntry['kind'], string>> = {
  promise: 'Hứa thêm',
  'withdraw-promise': 'Rút lời hứa',
  commit: 'Cam kết bằng văn bản',
  cut: 'Giảm cam kết',
  receive: 'Đợt cấp đã về',
  return: 'Hoàn trả',
  reversal: 'Hủy dòng đã ghi',
};

const MEASURE_WORDS: Readonly<Record<Source['measure'], string>> = {
  dong: 'đồng',
  kilogram: 'kg',
  gift: 'suất',
};

/** '2.000.000 đồng', '450 kg', '40 suất': an amount as its source counts. */
export function formatAmount({ measure }: Pick<Source, 'measure'>, amount: number): string {
  return `${formatMoney(amount)} ${MEASURE_WORDS[measure]}`;
}

export function measureWord({ measure }: Pick<Source, 'measure'>): string {
  return MEASURE_WORDS[measure];
}

export const CHANNEL_WORDS: Readonly<Record<Source['channel'], string>> = {
  cash: 'Tiền mặt trao tay',
  goods: 'Hiện vật, gạo trao tay',
  transfer: 'Chuyển khoản',
};

/** How sure a source is when it is entered. */
export const STANDING_WORDS = {
  promised: 'Mới hứa, chưa có văn bản',
  committed: 'Đã cam kết bằng văn bản',
  received: 'Đã về',
} as const;
