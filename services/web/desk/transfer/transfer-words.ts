import type { Tone } from '../../shell/tone.ts';
import type { BankRow, RowView, TransferItem } from './transfer-queries.ts';

export const STATE_WORDS: Readonly<Record<BankRow['state'], string>> = {
  paid: 'Đã chuyển được',
  failed: 'Không chuyển được',
  known: 'Đã ghi nhận từ trước',
  doubled: 'Lặp lại dòng trên',
  unknown: 'Không rõ suất quà nào',
  several: 'Có nhiều mã tham chiếu',
  contested: 'Các dòng của suất này trái nhau',
  amount: 'Số tiền khác suất quà',
  unclear: 'Ngân hàng chưa nói được hay không',
  turned: 'Suất này không còn chi bằng chuyển khoản',
  contradicts: 'Ngân hàng báo lỗi, nhưng hộ đã nhận',
};

export function rowMark({ state, open, decided, outcome }: BankRow): {
  readonly tone: Tone;
  readonly word: string;
} {
  if (outcome === 'changed') return { tone: 'neutral', word: 'Suất đã có kết quả khác, giữ nguyên' };
  if (decided !== null) return { tone: 'neutral', word: DECIDED_WORDS[decided.verdict] };
  if (open) return { tone: 'attention', word: STATE_WORDS[state] };
  if (state === 'failed') return { tone: 'waiting', word: STATE_WORDS[state] };
  return { tone: state === 'paid' ? 'done' : 'neutral', word: STATE_WORDS[state] };
}

const DECIDED_WORDS = {
  paid: 'Người xem: đã chuyển được',
  failed: 'Người xem: không chuyển được',
  skipped: 'Người xem: bỏ qua',
} as const;

export function fileMark({ status }: Pick<TransferItem, 'status'>): {
  readonly tone: Tone;
  readonly word: string;
} {
  return FILE_MARKS[status];
}

const FILE_MARKS = {
  matched: { tone: 'waiting', word: 'Chờ xem và xác nhận' },
  confirming: { tone: 'waiting', word: 'Đang ghi' },
  confirmed: { tone: 'done', word: 'Đã ghi' },
  cancelled: { tone: 'neutral', word: 'Đã bỏ' },
} as const satisfies Record<TransferItem['status'], { tone: Tone; word: string }>;

export function viewWord(view: RowView): string {
  return view === 'open' ? 'Cần quyết định' : STATE_WORDS[view];
}
