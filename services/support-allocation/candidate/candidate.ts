import type { DataOf } from '#shared/contracts/event-contract.ts';
import type { HouseholdListedV1 } from '#shared/contracts/household/listed.v1.ts';
import { addToSetHash, contentHash, EMPTY_SET_HASH } from '#shared/kernel/hash.ts';
import { nameSortKey } from '#shared/vietnam/name.ts';

export type ListedHousehold = DataOf<typeof HouseholdListedV1>;

/** A household that a plan may serve: its facts as the list froze them. */
export interface Candidate extends Omit<ListedHousehold, 'unitSet'> {
  /** list|household */
  readonly _id: string;
  /** Orders heads as Vietnamese lists do, by plain comparison. */
  readonly sortKey: string;
}

/** What arrived of a list so far. The order of its events does not matter. */
export interface Received {
  readonly receivedCount: number;
  readonly receivedHash: string;
}

/** A frozen list as its owner announced it; absent parts have not arrived. */
export interface CandidateList extends Received {
  readonly _id: string;
  readonly frozen?: {
    readonly name: string;
    readonly unitSet: ListedHousehold['unitSet'];
    readonly unit: string;
    readonly year: number;
    readonly count: number;
    readonly hash: string;
  };
}

export type CompleteList = CandidateList & { readonly frozen: NonNullable<CandidateList['frozen']> };

export const NOTHING_RECEIVED: Received = { receivedCount: 0, receivedHash: EMPTY_SET_HASH };

export function candidateId(list: string, household: string): string {
  return `${list}|${household}`;
}

export function toCandidate({ unitSet: _, ...facts }: ListedHousehold): Candidate {
  return { _id: candidateId(facts.list, facts.household), ...facts, sortKey: nameSortKey(facts.head) };
}

/** Count and order-free hash with more households in them. */
export function receive(received: Received, households: readonly ListedHousehold[]): Received {
  return {
    receivedCount: received.receivedCount + households.length,
    receivedHash: addToSetHash(received.receivedHash, households.map(contentHash)),
  };
}

/** Nobody is planned for before every household of the list stands here, to the last letter. */
export function isComplete(list: CandidateList | null): list is CompleteList {
  return (
    list?.frozen !== undefined &&
    list.frozen.count === list.receivedCount &&
    list.frozen.hash === list.receivedHash
  );
}
