import { z } from 'zod';
import { GiftLine, Id, Money, PoorClass, UnitPath } from '#shared/contracts/fields.ts';
import { worthOf } from '../gift/gift.ts';
import type { Source } from './source.ts';

export const SourceView = z.strictObject({
  id: Id,
  campaign: Id,
  name: z.string(),
  owner: z.string(),
  unit: UnitPath,
  gift: z.array(GiftLine),
  value: Money.describe('worth of one gift, or of one person’s share'),
  per: z.enum(['household', 'person']),
  supply: z.int().nonnegative(),
  allocated: z.int().nonnegative(),
  places: z.array(UnitPath),
  classes: z.array(PoorClass),
  meetsMinimum: z
    .boolean()
    .describe('one gift alone; of a source per person a larger household may still meet it'),
});

export function viewSource(source: Source, minimum: number): z.input<typeof SourceView> {
  const { _id: id, campaign, name, owner, unit, gift, per, supply, allocated, places, classes } = source;
  const value = worthOf(gift);
  return {
    id,
    campaign,
    name,
    owner,
    unit,
    gift: [...gift],
    value,
    per,
    supply,
    allocated,
    places: [...places],
    classes: [...classes],
    meetsMinimum: value >= minimum,
  };
}
