import { z } from 'zod';
import { defineEvent } from '../event-contract.ts';
import { Id, UnitPath, UnitSet } from '../fields.ts';

export const ListPageReturnedV1 = defineEvent({
  type: 'list-page.returned.v1',
  topic: 'list-page',
  summary: 'A page that was given out came back.',
  schema: z.object({
    page: Id,
    campaign: Id,
    unitSet: UnitSet,
    unit: UnitPath.describe('the village'),
  }),
});
