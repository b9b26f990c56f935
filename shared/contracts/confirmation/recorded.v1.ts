import { z } from 'zod';
import { defineEvent } from '../event-contract.ts';
import { Day, GiftLine, Id, Moment, UnitPath } from '../fields.ts';

export const RecipientRelation = z.enum(['self', 'member', 'proxy', 'village-head']);
export const NotHandedOverReason = z.enum([
  'absent',
  'moved-away',
  'deceased',
  'refused',
  'duplicate',
  'not-eligible',
  'working-away',
  'kept-at-commune',
  'other',
]);

export const ConfirmationRecordedV1 = defineEvent({
  type: 'confirmation.recorded.v1',
  topic: 'confirmation',
  summary: 'A fact of a hand-over was made durable: handed over, not handed over, or an earlier fact undone.',
  schema: z.object({
    confirmation: Id,
    kind: z.enum(['handed-over', 'not-handed-over', 'undo']),
    undoes: Id.optional(),
    campaign: Id,
    household: Id,
    unit: UnitPath.describe('where the officer said the household is'),
    gifts: z.array(Id).max(20),
    given: z
      .array(z.object({ gift: Id, lines: z.array(GiftLine).max(20) }))
      .max(20)
      .optional()
      .describe('gifts of which something else was handed over than planned'),
    relation: RecipientRelation.describe('who took it; names stay with the service that owns them'),
    reason: NotHandedOverReason.optional(),
    handedOverOn: Day,
    handedOverBy: Id,
    enteredBy: Id,
    device: z.string().max(100),
    receivedAt: Moment,
    standing: z
      .enum(['first', 'already-confirmed', 'contradicts'])
      .describe('how it stands to the household’s earlier facts'),
  }),
});
