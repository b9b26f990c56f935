import { ConfirmationRecordedV1 } from '#shared/contracts/confirmation/recorded.v1.ts';
import { type Consumer, defineConsumer } from '#shared/events/port.ts';
import { canonicalJson } from '#shared/kernel/canonical-json.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
import type { ConfirmationRepository } from '../confirmation/confirmation.repository.ts';
import { deliveryIdOf } from '../confirmation/confirmation.ts';
import type { GiftFollower } from '../recipient/recipient.reactions.ts';
import type { RecipientRepository } from '../recipient/recipient.repository.ts';
import type { CustodyLedgerRepository } from './custody-ledger.repository.ts';
import { opposite, type Posting } from './custody-ledger.ts';
import type { DoorRepository } from './door.repository.ts';
import { doorPostings } from './door-postings.ts';

export interface DoorParts {
  readonly confirmations: ConfirmationRepository;
  readonly recipients: RecipientRepository;
  readonly ledger: CustodyLedgerRepository;
  readonly doors: DoorRepository;
}

/** Hand-overs at the door, as this service itself says them, leave what the officer has in hand. */
export function doorConsumer(parts: DoorParts): Consumer {
  return defineConsumer({
    name: 'delivery-confirmation.door',
    hears: [ConfirmationRecordedV1],
    handle: (events, tx) => chargeDoors(parts, new Set(events.map(({ data }) => deliveryIdOf(data))), tx),
  });
}

/** A gift whose approval is heard after its hand-over is charged then. */
export function doorFollower(parts: DoorParts): GiftFollower {
  return (gifts, tx) => chargeDoors(parts, new Set(gifts.map(deliveryIdOf)), tx);
}

/** Charges what households' facts say now instead of what was charged for them before: right in whatever order they come. */
async function chargeDoors(
  { confirmations, recipients, ledger, doors }: DoorParts,
  ids: ReadonlySet<string>,
  tx: Pick<Transaction, 'session'>,
): Promise<void> {
  const deliveries = [...(await confirmations.loadDeliveries([...ids], tx.session)).values()];
  if (deliveries.length === 0) return;
  const before = await doors.load(
    deliveries.map(({ _id }) => _id),
    tx,
  );
  const named = new Set(deliveries.flatMap(({ facts }) => facts.flatMap(({ gifts }) => gifts)));
  const gifts = await recipients.giftsOf([...named], tx.session);
  const charged = deliveries.map((delivery) => ({ _id: delivery._id, ...doorPostings(delivery, gifts) }));
  await recipients.awaitGifts([...new Set(charged.flatMap(({ unknown }) => unknown))].sort(), tx.session);
  const changed = charged.filter(({ _id, postings }) => !isSame(before.get(_id)?.postings ?? [], postings));
  const taken = changed.flatMap(({ _id }) => before.get(_id)?.postings ?? []);
  await ledger.post(
    [
      ...taken.map((posting) => ({ ...posting, flow: opposite(posting.flow) })),
      ...changed.flatMap(({ postings }) => postings),
    ],
    tx,
  );
  await doors.save(
    changed.map(({ _id, postings }) => ({ _id, postings })),
    tx,
  );
}

function isSame(before: readonly Posting[], after: readonly Posting[]): boolean {
  return canonicalJson(before) === canonicalJson(after);
}
