import type { DataOf } from '#shared/contracts/event-contract.ts';
import type { GiftLine, PoorClass, UnitSet } from '#shared/contracts/fields.ts';
import type { GiftApprovedV1 } from '#shared/contracts/gift/approved.v1.ts';
import type { HouseholdListedV1 } from '#shared/contracts/household/listed.v1.ts';
import type { SettledReason } from '#shared/contracts/household/settled.v1.ts';
import { listOrder } from '#shared/rules/list-order.ts';
import { referenceOf } from '../transfer/transfer-reference.ts';

/** A household to whom something may be handed over, as a phone's package shows it. */
export interface Recipient {
  /** list|household: a household stands once in each list. */
  readonly _id: string;
  readonly list: string;
  readonly household: string;
  readonly unitSet: UnitSet;
  readonly unit: string;
  readonly village: string;
  readonly code: string;
  readonly head: string;
  readonly class: PoorClass;
  readonly members: number;
  /** Sorts as the printed list does. */
  readonly order: string;
  /** Why nothing is due to it; null while something is. */
  readonly settled: SettledReason | null;
  /** The household's event count at the newest word of the list on it: an older one changes nothing. */
  readonly seq: number;
}

/** What a list said of a household. */
export type RecipientWord =
  | { readonly says: 'listed'; readonly facts: DataOf<typeof HouseholdListedV1>; readonly seq: number }
  | {
      readonly says: 'settled';
      readonly list: string;
      readonly household: string;
      readonly reason: SettledReason | null;
      readonly seq: number;
    };

export interface RecipientGift {
  readonly _id: string;
  readonly campaign: string;
  readonly list: string;
  readonly household: string;
  /** The household's village. */
  readonly unit: string;
  readonly source: string;
  readonly sourceName: string;
  readonly lines: readonly GiftLine[];
  readonly value: number;
  readonly meetsMinimum: boolean;
  /** Of a gift that a bank pays. */
  readonly channel?: 'transfer';
  /** An amendment took it back: it is not owed any more. */
  readonly isWithdrawn?: true;
  /** What the bank carries along, by which its answer is known again. */
  readonly reference?: string;
}

/** What a package needs to know of a campaign: whom it serves. */
export interface RecipientCampaign {
  readonly _id: string;
  readonly name: string;
  readonly list: string;
  readonly unitSet: UnitSet;
  readonly unit: string;
}

export function recipientId(word: RecipientWord): string {
  const { list, household } = word.says === 'listed' ? word.facts : word;
  return `${list}|${household}`;
}

/** A recipient after a word of its list. Words of one household come in order, so a settled one is always known. */
export function hear(known: Recipient | undefined, word: RecipientWord): Recipient | undefined {
  if (known !== undefined && known.seq >= word.seq) return known;
  if (word.says === 'listed') return recipientOf(word, known?.settled ?? null);
  return known === undefined ? undefined : { ...known, settled: word.reason, seq: word.seq };
}

function recipientOf(
  { facts, seq }: Extract<RecipientWord, { says: 'listed' }>,
  settled: SettledReason | null,
): Recipient {
  const { list, household, unitSet, unit, village, code, head, members } = facts;
  return {
    _id: `${list}|${household}`,
    list,
    household,
    unitSet,
    unit,
    village,
    code,
    head,
    class: facts.class,
    members,
    order: listOrder(facts),
    settled,
    seq,
  };
}

export function giftOf(approved: DataOf<typeof GiftApprovedV1>): RecipientGift {
  const { gift, campaign, list, household, unit, source, sourceName, lines, value, meetsMinimum } = approved;
  return {
    ...{ _id: gift, campaign, list, household, unit, source, sourceName, lines, value, meetsMinimum },
    ...(approved.channel === 'transfer' ? { channel: 'transfer', reference: referenceOf(gift) } : {}),
  };
}

/** What a bank could not pay, and what an amendment took back, it owes no more. */
export function isOwedByBank({ channel, isWithdrawn }: RecipientGift): boolean {
  return channel === 'transfer' && isWithdrawn !== true;
}
