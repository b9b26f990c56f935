import type { WithdrawalReason } from '#shared/contracts/gift/withdrawn.v1.ts';

/** Who gets what becomes free: the next in line of that alone, of all that is available too, or nobody. */
export const GIVE = ['freed', 'available', 'nobody'] as const;

export interface AmendmentWish {
  /** Gifts that are taken back, whatever the list says of their households. */
  readonly withdraw: readonly { readonly gift: string; readonly reason: WithdrawalReason }[];
  /** Whether gifts of households that the list has settled are taken back too. */
  readonly settled: boolean;
  readonly give: (typeof GIVE)[number];
  /** Suất dự phòng that may be drawn, in shares. */
  readonly draw: readonly { readonly source: string; readonly shares: number }[];
}
