import { problem } from '#shared/kernel/problem.ts';
import { SIGN_NAME, SIGN_SEAL, type Signer } from '#shared/paper/signature.ts';
import { formatNumber, moneyInWords } from '#shared/vietnam/money-words.ts';
import { cashOf, goodsOf } from '../gift/gift-words.ts';
import type { ListLayout } from '../list-page/listing.ts';
import { type Address, lowerFirst, villageHeadTitle } from './address.ts';
import {
  basisOf,
  dateOf,
  type ListRow,
  placeOf,
  rowsOf,
  sourcesOf,
  titleFor,
  type VillageGifts,
} from './village-gifts.ts';

export const NO_GIFTS_HERE = problem('no-gifts-here', 404, 'No approved plan gives anything in this village');
export const GIFTS_NOT_RELEASED = problem(
  'gifts-not-released',
  409,
  'An approved plan is still being released; a list printed now could lack gifts',
);

/** Sums of some rows. */
export interface RowSum {
  readonly members: number;
  readonly cash: number;
  readonly goods: string;
}

/** What stands on the paper, in Vietnamese, before anybody knows where the pages end. */
export interface ReceiptList {
  readonly kind: 'receipt-list';
  readonly layout: ListLayout;
  readonly body: readonly string[];
  readonly title: string;
  readonly place: string;
  readonly sources: string;
  readonly basis: string;
  readonly rows: readonly ListRow[];
  /** '' when nothing is in money. */
  readonly words: string;
  readonly count: string;
  /** What the village's head signs: that nobody is left out. */
  readonly closing: readonly string[];
  readonly dated: string;
  readonly signers: readonly Signer[];
  /** Short words of where the page belongs, for its foot. */
  readonly foot: string;
  readonly sample: boolean;
  /** 'In lại lần 1, ngày 05/01/2027'; '' on a first print. */
  readonly note: string;
  /** What page ids are made of: a reprint of the same list has the same ids. */
  readonly listing: string;
  readonly date: Date;
}

/** How a list is printed, beside what stands in it. */
export interface ListPrint {
  readonly layout: ListLayout;
  readonly listing: string;
  readonly note: string;
}

/** Puts a village's gifts on paper: one row for each household, in the list's order. */
export function composeReceiptList(village: VillageGifts, print: ListPrint): ReceiptList {
  const { address } = village;
  const rows = rowsOf(village);
  const { cash } = sumOf(rows);
  return {
    kind: 'receipt-list',
    ...print,
    body: ['ỦY BAN NHÂN DÂN', address.commune.toUpperCase()],
    title: titleFor('NHẬN QUÀ TẾT', village),
    place: placeOf(address),
    sources: sourcesOf(village),
    basis: basisOf(village),
    rows,
    words: cash === 0 ? '' : `Số tiền bằng chữ: ${moneyInWords(cash)}./.`,
    count: `Danh sách có ${formatNumber(rows.length)} hộ.`,
    closing: closingOf(village),
    dated: `${address.communeName}, ngày ..... tháng ..... năm 20.....`,
    signers: signersOf(address),
    foot: `${address.village}, ${lowerFirst(address.commune)}`,
    sample: village.sample,
    date: dateOf(village),
  };
}

export function sumOf(rows: readonly ListRow[]): RowSum {
  const lines = rows.flatMap((row) => row.lines);
  return {
    members: rows.reduce((sum, row) => sum + row.members, 0),
    cash: cashOf(lines),
    goods: goodsOf(lines),
  };
}

function closingOf({ address, listed }: VillageGifts): readonly string[] {
  const head = villageHeadTitle(address.village).toLowerCase();
  return [
    `XÁC NHẬN KHÔNG BỎ SÓT HỘ: ${address.village} có ${formatNumber(listed)} hộ trong danh sách hộ nghèo, hộ cận nghèo. Tôi đã rà soát, ngoài các hộ trong danh sách không còn hộ nghèo, hộ cận nghèo nào bị bỏ sót.`,
    `Ngày ..... / ..... / 20.....   Họ tên và chữ ký của ${head}: ................................................................`,
  ];
}

function signersOf({ village, communeType }: Address): readonly Signer[] {
  return [
    { titles: ['NGƯỜI LẬP BIỂU'], note: SIGN_NAME },
    { titles: ['TM. BAN CÔNG TÁC MẶT TRẬN', `(${villageHeadTitle(village)})`], note: SIGN_NAME },
    { titles: ['KẾ TOÁN / THỦ QUỸ'], note: SIGN_NAME },
    { titles: [`TM. UBND ${communeType.toUpperCase()}`, 'CHỦ TỊCH'], note: SIGN_SEAL },
  ];
}
