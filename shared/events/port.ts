import type { DataOf, EventContract } from '../contracts/event-contract.ts';
import type { NewEvent } from '../contracts/new-event.ts';
import type { Problem } from '../kernel/problem.ts';
import type { Storage } from '../storage/connection.ts';
import type { Transaction } from '../storage/transaction.ts';

/** How what one service says reaches the others. The contract suite in tests/contract says what an adapter must keep. */
export interface EventBus {
  readonly kind: 'embedded' | 'kafka';
  /** Numbers a service's pending events into pages and delivers them, until closed. */
  relay(storage: Storage): Promise<Closable>;
  /** Feeds a consumer from the beginning, or from where its own database says it stopped. */
  consume(storage: Storage, consumer: Consumer): Promise<Closable>;
  close(): Promise<void>;
}

export interface Closable {
  /** Resolves when the current slice has ended, or after `deadline` milliseconds. */
  close(deadline?: number): Promise<void>;
}

/** An event as a consumer sees it: in the version that it asked for. */
export interface ReceivedEvent<C extends EventContract = EventContract> {
  /** Unique within its source. */
  readonly id: string;
  readonly source: string;
  readonly type: C['type'];
  readonly key: string;
  readonly seq: number;
  readonly partitionKey: string;
  readonly at: Date;
  readonly recordedAt: Date;
  readonly author: string;
  readonly data: DataOf<C>;
}

/** The union of received events, so that a switch on `type` narrows `data`. */
export type Heard<C extends EventContract> = C extends EventContract ? ReceivedEvent<C> : never;

export interface ReactionTransaction extends Omit<Transaction, 'append'> {
  /** Own events that follow from `event`, written with the effect. */
  append(event: ReceivedEvent, events: readonly NewEvent[]): void;
  /** A normal "no" to an event: recorded beside it in the inbox, never retried. */
  refuse(event: ReceivedEvent, problem: Problem): void;
}

/**
 * One service's reader. `handle` gets events that are new to it, those of one partition key in order, and makes their
 * effects inside the transaction; it may run again for the same events when a transaction is retried, so it keeps
 * nothing outside. It throws only for faults.
 */
export interface Consumer<C extends EventContract = EventContract> {
  /** Stable name: positions, inbox and consumer group hang on it. */
  readonly name: string;
  readonly hears: readonly C[];
  handle(events: readonly Heard<C>[], tx: ReactionTransaction): Promise<void>;
}

export function defineConsumer<const C extends EventContract>(consumer: Consumer<C>): Consumer {
  return consumer as unknown as Consumer;
}
