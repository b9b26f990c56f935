import { z } from 'zod';
import { defineEvent } from '../event-contract.ts';
import { Id, UnitPath } from '../fields.ts';

export const OutsideGiftWithdrawnV1 = defineEvent({
  type: 'outside-gift.withdrawn.v1',
  topic: 'outside-gift',
  summary: 'A gift from outside counts no longer, because the donor’s list was taken back.',
  schema: z.object({ gift: Id, donorList: Id, campaign: Id, household: Id, unit: UnitPath }),
});
