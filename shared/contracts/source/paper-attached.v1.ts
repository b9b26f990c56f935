import { z } from 'zod';
import { defineEvent } from '../event-contract.ts';
import { Hash, Id, UnitPath } from '../fields.ts';

export const SourcePaperAttachedV1 = defineEvent({
  type: 'source.paper-attached.v1',
  topic: 'source',
  summary: 'A scan, photo or PDF of a paper was put beside a source.',
  schema: z.object({
    paper: Id,
    source: Id,
    campaign: Id,
    unit: UnitPath.describe('who holds the source'),
    hash: Hash.describe('sha256 of the file'),
    kind: z.enum(['pdf', 'jpeg', 'png']),
    bytes: z.int().positive(),
  }),
});
