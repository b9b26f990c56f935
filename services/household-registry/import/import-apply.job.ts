import type { NewEvent } from '#shared/contracts/new-event.ts';
import type { JobTransaction } from '#shared/storage/job.ts';
import { today } from '#shared/vietnam/date.ts';
import { freezeGuard } from '../freeze-guard.ts';
import { codeKey } from '../household/household.repository.ts';
import type { Household } from '../household/household.ts';
import { groupFaults } from '../priority-flag/given-groups.ts';
import { placeVillages, type Village, villageRegistered } from '../village/village.ts';
import type { Import } from './import.ts';
import { APPLIED_AT_ONCE, type OpenedRow } from './import-ahead.ts';
import { overlap } from './import-overlap.ts';
import { registerRow, seatEntry } from './import-registration.ts';
import { type Standing, standingOf } from './import-standing.ts';
import { ended, goOn, type ImportParts, type ImportSlice } from './import-work.ts';

/** What came of a row: the household as it now is, or why it is not. */
type Applied =
  | { readonly kind: 'created'; readonly household: Household; readonly event: NewEvent }
  | {
      readonly kind: 'changed';
      readonly before: Household;
      readonly household: Household;
      readonly event: NewEvent;
    }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly code: string };

/** Nothing is applied but what the trial has shown: what was changed by somebody else since is left to the next trial. */
const CHANGED_SINCE = 'changed-since-trial';

/** Applies the next rows of a tried import: households, their events and the import's figures in one transaction. */
export const applySlice: ImportSlice<'apply'> = async (parts, { subject, cursor }, tx) => {
  const { ahead } = parts;
  const row = await parts.imports.get(subject, tx);
  if (row === null || row.status !== 'applying') {
    ahead.leave();
    return ended(cursor);
  }
  // No list can be frozen while an import is being applied, so this only makes the two wait for each other.
  const free = await freezeGuard(parts)(row, tx);
  if (!free.ok) throw new Error('A list is being frozen while an import of its place is applied');
  const key = { import: subject, trial: cursor.trial };
  const opened = await ahead.take(key, cursor.after);
  const last = opened.at(-1)?.row;
  if (last !== undefined) await applyRows(parts, { row, opened, tx });
  if (opened.length === APPLIED_AT_ONCE && last !== undefined) {
    ahead.prepare(key, last._id);
    return goOn({ ...cursor, after: last._id }, opened.length);
  }
  ahead.leave();
  const now = await parts.imports.get(subject, tx);
  if (now !== null) await parts.imports.save({ ...now, status: 'done', endedAt: tx.at }, tx);
  return { ...ended(cursor), released: opened.length };
};

interface ToApply extends OpenedRow {
  readonly standing: Standing;
  /** It would give a flag that was retired after the trial. */
  readonly lapsed: boolean;
}

async function applyRows(
  parts: ImportParts,
  { row, opened, tx }: { row: Import; opened: readonly OpenedRow[]; tx: JobTransaction },
): Promise<void> {
  const standings = await standingsOf(parts, { row, opened, tx });
  const lapsed = await lapsedIn(parts, { row, opened, standings, tx });
  const toApply = opened.map((one, index) => {
    return { ...one, standing: standings[index] as Standing, lapsed: lapsed.has(one) };
  });
  // A row that is not applied brings no village either.
  const applicable = toApply.filter((one) => one.standing.kind !== 'refused' && !one.lapsed);
  const named = applicable.map(({ entry: { seat } }) => ({ commune: seat.commune, name: seat.village }));
  const communes = [...new Set(named.map(({ commune }) => commune))].sort();
  const known = await parts.villages.ofCommunes(row.unitSet, communes, tx);
  const { villages, added } = placeVillages(row.unitSet, known, named);
  await parts.villages.add(added, tx);
  tx.append(added.map(villageRegistered));
  const results = await overlap(toApply, {
    work(part) {
      const applied = part.map((one) => applyRow(parts, { row, one, villages, at: tx.at }));
      tx.append(applied.flatMap((result) => ('event' in result ? [result.event] : [])));
      return applied;
    },
    write: (applied) => saveHouseholds(parts, applied, tx),
  });
  await keepEffect(parts, { row, opened, results: results.flat(), newVillages: added.length, tx });
}

