import { z } from 'zod';

/** Where a list sorted by time and id, newest first, goes on. */
export interface ListPosition {
  readonly at: Date;
  readonly id: string;
}

export interface ListPart {
  readonly limit: number;
  readonly after: ListPosition | null;
}

/** Query fields of every list here. */
export const listQuery = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z
    .string()
    .max(200)
    .regex(/^\d{1,15}_[^_]{1,100}$/)
    .optional(),
};

export function partOf(query: { readonly limit: number; readonly cursor?: string | undefined }): ListPart {
  if (query.cursor === undefined) return { limit: query.limit, after: null };
  const [time = '', id = ''] = query.cursor.split('_');
  return { limit: query.limit, after: { at: new Date(Number(time)), id } };
}

/** Rows were asked for with one more than the limit: that one only says that there is a next page. */
export function toPage<Row extends { readonly _id: string; readonly createdAt: Date }, Item>(
  rows: readonly Row[],
  limit: number,
  view: (row: Row) => Item,
): { items: Item[]; nextCursor: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const nextCursor =
    rows.length > limit && last !== undefined ? `${last.createdAt.getTime()}_${last._id}` : null;
  return { items: shown.map(view), nextCursor };
}
