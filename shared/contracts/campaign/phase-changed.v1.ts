import { z } from 'zod';
import { defineEvent } from '../event-contract.ts';
import { Id, UnitPath, UnitSet } from '../fields.ts';

const Phase = z.enum(['draft', 'collecting', 'planning', 'approved', 'handing-over', 'closed']);

export const CampaignPhaseChangedV1 = defineEvent({
  type: 'campaign.phase-changed.v1',
  topic: 'campaign',
  summary: 'A campaign went on to its next phase, or back by one.',
  schema: z.object({
    campaign: Id,
    unitSet: UnitSet,
    unit: UnitPath,
    list: Id,
    from: Phase,
    to: Phase,
    reason: z.string().min(1).max(2000).optional(),
  }),
});
