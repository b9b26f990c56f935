import type { ConfirmationRecordedV1 } from '#shared/contracts/confirmation/recorded.v1.ts';
import type { DataOf } from '#shared/contracts/event-contract.ts';
import type { GiftLine } from '#shared/contracts/fields.ts';
import { problem } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import { type HandOverFact, type Standing, standingOf } from '#shared/rules/hand-over.ts';
import type { ConfirmationItem } from './confirmation-item.ts';

export const MALFORMED = problem('malformed', 400, 'This confirmation does not have the agreed shape');
export const HASH_MISMATCH = problem('hash-mismatch', 400, 'The content is not what its hash says');
export const OUT_OF_PLACE = problem('out-of-place', 404, 'This unit is outside your places');
export const UNDO_UNKNOWN = problem('undo-unknown', 404, 'There is no such fact of this household to undo');
export const UNDO_NOT_YOURS = problem('undo-not-yours', 403, 'Only who recorded a fact may undo it');
export const UNDO_TOO_LATE = problem(
  'undo-too-late',
  409,
  'Facts are undone within 24 hours; staff can help',
);
export const TOO_MANY_FACTS = problem('too-many-facts', 409, 'This household has too many facts already');

/** How long an officer may undo, from when the server received the fact. */
export const UNDO_MS = 24 * 3_600_000;
// Far above any real household; keeps one document small whatever a broken device repeats under new ids.
const MAX_FACTS = 500;

/** A fact as its delivery keeps it: what the rules need, and what an undo is judged by. */
export interface DeliveryFact extends HandOverFact {
  readonly author: string;
  /** Account of who handed over, where that is known to be another than who entered it. */
  readonly by?: string;
  /** Gifts of which something else was given than planned. */
  readonly given?: readonly { readonly gift: string; readonly lines: readonly GiftLine[] }[];
  /** When the server received it. */
  readonly at: Date;
  /** The day of the hand-over. */
  readonly on: string;
}

/** All that was said about one household in one campaign, in log order. */
export interface Delivery {
  /** campaign|household */
  readonly _id: string;
  /** How many events it has had. */
  readonly version: number;
  readonly campaign: string;
  readonly household: string;
  /** Where its first fact said that it is. */
  readonly unit: string;
  readonly facts: readonly DeliveryFact[];
}

export interface Recorded {
  readonly delivery: Delivery;
  readonly standing: Standing;
  readonly event: DataOf<typeof ConfirmationRecordedV1>;
}

export function deliveryIdOf(item: Pick<ConfirmationItem, 'campaign' | 'household'>): string {
  return `${item.campaign}|${item.household}`;
}

/** A fact is recorded whatever it says of earlier ones, and whatever the device's clock says; only an undo can be refused. */
export function recordConfirmation(
  delivery: Delivery | undefined,
  item: ConfirmationItem,
  { author, at }: { author: string; at: Date },
): Result<Recorded> {
  const facts = delivery?.facts ?? [];
  if (facts.length >= MAX_FACTS) return refuse(TOO_MANY_FACTS);
  const undo = item.kind === 'undo' ? mayUndo(facts, item.undoes, { author, at }) : null;
  if (undo !== null && !undo.ok) return undo;
  const fact = factOf(item, { author, at });
  const standing = standingOf(facts, fact);
  const { campaign, household, unit } = item;
  const before = delivery ?? { _id: deliveryIdOf(item), version: 0, campaign, household, unit };
  return accept({
    delivery: { ...before, version: before.version + 1, facts: [...facts, fact] },
    standing,
    event: eventOf(item, fact, standing),
  });
}

function mayUndo(
  facts: readonly DeliveryFact[],
  undoes: string,
  { author, at }: { author: string; at: Date },
): Result<DeliveryFact> {
  const fact = facts.find((one) => one.confirmation === undoes && one.kind !== 'undo');
  if (fact === undefined) return refuse(UNDO_UNKNOWN);
  if (fact.author !== author) return refuse(UNDO_NOT_YOURS);
  return at.getTime() - fact.at.getTime() > UNDO_MS ? refuse(UNDO_TOO_LATE) : accept(fact);
}

function factOf(item: ConfirmationItem, { author, at }: { author: string; at: Date }): DeliveryFact {
  return {
    confirmation: item.id,
    kind: item.kind,
    ...(item.kind === 'undo' ? { undoes: item.undoes } : {}),
    gifts: [...new Set(item.gifts.map((gift) => gift.id))],
    relation: item.recipient.relation,
    ...(item.kind === 'not-handed-over' && item.reason !== undefined ? { reason: item.reason } : {}),
    author,
    ...(item.handedOverBy === author ? {} : { by: item.handedOverBy }),
    ...givenIn(item),
    at,
    on: item.handedOverOn,
  };
}

function givenIn({ kind, gifts }: ConfirmationItem): Pick<DeliveryFact, 'given'> {
  if (kind !== 'handed-over') return {};
  const given = gifts.flatMap(({ id, lines }) => (lines === undefined ? [] : [{ gift: id, lines }]));
  return given.length === 0 ? {} : { given };
}

function eventOf(item: ConfirmationItem, fact: DeliveryFact, standing: Standing): Recorded['event'] {
  return {
    confirmation: item.id,
    kind: item.kind,
    ...(item.kind === 'undo' ? { undoes: item.undoes } : {}),
    campaign: item.campaign,
    household: item.household,
    unit: item.unit,
    gifts: [...fact.gifts],
    ...(fact.given === undefined
      ? {}
      : { given: fact.given.map(({ gift, lines }) => ({ gift, lines: [...lines] })) }),
    relation: item.recipient.relation,
    ...(item.kind === 'not-handed-over' && item.reason !== undefined ? { reason: item.reason } : {}),
    handedOverOn: item.handedOverOn,
    handedOverBy: item.handedOverBy,
    enteredBy: fact.author,
    device: item.device,
    receivedAt: fact.at.toISOString(),
    standing,
  };
}
