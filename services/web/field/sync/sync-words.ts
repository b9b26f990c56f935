import { formatTime } from '../../shell/format.ts';
import type { Tone } from '../../shell/tone.ts';

export interface SyncFacts {
  readonly sending: { readonly done: number; readonly total: number } | null;
  /** Households with something on this phone only. */
  readonly unsent: number;
  /** Households with an item that a person has to look at. */
  readonly attention: number;
  readonly lastSentAt: string | null;
  readonly reached: 'yes' | 'no' | 'sign-in';
}

export interface SyncWords {
  readonly text: string;
  readonly detail: string | null;
  readonly tone: Tone;
}

/** The one status line of every screen. Offline is calm and grey: nothing is wrong, the work goes on. */
export function syncWords({ sending, unsent, attention, lastSentAt, reached }: SyncFacts): SyncWords {
  if (sending !== null)
    return { text: `Đang gửi ${sending.done}/${sending.total}`, detail: null, tone: 'waiting' };
  const look = attention === 0 ? null : `${attention} hộ cần xem lại`;
  if (unsent > 0 && reached === 'sign-in')
    return { text: `Đăng nhập lại để gửi ${unsent} hộ`, detail: 'Dữ liệu vẫn còn trên máy', tone: 'waiting' };
  if (unsent > 0 && reached === 'no')
    return {
      text: `Còn ${unsent} hộ chưa gửi`,
      detail: 'Đang lưu trên máy, sẽ tự gửi khi có mạng',
      tone: 'neutral',
    };
  if (unsent > 0) return { text: `Còn ${unsent} hộ chưa gửi`, detail: look, tone: 'waiting' };
  if (look !== null) return { text: look, detail: null, tone: 'attention' };
  const sentAt = lastSentAt === null ? '' : ` · ${formatTime(lastSentAt)}`;
  if (reached === 'no') return { text: `Đã gửi hết${sentAt}`, detail: 'Đang không có mạng', tone: 'neutral' };
  return { text: `Đã gửi hết${sentAt}`, detail: null, tone: 'done' };
}
