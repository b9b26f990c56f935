import type { ConfirmationItem } from './outbox-item.ts';

/**
 * `stored`: on this phone only; `received`: the server's receipt names it; `refused` and `conflict`: the server has
 * looked at it and a person has to. Rows never go: an item of any state stays readable.
 */
export type OutboxState = 'stored' | 'received' | 'refused' | 'conflict';

/** What the phone keeps of an item. */
export interface OutboxRow {
  readonly id: string;
  readonly author: string;
  readonly authorName: string;
  readonly campaign: string;
  readonly household: string;
  /** Path of the village. */
  readonly unit: string;
  /** Name of the household's head, so that the queue shows people and not numbers. */
  readonly head: string;
  readonly counter: number;
  readonly madeAt: string;
  readonly state: OutboxState;
  /** The receipt's code, if it has one. */
  readonly code: string | null;
  /** By this phone's clock. */
  readonly receivedAt: string | null;
  readonly item: ConfirmationItem;
}
