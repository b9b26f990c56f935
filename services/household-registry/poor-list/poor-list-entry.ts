import type { DataOf } from '#shared/contracts/event-contract.ts';
import type { HouseholdListedV1 } from '#shared/contracts/household/listed.v1.ts';
import type { SettledReason } from '#shared/contracts/household/settled.v1.ts';
import { listOrder } from '#shared/rules/list-order.ts';
import type { Household } from '../household/household.ts';
import { publicFacts } from '../household/household-event.ts';

export type ListedFacts = DataOf<typeof HouseholdListedV1>;

/** Why no gift is due to a household of the list, since when, and which amendment said so. */
export interface Settlement {
  readonly reason: SettledReason;
  readonly on: string;
  readonly amendment: string;
}

/** A household's row in a list: it stands there at most once, because the row's id says so. */
export interface PoorListEntry {
  /** list|household */
  readonly _id: string;
  readonly list: string;
  readonly household: string;
  /** From 1: those of the freeze in the official order, later ones behind them. */
  readonly order: number;
  /** Sorts as the printed list does. */
  readonly sort: string;
  /** The number of the amendment that brought the household; 0 for the freeze. */
  readonly added: number;
  /** The number of the amendment since which the row reads as it does; 0 for the freeze. */
  readonly from: number;
  /** As frozen or last amended, and as its newest household.listed or relisted event says it. */
  readonly facts: ListedFacts;
  readonly settled: Settlement | null;
}

/** How a row read from one amendment until another: kept for ever, so the list can be read as it was. */
export interface PastEntry extends PoorListEntry {
  /** The number of the amendment with which it ended. */
  readonly until: number;
}

export function entryId(list: string, household: string): string {
  return `${list}|${household}`;
}

/** What a list would say of a household today. */
export function listedFacts(list: string, household: Household): ListedFacts {
  return { ...publicFacts(household), list };
}

/** A new row, of the freeze (amendment 0) or of an amendment. */
export function newEntry(facts: ListedFacts, place: { order: number; amendment: number }): PoorListEntry {
  const { list, household } = facts;
  const { order, amendment } = place;
  const row = { _id: entryId(list, household), list, household, order, sort: listOrder(facts) };
  return { ...row, added: amendment, from: amendment, facts, settled: null };
}

export function pastEntry(entry: PoorListEntry, until: number): PastEntry {
  return { ...entry, _id: `${entry._id}|${entry.from}`, until };
}
