import type { ConfirmationRecordedV1 } from '#shared/contracts/confirmation/recorded.v1.ts';
import type { DataOf } from '#shared/contracts/event-contract.ts';
import type { GiftLine } from '#shared/contracts/fields.ts';
import {
  effectiveFacts,
  factOfGift,
  type HandOverFact,
  standingFacts,
  withLogged,
} from '#shared/rules/hand-over.ts';
import type { Gift } from '../gift/gift.ts';

export interface HandOverWord extends HandOverFact {
  /** The household's event count: words are kept in this order, however they arrived. */
  readonly seq: number;
  /** The day of the hand-over or attempt. */
  readonly on: string;
  /** Account of who handed over, or tried to, or keeps it. */
  readonly by: string;
  /** Gifts of which something else was given than planned. */
  readonly given: readonly { readonly gift: string; readonly lines: readonly GiftLine[] }[];
}

/** What was said of a household's gifts in a campaign. A word may come before the gift that it names. */
export interface HandOver {
  /** campaign|household */
  readonly _id: string;
  readonly campaign: string;
  readonly household: string;
  readonly words: readonly HandOverWord[];
  /** Something was not handed over, or not as planned: whoever follows up looks here. */
  readonly isOpen: boolean;
}

export const GIFT_STATES = ['open', 'received', 'part', 'failed', 'kept'] as const;

/** How a gift stands at the door: nobody came yet, received, received in part, attempt failed, kept at the commune. */
export interface GiftStanding {
  readonly state: (typeof GIFT_STATES)[number];
  /** What is still owed of it. */
  readonly owed: readonly GiftLine[];
  /** The word that counts; null while there is none. */
  readonly word: HandOverWord | null;
}

export function handOverId({ campaign, household }: Pick<HandOver, 'campaign' | 'household'>): string {
  return `${campaign}|${household}`;
}

/** The same one when the word is known already. */
export function hearWord(
  known: HandOver | undefined,
  data: DataOf<typeof ConfirmationRecordedV1>,
  seq: number,
): HandOver {
  const { campaign, household, confirmation, kind, undoes, gifts, relation, reason } = data;
  const before = known ?? { _id: handOverId(data), campaign, household, words: [], isOpen: false };
  const words = withLogged(before.words, {
    confirmation,
    kind,
    ...(undoes === undefined ? {} : { undoes }),
    gifts,
    relation,
    ...(reason === undefined ? {} : { reason }),
    seq,
    on: data.handedOverOn,
    by: data.handedOverBy,
    given: data.given ?? [],
  });
  return words === before.words ? before : { ...before, words, isOpen: isOpen(words) };
}

export function standingOfGift(
  { _id, lines }: Pick<Gift, '_id' | 'lines'>,
  handOver: HandOver | undefined,
): GiftStanding {
  const word = factOfGift(effectiveFacts(handOver?.words ?? []), _id);
  if (word === undefined) return { state: 'open', owed: lines, word: null };
  if (word.kind !== 'handed-over')
    return { state: word.reason === 'kept-at-commune' ? 'kept' : 'failed', owed: lines, word };
  const owed = owedOf(lines, givenOf({ _id, lines }, handOver?.words ?? []));
  return { state: owed.length === 0 ? 'received' : 'part', owed, word };
}

/** Whether anything of the gift reached the household: then it is not free for anybody else. */
export function isHandedOver(standing: GiftStanding): boolean {
  return standing.state === 'received' || standing.state === 'part';
}

/** What reached the household: a rest that is brought on another day adds up, the same day said twice does not. */
function givenOf(
  { _id, lines }: Pick<Gift, '_id' | 'lines'>,
  words: readonly HandOverWord[],
): readonly GiftLine[] {
  const handed = standingFacts(words).filter(
    (word) => word.kind === 'handed-over' && word.gifts.includes(_id),
  );
  const days = Map.groupBy(handed, ({ on }) => on);
  return [...days.values()].flatMap(([word]) => word?.given.find((one) => one.gift === _id)?.lines ?? lines);
}

function isOpen(words: readonly HandOverWord[]): boolean {
  const effective = [...effectiveFacts(words).values()];
  return effective.some((word) => word.kind !== 'handed-over' || word.given.length > 0);
}

/** What is missing of the planned lines; more than planned, or something else instead, makes up for nothing. */
function owedOf(planned: readonly GiftLine[], given: readonly GiftLine[]): readonly GiftLine[] {
  return planned.flatMap((line) => restOf(line, given) ?? []);
}

/** Null when nothing of it is owed. */
function restOf(line: GiftLine, given: readonly GiftLine[]): GiftLine | null {
  switch (line.kind) {
    case 'cash': {
      const amount = line.amount - sum(given, (one) => (one.kind === 'cash' ? one.amount : 0));
      return amount > 0 ? { ...line, amount } : null;
    }
    case 'goods': {
      const isSame = (one: GiftLine) =>
        one.kind === 'goods' && one.item === line.item && one.unit === line.unit ? one.quantity : 0;
      const quantity = line.quantity - sum(given, isSame);
      if (quantity <= 0) return null;
      return { ...line, quantity, value: Math.round((line.value * quantity) / line.quantity) };
    }
    case 'rice': {
      const kilograms = line.kilograms - sum(given, (one) => (one.kind === 'rice' ? one.kilograms : 0));
      return kilograms > 0 ? { ...line, kilograms } : null;
    }
  }
}

function sum(lines: readonly GiftLine[], measure: (line: GiftLine) => number): number {
  return lines.reduce((total, line) => total + measure(line), 0);
}
