import { z } from 'zod';
import { Channel, GiftLine, Giver, Id, Money, PoorClass, UnitPath } from '#shared/contracts/fields.ts';
import { type MinimumRule, meetsMinimum } from '../campaign/minimum.ts';
import { worthOf } from '../gift/gift.ts';
import { inHandOf, MEASURES, measureOf, pledgedOf, spendableOf } from './balance.ts';
import { availableOf, type Source } from './source.ts';

const Amount = Money.describe('in the measure');
const Shares = z.int().nonnegative();

export const SourceView = z.strictObject({
  id: Id,
  campaign: Id,
  name: z.string(),
  giver: Giver,
  owner: z.string(),
  unit: UnitPath,
  channel: Channel,
  gift: z.array(GiftLine),
  value: Money.describe('worth of one gift, or of one person’s share'),
  per: z.enum(['household', 'person']),
  measure: z.enum(MEASURES).describe('what the amounts count: đồng, kilograms or whole gifts'),
  perShare: Amount.describe('what one gift, or one person’s share, takes'),
  pledged: Amount.describe('promised + committed + received'),
  promised: Amount.describe('only said'),
  committed: Amount.describe('in writing, still to come'),
  received: Amount,
  returned: Amount.describe('of the received'),
  inHand: Amount.describe('received and not returned'),
  spendableAmount: Amount.describe('committed + received − returned'),
  allocatedAmount: Amount.describe('used by approved plans'),
  left: Amount.describe('spendable and not used by approved plans; the reserve is part of it'),
  awaited: Amount.describe('used by approved plans and not in hand yet'),
  spendable: Shares.describe('whole gifts, or persons’ shares, in the spendable amount'),
  reserve: Shares.describe('of the spendable, what plans leave alone'),
  allocated: Shares,
  available: Shares.describe('what a plan may still take'),
  places: z.array(UnitPath),
  classes: z.array(PoorClass),
  groups: z.array(z.string()),
  priority: z.int().describe('1 is drawn on first'),
  terms: z.string().nullable(),
  instalments: z.int().nonnegative(),
  meetsMinimum: z
    .boolean()
    .describe('one gift alone; of a source per person a larger household may still meet it'),
  version: z.int().describe('to be sent back with a change'),
});

export function viewSource(source: Source, rule: MinimumRule): z.input<typeof SourceView> {
  const { _id: id, balance, gift, committedBy: _, createdAt: __, entries: ___, ...facts } = source;
  const { measure, perShare } = measureOf(gift);
  const allocatedAmount = source.allocated * perShare;
  return {
    id,
    ...facts,
    gift: [...gift],
    value: worthOf(gift),
    measure,
    perShare,
    ...balance,
    pledged: pledgedOf(balance),
    inHand: inHandOf(balance),
    spendableAmount: spendableOf(balance),
    allocatedAmount,
    left: spendableOf(balance) - allocatedAmount,
    awaited: Math.max(0, allocatedAmount - inHandOf(balance)),
    available: availableOf(source),
    places: [...source.places],
    classes: [...source.classes],
    groups: [...source.groups],
    meetsMinimum: meetsMinimum(rule, gift),
  };
}
