import { CampaignOpenedV1 } from '#shared/contracts/campaign/opened.v1.ts';
import { GiftApprovedV1 } from '#shared/contracts/gift/approved.v1.ts';
import { GiftWithdrawnV1 } from '#shared/contracts/gift/withdrawn.v1.ts';
import { HouseholdListedV1 } from '#shared/contracts/household/listed.v1.ts';
import { HouseholdReinstatedV1 } from '#shared/contracts/household/reinstated.v1.ts';
import { HouseholdRelistedV1 } from '#shared/contracts/household/relisted.v1.ts';
import { HouseholdSettledV1 } from '#shared/contracts/household/settled.v1.ts';
import { type Consumer, defineConsumer } from '#shared/events/port.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
import type { RecipientRepository } from './recipient.repository.ts';
import {
  giftOf,
  hear,
  type Recipient,
  type RecipientCampaign,
  type RecipientGift,
  type RecipientWord,
  recipientId,
} from './recipient.ts';

/** Acts on gifts in the transaction that stores them. */
export type GiftFollower = (
  gifts: readonly RecipientGift[],
  tx: Pick<Transaction, 'session'>,
) => Promise<void>;

/** Keeps who is on a list and what is due to them: events of one household come in order, all others as they like. */
export function recipientConsumer(repository: RecipientRepository, follow: GiftFollower): Consumer {
  return defineConsumer({
    name: 'delivery-confirmation',
    hears: [
      HouseholdListedV1,
      HouseholdRelistedV1,
      HouseholdSettledV1,
      HouseholdReinstatedV1,
      GiftApprovedV1,
      GiftWithdrawnV1,
      CampaignOpenedV1,
    ],
    async handle(events, tx) {
      const words: RecipientWord[] = [];
      const gifts: RecipientGift[] = [];
      const withdrawn: string[] = [];
      const campaigns: RecipientCampaign[] = [];
      for (const { type, data, seq } of events) {
        switch (type) {
          case 'household.listed.v1':
          case 'household.relisted.v1':
            words.push({ says: 'listed', facts: data, seq });
            break;
          case 'household.settled.v1':
            words.push({
              says: 'settled',
              list: data.list,
              household: data.household,
              reason: data.reason,
              seq,
            });
            break;
          case 'household.reinstated.v1':
            words.push({ says: 'settled', list: data.list, household: data.household, reason: null, seq });
            break;
          case 'gift.approved.v1':
            gifts.push(giftOf(data));
            break;
          case 'gift.withdrawn.v1':
            withdrawn.push(data.gift);
            break;
          case 'campaign.opened.v1': {
            const { campaign, name, list, unitSet, unit } = data;
            campaigns.push({ _id: campaign, name, list, unitSet, unit });
            break;
          }
        }
      }
      await hearWords(repository, words, tx);
      await repository.saveGifts(gifts, tx.session);
      await repository.withdrawGifts(withdrawn, tx.session);
      await follow(gifts, tx);
      await repository.saveCampaigns(campaigns, tx.session);
    },
  });
}

async function hearWords(
  repository: RecipientRepository,
  words: readonly RecipientWord[],
  { session }: Pick<Transaction, 'session'>,
): Promise<void> {
  const before = await repository.recipientsOf([...new Set(words.map(recipientId))], session);
  const after = new Map<string, Recipient>();
  for (const word of words) {
    const id = recipientId(word);
    const heard = hear(after.get(id) ?? before.get(id), word);
    if (heard !== undefined && heard !== before.get(id)) after.set(id, heard);
  }
  await repository.saveRecipients([...after.values()], session);
}
