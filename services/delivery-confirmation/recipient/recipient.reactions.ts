import { CampaignOpenedV1 } from '#shared/contracts/campaign/opened.v1.ts';
import { GiftApprovedV1 } from '#shared/contracts/gift/approved.v1.ts';
import { HouseholdListedV1 } from '#shared/contracts/household/listed.v1.ts';
import { type Consumer, defineConsumer } from '#shared/events/port.ts';
import type { RecipientRepository } from './recipient.repository.ts';
import {
  giftOf,
  type Recipient,
  type RecipientCampaign,
  type RecipientGift,
  recipientOf,
} from './recipient.ts';

/** Keeps who is on a list and what is due to them; each event is a row of its own, so any order will do. */
export function recipientConsumer(repository: RecipientRepository): Consumer {
  return defineConsumer({
    name: 'delivery-confirmation',
    hears: [HouseholdListedV1, GiftApprovedV1, CampaignOpenedV1],
    async handle(events, tx) {
      const recipients: Recipient[] = [];
      const gifts: RecipientGift[] = [];
      const campaigns: RecipientCampaign[] = [];
      for (const event of events) {
        switch (event.type) {
          case 'household.listed.v1':
            recipients.push(recipientOf(event.data));
            break;
          case 'gift.approved.v1':
            gifts.push(giftOf(event.data));
            break;
          case 'campaign.opened.v1': {
            const { campaign, list, unitSet, unit } = event.data;
            campaigns.push({ _id: campaign, list, unitSet, unit });
            break;
          }
        }
      }
      await repository.saveRecipients(recipients, tx.session);
      await repository.saveGifts(gifts, tx.session);
      await repository.saveCampaigns(campaigns, tx.session);
    },
  });
}
