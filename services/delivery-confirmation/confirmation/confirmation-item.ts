import { z } from 'zod';
import { NotHandedOverReason, RecipientRelation } from '#shared/contracts/confirmation/recorded.v1.ts';
import { Day, GiftLine, Hash, Id, Moment, UnitPath } from '#shared/contracts/fields.ts';

/** What a receipt can be kept under; anything else is answered but not kept. */
export const ConfirmationId = z
  .string()
  .regex(/^[A-Za-z0-9_.:-]{1,100}$/)
  .describe('made on the device when the fact was made');

const PlainText = z
  .string()
  .min(1)
  .max(120)
  .refine(
    (text) => !/[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u.test(text),
    'control or bidi character',
  );

const Fields = {
  id: ConfirmationId,
  hash: Hash.describe('sha256 of the item as RFC 8785 canonical JSON without `hash`'),
  campaign: Id,
  unit: UnitPath.describe('where the officer says the household is'),
  household: Id,
  recipient: z.strictObject({
    relation: RecipientRelation,
    name: PlainText.optional(),
    member: Id.optional(),
  }),
  handedOverBy: Id,
  handedOverOn: Day.describe('the day of the hand-over, whatever the clocks said later'),
  device: z.string().min(1).max(100),
  counter: z.int().nonnegative().describe('how many facts the device has made'),
  deviceTime: Moment.describe('the device’s own clock; may be wrong, is never judged'),
  evidence: z.array(z.looseObject({ type: z.string().min(1).max(60) })).max(20),
};

const Gift = z.strictObject({ id: Id, lines: z.array(GiftLine).max(20).optional() });

/** One fact about one household, as interfaces.md says. */
export const ConfirmationItem = z.discriminatedUnion('kind', [
  z.strictObject({
    ...Fields,
    kind: z.literal('handed-over'),
    gifts: z.array(Gift).min(1).max(20),
    reason: PlainText.optional(),
  }),
  z.strictObject({
    ...Fields,
    kind: z.literal('not-handed-over'),
    gifts: z.array(Gift).max(20).describe('none: the household as a whole'),
    reason: NotHandedOverReason.optional(),
  }),
  z.strictObject({
    ...Fields,
    kind: z.literal('undo'),
    undoes: ConfirmationId,
    gifts: z.array(Gift).max(20),
    reason: PlainText.optional(),
  }),
]);

export type ConfirmationItem = z.infer<typeof ConfirmationItem>;
