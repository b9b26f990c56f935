import { basis, body, type Paragraph } from '#shared/paper/paragraph.ts';
import { SIGN_NAME, SIGN_SEAL, type Signer } from '#shared/paper/signature.ts';
import { issuingBodyOf } from '#shared/units/issuing-body.ts';
import { formatDate, today } from '#shared/vietnam/date.ts';
import { amountInWords, formatMoney, formatNumber } from '#shared/vietnam/money-words.ts';
import type { Campaign } from '../campaign/campaign.ts';
import { cashOf, goodsOf, tetName } from '../gift/gift-words.ts';
import { lowerFirst } from '../receipt-list/address.ts';
import { inHandOf, type Measure, measureOf } from '../source/balance.ts';
import type { Source } from '../source/source.ts';
import type { EntryKind, SourceEntry } from '../source-entry/source-entry.ts';

export interface SettlementRow {
  readonly number: string;
  readonly text: string;
  readonly amount: string;
  readonly words: string;
  /** A sum of those above it. */
  readonly isSum: boolean;
}

/** A line of the source's book. */
export interface BookRow {
  readonly number: string;
  readonly day: string;
  readonly paper: string;
  readonly text: string;
  readonly amount: string;
  readonly reason: string;
}

/** Bảng quyết toán nguồn: what was promised, came, was divided, handed over, went back, and is left. */
export interface Settlement {
  readonly kind: 'settlement';
  readonly title: string;
  readonly head: readonly string[];
  readonly dated: string;
  readonly heading: string;
  readonly source: string;
  readonly preamble: readonly Paragraph[];
  readonly unit: string;
  readonly rows: readonly SettlementRow[];
  readonly words: readonly string[];
  readonly book: readonly BookRow[];
  readonly signers: readonly Signer[];
  readonly foot: string;
  readonly sample: boolean;
  readonly note: string;
  readonly date: Date;
}

export interface SettlementInput {
  readonly campaign: Pick<Campaign, 'unitSet' | 'tetDate'>;
  readonly source: Source;
  /** Oldest first. */
  readonly entries: readonly SourceEntry[];
  /** What reached households, in the source's measure. */
  readonly delivered: number;
  readonly sample: boolean;
}

const UNITS: Readonly<Record<Measure, string>> = { dong: 'đồng', kilogram: 'kg', gift: 'suất' };
const UNIT_WORDS: Readonly<Record<Measure, string>> = {
  dong: 'đồng',
  kilogram: 'ki-lô-gam',
  gift: 'suất',
};
const ENTRY_WORDS: Readonly<Record<EntryKind, string>> = {
  promise: 'Hứa hỗ trợ',
  'withdraw-promise': 'Rút lời hứa',
  commit: 'Cam kết bằng văn bản',
  cut: 'Giảm cam kết',
  receive: 'Đã nhận',
  return: 'Trả lại nhà hảo tâm',
  reversal: 'Hủy dòng đã ghi',
};

export function composeSettlement(input: SettlementInput): Settlement {
  const { campaign, source, entries, sample } = input;
  const { measure } = measureOf(source.gift);
  const issuer = issuingBodyOf(campaign.unitSet, source.unit);
  const last = entries.at(-1);
  const date = last?.at ?? source.createdAt;
  return {
    kind: 'settlement',
    title: 'Bảng quyết toán nguồn hỗ trợ Tết',
    head: issuer.head,
    dated: `${issuer.place}, ngày ..... tháng ..... năm 20.....`,
    heading: `BẢNG QUYẾT TOÁN NGUỒN HỖ TRỢ TẾT NGUYÊN ĐÁN ${tetName(campaign.tetDate)}`,
    source: `Nguồn: ${source.name}`,
    preamble: [
      body(`Đơn vị hỗ trợ: ${source.owner}. Mức hỗ trợ: ${giftWords(source)}.`),
      basis(
        `Số liệu theo sổ theo dõi nguồn, ${entries.length} dòng, đến ${formatDate(today(date.getTime()))}.`,
      ),
    ],
    unit: UNITS[measure],
    rows: rowsOf(input),
    words: wordsOf(input),
    book: entries.map((entry) => bookRow(entry, measure)),
    signers: [
      { titles: ['NGƯỜI LẬP BIỂU'], note: SIGN_NAME },
      { titles: ['KẾ TOÁN'], note: SIGN_NAME },
      { titles: ['ĐẠI DIỆN', 'ĐƠN VỊ HỖ TRỢ'], note: SIGN_SEAL },
      issuer.signer,
    ],
    foot: `Quyết toán nguồn: ${source.name}`,
    sample,
    note: '',
    date,
  };
}

