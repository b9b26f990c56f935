import type { PoorClass } from '#shared/contracts/fields.ts';
import { SIGN_NAME, type Signer } from '#shared/paper/signature.ts';
import { moneyInWords } from '#shared/vietnam/money-words.ts';
import { cashOf, goodsOf, tetName } from '../gift/gift-words.ts';
import { dateOf, placeOf, type VillageGifts } from '../receipt-list/village-gifts.ts';

/** What one source gives to the household. */
export interface SlipGift {
  readonly source: string;
  /** đồng */
  readonly cash: number;
  readonly goods: string;
}

/** Phiếu trao quà: what one household is handed, to be signed and kept with the list. */
export interface Slip {
  readonly household: string;
  readonly head: string;
  readonly code: string;
  /** Who it is, in one line. */
  readonly about: string;
  readonly gifts: readonly SlipGift[];
  readonly cash: number;
  readonly goods: string;
  /** '' when nothing is in money. */
  readonly words: string;
}

/** The slips of a village, cut apart along dashed lines. */
export interface HandOverSlips {
  readonly kind: 'hand-over-slip';
  readonly title: string;
  readonly body: readonly string[];
  readonly place: string;
  readonly slips: readonly Slip[];
  readonly dated: string;
  readonly signers: readonly Signer[];
  readonly foot: string;
  readonly sample: boolean;
  readonly note: string;
  readonly date: Date;
}

const CLASS_WORDS: Readonly<Record<PoorClass, string>> = { poor: 'Hộ nghèo', 'near-poor': 'Hộ cận nghèo' };

export function composeSlips(village: VillageGifts, { note }: { readonly note: string }): HandOverSlips {
  const { address, households, gifts, campaign } = village;
  const giftsOf = Map.groupBy(gifts, (gift) => gift.household);
  return {
    kind: 'hand-over-slip',
    title: `PHIẾU TRAO QUÀ TẾT NGUYÊN ĐÁN ${tetName(campaign.tetDate)}`,
    body: ['ỦY BAN NHÂN DÂN', address.commune.toUpperCase()],
    place: placeOf(address),
    slips: households
      .filter(({ settled }) => settled === null)
      .map((household) => slipOf(household, giftsOf.get(household.household) ?? [])),
    dated: 'Ngày ..... tháng ..... năm 20.....',
    signers: [
      { titles: ['NGƯỜI NHẬN'], note: '(Ký, ghi rõ họ tên; nhận thay ghi quan hệ)' },
      { titles: ['NGƯỜI TRAO'], note: SIGN_NAME },
    ],
    foot: placeOf(address),
    sample: village.sample,
    note,
    date: dateOf(village),
  };
}

function slipOf(
  { household, head, birthYear, code, class: poorClass, members }: VillageGifts['households'][number],
  gifts: VillageGifts['gifts'],
): Slip {
  const lines = gifts.flatMap((gift) => gift.lines);
  const cash = cashOf(lines);
  const born = birthYear === null ? '' : `Sinh năm ${birthYear} · `;
  return {
    household,
    head,
    code,
    about: `${born}${CLASS_WORDS[poorClass]} · ${members} khẩu · Mã hộ: ${code}`,
    gifts: gifts.map((gift) => ({
      source: gift.sourceName,
      cash: cashOf(gift.lines),
      goods: goodsOf(gift.lines),
    })),
    cash,
    goods: goodsOf(lines),
    words: cash === 0 ? '' : `Số tiền bằng chữ: ${moneyInWords(cash)}./.`,
  };
}
