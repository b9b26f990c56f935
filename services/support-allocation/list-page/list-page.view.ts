import { z } from 'zod';
import { Day, Hash, Id, Moment, UnitPath, UnitSet } from '#shared/contracts/fields.ts';
import type { ListPage } from './list-page.ts';

export const ListPageView = z.strictObject({
  id: Id,
  code: z.string(),
  campaign: Id,
  kind: z.enum(['receipt-list', 'posted-list']),
  layout: z.enum(['plain', 'row-qr']),
  source: Id.nullable(),
  sourceName: z.string().nullable(),
  unitSet: UnitSet,
  unit: UnitPath.describe('the village'),
  village: z.string(),
  number: z.int().positive(),
  of: z.int().positive(),
  households: z.array(Id).describe('in the order of the rows, which is the phone’s'),
  hash: Hash,
  prints: z.int().positive().describe('1 after the first print, then one more for each reprint'),
  firstPrintedAt: Moment,
  lastPrintedAt: Moment,
  holder: z
    .strictObject({ name: z.string(), due: Day, givenAt: Moment })
    .nullable()
    .describe('who has it; null: nobody was given it, or it came back'),
  returnedAt: Moment.nullable(),
  moves: z.array(
    z.strictObject({
      what: z.enum(['given-out', 'returned']),
      name: z.string(),
      due: Day.nullable(),
      at: Moment,
      by: Id,
      remark: z.string(),
    }),
  ),
});

/** A page as one asks for it by its code: with what changed since it was printed. */
export const CheckedPageView = z.strictObject({
  ...ListPageView.shape,
  outdated: z.boolean().describe('a list printed today would differ from this one'),
  outdatedRows: z.array(z.int().positive()).describe('rows of this page that no longer hold, from 1'),
});

export function viewListPage(page: ListPage): z.input<typeof ListPageView> {
  const { _id: id, code, campaign, kind, layout, source, sourceName, unitSet, unit, village } = page;
  const last = page.moves.at(-1);
  return {
    id,
    code,
    campaign,
    kind,
    layout,
    source,
    sourceName,
    unitSet,
    unit,
    village,
    number: page.number,
    of: page.of,
    households: page.rows.map((row) => row.household),
    hash: page.hash,
    prints: page.prints,
    firstPrintedAt: page.firstPrintedAt.toISOString(),
    lastPrintedAt: page.lastPrintedAt.toISOString(),
    holder: page.holder === undefined ? null : { ...page.holder, givenAt: page.holder.givenAt.toISOString() },
    returnedAt: last?.what === 'returned' ? last.at.toISOString() : null,
    moves: page.moves.map((move) => ({ ...move, at: move.at.toISOString() })),
  };
}