/** The amounts in the source's measure. */
export function settledAmounts({ source, delivered }: Pick<SettlementInput, 'source' | 'delivered'>) {
  const { perShare } = measureOf(source.gift);
  const { promised, committed, received, returned } = source.balance;
  const inHand = inHandOf(source.balance);
  const allocated = source.allocated * perShare;
  return {
    ...{ promised, committed, received, returned, inHand, allocated, delivered },
    owed: allocated - delivered,
    left: inHand - delivered,
    awaited: Math.max(0, allocated - inHand),
  };
}

function rowsOf(input: SettlementInput): readonly SettlementRow[] {
  const { measure } = measureOf(input.source.gift);
  const sums = settledAmounts(input);
  const row = (number: string, text: string, amount: number, isSum: boolean): SettlementRow => ({
    ...{ number, text, isSum },
    amount: formatMoney(amount),
    words: inWords(amount, measure),
  });
  return [
    row('1', 'Hứa hỗ trợ, chưa có văn bản', sums.promised, false),
    row('2', 'Cam kết bằng văn bản, chưa nhận', sums.committed, false),
    row('3', 'Đã nhận', sums.received, false),
    row('4', 'Đã trả lại đơn vị hỗ trợ', sums.returned, false),
    row('5', 'Thực giữ (3 − 4)', sums.inHand, true),
    row('6', 'Đã phân bổ theo phương án được duyệt', sums.allocated, false),
    row('7', 'Đã trao đến hộ', sums.delivered, false),
    row('8', 'Phân bổ nhưng chưa trao (6 − 7)', sums.owed, true),
    row('9', 'Còn phải nhận để đủ phân bổ', sums.awaited, false),
    row('10', 'Còn lại (5 − 7)', sums.left, true),
  ];
}

function wordsOf(input: SettlementInput): readonly string[] {
  const { measure } = measureOf(input.source.gift);
  const { inHand, delivered, left } = settledAmounts(input);
  const line = (text: string, amount: number) => `${text} bằng chữ: ${inWords(amount, measure)}./.`;
  return [line('Số thực giữ', inHand), line('Số đã trao', delivered), line('Số còn lại', left)];
}

/** More may be handed over than has come, or was approved: such a difference is below nothing. */
function inWords(amount: number, measure: Measure): string {
  if (amount < 0) return `Âm ${lowerFirst(amountInWords(-amount))} ${UNIT_WORDS[measure]}`;
  return `${amountInWords(amount)} ${UNIT_WORDS[measure]}`;
}

function giftWords({ gift, per }: Pick<Source, 'gift' | 'per'>): string {
  const cash = cashOf(gift);
  const parts = [...(cash === 0 ? [] : [`${formatMoney(cash)} đồng`]), goodsOf(gift)].filter(
    (part) => part !== '',
  );
  return `${parts.join('; ')} mỗi ${per === 'household' ? 'hộ' : 'khẩu'}`;
}

function bookRow(entry: SourceEntry, measure: Measure): BookRow {
  const { number, kind, instalment, reversed, paper, reason, amount, day } = entry;
  const part = instalment === null ? '' : `, đợt ${instalment}`;
  return {
    number: formatNumber(number),
    day: formatDate(day),
    paper: paper ?? '',
    text: `${ENTRY_WORDS[kind]}${part}${reversed ? ' (đã hủy)' : ''}`,
    amount: `${formatMoney(amount)} ${UNITS[measure]}`,
    reason: reason ?? '',
  };
}
