import { effectiveFacts, factOfGift, factOfHousehold } from '#shared/rules/hand-over.ts';
import type { DeliveryFact } from '../confirmation/confirmation.ts';
import type { Recipient, RecipientGift } from '../recipient/recipient.ts';

/** The largest package of one phone. */
export const PACKAGE_LIMIT = 5_000;

export type PackageOutcome = 'none' | 'handed-over' | 'not-handed-over';

export interface PackageState {
  readonly outcome: PackageOutcome;
  /** When the server received the fact that counts. */
  readonly at: string | null;
  /** The day of the hand-over. */
  readonly on: string | null;
  readonly confirmation: string | null;
  readonly reason: string | null;
}

/** One household as the phone shows it, with what counts of all that was said about it. */
export function packageItem(
  recipient: Recipient,
  gifts: readonly RecipientGift[],
  facts: readonly DeliveryFact[],
) {
  const effective = effectiveFacts(facts);
  const { household, code, head, unit, village, class: poorClass, members, settled } = recipient;
  return {
    household,
    code,
    head,
    village: unit,
    villageName: village,
    class: poorClass,
    members,
    settled,
    gifts: gifts.map(({ _id, sourceName, lines, value, meetsMinimum, channel }) => ({
      id: _id,
      sourceName,
      lines: [...lines],
      value,
      meetsMinimum,
      ...(channel === undefined ? {} : { channel }),
      outcome: outcomeOf(factOfGift(effective, _id)),
    })),
    state: stateOf(factOfHousehold(effective)),
  };
}

function stateOf(fact: DeliveryFact | undefined): PackageState {
  return {
    outcome: outcomeOf(fact),
    at: fact?.at.toISOString() ?? null,
    on: fact?.on ?? null,
    confirmation: fact?.confirmation ?? null,
    reason: fact?.reason ?? null,
  };
}

function outcomeOf(fact: DeliveryFact | undefined): PackageOutcome {
  return fact === undefined || fact.kind === 'undo' ? 'none' : fact.kind;
}
