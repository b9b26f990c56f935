import { z } from 'zod';
import { defineEvent } from '../event-contract.ts';
import { Day, Id, UnitPath, UnitSet } from '../fields.ts';

export const ListPageGivenOutV1 = defineEvent({
  type: 'list-page.given-out.v1',
  topic: 'list-page',
  summary: 'A page for signing was given to whoever hands out; its rows can still change until it is back.',
  schema: z.object({
    page: Id,
    campaign: Id,
    unitSet: UnitSet,
    unit: UnitPath.describe('the village'),
    due: Day.describe('when it is due back'),
  }),
});
