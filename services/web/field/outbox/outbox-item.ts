import { confirmationHashInput } from '#shared/rules/confirmation-item.ts';
import { today } from '#shared/vietnam/date.ts';
import type { Body, GiftLine } from '../../shell/api-types.ts';

export type Relation = ConfirmationItem['recipient']['relation'];
export type NotHandedOverReason = NonNullable<
  Extract<ConfirmationItem, { kind: 'not-handed-over' }>['reason']
>;

/** What an officer says of a household; everything else of an item is added by the phone. */
export type Draft =
  | { readonly kind: 'handed-over'; readonly gifts: readonly DraftGift[]; readonly recipient: Recipient }
  | { readonly kind: 'not-handed-over'; readonly reason: NotHandedOverReason }
  | { readonly kind: 'undo'; readonly undoes: string; readonly reason: string };

export interface DraftGift {
  readonly id: string;
  readonly lines: readonly GiftLine[];
}

export interface Recipient {
  readonly relation: Relation;
  readonly name?: string;
}

/** Where a draft is made: the household, the person and the phone. */
export interface DraftContext {
  readonly campaign: string;
  readonly household: string;
  /** Path of the village. */
  readonly unit: string;
  /** Account of who is signed in. */
  readonly author: string;
  readonly device: string;
}

/** What makes one item different from all others. */
export interface ItemMarks {
  readonly id: string;
  readonly counter: number;
  /** The device's clock in milliseconds since 1970. */
  readonly now: number;
}

/** The confirmation item of interfaces.md, as the server describes it. */
export type ConfirmationItem = Body<'/api/v1/confirmations'>['items'][number];

/** An item before its hash. */
export type ItemContent = ConfirmationItem extends infer I
  ? I extends unknown
    ? Omit<I, 'hash'>
    : never
  : never;

/** What the officer says as the server wants it, all but its hash. Pure. */
export function itemContent(
  draft: Draft,
  { campaign, household, unit, author, device }: DraftContext,
  { id, counter, now }: ItemMarks,
): ItemContent {
  const marks = {
    id,
    campaign,
    unit,
    household,
    handedOverBy: author,
    handedOverOn: today(now),
    device,
    counter,
    deviceTime: new Date(now).toISOString(),
  };
  switch (draft.kind) {
    case 'handed-over': {
      const gifts = draft.gifts.map((gift) => ({ id: gift.id, lines: [...gift.lines] }));
      // The paper list is signed at every hand-over; signing on glass is for where no paper is at hand.
      const evidence = [{ type: 'signed-paper' }];
      return { ...marks, kind: 'handed-over', gifts, recipient: draft.recipient, evidence };
    }
    case 'not-handed-over':
      return { ...marks, ...NOBODY, kind: 'not-handed-over', reason: draft.reason };
    case 'undo':
      return { ...marks, ...NOBODY, kind: 'undo', undoes: draft.undoes, reason: draft.reason };
  }
}

/** Nothing changed hands: the field that the shape asks for has its plainest value. */
const NOBODY = { gifts: [], recipient: { relation: 'self' as const }, evidence: [] };

/** Adds the hash: sha256 of the content as canonical JSON. `digest` is WebCrypto's, which works asynchronously. */
export async function withHash(
  content: ItemContent,
  digest: (bytes: Uint8Array<ArrayBuffer>) => Promise<ArrayBuffer>,
): Promise<ConfirmationItem> {
  const bytes = new TextEncoder().encode(confirmationHashInput({ ...content }));
  const sum = new Uint8Array(await digest(bytes));
  const hash = Array.from(sum, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { ...content, hash } as ConfirmationItem;
}
