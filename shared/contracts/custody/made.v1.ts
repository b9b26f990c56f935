import { z } from 'zod';
import { defineEvent } from '../event-contract.ts';
import { Day, Id, UnitSet } from '../fields.ts';
import { CustodyHolder, CustodyKind, CustodyLines } from './moved.v1.ts';

export const CustodyMadeV1 = defineEvent({
  type: 'custody.made.v1',
  topic: 'custody',
  summary:
    'One side wrote a record of a hand-over between holders, or of a loss; it counts when the other has signed.',
  schema: z.object({
    record: Id,
    campaign: Id,
    unitSet: UnitSet,
    kind: z.enum([...CustodyKind.options, 'loss']),
    number: z.int().positive(),
    on: Day,
    from: CustodyHolder,
    to: CustodyHolder.nullable(),
    lines: CustodyLines,
    side: z.enum(['from', 'to']).describe('whose side wrote it'),
    reverses: Id.optional(),
  }),
});
