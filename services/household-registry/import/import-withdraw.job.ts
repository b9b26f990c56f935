import type { JobTransaction } from '#shared/storage/job.ts';
import { today } from '#shared/vietnam/date.ts';
import { freezeGuard } from '../freeze-guard.ts';
import type { Household, HouseholdVersion } from '../household/household.ts';
import { householdSaid } from '../household/household-event.ts';
import { keysOf } from '../household/register.ts';
import type { Import } from './import.ts';
import { ended, goOn, type ImportSlice } from './import-work.ts';

const SLICE = 500;

/** Takes back what an import did, household by household; what was built on meanwhile is left alone. */
export const withdrawSlice: ImportSlice<'withdraw'> = async (parts, { subject, cursor }, tx) => {
  const row = await parts.imports.get(subject, tx);
  if (row === null || row.status !== 'withdrawing') return ended(cursor);
  const free = await freezeGuard(parts)(row, tx);
  if (!free.ok) throw new Error('A list is being frozen while an import of its place is withdrawn');
  const key = { import: subject, trial: cursor.trial };
  const part = { after: cursor.after, verdicts: ['new', 'changed'] as const, limit: SLICE };
  const staged = await parts.rows.slice(key, part, tx);
  const ids = staged.flatMap(({ household }) => (household === null ? [] : [household]));
  const known = await parts.households.byIds(ids, tx);
  const own = [...known.values()].filter(
    ({ change }) => change.trace?.import === subject && change.kind !== 'ended',
  );
  const earlier = await parts.households.statesBefore(own, tx);
  const changed = own.map((before) => ({
    before,
    after: takenBack(before, { earlier: earlier.get(before._id), row, tx }),
  }));
  await parts.households.save([], changed, tx);
  tx.append(changed.map(({ after }) => householdSaid(after)));
  const sums = { withdrawn: changed.length, 'progress.done': staged.length };
  await parts.imports.addSlice(row, { sums }, tx);
  const last = staged.at(-1);
  if (staged.length === SLICE && last !== undefined)
    return goOn({ ...cursor, after: last._id }, staged.length);
  const now = await parts.imports.get(subject, tx);
  if (now !== null) await parts.imports.save({ ...now, status: 'withdrawn', endedAt: tx.at }, tx);
  return { ...ended(cursor), released: staged.length };
};

/** What it was before the import; a household that the import made was registered in error. */
function takenBack(
  household: Household,
  { earlier, row, tx }: { earlier: HouseholdVersion | undefined; row: Import; tx: JobTransaction },
): Household {
  const version = household.version + 1;
  const said = {
    on: today(tx.at.getTime()),
    at: tx.at,
    by: row.by,
    reason: WITHDRAWN,
    trace: household.change.trace,
    other: null,
  };
  if (earlier === undefined)
    return {
      ...household,
      version,
      status: 'ended',
      end: { reason: 'registered-in-error', into: null },
      change: { kind: 'ended', ...said },
    };
  const { household: _id, ...state } = earlier;
  const kind = state.status === 'ended' ? 'ended' : 'corrected';
  return { ...state, ...keysOf(state), _id, version, change: { kind, ...said } };
}

const WITHDRAWN = 'Rút lại lần nhập danh sách';
