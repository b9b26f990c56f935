import { formatNumber, moneyInWords } from '#shared/vietnam/money-words.ts';
import { cashOf, goodsOf } from '../gift/gift-words.ts';
import type { ListRow } from '../receipt-list/village-gifts.ts';

/** Households of one village in the annex. */
export interface AnnexVillage {
  readonly name: string;
  readonly rows: readonly Pick<ListRow, 'head' | 'birthYear' | 'class' | 'members' | 'lines'>[];
}

/** What of the annex lies before a part of it. */
export interface AnnexBefore {
  readonly pages: number;
  readonly households: number;
  readonly cash: number;
}

export const ANNEX_START: AnnexBefore = { pages: 0, households: 0, cash: 0 };

/** A commune's households in the annex of a decision: pages of its own, numbered on from those before. */
export interface DecisionAnnex {
  readonly kind: 'decision-annex';
  readonly title: string;
  readonly commune: string;
  /** On the annex's first page alone. */
  readonly headings: readonly string[];
  readonly villages: readonly AnnexVillage[];
  readonly before: AnnexBefore;
  /** Of the whole annex, under its last table; '' in other parts. */
  readonly words: readonly string[];
  readonly foot: string;
  readonly sample: boolean;
  readonly note: string;
  readonly date: Date;
}

export function annexHeadings(attached: string): readonly string[] {
  return ['Phụ lục II', 'DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO ĐƯỢC HỖ TRỢ TẾT', attached];
}

/** What lies before the next part when this one is drawn. */
export function afterPart(
  before: AnnexBefore,
  villages: readonly AnnexVillage[],
  pages: number,
): AnnexBefore {
  const rows = villages.flatMap((village) => village.rows);
  return {
    pages: before.pages + pages,
    households: before.households + rows.length,
    cash: before.cash + cashOf(rows.flatMap((row) => row.lines)),
  };
}

/** Said once, at the end of the annex. */
export function annexTotals(before: AnnexBefore, last: readonly AnnexVillage[]): readonly string[] {
  const { households, cash } = afterPart(before, last, 0);
  const money = cash === 0 ? [] : [`Tổng số tiền bằng chữ: ${moneyInWords(cash)}./.`];
  return [`Danh sách có ${formatNumber(households)} hộ.`, ...money];
}

export function annexSum(rows: AnnexVillage['rows']) {
  const lines = rows.flatMap((row) => row.lines);
  return {
    members: rows.reduce((sum, row) => sum + row.members, 0),
    cash: cashOf(lines),
    goods: goodsOf(lines),
  };
}
