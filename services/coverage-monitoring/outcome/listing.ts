import type { DataOf } from '#shared/contracts/event-contract.ts';
import type { PoorClass } from '#shared/contracts/fields.ts';
import type { HouseholdListedV1 } from '#shared/contracts/household/listed.v1.ts';
import type { HouseholdRelistedV1 } from '#shared/contracts/household/relisted.v1.ts';
import type { HouseholdSettledV1, SettledReason } from '#shared/contracts/household/settled.v1.ts';
import { contentHash } from '#shared/kernel/hash.ts';
import { listOrder } from '#shared/rules/list-order.ts';

/**
 * A household in a list: one unit of the denominator. It may be known as covered or settled before it is known as listed,
 * and counts only then. `receivedIn` is all campaigns that reached it as one text, because an index answers "which rows
 * lack this campaign" in flat time only when the few values that occur can be named.
 */
export interface Listing {
  /** list|household */
  readonly _id: string;
  readonly list: string;
  readonly household: string;
  readonly receivedIn: string;
  readonly listed: ListedFacts | null;
  /** No gift is due, by an approved amendment. */
  readonly settled: boolean;
  /** Why not; null while one is due. */
  readonly settledReason: SettledReason | null;
  /** Event count of the household at its newest settlement or reinstatement known here; 0 before any. */
  readonly settledSeq: number;
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
  /** What the list's order-free hash holds of it. */
  readonly hash: string;
  /** Event count of the household at these facts. */
  readonly seq: number;
}

export function emptyListing(list: string, household: string): Listing {
  const undecided = { receivedIn: '', listed: null, settled: false, settledReason: null, settledSeq: 0 };
  return { _id: `${list}|${household}`, list, household, ...undecided };
}

/**
 * A list names each household once, at first or by an amendment, and an amendment may correct what it says: the newest
 * word counts, whatever came first.
 */
export function withListed(
  listing: Listing,
  data: DataOf<typeof HouseholdListedV1> | DataOf<typeof HouseholdRelistedV1>,
  seq: number,
): Listing {
  if (listing.listed !== null && listing.listed.seq >= seq) return listing;
  const { unit, village, code, head, class: poorClass, members } = data;
  const listed = { unit, village, code, head, class: poorClass, members, hash: factsHash(data), seq };
  return { ...listing, listed, order: listOrder(data) };
}

export function withSettled(
  listing: Listing,
  data: Pick<DataOf<typeof HouseholdSettledV1>, 'reason'> | null,
  seq: number,
): Listing {
  if (listing.settledSeq >= seq) return listing;
  return { ...listing, settled: data !== null, settledReason: data?.reason ?? null, settledSeq: seq };
}

export function isSettled({ listed, settled }: Listing): boolean {
  return settled && listed !== null;
}

export function withReceived(listing: Listing, campaign: string, received: boolean): Listing {
  const others = campaignsOf(listing.receivedIn).filter((id) => id !== campaign);
  const all = received ? [...others, campaign].sort() : others;
  return { ...listing, receivedIn: all.join('\n') };
}

export function campaignsOf(receivedIn: string): readonly string[] {
  return receivedIn === '' ? [] : receivedIn.split('\n');
}

/** A corrected row is hashed as if it had been listed so: the amendment that did it is no part of the facts. */
function factsHash(data: DataOf<typeof HouseholdListedV1> | DataOf<typeof HouseholdRelistedV1>): string {
  if (!('amendment' in data)) return contentHash(data);
  const { amendment: _, ...facts } = data;
  return contentHash(facts);
}
