import type { CampaignOpenedV1 } from '#shared/contracts/campaign/opened.v1.ts';
import type { ConfirmationRecordedV1 } from '#shared/contracts/confirmation/recorded.v1.ts';
import type { DataOf } from '#shared/contracts/event-contract.ts';
import type { UnitSet } from '#shared/contracts/fields.ts';
import type { GiftApprovedV1 } from '#shared/contracts/gift/approved.v1.ts';
import type { GiftWithdrawnV1 } from '#shared/contracts/gift/withdrawn.v1.ts';
import { type DueGift, type HandOverFact, hasReceived, withLogged } from '#shared/rules/hand-over.ts';

export interface CaseFact extends HandOverFact {
  /** The delivery's event count: facts are kept in this order, however they arrived. */
  readonly seq: number;
  /** The day of the hand-over or attempt. */
  readonly on: string;
}

/** What is due to a household in a campaign and what was said about it. Its confirmation may come before its gift. */
export interface Case {
  /** campaign|household */
  readonly _id: string;
  readonly campaign: string;
  readonly household: string;
  /** The list that the campaign serves; known with the first gift. */
  readonly list: string | null;
  readonly gifts: readonly DueGift[];
  /** Gifts that an amendment took back: not owed any more, but what was handed over of them was handed over. */
  readonly withdrawn: readonly string[];
  readonly facts: readonly CaseFact[];
  readonly covered: boolean;
}

export interface Campaign {
  readonly _id: string;
  readonly name: string;
  readonly unitSet: UnitSet;
  readonly unit: string;
  readonly list: string;
}

export function emptyCase(campaign: string, household: string): Case {
  return {
    _id: `${campaign}|${household}`,
    campaign,
    household,
    list: null,
    gifts: [],
    withdrawn: [],
    facts: [],
    covered: false,
  };
}

/** The same case when the gift is known already. */
export function withGift(one: Case, data: DataOf<typeof GiftApprovedV1>): Case {
  const { gift, meetsMinimum, towardsMinimum, list } = data;
  if (one.gifts.some((due) => due.gift === gift)) return one;
  const due = { gift, meetsMinimum, ...(towardsMinimum === undefined ? {} : { towardsMinimum }) };
  return { ...one, list: one.list ?? list, gifts: [...one.gifts, due] };
}

/** The same case when the withdrawal is known already. It may come before its gift. */
export function withWithdrawal(one: Case, { gift, list }: DataOf<typeof GiftWithdrawnV1>): Case {
  if (one.withdrawn.includes(gift)) return one;
  return { ...one, list: one.list ?? list, withdrawn: [...one.withdrawn, gift] };
}

/** How many gifts are due: what was taken back is not. */
export function dueGifts({ gifts, withdrawn }: Pick<Case, 'gifts' | 'withdrawn'>): number {
  return gifts.filter(({ gift }) => !withdrawn.includes(gift)).length;
}

/** The same case when the fact is known already. */
export function withFact(one: Case, data: DataOf<typeof ConfirmationRecordedV1>, seq: number): Case {
  const { confirmation, kind, undoes, gifts, relation, reason, handedOverOn: on } = data;
  const fact: CaseFact = {
    confirmation,
    kind,
    ...(undoes === undefined ? {} : { undoes }),
    gifts,
    relation,
    ...(reason === undefined ? {} : { reason }),
    seq,
    on,
  };
  const facts = withLogged(one.facts, fact);
  return facts === one.facts ? one : { ...one, facts };
}

/** Judged once for all that a slice brought. */
export function judged(one: Case): Case {
  const covered = hasReceived(one.facts, one.gifts);
  return covered === one.covered ? one : { ...one, covered };
}

export function campaignOf(data: DataOf<typeof CampaignOpenedV1>): Campaign {
  const { campaign, name, unitSet, unit, list } = data;
  return { _id: campaign, name, unitSet, unit, list };
}
