import { z } from 'zod';
import { defineEvent } from '../event-contract.ts';
import { Day, Id, Money, UnitPath, UnitSet } from '../fields.ts';

export const CampaignOpenedV1 = defineEvent({
  type: 'campaign.opened.v1',
  topic: 'campaign',
  summary: 'A campaign for one Tết was opened for a frozen poor list.',
  schema: z.object({
    campaign: Id,
    name: z.string().min(1).max(200),
    unitSet: UnitSet,
    unit: UnitPath,
    list: Id,
    tetDate: Day,
    deadline: Day,
    minimum: Money.describe('what a gift must be worth for the household to "have a Tết", in đồng'),
  }),
});
