import type { DataOf } from '#shared/contracts/event-contract.ts';
import type { GiftLine } from '#shared/contracts/fields.ts';
import type { GiftApprovedV1 } from '#shared/contracts/gift/approved.v1.ts';
import type { GiftWithdrawnV1, WithdrawalReason } from '#shared/contracts/gift/withdrawn.v1.ts';
import { nameBasedId } from '#shared/kernel/hash.ts';
import type { Pass } from '../division/division-input.ts';

/** What one source gives to one household: whole or not at all. */
export interface Gift {
  /** Follows from plan, household and source, so that a resumed job makes the same ones. */
  readonly _id: string;
  readonly plan: string;
  readonly campaign: string;
  readonly list: string;
  readonly household: string;
  /** The household's village. */
  readonly unit: string;
  readonly source: string;
  readonly sourceName: string;
  readonly lines: readonly GiftLine[];
  /** đồng; rice has no value. */
  readonly value: number;
  /** Alone. */
  readonly meetsMinimum: boolean;
  /** Of campaigns where several gifts may meet the minimum together. */
  readonly towardsMinimum?: { readonly counts: number; readonly needed: number };
  /** What it takes of the source's supply: 1, or one for each member. */
  readonly shares: number;
  /** Which pass of the plan gave it. */
  readonly pass: Pass;
  /** Of a gift that a bank pays; all others are handed over. */
  readonly channel?: 'transfer';
  /** The amendment of the plan that gave it; absent: the plan itself. */
  readonly amendment?: string;
  /** Withdrawn ones are kept: what was confirmed of them stays a fact. */
  readonly status: 'planned' | 'approved' | 'withdrawn';
  /** The amendment that took it back. */
  readonly withdrawnBy?: string;
  /** 'YYYY-MM-DD' on which a bank could not pay it, so that it is handed over after all. */
  readonly transferFailedOn?: string;
}

const GIFT_NAMESPACE = '6f6c1d5e-3f0b-5b0a-9d0e-7d1c7a4f1b52';

export function giftId(plan: string, household: string, source: string): string {
  return nameBasedId(GIFT_NAMESPACE, plan, household, source);
}

/** What others hear of a gift; its hash is part of the plan's, so it is made in this one place. */
export function approvedData(gift: Gift): DataOf<typeof GiftApprovedV1> {
  const { _id, plan, campaign, list, household, unit, source, sourceName, lines, value, meetsMinimum } = gift;
  return {
    gift: _id,
    plan,
    ...(gift.amendment === undefined ? {} : { amendment: gift.amendment }),
    campaign,
    list,
    household,
    unit,
    source,
    sourceName,
    lines: [...lines],
    value,
    meetsMinimum,
    ...(gift.towardsMinimum === undefined ? {} : { towardsMinimum: gift.towardsMinimum }),
    ...(gift.channel === undefined ? {} : { channel: gift.channel }),
  };
}

/** What others hear of a gift that an amendment takes back; part of the amendment's hash. */
export function withdrawnData(
  gift: Omit<Gift, 'status'>,
  { amendment, reason }: { amendment: string; reason: WithdrawalReason },
): DataOf<typeof GiftWithdrawnV1> {
  const { _id, plan, campaign, list, household, unit, source, value } = gift;
  return { gift: _id, plan, amendment, campaign, list, household, unit, source, value, reason };
}

/** Worth of gift lines in đồng. */
export function worthOf(lines: readonly GiftLine[]): number {
  return lines.reduce((sum, line) => sum + lineWorth(line), 0);
}

/** The lines of several shares at once. */
export function timesShares(lines: readonly GiftLine[], shares: number): readonly GiftLine[] {
  return lines.map((line) => lineTimes(line, shares));
}

function lineTimes(line: GiftLine, shares: number): GiftLine {
  switch (line.kind) {
    case 'cash':
      return { ...line, amount: line.amount * shares };
    case 'goods':
      return { ...line, quantity: line.quantity * shares, value: line.value * shares };
    case 'rice':
      return { ...line, kilograms: line.kilograms * shares };
  }
}

function lineWorth(line: GiftLine): number {
  switch (line.kind) {
    case 'cash':
      return line.amount;
    case 'goods':
      return line.value;
    case 'rice':
      return 0;
  }
}