function saveHouseholds(
  { households }: ImportParts,
  applied: readonly Applied[],
  tx: JobTransaction,
): Promise<void> {
  const made = applied.flatMap((result) => (result.kind === 'created' ? [result.household] : []));
  const changed = applied.flatMap((result) =>
    result.kind === 'changed' ? [{ before: result.before, after: result.household }] : [],
  );
  return households.save(made, changed, tx);
}

/** What came of the rows, where it differs from what the trial had said, and the import's sums. */
async function keepEffect(
  parts: ImportParts,
  said: {
    row: Import;
    opened: readonly OpenedRow[];
    results: readonly Applied[];
    newVillages: number;
    tx: JobTransaction;
  },
): Promise<void> {
  const { row, opened, results, newVillages, tx } = said;
  const refused = results.flatMap((result, index) =>
    result.kind === 'refused' ? [{ _id: opened[index]!.row._id, effect: result.code }] : [],
  );
  await parts.rows.setEffects(refused, tx);
  const count = (kind: Applied['kind']) => results.filter((result) => result.kind === kind).length;
  const sums = {
    'effect.created': count('created'),
    'effect.changed': count('changed'),
    'effect.refused': refused.length,
    'effect.unchanged': count('unchanged'),
    'effect.newVillages': newVillages,
    'progress.done': opened.length,
  };
  await parts.imports.addSlice(row, { sums }, tx);
}

/** Where each household stands now, by its id and by its code. */
async function standingsOf(
  parts: ImportParts,
  { row, opened, tx }: { row: Import; opened: readonly OpenedRow[]; tx: JobTransaction },
): Promise<readonly Standing[]> {
  const byId = await parts.households.byIds(
    opened.map(({ entry }) => entry.id),
    tx,
  );
  const fresh = opened
    .filter(({ entry }) => !byId.has(entry.id))
    .map(({ entry: { seat } }) => ({ ...seat, unitSet: row.unitSet }));
  const byCode = await parts.households.byCodes(fresh, tx);
  return opened.map(({ row: one, entry }): Standing => {
    const household = byId.get(entry.id) ?? byCode.get(codeKey(entry.seat));
    const standing = standingOf(household, entry.seat.commune);
    if (standing.kind === 'refused' || household === undefined) return standing;
    const isAsTried = household._id === entry.id && one.base?.getTime() === household.change.at.getTime();
    return isAsTried || one.base === null ? standing : { kind: 'refused', household, code: CHANGED_SINCE };
  });
}

/** Rows that would give a flag which was retired after their trial. */
async function lapsedIn(
  { flags }: ImportParts,
  parts: {
    row: Import;
    opened: readonly OpenedRow[];
    standings: readonly Standing[];
    tx: JobTransaction;
  },
): Promise<ReadonlySet<OpenedRow>> {
  const { row, opened, standings, tx } = parts;
  const given = opened.map((one, index) => {
    const standing = standings[index] as Standing;
    const had = standing.kind === 'unknown' ? [] : standing.household.groups;
    return { one, unit: one.entry.seat.commune, groups: one.entry.facts.groups ?? [], had };
  });
  const lapses = await groupFaults(flags, { unitSet: row.unitSet, given }, tx);
  return new Set(opened.filter((_, index) => lapses[index] !== null));
}

function applyRow(
  { seal }: ImportParts,
  parts: {
    row: Import;
    one: ToApply;
    villages: ReadonlyMap<string, Village>;
    at: Date;
  },
): Applied {
  const { row, one, villages, at } = parts;
  const { standing } = one;
  if (standing.kind === 'refused') return { kind: 'refused', code: standing.code };
  if (one.lapsed) return { kind: 'refused', code: CHANGED_SINCE };
  const { sheet, line, base } = one.row;
  const trace = { import: row._id, sheet, line };
  const change = { on: today(at.getTime()), at, by: row.by, reason: null, trace, other: null };
  const result = registerRow({ standing, entry: seatEntry(one.entry, villages), seal, change });
  if (result.outcome === 'unchanged') return { kind: 'unchanged' };
  const { household, event } = result;
  if (standing.kind === 'unknown') return { kind: 'created', household, event };
  if (base === null) return { kind: 'refused', code: CHANGED_SINCE };
  return { kind: 'changed', before: standing.household, household, event };
}
