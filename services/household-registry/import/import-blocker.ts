import type { FieldError } from '#shared/kernel/problem.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
import type { Import } from './import.ts';
import type { ImportParts } from './import-work.ts';

const SLICE = 2_000;
/** More are not named. */
const NAMED = 20;

/** Households of an import on which something was built: by which list, or by which later change. */
export async function findBlockers(
  parts: Pick<ImportParts, 'rows' | 'households' | 'lists'>,
  row: Import,
  tx: Pick<Transaction, 'session'>,
): Promise<readonly FieldError[]> {
  const key = { import: row._id, trial: row.trial };
  const blockers: FieldError[] = [];
  for (let after = ''; blockers.length < NAMED; ) {
    const staged = await parts.rows.slice(key, { after, verdicts: ['new', 'changed'], limit: SLICE }, tx);
    const ids = staged.flatMap(({ household }) => (household === null ? [] : [household]));
    const known = [...(await parts.households.byIds(ids, tx)).values()];
    const own = known.filter(({ change }) => change.trace?.import === row._id);
    const others = known.filter(({ change }) => change.trace?.import !== row._id).map(({ _id }) => _id);
    const built = await parts.households.touchedBy(row._id, others, tx);
    const listed = await parts.lists.listedAmong(
      row,
      own.map(({ _id }) => _id),
      tx,
    );
    for (const { _id, code } of known) {
      const pointer = `/households/${_id}`;
      if (listed.has(_id)) blockers.push({ pointer, code: 'listed', detail: code });
      else if (built.has(_id)) blockers.push({ pointer, code: 'changed-later', detail: code });
    }
    const last = staged.at(-1);
    if (staged.length < SLICE || last === undefined) break;
    after = last._id;
  }
  return blockers.slice(0, NAMED);
}
