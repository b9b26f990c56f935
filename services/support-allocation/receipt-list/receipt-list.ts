import type { GiftLine, PoorClass, UnitSet } from '#shared/contracts/fields.ts';
import { problem } from '#shared/kernel/problem.ts';
import { officialDate, today } from '#shared/vietnam/date.ts';
import { formatNumber, moneyInWords } from '#shared/vietnam/money-words.ts';
import { tetOfYear } from '#shared/vietnam/tet-calendar.ts';
import type { Campaign } from '../campaign/campaign.ts';
import type { Candidate } from '../candidate/candidate.ts';
import type { Gift } from '../gift/gift.ts';
import type { Plan } from '../plan/plan.ts';
import { type Address, lowerFirst, villageHeadTitle } from './address.ts';

export const NO_GIFTS_HERE = problem('no-gifts-here', 404, 'No approved plan gives anything in this village');
export const GIFTS_NOT_RELEASED = problem(
  'gifts-not-released',
  409,
  'An approved plan is still being released; a list printed now could lack gifts',
);

/** What stands on the paper, in Vietnamese, before anybody knows where the pages end. */
export interface ReceiptList {
  readonly agency: readonly [string, string];
  readonly title: string;
  readonly place: string;
  readonly sources: string;
  readonly basis: string;
  readonly rows: readonly ReceiptRow[];
  readonly members: number;
  readonly cash: number;
  readonly goods: string;
  /** '' when nothing is in money. */
  readonly words: string;
  readonly count: string;
  readonly town: string;
  readonly signers: readonly Signer[];
  /** Short words of where the page belongs, for its foot. */
  readonly foot: string;
  readonly sample: boolean;
  /** What page ids are made of: a reprint of the same plans has the same ids. */
  readonly seed: readonly string[];
  /** Stamped on the file: when the last of the plans was approved, so that equal input gives equal bytes. */
  readonly date: Date;
}

export interface ReceiptRow {
  readonly head: string;
  readonly birthYear: string;
  readonly code: string;
  readonly class: 'N' | 'CN';
  readonly members: number;
  readonly cash: number;
  readonly goods: string;
}

export interface Signer {
  readonly titles: readonly string[];
  readonly note: string;
}

export interface ReceiptInput {
  readonly campaign: Pick<Campaign, '_id' | 'tetDate'>;
  readonly village: { readonly path: string; readonly unitSet: UnitSet };
  readonly address: Address;
  /** Approved plans that give something here, oldest first. */
  readonly plans: readonly Pick<Plan, '_id' | 'approvedAt'>[];
  readonly gifts: readonly Gift[];
  /** In the order of the poor list, each with at least one gift. */
  readonly households: readonly Pick<
    Candidate,
    'household' | 'head' | 'birthYear' | 'code' | 'class' | 'members'
  >[];
  readonly sample: boolean;
}

/** Puts a village's gifts on paper: one row for each household, in the list's order. */
export function composeReceiptList(input: ReceiptInput): ReceiptList {
  const { address, households, gifts, plans, village, campaign } = input;
  const giftsOf = Map.groupBy(gifts, (gift) => gift.household);
  const rows = households.map((household): ReceiptRow => {
    const lines = (giftsOf.get(household.household) ?? []).flatMap((gift) => gift.lines);
    return {
      head: household.head,
      birthYear: household.birthYear === null ? '' : String(household.birthYear),
      code: household.code,
      class: classMark(household.class),
      members: household.members,
      cash: cashOf(lines),
      goods: goodsOf(lines),
    };
  });
  const lines = gifts.flatMap((gift) => gift.lines);
  const cash = cashOf(lines);
  const sourceNames = [...new Set(gifts.map((gift) => gift.sourceName))];
  return {
    agency: ['ỦY BAN NHÂN DÂN', address.commune.toUpperCase()],
    title: `DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO NHẬN QUÀ TẾT NGUYÊN ĐÁN ${tetName(campaign.tetDate)}`,
    place: [address.village, ...[address.commune, ...address.above].map(lowerFirst)].join(', '),
    sources: `Nguồn: ${sourceNames.join('; ')}`,
    basis: `(Kèm theo ${plans.map(planWords).join('; ')})`,
    rows,
    members: rows.reduce((sum, row) => sum + row.members, 0),
    cash,
    goods: goodsOf(lines),
    words: cash === 0 ? '' : `Số tiền bằng chữ: ${moneyInWords(cash)}./.`,
    count: `Danh sách có ${formatNumber(rows.length)} hộ.`,
    town: address.communeName,
    signers: signersOf(address),
    foot: `${address.village}, ${lowerFirst(address.commune)}`,
    sample: input.sample,
    seed: [...plans.map((plan) => plan._id), village.unitSet, village.path],
    date: new Date(Math.max(...plans.map((plan) => plan.approvedAt?.getTime() ?? 0))),
  };
}

function signersOf({ village, communeType }: Address): readonly Signer[] {
  const note = '(Ký, ghi rõ họ tên)';
  return [
    { titles: ['NGƯỜI LẬP BIỂU'], note },
    { titles: [villageHeadTitle(village)], note },
    { titles: ['KẾ TOÁN / THỦ QUỸ'], note },
    { titles: [`TM. UBND ${communeType.toUpperCase()}`, 'CHỦ TỊCH'], note: '(Ký tên, đóng dấu)' },
  ];
}

function tetName(tetDate: string): string {
  const year = Number(tetDate.slice(0, 4));
  const lunar = year >= 2019 && year <= 2040 ? `${tetOfYear(year).lunarYear} ` : '';
  return `${lunar}NĂM ${year}`.toUpperCase();
}

function planWords(plan: Pick<Plan, '_id' | 'approvedAt'>): string {
  const approved =
    plan.approvedAt === undefined ? '' : `, phê duyệt ${officialDate(today(plan.approvedAt.getTime()))}`;
  return `phương án phân bổ số hiệu ${plan._id.slice(0, 8).toUpperCase()}${approved}`;
}

function classMark(poorClass: PoorClass): ReceiptRow['class'] {
  switch (poorClass) {
    case 'poor':
      return 'N';
    case 'near-poor':
      return 'CN';
  }
}

function cashOf(lines: readonly GiftLine[]): number {
  return lines.reduce((sum, line) => sum + (line.kind === 'cash' ? line.amount : 0), 0);
}

/** Equal goods are added up: 'Gói quà Tết: 2 gói; gạo: 60 kg'. */
function goodsOf(lines: readonly GiftLine[]): string {
  const amounts = new Map<string, { item: string; unit: string; quantity: number }>();
  const add = (item: string, unit: string, quantity: number) => {
    const key = `${item}|${unit}`;
    amounts.set(key, { item, unit, quantity: quantity + (amounts.get(key)?.quantity ?? 0) });
  };
  for (const line of lines) {
    switch (line.kind) {
      case 'cash':
        break;
      case 'goods':
        add(line.item, line.unit, line.quantity);
        break;
      case 'rice':
        add('gạo', 'kg', line.kilograms);
        break;
    }
  }
  return [...amounts.values()]
    .map(({ item, unit, quantity }) => `${item}: ${formatNumber(quantity)} ${unit}`)
    .join('; ');
}
