import { z } from 'zod';
import { defineEvent } from '../event-contract.ts';
import { campaignTerms } from './opened.v1.ts';

export const CampaignChangedV1 = defineEvent({
  type: 'campaign.changed.v1',
  topic: 'campaign',
  summary: 'What is declared of a campaign was changed: all of it as it is now.',
  schema: z.object(campaignTerms),
});
