import type { DataOf } from '#shared/contracts/event-contract.ts';
import type { HouseholdListedV1 } from '#shared/contracts/household/listed.v1.ts';
import type { SettledReason } from '#shared/contracts/household/settled.v1.ts';
import type { PoorListAmendedV1 } from '#shared/contracts/poor-list/amended.v1.ts';
import { addToSetHash, contentHash, EMPTY_SET_HASH, removeFromSetHash } from '#shared/kernel/hash.ts';
import { nameSortKey } from '#shared/vietnam/name.ts';

export type ListedHousehold = DataOf<typeof HouseholdListedV1>;

/** A household that a plan may serve: its facts as the list froze or last amended them. */
export interface Candidate extends Omit<ListedHousehold, 'unitSet'> {
  /** list|household */
  readonly _id: string;
  /** Orders heads as Vietnamese lists do, by plain comparison. */
  readonly sortKey: string;
  /** What the list's order-free hash holds of it. */
  readonly factsHash: string;
  /** Why no gift is due to it; null while one is. */
  readonly settled: SettledReason | null;
  /** The household's event count at the newest word of the list on it: an older one changes nothing. */
  readonly seq: number;
}

/** What a list said of a household, as one of its events. */
export type ListWord =
  | { readonly says: 'listed'; readonly facts: ListedHousehold; readonly seq: number }
  | {
      readonly says: 'settled';
      readonly list: string;
      readonly household: string;
      readonly reason: SettledReason | null;
      readonly seq: number;
    };

/** What arrived of a list so far. The order of its events does not matter. */
export interface Received {
  readonly receivedCount: number;
  readonly receivedHash: string;
  readonly receivedSettled: number;
}

/** A list as an amendment left it. */
export type AmendedList = Pick<
  DataOf<typeof PoorListAmendedV1>,
  'number' | 'count' | 'hash' | 'settledCount'
>;

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
  /** The amendment with the highest number that is known here. */
  readonly amended?: AmendedList;
}

export type CompleteList = CandidateList & { readonly frozen: NonNullable<CandidateList['frozen']> };

export const NOTHING_RECEIVED: Received = {
  receivedCount: 0,
  receivedHash: EMPTY_SET_HASH,
  receivedSettled: 0,
};

export function candidateId(list: string, household: string): string {
  return `${list}|${household}`;
}

export function wordId(word: ListWord): string {
  const { list, household } = word.says === 'listed' ? word.facts : word;
  return candidateId(list, household);
}

/** A candidate after a word of its list. Words of one household come in order, so a settled one is always known. */
export function hear(known: Candidate | undefined, word: ListWord): Candidate | undefined {
  if (known !== undefined && known.seq >= word.seq) return known;
  if (word.says === 'listed') return toCandidate(word, known?.settled ?? null);
  return known === undefined ? undefined : { ...known, settled: word.reason, seq: word.seq };
}

function toCandidate(
  { facts, seq }: Extract<ListWord, { says: 'listed' }>,
  settled: SettledReason | null,
): Candidate {
  const { unitSet: _, ...kept } = facts;
  const _id = candidateId(facts.list, facts.household);
  return { _id, ...kept, sortKey: nameSortKey(facts.head), factsHash: contentHash(facts), settled, seq };
}

/** Count, order-free hash and settled households with the rows as they are after, instead of as they were before. */
export function receive(
  received: Received,
  rows: readonly { readonly before: Candidate | undefined; readonly after: Candidate }[],
): Received {
  const gone = rows.flatMap(({ before }) => (before === undefined ? [] : [before.factsHash]));
  const come = rows.map(({ after }) => after.factsHash);
  const settled = rows.reduce((sum, { before, after }) => sum + settledIn(after) - settledIn(before), 0);
  return {
    receivedCount: received.receivedCount + come.length - gone.length,
    receivedHash: addToSetHash(removeFromSetHash(received.receivedHash, gone), come),
    receivedSettled: received.receivedSettled + settled,
  };
}

/** Nobody is planned for before every household of the list stands here as it was last amended, to the last letter. */
export function isComplete(list: CandidateList | null): list is CompleteList {
  if (list?.frozen === undefined) return false;
  const { count, hash, settledCount } = list.amended ?? { ...list.frozen, settledCount: 0 };
  return count === list.receivedCount && hash === list.receivedHash && settledCount === list.receivedSettled;
}

function settledIn(row: Candidate | undefined): number {
  return row === undefined || row.settled === null ? 0 : 1;
}
