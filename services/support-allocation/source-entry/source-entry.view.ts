import { z } from 'zod';
import { Day, Id, Moment, Money } from '#shared/contracts/fields.ts';
import { SourceView } from '../source/source.view.ts';
import { ENTRY_KINDS, type SourceEntry } from './source-entry.ts';

export const SourceEntryView = z.strictObject({
  id: Id,
  number: z.int().positive(),
  kind: z.enum(ENTRY_KINDS),
  amount: Money.describe('in the source’s measure'),
  instalment: z.int().positive().nullable().describe('of a receipt: which one it is'),
  day: Day,
  paper: z.string().nullable(),
  reason: z.string().nullable(),
  reverses: Id.nullable(),
  reversed: z.boolean(),
  by: Id,
  at: Moment,
});

/** The entry and the source after it. */
export const EnteredView = z.strictObject({ entry: SourceEntryView, source: SourceView });

export function viewEntry(entry: SourceEntry): z.input<typeof SourceEntryView> {
  const { _id: id, source: _, change: __, at, ...facts } = entry;
  return { id, ...facts, at: at.toISOString() };
}
