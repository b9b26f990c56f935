import type { GiftLine } from '#shared/contracts/fields.ts';
import { amountOf, itemOf } from '#shared/rules/gift-item.ts';
import { effectiveFacts } from '#shared/rules/hand-over.ts';
import { parentPath } from '#shared/units/unit-path.ts';
import { addDays, daysBetween, today } from '#shared/vietnam/date.ts';
import type { Delivery, DeliveryFact } from '../confirmation/confirmation.ts';
import { holderOf } from '../custody/holder.ts';
import { NO_FLOW, type Posting } from './custody-ledger.ts';

/** What is known of a gift. */
export interface KnownGift {
  readonly source: string;
  readonly sourceName: string;
  readonly lines: readonly GiftLine[];
  /** Of a gift that a bank pays: no officer carries it. */
  readonly channel?: 'transfer';
}

export interface DoorPostings {
  readonly postings: readonly Posting[];
  /** Gifts that were handed over before their approval was heard of. */
  readonly unknown: readonly string[];
}

// A clock that is years off must not give an account thousands of days.
const MOST_DAYS_OFF = 366;

/** What the hand-overs that count took from the officers who gave; an undone one takes nothing. */
export function doorPostings(delivery: Delivery, gifts: ReadonlyMap<string, KnownGift>): DoorPostings {
  const postings: Posting[] = [];
  const unknown: string[] = [];
  for (const [id, fact] of effectiveFacts(delivery.facts)) {
    if (fact.kind !== 'handed-over') continue;
    const gift = gifts.get(id);
    if (gift === undefined) unknown.push(id);
    else if (gift.channel !== 'transfer') postings.push(...giftPostings(delivery, fact, { id, gift }));
  }
  return { postings, unknown };
}

function giftPostings(
  { campaign, unit }: Delivery,
  fact: DeliveryFact,
  { id, gift }: { id: string; gift: KnownGift },
): readonly Posting[] {
  const { source, sourceName } = gift;
  const holder = holderOf({
    kind: 'person',
    unit: communeOf(unit),
    name: '',
    account: fact.by ?? fact.author,
    source: null,
  });
  const given = fact.given?.find((one) => one.gift === id)?.lines ?? gift.lines;
  return given.map((line) => ({
    campaign,
    holder,
    source,
    sourceName,
    item: itemOf(line),
    lot: null,
    day: dayOf(fact),
    flow: { ...NO_FLOW, handedOver: amountOf(line) },
  }));
}

/** A village's path ends in a word, a commune's in its code. */
function communeOf(unit: string): string {
  return /[a-z]/.test(unit) ? (parentPath(unit) ?? unit) : unit;
}

function dayOf({ on, at }: DeliveryFact): string {
  const received = today(at.getTime());
  const off = daysBetween(received, on);
  return Math.abs(off) <= MOST_DAYS_OFF ? on : addDays(received, Math.sign(off) * MOST_DAYS_OFF);
}
