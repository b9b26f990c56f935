import { z } from 'zod';
import { Hash, Id, Moment, UnitPath, UnitSet } from '#shared/contracts/fields.ts';
import type { PoorList } from './poor-list.ts';

export const PoorListView = z.strictObject({
  id: Id,
  name: z.string(),
  unitSet: UnitSet,
  unit: UnitPath,
  year: z.int(),
  status: z.enum(['draft', 'freezing', 'frozen']),
  count: z.int().nullable().describe('households once frozen, settled ones included'),
  hash: Hash.nullable().describe('order-free hash of the newest listed facts of its households'),
  frozenCount: z.int().nullable().describe('households at the freeze; the others were added since'),
  settledCount: z.int().describe('households to which no gift is due'),
  amendments: z.int().describe('amendments approved so far: the number of the last'),
  released: z.int().describe('households said so far, of count'),
  proposedBy: Id,
  frozenBy: Id.nullable(),
  frozenAt: Moment.nullable(),
});

export function poorListView(list: PoorList): z.infer<typeof PoorListView> {
  const { _id, name, unitSet, unit, year, status, count, hash, released, proposedBy, frozenBy, frozenAt } =
    list;
  const { frozenCount, settledCount, amendments } = list;
  const facts = { id: _id, name, unitSet, unit, year, status, count, hash, released, proposedBy, frozenBy };
  return { ...facts, frozenCount, settledCount, amendments, frozenAt: frozenAt?.toISOString() ?? null };
}
