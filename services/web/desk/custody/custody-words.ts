import { formatMoney } from '#shared/vietnam/money-words.ts';
import type { Tone } from '../../shell/tone.ts';
import type { CustodyRecord, Holder, LedgerAccount } from './custody-types.ts';

type Item = LedgerAccount['item'];

export const KIND_WORDS: Readonly<Record<CustodyRecord['kind'], string>> = {
  'hand-over': 'Giao nhận',
  return: 'Trả lại',
  loss: 'Mất, hỏng',
  reversal: 'Hủy biên bản',
};

export const HOLDER_WORDS: Readonly<Record<Holder['kind'], string>> = {
  source: 'Nguồn',
  store: 'Kho',
  unit: 'Đơn vị',
  person: 'Người giữ',
};

export const ITEM_WORDS: Readonly<Record<Item['kind'], string>> = {
  cash: 'Tiền mặt',
  rice: 'Gạo',
  goods: 'Hiện vật',
};

/** 'Tiền mặt', 'Gạo', or the goods' own name. */
export function itemWord({ kind, name }: Pick<Item, 'kind' | 'name'>): string {
  return kind === 'goods' ? name : ITEM_WORDS[kind];
}

/** '1.500.000 đồng', '30 gói' */
export function amountWords(amount: number, { unit }: Pick<Item, 'unit'>): string {
  return `${formatMoney(amount)} ${unit}`;
}

/** 'Số 3' of the unit that wrote it. */
export function numberWords({ number }: Pick<CustodyRecord, 'number'>): string {
  return `Số ${number}`;
}

export function recordMark(record: Pick<CustodyRecord, 'status' | 'awaits' | 'reversal' | 'kind'>): {
  readonly tone: Tone;
  readonly word: string;
} {
  const { status, awaits, reversal, kind } = record;
  if (status === 'refused') return { tone: 'attention', word: 'Bị từ chối, không tính' };
  if (status === 'made') return { tone: 'waiting', word: awaits === null ? 'Chờ ký' : AWAIT_WORDS[awaits] };
  if (reversal !== null) return { tone: 'neutral', word: 'Có biên bản hủy' };
  return { tone: 'done', word: kind === 'loss' ? 'Đã duyệt' : 'Đủ hai bên ký' };
}

const AWAIT_WORDS = {
  from: 'Chờ bên giao ký',
  to: 'Chờ bên nhận ký',
  approver: 'Chờ phê duyệt',
} as const satisfies Record<NonNullable<CustodyRecord['awaits']>, string>;

export const STEP_WORDS: Readonly<Record<CustodyRecord['history'][number]['kind'], string>> = {
  made: 'Lập biên bản',
  signed: 'Ký, bắt đầu tính',
  refused: 'Từ chối hoặc rút lại',
  reversed: 'Hủy',
};
