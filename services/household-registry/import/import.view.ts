import { z } from 'zod';
import { Hash, Id, UnitPath } from '#shared/contracts/fields.ts';
import type { Import } from './import.ts';

const Count = z.int().nonnegative();

export const ImportView = z.strictObject({
  id: Id,
  unit: UnitPath,
  year: z.int(),
  standard: z.string(),
  status: z.enum(['running', 'done', 'superseded']),
  fileHash: Hash,
  rows: Count,
  created: Count,
  changed: Count,
  unchanged: Count,
  refused: Count.describe('rows that were refused'),
  newVillages: Count,
  warnings: z
    .record(z.string(), Count)
    .describe('what looked wrong and was kept all the same, with how often'),
  refusals: z
    .array(
      z.strictObject({
        line: z.int().positive(),
        column: z.string().describe("the template's column; '' for the row as a whole"),
        code: z.string(),
        value: z.string().optional(),
      }),
    )
    .describe('the first 200 faults, each with its line and column'),
});

export function importView(row: Import): z.infer<typeof ImportView> {
  const { _id, unit, year, standard, status, fileHash, counts, warnings, refusals } = row;
  const { rows, created, changed, unchanged, refused, newVillages } = counts;
  const figures = { rows, created, changed, unchanged, refused, newVillages };
  return {
    id: _id,
    unit,
    year,
    standard,
    status,
    fileHash,
    ...figures,
    warnings: { ...warnings },
    refusals: [...refusals],
  };
}
