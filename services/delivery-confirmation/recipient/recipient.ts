import type { DataOf } from '#shared/contracts/event-contract.ts';
import type { GiftLine, PoorClass, UnitSet } from '#shared/contracts/fields.ts';
import type { GiftApprovedV1 } from '#shared/contracts/gift/approved.v1.ts';
import type { HouseholdListedV1 } from '#shared/contracts/household/listed.v1.ts';
import { listOrder } from '#shared/rules/list-order.ts';

/** A household to whom something may be handed over, as a phone's package shows it. */
export interface Recipient {
  /** list|household: a household stands once in each list. */
  readonly _id: string;
  readonly list: string;
  readonly household: string;
  readonly unitSet: UnitSet;
  readonly unit: string;
  readonly village: string;
  readonly code: string;
  readonly head: string;
  readonly class: PoorClass;
  readonly members: number;
  /** Sorts as the printed list does. */
  readonly order: string;
}

export interface RecipientGift {
  readonly _id: string;
  readonly campaign: string;
  readonly household: string;
  readonly source: string;
  readonly sourceName: string;
  readonly lines: readonly GiftLine[];
  readonly value: number;
  readonly meetsMinimum: boolean;
}

/** What a package needs to know of a campaign: whom it serves. */
export interface RecipientCampaign {
  readonly _id: string;
  readonly list: string;
  readonly unitSet: UnitSet;
  readonly unit: string;
}

export function recipientOf(listed: DataOf<typeof HouseholdListedV1>): Recipient {
  const { list, household, unitSet, unit, village, code, head, members } = listed;
  return {
    _id: `${list}|${household}`,
    list,
    household,
    unitSet,
    unit,
    village,
    code,
    head,
    class: listed.class,
    members,
    order: listOrder(listed),
  };
}

export function giftOf(approved: DataOf<typeof GiftApprovedV1>): RecipientGift {
  const { gift, campaign, household, source, sourceName, lines, value, meetsMinimum } = approved;
  return { _id: gift, campaign, household, source, sourceName, lines, value, meetsMinimum };
}
