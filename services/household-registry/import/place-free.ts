import type { Result } from '#shared/kernel/result.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
import { freezeGuard } from '../freeze-guard.ts';
import type { Import } from './import.ts';
import type { ImportParts } from './import-work.ts';

/** Asked before an import begins to write: no list is being frozen over its place, and no household of it is being carried over. */
export async function placeFree(
  parts: Pick<ImportParts, 'imports' | 'lists' | 'changing'>,
  row: Import,
  tx: Pick<Transaction, 'session'>,
): Promise<Result<null>> {
  const free = await freezeGuard(parts)(row, tx);
  return free.ok ? parts.changing(row, tx) : free;
}
