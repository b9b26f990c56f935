import { body, type Paragraph } from '#shared/paper/paragraph.ts';
import { SIGN_NAME, type Signer } from '#shared/paper/signature.ts';
import { amountOf, itemOf } from '#shared/rules/gift-item.ts';
import { issuingBodyOf } from '#shared/units/issuing-body.ts';
import { loadUnitSet } from '#shared/units/unit-set.ts';
import { formatDate, officialDate, today } from '#shared/vietnam/date.ts';
import { formatMoney, formatNumber, moneyInWords } from '#shared/vietnam/money-words.ts';
import { type Custody, otherSide } from '../custody/custody.ts';
import { type CustodyLine, cashOf, worthOf } from '../custody/custody-line.ts';
import type { Holder } from '../custody/holder.ts';

export interface CustodyPaperRow {
  readonly source: string;
  readonly item: string;
  readonly unit: string;
  readonly amount: string;
  /** đồng; null of what has no price. */
  readonly value: number | null;
  readonly lot: string;
}

/** Biên bản giao nhận on paper: both sides, lines and lots, and place for both signatures. */
export interface CustodyPaper {
  readonly kind: 'custody';
  readonly title: string;
  readonly head: readonly string[];
  readonly number: string;
  readonly dated: string;
  readonly heading: string;
  readonly preamble: readonly Paragraph[];
  readonly rows: readonly CustodyPaperRow[];
  /** đồng of cash and goods. */
  readonly worth: number;
  readonly words: readonly string[];
  readonly signers: readonly Signer[];
  readonly foot: string;
  readonly sample: boolean;
  readonly note: string;
  readonly date: Date;
}

const HEADINGS: Readonly<Record<Custody['kind'], string>> = {
  'hand-over': 'BIÊN BẢN GIAO NHẬN TIỀN, QUÀ TẾT',
  return: 'BIÊN BẢN GIAO NHẬN TRẢ LẠI TIỀN, QUÀ TẾT',
  loss: 'BIÊN BẢN XÁC NHẬN TIỀN, QUÀ TẾT MẤT, HỎNG',
  reversal: 'BIÊN BẢN HỦY GIAO NHẬN TIỀN, QUÀ TẾT',
};
const KINDS: Readonly<Record<Holder['kind'], string>> = {
  source: 'đơn vị hỗ trợ',
  store: 'kho',
  unit: 'đơn vị',
  person: 'cá nhân',
};
const DOTS = '..............................................';

/** The same record gives the same paper; its date is the record's last step. */
export function composeCustodyPaper(record: Custody, { sample }: { readonly sample: boolean }): CustodyPaper {
  const issuer = issuingBodyOf(record.unitSet, record.issuer);
  const number = String(record.number).padStart(2, '0');
  return {
    kind: 'custody',
    title: `Biên bản giao nhận số ${number}`,
    head: issuer.head,
    number: `Số: ${number}/BB-GN`,
    dated: `${issuer.place}, ${officialDate(record.on)}`,
    heading: HEADINGS[record.kind],
    preamble: preambleOf(record),
    rows: record.lines.map(rowOf),
    worth: worthOf(record.lines),
    words: wordsOf(record),
    signers: signersOf(record),
    foot: `Biên bản giao nhận số ${number}/BB-GN`,
    sample,
    note: noteOf(record),
    date: record.history.at(-1)?.at ?? record.madeAt,
  };
}

function preambleOf(record: Custody): readonly Paragraph[] {
  const { from, to, on, reason } = record;
  const why = reason === null ? [] : [body(`Lý do: ${reason}.`)];
  const day = `Hôm nay, ${officialDate(on)}, chúng tôi gồm:`;
  if (to === null)
    return [
      body(day),
      ...sideOf('Bên giữ', record, from),
      ...why,
      body('Xác nhận số tiền, quà mất, hỏng như sau:'),
    ];
  const receiver = sideOf('Bên nhận', record, to);
  return [
    body(day),
    ...sideOf('Bên giao', record, from),
    ...receiver,
    ...why,
    body('Hai bên đã giao và nhận đủ, đúng loại, đúng chất lượng như sau:'),
  ];
}

function sideOf(lead: string, { unitSet }: Custody, { kind, unit, name }: Holder): readonly Paragraph[] {
  const place = loadUnitSet(unitSet).get(unit)?.name ?? '';
  const where = place === '' || place === name ? '' : `, ${place}`;
  const who = { lead: `${lead}:`, text: `${name} (${KINDS[kind]}${where})`, style: 'body' } as const;
  if (kind === 'person') return [who];
  return [who, body(`Người đại diện: ${DOTS} Chức vụ: ...........................`)];
}

function rowOf(line: CustodyLine): CustodyPaperRow {
  const { name, unit } = itemOf(line);
  const item = line.kind === 'cash' ? 'Tiền mặt' : line.kind === 'rice' ? 'Gạo' : name;
  return {
    source: line.sourceName,
    item,
    unit,
    amount: formatNumber(amountOf(line)),
    value: line.kind === 'rice' ? null : worthOf([line]),
    lot: line.lot ?? '',
  };
}

function wordsOf(record: Custody): readonly string[] {
  const { lines, to, page, signedAt } = record;
  const cash = cashOf(lines);
  const worth = worthOf(lines);
  const signed =
    page === null && signedAt !== null ? `Bên còn lại đã ký trên hệ thống ngày ${dayOf(signedAt)}.` : '';
  return [
    cash === 0 ? '' : `Tiền mặt bằng chữ: ${moneyInWords(cash)}./.`,
    worth === cash ? '' : `Tổng trị giá bằng chữ: ${moneyInWords(worth)}./.`,
    signed,
    to === null ? '' : 'Biên bản lập thành hai bản có giá trị như nhau, mỗi bên giữ một bản.',
  ];
}

function dayOf(at: Date): string {
  return formatDate(today(at.getTime()));
}

function signersOf({ from, to }: Custody): readonly Signer[] {
  const signer = (title: string): Signer => ({ titles: [title], note: SIGN_NAME });
  if (to === null) return [signer('NGƯỜI GIỮ'), signer('NGƯỜI CHỨNG KIẾN'), signer('NGƯỜI PHÊ DUYỆT')];
  return from.kind === 'source'
    ? [signer('ĐẠI DIỆN ĐƠN VỊ HỖ TRỢ'), signer('BÊN NHẬN')]
    : [signer('BÊN GIAO'), signer('BÊN NHẬN')];
}

/** What tells a record that does not count from one that does. */
function noteOf(record: Custody): string {
  if (record.status === 'refused') return 'BÊN KIA TỪ CHỐI – KHÔNG CÓ GIÁ TRỊ';
  if (record.reversal !== null) return 'ĐÃ CÓ BIÊN BẢN HỦY';
  return record.status === 'made' && otherSide(record) !== null ? 'CHỜ BÊN KIA KÝ' : '';
}

export function rowsWorth(rows: readonly CustodyPaperRow[]): string {
  return formatMoney(rows.reduce((sum, { value }) => sum + (value ?? 0), 0));
}
