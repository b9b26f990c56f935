import type { GiftLine, UnitSet } from '#shared/contracts/fields.ts';
import { officialDate, today } from '#shared/vietnam/date.ts';
import type { Campaign } from '../campaign/campaign.ts';
import type { Candidate } from '../candidate/candidate.ts';
import type { Gift } from '../gift/gift.ts';
import { type ClassMark, cashOf, classMark, goodsOf, tetName } from '../gift/gift-words.ts';
import type { ListingRow } from '../list-page/listing.ts';
import type { Plan } from '../plan/plan.ts';
import { type Address, lowerFirst } from './address.ts';

/** What approved plans give in one village: the ground of each of its lists. */
export interface VillageGifts {
  readonly campaign: Pick<Campaign, '_id' | 'tetDate'>;
  readonly unitSet: UnitSet;
  readonly path: string;
  readonly address: Address;
  /** Approved plans that give something here, oldest first. */
  readonly plans: readonly Pick<Plan, '_id' | 'approvedAt'>[];
  readonly gifts: readonly Gift[];
  /** In the order of the poor list, each with at least one gift. */
  readonly households: readonly Pick<
    Candidate,
    'household' | 'head' | 'birthYear' | 'code' | 'class' | 'members' | 'settled'
  >[];
  /** Households of the village that the poor list holds, with a gift or without. */
  readonly listed: number;
  /** Made data: every page says that it is worth nothing. */
  readonly sample: boolean;
}

/** A household's row on any list. */
export interface ListRow {
  readonly household: string;
  readonly head: string;
  readonly birthYear: string;
  readonly code: string;
  /** The village. */
  readonly address: string;
  readonly class: ClassMark;
  readonly members: number;
  readonly lines: readonly GiftLine[];
  /** đồng */
  readonly cash: number;
  readonly goods: string;
  readonly note: string;
}

/** One row for each household, in the list's order. */
export function rowsOf({ households, gifts, address }: VillageGifts): readonly ListRow[] {
  const giftsOf = Map.groupBy(gifts, (gift) => gift.household);
  return households.map((household) => {
    const lines = (giftsOf.get(household.household) ?? []).flatMap((gift) => gift.lines);
    return {
      household: household.household,
      head: household.head,
      birthYear: household.birthYear === null ? '' : String(household.birthYear),
      code: household.code,
      address: address.village,
      class: classMark(household.class),
      members: household.members,
      lines,
      cash: cashOf(lines),
      goods: goodsOf(lines),
      note: household.settled === null ? '' : 'Không phải trao',
    };
  });
}

/** What a signature in each row proves. */
export function listingRowsOf({ households, gifts }: VillageGifts): readonly ListingRow[] {
  const giftsOf = Map.groupBy(gifts, (gift) => gift.household);
  return households.map(({ household, head, class: poorClass, members }) => ({
    household,
    head,
    class: poorClass,
    members,
    gifts: (giftsOf.get(household) ?? []).map(({ _id, lines }) => ({ id: _id, lines })),
  }));
}

/** 'Xóm Bản Cái, xã Dân Tiến, huyện Võ Nhai, tỉnh Thái Nguyên' */
export function placeOf({ village, commune, above }: Address): string {
  return [village, ...[commune, ...above].map(lowerFirst)].join(', ');
}

export function titleFor(what: string, { campaign }: VillageGifts): string {
  return `DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO ${what} NGUYÊN ĐÁN ${tetName(campaign.tetDate)}`;
}

export function sourcesOf({ gifts }: VillageGifts): string {
  const names = [...new Set(gifts.map((gift) => gift.sourceName))];
  return names.length === 0 ? '' : `Nguồn: ${names.join('; ')}`;
}

export function basisOf({ plans }: VillageGifts): string {
  return plans.length === 0 ? '' : `(Kèm theo ${plans.map(planWords).join('; ')})`;
}

/** When the last of the plans was approved: stamped on the file, so that equal input gives equal bytes. */
export function dateOf({ plans }: Pick<VillageGifts, 'plans'>): Date {
  return new Date(Math.max(0, ...plans.map((plan) => plan.approvedAt?.getTime() ?? 0)));
}

export function planWords(plan: Pick<Plan, '_id' | 'approvedAt'>): string {
  const approved =
    plan.approvedAt === undefined ? '' : `, phê duyệt ${officialDate(today(plan.approvedAt.getTime()))}`;
  return `phương án phân bổ số hiệu ${plan._id.slice(0, 8).toUpperCase()}${approved}`;
}
