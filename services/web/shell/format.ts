import { formatDate, today } from '#shared/vietnam/date.ts';
import { formatMoney, formatPercent } from '#shared/vietnam/money-words.ts';
import type { GiftLine, PoorClass, Role } from './api-types.ts';

const ZONE_MS = 7 * 3_600_000;

/** '14:32' of a moment, in Vietnam's time. */
export function formatTime(moment: string): string {
  return new Date(Date.parse(moment) + ZONE_MS).toISOString().slice(11, 16);
}

/** '14:32 24/11/2026', in Vietnam's time. */
export function formatMoment(moment: string): string {
  return `${formatTime(moment)} ${formatDate(today(Date.parse(moment)))}`;
}

export function formatDong(dong: number): string {
  return `${formatMoney(dong)} đồng`;
}

/** '18.412/19.100' */
export function formatRatio(part: number, whole: number): string {
  return `${formatMoney(part)}/${formatMoney(whole)}`;
}

/** A share that reads 100% only when nobody is left and 0% only when nobody has anything; '–' for an empty list. */
export function formatShare(part: number, whole: number): string {
  if (whole === 0) return '–';
  return part > 0 && part / whole < 0.0005 ? 'dưới 0,1%' : formatPercent(part / whole);
}

/** '500.000 đồng + 1 gói Gói quà Tết + 15 kg gạo' */
export function formatGift(lines: readonly GiftLine[]): string {
  return lines.map(formatGiftLine).join(' + ');
}

function formatGiftLine(line: GiftLine): string {
  switch (line.kind) {
    case 'cash':
      return formatDong(line.amount);
    case 'goods':
      return goodsText(line);
    case 'rice':
      return `${formatMoney(line.kilograms)} kg gạo`;
  }
}

function goodsText({ item, quantity, unit, value }: Extract<GiftLine, { kind: 'goods' }>): string {
  // 'Gói quà Tết' counted in 'gói' reads '1 gói quà Tết', not '1 gói Gói quà Tết'.
  const lower = item.charAt(0).toLowerCase() + item.slice(1);
  const what = lower.startsWith(`${unit} `) ? lower : `${unit} ${lower}`;
  return `${formatMoney(quantity)} ${what}${value > 0 ? ` (${formatDong(value)})` : ''}`;
}

export const CLASS_WORDS: Readonly<Record<PoorClass, string>> = {
  poor: 'Hộ nghèo',
  'near-poor': 'Hộ cận nghèo',
};

export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  'commune-officer': 'Cán bộ xã',
  staff: 'Cán bộ nghiệp vụ',
  approver: 'Người phê duyệt',
  monitor: 'Theo dõi',
  auditor: 'Thanh tra',
  admin: 'Quản trị',
};

const REASON_WORDS: Readonly<Record<string, string>> = {
  absent: 'Vắng nhà',
  'working-away': 'Đi làm ăn xa',
  'moved-away': 'Chuyển đi nơi khác',
  deceased: 'Đã mất',
  refused: 'Từ chối nhận',
  duplicate: 'Trùng hộ khác',
  'not-eligible': 'Không đúng đối tượng',
  'kept-at-commune': 'Quà còn giữ ở xã',
  other: 'Lý do khác',
};

export function reasonWords(reason: string | null): string {
  return reason === null ? 'Không ghi lý do' : (REASON_WORDS[reason] ?? 'Lý do khác');
}

/** In the order of the radios on the phone. */
export const REASONS = Object.keys(REASON_WORDS);

export const LEVEL_WORDS: Readonly<Record<string, string>> = {
  nation: 'Cả nước',
  province: 'Tỉnh',
  district: 'Huyện',
  commune: 'Xã',
  village: 'Xóm',
};

const SETTLED_WORDS: Readonly<Record<string, string>> = {
  'died-out': 'không còn thành viên nào',
  'moved-away': 'đã chuyển đi nơi khác',
  merged: 'đã nhập vào hộ khác',
  duplicate: 'trùng với hộ khác',
  'no-longer-poor': 'đã thoát nghèo',
  'registered-in-error': 'ghi nhầm vào danh sách',
  refused: 'hộ từ chối nhận',
};

/** Why no gift is due to a household of the list. */
export function settledWords(reason: string | null): string {
  return reason === null ? 'không ghi lý do' : (SETTLED_WORDS[reason] ?? 'lý do khác');
}
