import { z } from 'zod';
import { defineEvent } from '../event-contract.ts';
import { Day, Id, UnitPath } from '../fields.ts';

export const ConfirmationTransferFailedV1 = defineEvent({
  type: 'confirmation.transfer-failed.v1',
  topic: 'confirmation',
  summary: 'A bank could not pay a gift: from now on it is handed over in cash.',
  schema: z.object({
    gift: Id,
    campaign: Id,
    household: Id,
    unit: UnitPath.describe('the household’s village'),
    source: Id,
    file: Id.describe('the bank’s file that says so'),
    day: Day,
  }),
});
