import { contentHash } from '#shared/kernel/hash.ts';
import type { GiftItem } from '#shared/rules/gift-item.ts';
import { itemKey } from '../custody/custody-line.ts';
import type { Holder } from '../custody/holder.ts';

/** What went in and out of one account: each counts upwards, and a reversal counts back. In the item's unit. */
export interface Flow {
  readonly received: number;
  /** Passed on to another holder, or given to a household. */
  readonly handedOver: number;
  /** Back to where it came from. */
  readonly returned: number;
  readonly lost: number;
}

export const NO_FLOW: Flow = { received: 0, handedOver: 0, returned: 0, lost: 0 };

/** One movement of one item of one source at one holder. */
export interface Posting {
  readonly campaign: string;
  readonly holder: Holder;
  readonly source: string;
  readonly sourceName: string;
  readonly item: GiftItem;
  /** Null counts the item whatever its lot; a code counts this lot alone, besides. */
  readonly lot: string | null;
  /** 'YYYY-MM-DD' */
  readonly day: string;
  readonly flow: Flow;
}

/** By day of the hand-over, in whatever order the days became known; what did not move is left out. */
export type Days = Readonly<Record<string, Partial<Flow>>>;

export interface Statement extends Flow {
  readonly opening: number;
  readonly inHand: number;
  /** How much more has left the holder than ever came to it. */
  readonly shortage: number;
}

export interface DayStatement extends Statement {
  readonly day: string;
}

/** A holder's account of one item of one source. */
export function accountId(
  posting: Pick<Posting, 'campaign' | 'source' | 'item' | 'lot'> & { holder: Pick<Holder, 'key'> },
): string {
  const { campaign, holder, source, item, lot } = posting;
  return contentHash([campaign, holder.key, source, itemKey(item), lot]);
}

export function netOf({ received = 0, handedOver = 0, returned = 0, lost = 0 }: Partial<Flow>): number {
  return received - handedOver - returned - lost;
}

export function plus(a: Flow, { received = 0, handedOver = 0, returned = 0, lost = 0 }: Partial<Flow>): Flow {
  return {
    received: a.received + received,
    handedOver: a.handedOver + handedOver,
    returned: a.returned + returned,
    lost: a.lost + lost,
  };
}

export function opposite({ received, handedOver, returned, lost }: Flow): Flow {
  return { received: 0 - received, handedOver: 0 - handedOver, returned: 0 - returned, lost: 0 - lost };
}

function isNothing(flow: Partial<Flow>): boolean {
  return Object.values(flow).every((amount) => amount === 0);
}

/** What moved from one day to another, both included, on top of what was there before. */
export function statementOf(days: Days, { since, until }: { since: string; until: string }): Statement {
  let opening = 0;
  let flow = NO_FLOW;
  for (const [day, moved] of Object.entries(days)) {
    if (day < since) opening += netOf(moved);
    else if (day <= until) flow = plus(flow, moved);
  }
  const inHand = opening + netOf(flow);
  return { opening, ...flow, inHand, shortage: Math.max(0, 0 - inHand) };
}

/** Each day on which something moved, oldest first. */
export function dayStatements(days: Days, range: { since: string; until: string }): readonly DayStatement[] {
  const { opening } = statementOf(days, range);
  let before = opening;
  return daysIn(days, range).map((day) => {
    const flow = plus(NO_FLOW, days[day]!);
    const statement = { day, opening: before, ...flow, inHand: before + netOf(flow) };
    before = statement.inHand;
    return { ...statement, shortage: Math.max(0, 0 - statement.inHand) };
  });
}

/**
 * What may leave the account on a day: the least that is in hand at the end of that day or of any later one, since what
 * is handed over later was there on that day too.
 */
export function availableOn(days: Days, on: string): number {
  let inHand = 0;
  let least: number | null = null;
  for (const day of Object.keys(days).sort()) {
    if (day > on && least === null) least = inHand;
    inHand += netOf(days[day]!);
    if (day >= on) least = Math.min(least ?? inHand, inHand);
  }
  return least ?? inHand;
}

function daysIn(days: Days, { since, until }: { since: string; until: string }): readonly string[] {
  return Object.keys(days)
    .filter((day) => day >= since && day <= until && !isNothing(days[day]!))
    .sort();
}
