import { SIGN_NAME, SIGN_SEAL, type Signer } from '#shared/paper/signature.ts';
import { formatNumber } from '#shared/vietnam/money-words.ts';
import { lowerFirst } from '../receipt-list/address.ts';
import type { ListPrint } from '../receipt-list/receipt-list.ts';
import {
  basisOf,
  dateOf,
  type ListRow,
  placeOf,
  rowsOf,
  sourcesOf,
  titleFor,
  type VillageGifts,
} from '../receipt-list/village-gifts.ts';

/** What everybody may read: name, village, class and gift; no number and no year of anybody's birth. */
export type PostedRow = Pick<ListRow, 'head' | 'address' | 'class' | 'cash' | 'goods' | 'lines' | 'members'>;

/** The list for the notice board of a village or commune. */
export interface PostedList {
  readonly kind: 'posted-list';
  readonly body: readonly string[];
  readonly title: string;
  readonly place: string;
  readonly sources: string;
  readonly basis: string;
  readonly rows: readonly PostedRow[];
  readonly count: string;
  readonly notice: string;
  readonly dated: string;
  readonly signers: readonly Signer[];
  readonly foot: string;
  readonly sample: boolean;
  readonly note: string;
  readonly listing: string;
  readonly date: Date;
}

export function composePostedList(village: VillageGifts, { listing, note }: ListPrint): PostedList {
  const { address } = village;
  const rows = rowsOf(village);
  return {
    kind: 'posted-list',
    body: ['ỦY BAN NHÂN DÂN', address.commune.toUpperCase()],
    title: titleFor('ĐƯỢC NHẬN QUÀ TẾT', village),
    place: placeOf(address),
    sources: sourcesOf(village),
    basis: basisOf(village),
    rows: rows.map(({ head, address: where, class: mark, cash, goods, lines, members }) => ({
      head,
      address: where,
      class: mark,
      cash,
      goods,
      lines,
      members,
    })),
    count: `Danh sách có ${formatNumber(rows.length)} hộ.`,
    notice: `Niêm yết từ ngày ..... / ..... / 20..... đến ngày ..... / ..... / 20..... Ai thấy thiếu hộ, trùng hộ hoặc sai mức hỗ trợ, xin báo cho trưởng xóm (tổ trưởng) hoặc Ủy ban nhân dân ${lowerFirst(address.commune)}.`,
    dated: `${address.communeName}, ngày ..... tháng ..... năm 20.....`,
    signers: [
      { titles: ['NGƯỜI LẬP BIỂU'], note: SIGN_NAME },
      { titles: [`TM. UBND ${address.communeType.toUpperCase()}`, 'CHỦ TỊCH'], note: SIGN_SEAL },
    ],
    foot: `${address.village}, ${lowerFirst(address.commune)} · Danh sách niêm yết`,
    sample: village.sample,
    note,
    listing,
    date: dateOf(village),
  };
}
