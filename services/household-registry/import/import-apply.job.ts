import type { NewEvent } from '#shared/contracts/new-event.ts';
import type { JobTransaction } from '#shared/storage/job.ts';
import { today } from '#shared/vietnam/date.ts';
import { freezeGuard } from '../freeze-guard.ts';
import { codeKey } from '../household/household.repository.ts';
import type { Household } from '../household/household.ts';
import type { HouseholdEntry } from '../household/register.ts';
import { groupFaults } from '../priority-flag/given-groups.ts';
import { placeVillages, villageRegistered } from '../village/village.ts';
import type { Import } from './import.ts';
import type { VillagelessEntry } from './import-entry.ts';
import { registerRow, seatEntry } from './import-registration.ts';
import { openJson } from './import-seal.ts';
import type { RowContent, StagedRow } from './import-staging.ts';
import { type Standing, standingOf } from './import-standing.ts';
import { ended, goOn, type ImportParts, type ImportSlice } from './import-work.ts';

/** Rows in one transaction: more would starve others, fewer would pay the commit too often. */
const SLICE = 500;

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
  const row = await parts.imports.get(subject, tx);
  if (row === null || row.status !== 'applying') return ended(cursor);
  // No list can be frozen while an import is being applied, so this only makes the two wait for each other.
  const free = await freezeGuard(parts)(row, tx);
  if (!free.ok) throw new Error('A list is being frozen while an import of its place is applied');
  const key = { import: subject, trial: cursor.trial };
  const part = { after: cursor.after, verdicts: ['new', 'changed'] as const, limit: SLICE };
  const staged = await parts.rows.slice(key, part, tx);
  const last = staged.at(-1);
  if (last !== undefined) await applyRows(parts, { row, staged, tx });
  if (staged.length === SLICE && last !== undefined)
    return goOn({ ...cursor, after: last._id }, staged.length);
  const now = await parts.imports.get(subject, tx);
  if (now !== null) await parts.imports.save({ ...now, status: 'done', endedAt: tx.at }, tx);
  return { ...ended(cursor), released: staged.length };
};

interface OpenedRow {
  readonly row: StagedRow;
  readonly entry: VillagelessEntry;
}

async function applyRows(
  parts: ImportParts,
  { row, staged, tx }: { row: Import; staged: readonly StagedRow[]; tx: JobTransaction },
): Promise<void> {
  const opened = staged.map((one) => openRow(parts, one));
  const standings = await standingsOf(parts, { row, opened, tx });
  const lapsed = await lapsedIn(parts, { row, opened, standings, tx });
  // A row that is not applied brings no village either.
  const applicable = opened.filter((one, index) => standings[index]?.kind !== 'refused' && !lapsed.has(one));
  const named = applicable.map(({ entry: { seat } }) => ({ commune: seat.commune, name: seat.village }));
  const communes = [...new Set(named.map(({ commune }) => commune))].sort();
  const known = await parts.villages.ofCommunes(row.unitSet, communes, tx);
  const { villages, added } = placeVillages(row.unitSet, known, named);
  const results = opened.map((opening, index): Applied => {
    const { row: one, entry } = opening;
    const standing = standings[index] as Standing;
    if (standing.kind === 'refused') return { kind: 'refused', code: standing.code };
    if (lapsed.has(opening)) return { kind: 'refused', code: CHANGED_SINCE };
    return applyRow(parts, { row, one, standing, entry: seatEntry(entry, villages), at: tx.at });
  });
  const made = results.flatMap((result) => (result.kind === 'created' ? [result.household] : []));
  const changed = results.flatMap((result) =>
    result.kind === 'changed' ? [{ before: result.before, after: result.household }] : [],
  );
  await parts.villages.add(added, tx);
  await parts.households.save(made, changed, tx);
  const events = results.flatMap((result) => ('event' in result ? [result.event] : []));
  tx.append([...added.map(villageRegistered), ...events]);
  const refused = results.flatMap((result, index) =>
    result.kind === 'refused' ? [{ _id: staged[index]!._id, effect: result.code }] : [],
  );
  await parts.rows.setEffects(refused, tx);
  const sums = {
    'effect.created': made.length,
    'effect.changed': changed.length,
    'effect.refused': refused.length,
    'effect.unchanged': staged.length - made.length - changed.length - refused.length,
    'effect.newVillages': added.length,
    'progress.done': staged.length,
  };
  await parts.imports.addSlice(row, { sums }, tx);
}

function openRow({ importSeal }: ImportParts, row: StagedRow): OpenedRow {
  const { entry } = openJson(importSeal, row._id, row.sealed) as RowContent;
  if (entry === undefined) throw new Error('A row that is to be applied says nothing');
  return { row, entry };
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
    one: StagedRow;
    standing: Exclude<Standing, { kind: 'refused' }>;
    entry: HouseholdEntry;
    at: Date;
  },
): Applied {
  const { row, one, standing, entry, at } = parts;
  const trace = { import: row._id, sheet: one.sheet, line: one.line };
  const change = { on: today(at.getTime()), at, by: row.by, reason: null, trace, other: null };
  const result = registerRow({ standing, entry, seal, change });
  if (result.outcome === 'unchanged') return { kind: 'unchanged' };
  const { household, event } = result;
  if (standing.kind === 'unknown') return { kind: 'created', household, event };
  if (one.base === null) return { kind: 'refused', code: CHANGED_SINCE };
  return { kind: 'changed', before: standing.household, household, event };
}
