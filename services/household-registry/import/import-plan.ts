import { z } from 'zod';
import { problem } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import type { Charset } from '#shared/vietnam/old-charset.ts';
import { TableLayout } from '../table/table-layout.ts';
import { ROLES } from '../table/table-role.ts';

export const IMPORT_LAYOUT_INCOMPLETE = problem(
  'import-layout-incomplete',
  422,
  'No sheet is read, or a sheet that is read has no column of names',
);
export const IMPORT_SHEET_UNKNOWN = problem('import-sheet-unknown', 422, 'The file has no such sheet');

const CHARSETS = ['unicode', 'tcvn3', 'vni'] as const satisfies readonly Charset[];

/** How one sheet of the file is read. */
export interface SheetPlan {
  readonly index: number;
  /** Whether its rows are households to import. */
  readonly read: boolean;
  /** How its letters are written; old ones are repaired once, while the file is read. */
  readonly charset: Charset;
  readonly layout: TableLayout;
}

/** What a person at the screen may say of a sheet; the rest is guessed anew around it. */
export const SheetWish = z.strictObject({
  index: z.int().min(0).max(10_000),
  read: z.boolean(),
  charset: z.enum(CHARSETS),
  header: TableLayout.shape.header,
  columns: z
    .array(z.strictObject({ column: z.int().min(0).max(16_383), role: z.enum(ROLES).nullable() }))
    .max(500)
    .describe('columns whose meaning was chosen by hand; the others are guessed'),
  village: z.string().max(120).nullable().optional().describe('for rows that name no village'),
  commune: z
    .string()
    .regex(/^\d{5}$/)
    .nullable()
    .optional()
    .describe('for rows that name no commune'),
  class: z.enum(['N', 'CN']).nullable().optional().describe('for rows that say no class'),
});

export type SheetWish = z.infer<typeof SheetWish>;

/** Below it a person looks at the layout before anything else happens. */
export const SURE = 0.8;

/** Sure enough to go on by itself: every sheet that is read, and at least one. */
export function isSure(plans: readonly SheetPlan[]): boolean {
  const read = plans.filter((plan) => plan.read);
  return (
    read.length > 0 && read.every(({ layout, charset }) => layout.confidence >= SURE && charset === 'unicode')
  );
}

/** Whether a trial can be run with it. */
export function checkPlan(plans: readonly SheetPlan[]): Result<null> {
  const read = plans.filter((plan) => plan.read);
  const named = read.every(({ layout }) =>
    layout.columns.some(({ role }) => role !== null && NAMES.has(role)),
  );
  return read.length > 0 && named ? accept(null) : refuse(IMPORT_LAYOUT_INCOMPLETE);
}

const NAMES: ReadonlySet<string> = new Set(['ho_ten_chu_ho', 'ten_thanh_vien', 'ho_dem', 'ten']);

/** What the sender said outright, laid over the guess. */
export function overlaid(layout: TableLayout, wish: SheetWish): TableLayout {
  return {
    ...layout,
    village: wish.village === undefined ? layout.village : { ...layout.village, name: wish.village },
    commune:
      wish.commune === undefined || wish.commune === null
        ? layout.commune
        : { from: layout.commune.from === 'column' ? 'column' : 'title', code: wish.commune },
    class:
      wish.class === undefined || wish.class === null
        ? layout.class
        : { from: layout.class.from === 'none' ? 'title' : layout.class.from, value: wish.class },
  };
}
