import { DonorListConfirmedV1 } from '#shared/contracts/donor-list/confirmed.v1.ts';
import { DonorListWithdrawnV1 } from '#shared/contracts/donor-list/withdrawn.v1.ts';
import { OutsideGiftRecordedV1 } from '#shared/contracts/outside-gift/recorded.v1.ts';
import { OutsideGiftWithdrawnV1 } from '#shared/contracts/outside-gift/withdrawn.v1.ts';
import { type Consumer, defineConsumer, type Heard } from '#shared/events/port.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
import type { OutsideGiftRepository } from './outside-gift.repository.ts';
import { arrive, type GiftWord, hearGift, NOTHING_ARRIVED, type OutsideGift } from './outside-gift.ts';

const HEARD = [
  DonorListConfirmedV1,
  DonorListWithdrawnV1,
  OutsideGiftRecordedV1,
  OutsideGiftWithdrawnV1,
] as const;

/** Keeps what donors' own lists say, for the plans and the matrix. Gifts may come before their list and the other way round. */
export function outsideGiftConsumer(outside: OutsideGiftRepository): Consumer {
  return defineConsumer({
    name: 'support-allocation-outside-gifts',
    hears: HEARD,
    async handle(events, tx) {
      for (const { type, data } of events) {
        if (type === 'donor-list.confirmed.v1') {
          const { donorList, ...announced } = data;
          await outside.setAnnounced(donorList, announced, tx);
        }
        if (type === 'donor-list.withdrawn.v1') await outside.setWithdrawn(data.donorList, data.campaign, tx);
      }
      await hearGifts(outside, events.flatMap(wordOf), tx);
    },
  });
}

function wordOf({ type, data }: Heard<(typeof HEARD)[number]>): readonly GiftWord[] {
  switch (type) {
    case 'outside-gift.recorded.v1':
      return [{ says: 'recorded', data }];
    case 'outside-gift.withdrawn.v1':
      return [{ says: 'withdrawn', data }];
    case 'donor-list.confirmed.v1':
    case 'donor-list.withdrawn.v1':
      return [];
  }
}

async function hearGifts(
  outside: OutsideGiftRepository,
  words: readonly GiftWord[],
  tx: Pick<Transaction, 'session'>,
): Promise<void> {
  if (words.length === 0) return;
  const before = await outside.byIds([...new Set(words.map(({ data }) => data.gift))], tx);
  const after = new Map<string, OutsideGift>();
  for (const word of words) {
    const known = after.get(word.data.gift) ?? before.get(word.data.gift);
    const heard = hearGift(known, word);
    if (heard !== known) after.set(heard._id, heard);
  }
  if (after.size === 0) return;
  const byList = Map.groupBy(after.values(), ({ donorList }) => donorList ?? '');
  const arrived = await outside.arrivedOf([...byList.keys()], tx);
  const next = [...byList].map(([donorList, rows]) => ({
    donorList,
    campaign: rows[0]!.campaign,
    ...arrive(
      arrived.get(donorList) ?? NOTHING_ARRIVED,
      rows.map((row) => ({ before: before.get(row._id), after: row })),
    ),
  }));
  await outside.save([...after.values()], tx);
  await outside.setArrived(next, tx);
}
