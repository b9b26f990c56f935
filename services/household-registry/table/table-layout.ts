import { z } from 'zod';
import { sha256 } from '#shared/kernel/hash.ts';
import { headingKey } from './heading-key.ts';
import { ROLES } from './table-role.ts';

const Line = z.int().min(1).max(3_000_000);
const Confidence = z.number().min(0).max(1);

export const LayoutColumn = z.strictObject({
  /** From 0. */
  column: z.int().min(0).max(16_383),
  /** All of its heading, from top to bottom, joined by ' › '. */
  heading: z.string().max(500),
  role: z.enum(ROLES).nullable(),
  confidence: Confidence,
  hidden: z.boolean(),
  /** Share of the rows looked at that have something here. */
  filled: Confidence,
});

/** How a sheet is to be read: guessed, shown, corrected by hand, kept, and then obeyed. */
export const TableLayout = z.strictObject({
  sheet: z.string().max(200),
  /** Null where the list begins without headings. */
  header: z.strictObject({ first: Line, last: Line }).nullable(),
  dataStart: Line,
  columns: z.array(LayoutColumn).max(500),
  village: z.strictObject({
    from: z.enum(['column', 'rows', 'address', 'sheet-name', 'title', 'none']),
    /** For rows that name none. */
    name: z.string().max(120).nullable(),
    /** Written once and meant for the rows below too. */
    carried: z.boolean(),
  }),
  commune: z.strictObject({
    from: z.enum(['column', 'title', 'sheet-name', 'place', 'none']),
    code: z.string().max(5).nullable(),
  }),
  class: z.strictObject({
    from: z.enum(['column', 'ticks', 'rows', 'title', 'none']),
    value: z.enum(['N', 'CN']).nullable(),
  }),
  /** How members below a head are told from heads; `none` where each row is a household. */
  members: z.enum(['none', 'relation', 'numbering', 'code', 'member-column']),
  /** Names begin with Ông or Bà, which is no part of them. */
  courtesy: z.boolean(),
  /** Of the whole guess. 0: this sheet is no list of households. */
  confidence: Confidence,
  notes: z.array(z.string().max(60)).max(40),
  signature: z.string().max(64),
});

export type LayoutColumn = z.infer<typeof LayoutColumn>;
export type TableLayout = z.infer<typeof TableLayout>;

/**
 * The same for all files of a sender whose headings are the same in words and order, whatever their titles, accents and
 * line breaks: under it a corrected mapping is found again.
 */
export function layoutSignature(headings: readonly string[]): string {
  const keys = headings.map(headingKey);
  const last = keys.findLastIndex((key) => key !== '');
  return sha256(JSON.stringify(keys.slice(0, last + 1))).slice(0, 32);
}
