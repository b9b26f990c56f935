import { z } from 'zod';
import { problem } from '../kernel/problem.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

export const BAD_CURSOR = problem('bad-cursor', 400, 'The cursor is not one that this list gave');

export const PageQuery = {
  cursor: z.string().min(1).max(1_000).optional().describe('nextCursor of the page before'),
  limit: z.coerce.number().int().min(1).max(500).default(50),
};

/** The sort keys of a page's last row; opaque to clients. */
export function writeCursor(keys: readonly string[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

export function readCursor(cursor: string | undefined, length: number): Result<readonly string[] | null> {
  if (cursor === undefined) return accept(null);
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const read = z.array(z.string().max(400)).length(length).safeParse(keys);
    return read.success ? accept(read.data) : refuse(BAD_CURSOR);
  } catch {
    return refuse(BAD_CURSOR);
  }
}

/** Cuts the one row more that was read to see whether there is a next page. */
export function pageOf<Row>(rows: readonly Row[], limit: number, keysOf: (row: Row) => readonly string[]) {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const nextCursor = rows.length > limit && last !== undefined ? writeCursor(keysOf(last)) : null;
  return { items, nextCursor };
}
