import { z } from 'zod';
import { defineEvent } from '../event-contract.ts';
import { Hash, Id, UnitPath } from '../fields.ts';

export const SourcePaperRemovedV1 = defineEvent({
  type: 'source.paper-removed.v1',
  topic: 'source',
  summary: 'A paper was taken away from a source; that it was there, by whom and why it went stays known.',
  schema: z.object({
    paper: Id,
    source: Id,
    campaign: Id,
    unit: UnitPath,
    hash: Hash,
    reason: z.string().min(1).max(500),
  }),
});
