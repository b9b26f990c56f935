import { z } from 'zod';
import { defineEvent } from '../event-contract.ts';
import { Giver, Id, PoorClass, UnitPath } from '../fields.ts';

export const SourceChangedV1 = defineEvent({
  type: 'source.changed.v1',
  topic: 'source',
  summary: 'Other terms of a source: all of them as they are now.',
  schema: z.object({
    source: Id,
    campaign: Id,
    unit: UnitPath,
    name: z.string().min(1).max(200),
    giver: Giver,
    owner: z.string().min(1).max(200),
    places: z.array(UnitPath).max(5_000).describe('whom it may reach; none: everywhere'),
    classes: z.array(PoorClass).max(2),
    groups: z.array(z.string().max(20)).max(20),
    priority: z.int().positive().max(1_000),
    reserve: z.int().nonnegative(),
  }),
});
