import { confirmationHashInput } from '#shared/rules/confirmation-item.ts';
import { today } from '#shared/vietnam/date.ts';
import type { GiftLine } from '../../shell/api-types.ts';

export type Relation = 'self' | 'member' | 'proxy' | 'village-head';

/** What an officer says of a household; everything else of an item is added by the phone. */
export type Draft =
  | { readonly kind: 'handed-over'; readonly gifts: readonly DraftGift[]; readonly recipient: Recipient }
  | { readonly kind: 'not-handed-over'; readonly reason: string }
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

/** The confirmation item of interfaces.md. */
export type ConfirmationItem = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly hash: string;
  readonly kind: Draft['kind'];
};

/** The item without its hash. Pure. */
export function itemContent(
  draft: Draft,
  { campaign, household, unit, author, device }: DraftContext,
  { id, counter, now }: ItemMarks,
): Readonly<Record<string, unknown>> & { readonly id: string; readonly kind: Draft['kind'] } {
  return {
    id,
    kind: draft.kind,
    ...said(draft),
    campaign,
    unit,
    household,
    handedOverBy: author,
    handedOverOn: today(now),
    device,
    counter,
    deviceTime: new Date(now).toISOString(),
  };
}

/** Adds the hash: sha256 of the content as canonical JSON. `digest` is WebCrypto's, which works asynchronously. */
export async function withHash(
  content: ReturnType<typeof itemContent>,
  digest: (bytes: Uint8Array<ArrayBuffer>) => Promise<ArrayBuffer>,
): Promise<ConfirmationItem> {
  const bytes = new TextEncoder().encode(confirmationHashInput(content));
  const sum = new Uint8Array(await digest(bytes));
  return { ...content, hash: Array.from(sum, (byte) => byte.toString(16).padStart(2, '0')).join('') };
}

function said(draft: Draft): Readonly<Record<string, unknown>> {
  switch (draft.kind) {
    case 'handed-over':
      return {
        gifts: draft.gifts.map(({ id, lines }) => ({ id, lines })),
        recipient: draft.recipient,
        // The paper list is signed at every hand-over; signing on glass is for where no paper is at hand.
        evidence: [{ type: 'signed-paper' }],
      };
    case 'not-handed-over':
      return {
        gifts: [],
        recipient: { relation: 'self' },
        reason: draft.reason,
        evidence: [],
      };
    case 'undo':
      return {
        undoes: draft.undoes,
        gifts: [],
        recipient: { relation: 'self' },
        reason: draft.reason,
        evidence: [],
      };
  }
}
