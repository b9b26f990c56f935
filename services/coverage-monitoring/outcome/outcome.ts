import type { CampaignOpenedV1 } from '#shared/contracts/campaign/opened.v1.ts';
import type { ConfirmationRecordedV1 } from '#shared/contracts/confirmation/recorded.v1.ts';
import type { DataOf } from '#shared/contracts/event-contract.ts';
import type { UnitSet } from '#shared/contracts/fields.ts';
import type { GiftApprovedV1 } from '#shared/contracts/gift/approved.v1.ts';
import { type DueGift, type HandOverFact, hasReceived } from '#shared/rules/hand-over.ts';

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

/** The same case when the fact is known already. */
export function withFact(one: Case, data: DataOf<typeof ConfirmationRecordedV1>, seq: number): Case {
  if (one.facts.some((fact) => fact.confirmation === data.confirmation)) return one;
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
  const facts = [...one.facts, fact];
  if (seq < (one.facts.at(-1)?.seq ?? 0)) facts.sort((a, b) => a.seq - b.seq);
  return { ...one, facts };
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
