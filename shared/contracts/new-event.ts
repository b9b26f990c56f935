import type { DataOf, EventContract } from './event-contract.ts';

/** What a decision says happened, before it is stamped and stored. */
export interface NewEvent<C extends EventContract = EventContract> {
  readonly contract: C;
  /** Id of the document that changed. */
  readonly key: string;
  /** The document's event count, this event included; (key, seq) is unique. */
  readonly seq: number;
  /** Household id for household, gift and confirmation events; the key otherwise. */
  readonly partitionKey?: string;
  readonly data: unknown;
  /** When it happened, if not now. */
  readonly at?: Date;
}

/** Typed maker of a {@link NewEvent}; pure, so that `decide` can use it. */
export function newEvent<C extends EventContract>(
  contract: C,
  event: { key: string; seq: number; partitionKey?: string; data: DataOf<C>; at?: Date },
): NewEvent<C> {
  return { contract, ...event };
}
