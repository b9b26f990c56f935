import { z } from 'zod';
import { defineEvent } from '../event-contract.ts';
import { Day, Id, UnitSet } from '../fields.ts';
import { CustodyHolder, CustodyLines } from './moved.v1.ts';

export const CustodyLostV1 = defineEvent({
  type: 'custody.lost.v1',
  topic: 'custody',
  summary: 'A holder’s loss or damage was approved, or an approved one was taken back.',
  schema: z.object({
    record: Id,
    campaign: Id,
    unitSet: UnitSet,
    on: Day,
    from: CustodyHolder,
    lines: CustodyLines,
    reverses: Id.optional(),
    approvedBy: Id,
  }),
});
