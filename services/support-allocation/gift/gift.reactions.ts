import { ConfirmationTransferFailedV1 } from '#shared/contracts/confirmation/transfer-failed.v1.ts';
import { type Consumer, defineConsumer } from '#shared/events/port.ts';
import type { GiftRepository } from './gift.repository.ts';

/** A gift that a bank could not pay is handed over in cash: it stays the one gift of its household and source. */
export function giftConsumer(gifts: GiftRepository): Consumer {
  return defineConsumer({
    name: 'support-allocation-transfers',
    hears: [ConfirmationTransferFailedV1],
    handle: (events, tx) =>
      gifts.turnToCash(
        events.map(({ data: { gift, day } }) => ({ gift, day })),
        tx,
      ),
  });
}
