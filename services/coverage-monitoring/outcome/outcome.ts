import type { CampaignOpenedV1 } from '#shared/contracts/campaign/opened.v1.ts';
import type { ConfirmationRecordedV1 } from '#shared/contracts/confirmation/recorded.v1.ts';
import type { DataOf } from '#shared/contracts/event-contract.ts';
import type { PoorClass, UnitSet } from '#shared/contracts/fields.ts';
import type { GiftApprovedV1 } from '#shared/contracts/gift/approved.v1.ts';
import type { HouseholdListedV1 } from '#shared/contracts/household/listed.v1.ts';
import { addToSetHash, EMPTY_SET_HASH } from '#shared/kernel/hash.ts';
import { type DueGift, type HandOverFact, hasReceived } from '#shared/rules/hand-over.ts';
import { listOrder } from '#shared/rules/list-order.ts';

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

/**
 * A household in a list: one unit of the denominator. It may be known as covered before it is known as listed, and counts
 * only then. `receivedIn` is all campaigns that reached it as one text, because an index answers "which rows lack this
 * campaign" in flat time only when the few values that occur can be named.
 */
export interface Listing {
  /** list|household */
  readonly _id: string;
  readonly list: string;
  readonly household: string;
  readonly receivedIn: string;
  readonly listed: ListedFacts | null;
  /** Absent until listed, so that rows which are not are in no range. */
  readonly order?: string;
}

export interface ListedFacts {
  readonly unit: string;
  readonly village: string;
  readonly code: string;
  readonly head: string;
  readonly class: PoorClass;
  readonly members: number;
}

/** A set that its owner announced with count and order-free hash, and what has arrived of it. */
export interface CountedSet {
  /** list|id or plan|id */
  readonly _id: string;
  readonly expected: { readonly count: number; readonly hash: string } | null;
  readonly count: number;
  readonly hash: string;
}

export interface Village {
  /** unit set|path */
  readonly _id: string;
  readonly unitSet: UnitSet;
  readonly path: string;
  readonly commune: string;
  readonly name: string;
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

export function emptyListing(list: string, household: string): Listing {
  return { _id: `${list}|${household}`, list, household, receivedIn: '', listed: null };
}

export function emptySet(id: string): CountedSet {
  return { _id: id, expected: null, count: 0, hash: EMPTY_SET_HASH };
}

/** The same case when the gift is known already. */
export function withGift(one: Case, data: DataOf<typeof GiftApprovedV1>): Case {
  const { gift, meetsMinimum, list } = data;
  if (one.gifts.some((due) => due.gift === gift)) return one;
  return { ...one, list: one.list ?? list, gifts: [...one.gifts, { gift, meetsMinimum }] };
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

/** A frozen list names each household once: a second time changes nothing. */
export function withListed(listing: Listing, data: DataOf<typeof HouseholdListedV1>): Listing {
  if (listing.listed !== null) return listing;
  const { unit, village, code, head, class: poorClass, members } = data;
  const listed = { unit, village, code, head, class: poorClass, members };
  return { ...listing, listed, order: listOrder(data) };
}

export function withReceived(listing: Listing, campaign: string, received: boolean): Listing {
  const others = campaignsOf(listing.receivedIn).filter((id) => id !== campaign);
  const all = received ? [...others, campaign].sort() : others;
  return { ...listing, receivedIn: all.join('\n') };
}

export function campaignsOf(receivedIn: string): readonly string[] {
  return receivedIn === '' ? [] : receivedIn.split('\n');
}

export function withArrived(set: CountedSet, rowHashes: readonly string[]): CountedSet {
  return { ...set, count: set.count + rowHashes.length, hash: addToSetHash(set.hash, rowHashes) };
}

export function withExpected(set: CountedSet, { count, hash }: { count: number; hash: string }): CountedSet {
  return { ...set, expected: { count, hash } };
}

/** Topics have no order among each other: only count and hash tell that all of a set is here. */
export function isComplete(set: CountedSet | undefined): boolean {
  if (set === undefined || set.expected === null) return false;
  return set.count === set.expected.count && set.hash === set.expected.hash;
}

export function campaignOf(data: DataOf<typeof CampaignOpenedV1>): Campaign {
  const { campaign, name, unitSet, unit, list } = data;
  return { _id: campaign, name, unitSet, unit, list };
}
