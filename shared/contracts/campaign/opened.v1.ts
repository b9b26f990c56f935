import { z } from 'zod';
import { defineEvent } from '../event-contract.ts';
import { Day, Id, Money, UnitPath, UnitSet } from '../fields.ts';

/** What is declared of a campaign. */
export const campaignTerms = {
  campaign: Id,
  name: z.string().min(1).max(200),
  deadline: Day,
  minimum: Money.describe('what a gift must be worth for the household to "have a Tết", in đồng'),
  minimumKind: z
    .enum(['worth', 'cash', 'goods', 'rice'])
    .optional()
    .describe('which lines of a gift count towards it; absent: all by their worth'),
  minimumKilograms: z.int().positive().max(10_000).optional().describe('of a minimum in rice'),
  sumsUp: z.boolean().optional().describe('whether several gifts may meet it together'),
};

export const CampaignOpenedV1 = defineEvent({
  type: 'campaign.opened.v1',
  topic: 'campaign',
  summary: 'A campaign for one Tết was opened for a frozen poor list.',
  schema: z.object({ ...campaignTerms, unitSet: UnitSet, unit: UnitPath, list: Id, tetDate: Day }),
});
