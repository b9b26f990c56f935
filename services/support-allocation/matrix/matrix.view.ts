import { z } from 'zod';
import { GiftLine, Id, Money, PoorClass, UnitPath } from '#shared/contracts/fields.ts';
import type { DonorListCopy } from '../outside-gift/outside-gift.ts';
import { hasArrived } from '../outside-gift/outside-gift.ts';
import { CELL_KINDS, type MatrixRow, type MatrixTotals } from './matrix.ts';

const Kind = z
  .enum(CELL_KINDS)
  .describe('waiting: typed by hand and not decided on yet, so it counts nowhere');

export const MatrixRowView = z.strictObject({
  household: Id,
  unit: UnitPath,
  village: z.string(),
  code: z.string(),
  head: z.string(),
  class: PoorClass,
  members: z.int(),
  gifts: z.int().describe('that count'),
  met: z.boolean().describe('whether one of them meets the campaign’s minimum'),
  cells: z.array(
    z.strictObject({
      column: Id.describe('a source, a donor’s list, or hand'),
      kind: Kind,
      giver: z.string(),
      value: Money,
      lines: z.array(GiftLine),
    }),
  ),
});

const Gifts = z.strictObject({
  approved: z.int(),
  planned: z.int(),
  outside: z.int(),
  waiting: z.int(),
});

export const MatrixTotalsView = z.strictObject({
  households: z.int(),
  none: z.int().describe('households without any gift'),
  one: z.int(),
  several: z.int(),
  withoutMinimum: z.int(),
  columns: z.array(z.strictObject({ column: Id, giver: z.string(), gifts: Gifts, value: Money })),
  arriving: z
    .array(z.strictObject({ donorList: Id, giver: z.string(), count: z.int(), received: z.int() }))
    .describe('donors’ lists whose gifts are still on their way'),
});

export function viewMatrixRow({ of, cells, gifts, met }: MatrixRow): z.input<typeof MatrixRowView> {
  const { household, unit, village, code, head, members } = of;
  return {
    ...{ household, unit, village, code, head, members, gifts, met },
    class: of.class,
    cells: cells.map(({ column, kind, giver, value, lines }) => ({
      ...{ column, kind, giver, value },
      lines: [...lines],
    })),
  };
}

export function viewMatrixTotals(
  totals: MatrixTotals,
  lists: readonly DonorListCopy[],
): z.input<typeof MatrixTotalsView> {
  const arriving = lists
    .filter((copy) => !hasArrived(copy))
    .map(({ _id, announced, receivedCount }) => ({
      donorList: _id,
      giver: announced?.giver ?? '',
      count: announced?.count ?? 0,
      received: receivedCount,
    }));
  const columns = totals.columns.map(({ column, giver, gifts, value }) => ({ column, giver, gifts, value }));
  return { ...totals, columns, arriving };
}
