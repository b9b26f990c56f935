import { z } from 'zod';
import { Id } from '#shared/contracts/fields.ts';
import type { Cells, Column } from './import-column.ts';
import { shownText } from './import-layout.view.ts';
import { type RowContent, type StagedRow, VERDICTS } from './import-staging.ts';

export const ImportRowView = z.strictObject({
  sheet: z.string(),
  line: z.int().describe('of the file, from 1'),
  verdict: z.enum(VERDICTS),
  household: Id.nullable(),
  code: z.string().nullable(),
  made: z.boolean().describe('whether the mã hộ was made, because the file has none'),
  head: z.string().nullable(),
  village: z.string().nullable(),
  members: z.int().nullable(),
  class: z.enum(['poor', 'near-poor']).nullable(),
  cells: z
    .array(z.strictObject({ column: z.string(), value: z.string(), faults: z.array(z.string()) }))
    .describe('of refused rows, with what is wrong beside; numbers of persons are not whole'),
  faults: z.array(z.string()).describe('of the row as a whole'),
  changes: z.array(
    z.strictObject({ field: z.string(), from: z.string().nullable(), to: z.string().nullable() }),
  ),
  warnings: z.array(z.string()),
  groupsLeft: z.array(z.string()).describe('words of the cell of groups that were not taken over'),
  text: z.string().nullable().describe('of a line that may be a household and could not be read as one'),
  effect: z.string().nullable().describe('where applying brought something else: a code'),
});

export function importRowView(row: StagedRow, content: RowContent): z.infer<typeof ImportRowView> {
  const { sheet, line, verdict, household, code, made, faults, warnings, effect } = row;
  const { entry, cells, changes = [], groupsLeft = [], text } = content;
  return {
    sheet,
    line,
    verdict,
    household: verdict === 'refused' ? null : household,
    code,
    made,
    head:
      entry?.facts.head ??
      content.head ??
      (cells?.ho_ten_chu_ho === undefined ? null : shownText(cells.ho_ten_chu_ho)),
    village:
      entry?.seat.village ?? content.village ?? (cells?.thon === undefined ? null : shownText(cells.thon)),
    members: entry?.facts.members ?? null,
    class: entry?.facts.class ?? null,
    cells: cells === undefined ? [] : cellsOf(cells, faults),
    faults: faults.filter(({ column }) => column === '').map((fault) => fault.code),
    changes: changes.map(({ field, from, to }) => ({ field, from, to })),
    warnings: [...warnings],
    groupsLeft: groupsLeft.map(shownText),
    text: text ?? null,
    effect,
  };
}

/** What stood in each cell, those that are wrong but absent too. */
function cellsOf(cells: Cells, faults: StagedRow['faults']) {
  const columns = new Set<Column>([...(Object.keys(cells) as Column[])]);
  for (const { column } of faults) if (column !== '') columns.add(column);
  return [...columns].map((column) => ({
    column,
    value: shownText(cells[column] ?? ''),
    faults: faults.filter((fault) => fault.column === column).map(({ code }) => code),
  }));
}
