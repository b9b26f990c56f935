import { z } from 'zod';
import { defineEvent } from '../event-contract.ts';
import { Day, GiftLine, Id, UnitPath, UnitSet } from '../fields.ts';

export const CustodyKind = z
  .enum(['hand-over', 'return', 'reversal'])
  .describe('a reversal takes back what the record that it names says');

export const CustodyHolder = z
  .object({
    kind: z.enum(['source', 'store', 'unit', 'person']),
    key: z.string().min(1).max(300).describe('the same for the same holder'),
    unit: UnitPath,
    name: z.string().min(1).max(200).optional().describe('never of a person'),
    account: Id.optional(),
    source: Id.optional(),
  })
  .describe('who holds money or goods');

export const CustodyLines = z
  .array(z.object({ source: Id, line: GiftLine, lot: z.string().max(40).optional() }))
  .min(1)
  .max(100);

export const CustodyMovedV1 = defineEvent({
  type: 'custody.moved.v1',
  topic: 'custody',
  summary: 'Money or goods went from one holder to another, signed by both.',
  schema: z.object({
    record: Id,
    campaign: Id,
    unitSet: UnitSet,
    kind: CustodyKind,
    on: Day,
    from: CustodyHolder,
    to: CustodyHolder,
    lines: CustodyLines,
    reverses: Id.optional(),
    signedBy: Id.describe('who signed, or who entered the signed page'),
    onPaper: z.boolean(),
  }),
});
