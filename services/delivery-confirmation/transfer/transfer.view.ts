import { z } from 'zod';
import { Day, Hash, Id, Moment, UnitPath } from '#shared/contracts/fields.ts';
import { isOpen, ROW_STATES, type RowState, type Transfer, type TransferRow } from './transfer.ts';

const Facts = {
  id: Id,
  unit: UnitPath,
  campaign: Id,
  source: Id,
  sourceName: z.string(),
  name: z.string(),
  hash: Hash.describe('sha256 of the file'),
  day: Day,
  by: Id,
  at: Moment,
  status: z.enum(['matched', 'confirming', 'confirmed', 'cancelled']),
  rows: z.int(),
  paid: z.int().describe('gifts that were recorded as received by this file'),
  failed: z.int().describe('gifts that this file turned into cash'),
};

export const TransferView = z.strictObject(Facts);
export const TransferWhole = z.strictObject({
  ...Facts,
  counts: z.array(z.strictObject({ state: z.enum(ROW_STATES), rows: z.int(), open: z.int() })),
  open: z.int().describe('rows that wait for a decision'),
});

export const TransferRowView = z.strictObject({
  id: Id,
  sheet: z.string(),
  line: z.int(),
  references: z.array(z.string()),
  name: z.string(),
  amount: z.int().nullable().describe('đồng'),
  verdict: z.enum(['paid', 'failed']).nullable(),
  said: z.string().describe('the bank’s own words'),
  day: Day.nullable(),
  state: z.enum(ROW_STATES),
  open: z.boolean(),
  gift: Id.nullable(),
  household: z.strictObject({ id: Id, head: z.string(), village: z.string() }).nullable(),
  decided: z
    .strictObject({ verdict: z.enum(['paid', 'failed', 'skipped']), by: Id, reason: z.string() })
    .nullable(),
  outcome: z.enum(['recorded', 'turned', 'changed']).nullable(),
});

export function transferView(file: Transfer): z.input<typeof TransferView> {
  const { _id, unit, campaign, source, sourceName, name, hash, day, by, at, status, rows, paid, failed } =
    file;
  return {
    ...{ id: _id, unit, campaign, source, sourceName, name, hash, day, by, at: at.toISOString() },
    ...{ status, rows, paid, failed },
  };
}

export function transferWhole(
  file: Transfer,
  counts: ReadonlyMap<RowState, { all: number; open: number }>,
): z.input<typeof TransferWhole> {
  const known = ROW_STATES.flatMap((state) => {
    const found = counts.get(state);
    return found === undefined ? [] : [{ state, rows: found.all, open: found.open }];
  });
  return { ...transferView(file), counts: known, open: known.reduce((sum, { open }) => sum + open, 0) };
}

export function transferRowView(
  row: TransferRow,
  household: z.input<typeof TransferRowView>['household'],
): z.input<typeof TransferRowView> {
  const { _id, sheet, line, references, name, amount, verdict, said, day, state, gift, decided, outcome } =
    row;
  return {
    ...{ id: _id, sheet, line, references: [...references], name, amount, verdict, said, day, state },
    ...{ open: isOpen(row), gift, household, decided, outcome },
  };
}
