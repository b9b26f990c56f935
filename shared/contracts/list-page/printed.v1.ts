import { z } from 'zod';
import { defineEvent } from '../event-contract.ts';
import { Hash, Id, UnitPath, UnitSet } from '../fields.ts';

export const ListPagePrintedV1 = defineEvent({
  type: 'list-page.printed.v1',
  topic: 'list-page',
  summary:
    'A page of a village’s list was printed, or printed again: which households stand on it, in its order.',
  schema: z.object({
    page: Id,
    campaign: Id,
    kind: z.enum(['receipt-list', 'posted-list']).describe('for signing, or for the notice board'),
    source: Id.nullable().describe('null: of all sources together'),
    unitSet: UnitSet,
    unit: UnitPath.describe('the village'),
    number: z.int().positive(),
    of: z.int().positive(),
    households: z.array(Id).max(500).describe('in the order of the rows'),
    hash: Hash.describe('of the rows: other content is another page'),
    print: z.int().positive().describe('1 for the first print, then one more for each reprint'),
    job: Id,
  }),
});
