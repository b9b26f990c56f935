import type { GiftLine } from '#shared/contracts/fields.ts';

export const MEASURES = ['dong', 'kilogram', 'gift'] as const;

/** What a source is counted in: đồng of a source of cash alone, kilograms of one of rice alone, else whole gifts. */
export type Measure = (typeof MEASURES)[number];

/**
 * What stands behind a source, each amount in its measure and in one place alone: a promise that is put in writing is no
 * promise any more, and what has arrived is neither. Of what was received, `returned` went back to the giver.
 */
export interface Balance {
  /** Only said. */
  readonly promised: number;
  /** In writing, still to come. */
  readonly committed: number;
  readonly received: number;
  readonly returned: number;
}

export const NOTHING: Balance = { promised: 0, committed: 0, received: 0, returned: 0 };

/** The measure, and how much of it one gift, or one person's share, takes. */
export function measureOf(gift: readonly GiftLine[]): {
  readonly measure: Measure;
  readonly perShare: number;
} {
  const [line, ...more] = gift;
  if (more.length > 0) return { measure: 'gift', perShare: 1 };
  if (line?.kind === 'cash') return { measure: 'dong', perShare: line.amount };
  if (line?.kind === 'rice') return { measure: 'kilogram', perShare: line.kilograms };
  return { measure: 'gift', perShare: 1 };
}

/** What plans may draw on: a mere promise is none of it. */
export function spendableOf({ committed, received, returned }: Balance): number {
  return committed + received - returned;
}

/** In whole gifts, or persons' shares; a remainder below one stays with the source. */
export function sharesOf(balance: Balance, perShare: number): number {
  return Math.floor(spendableOf(balance) / perShare);
}

/** Here and not returned. */
export function inHandOf({ received, returned }: Balance): number {
  return received - returned;
}

/** What the giver stands for, arrived or not. */
export function pledgedOf({ promised, committed, received }: Balance): number {
  return promised + committed + received;
}

export function plus(balance: Balance, change: Balance): Balance {
  return {
    promised: balance.promised + change.promised,
    committed: balance.committed + change.committed,
    received: balance.received + change.received,
    returned: balance.returned + change.returned,
  };
}

export function opposite({ promised, committed, received, returned }: Balance): Balance {
  return { promised: 0 - promised, committed: 0 - committed, received: 0 - received, returned: 0 - returned };
}
