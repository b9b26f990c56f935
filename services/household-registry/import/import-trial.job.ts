import type { JobTransaction } from '#shared/storage/job.ts';
import { loadUnitSet } from '#shared/units/unit-set.ts';
import { today } from '#shared/vietnam/date.ts';
import type { PriorityFlag } from '../priority-flag/priority-flag.ts';
import { placeVillages, villageKey } from '../village/village.ts';
import type { KnownFlag } from './group-words.ts';
import { type Import, startApply } from './import.ts';
import { type HouseholdItem, type JudgedRow, judgeRow } from './import-judge.ts';
import { matchItems } from './import-matching.ts';
import { overlap } from './import-overlap.ts';
import type { RowsSource } from './import-reader.ts';
import type { ReadBatch, ReadItem } from './import-reading.ts';
import { stagedId, type TrialKey } from './import-row.repository.ts';
import type { RowContext } from './import-row.ts';
import { sealJson } from './import-seal.ts';
import type { StagedRow } from './import-staging.ts';
import { createTrialMemory, type TrialMemory } from './import-trial-memory.ts';
import { ended, goOn, type ImportParts, type ImportSlice } from './import-work.ts';
import { placeFree } from './place-free.ts';

const CLEARED = 2_000;

/** The rows of an earlier trial go first. */
export const clearSlice: ImportSlice<'clear'> = async ({ rows }, { subject, cursor }, tx) => {
  const gone = await rows.dropBefore({ import: subject, trial: cursor.trial }, CLEARED, tx);
  return goOn(gone < CLEARED ? { phase: 'trial', trial: cursor.trial, taken: 0 } : cursor);
};

/** Reads the next rows of the file, compares them with the registry and keeps what would become of each. */
export const trialSlice: ImportSlice<'trial'> = async (parts, { subject, cursor }, tx) => {
  const key = { import: subject, trial: cursor.trial };
  // Before the transaction's first read, because the file may have to be opened anew.
  const batch = await parts.reader.batchAt(`${subject}|${cursor.trial}`, cursor.taken, () =>
    openRows(parts, subject),
  );
  const row = await parts.imports.get(subject, tx);
  if (row === null || row.status !== 'trying' || row.trial !== cursor.trial || batch === null) {
    await parts.reader.leave();
    return ended(cursor);
  }
  if (batch.type === 'refused') {
    const stop = { code: batch.problem.code, errors: batch.errors };
    await parts.imports.save({ ...row, status: 'unreadable', stop, endedAt: tx.at }, tx);
    return ended(cursor);
  }
  const memory = await memoryAt(parts, { key, start: cursor.taken });
  const judge = await judgeOf(parts, { row, batch, memory, tx });
  const numbered = batch.items.map((item, index) => ({ item, order: batch.start + index }));
  const staged = await overlap(numbered, {
    work: (part) => part.map(({ item, order }) => stage(parts, { key, item, order, judged: judge(item) })),
    write: (rows) =>
      parts.rows.add(
        rows.map(({ row }) => row),
        tx,
      ),
  });
  memory.endSlice(cursor.taken + batch.items.length);
  const judged = staged.flat().map((one) => one.judged);
  const communes = [...new Set(judged.flatMap(({ commune }) => (commune === null ? [] : [commune])))];
  await parts.imports.addSlice(row, { sums: sumsOf(batch, judged), communes }, tx);
  if (!batch.last) return goOn({ ...cursor, taken: cursor.taken + batch.items.length }, batch.items.length);
  return finishTrial(parts, { key, tx });
};

async function openRows({ imports, files, sheets, flags }: ImportParts, id: string): Promise<RowsSource> {
  const row = await imports.get(id);
  if (row === null) throw new Error('The import that is being tried is gone');
  const bytes = await files.read(row.file.id, row.file.bytes);
  const plans = (await sheets.all(id)).map(({ plan }) => plan);
  const { unitSet, unit, year, standard } = row;
  const known = await flags.along({ unitSet, unit });
  return { bytes, plans, unitSet, unit, year, standard, flags: known.map(knownFlag) };
}

/** What the thread needs of a flag. */
function knownFlag({ code, nameKey, unit, retired }: PriorityFlag): KnownFlag {
  return { code, nameKey, unit, retired };
}

async function memoryAt(
  { memory, rows }: ImportParts,
  { key, start }: { key: TrialKey; start: number },
): Promise<TrialMemory> {
  const name = `${key.import}|${key.trial}`;
  if (memory.current?.key !== name || !memory.current.startSlice(start))
    memory.current = await createTrialMemory(name, start, rows.traces(key));
  return memory.current;
}

/** What to answer for each item of the batch; they are asked in its order, since one is judged by those before it. */
async function judgeOf(
  parts: ImportParts,
  { row, batch, memory, tx }: { row: Import; batch: ReadBatch; memory: TrialMemory; tx: JobTransaction },
): Promise<(item: ReadItem) => JudgedRow> {
  const { unitSet, unit, year, standard, by } = row;
  const context: RowContext = { tree: loadUnitSet(unitSet), unit, year, standard };
  const items = batch.items.filter(isHousehold);
  const named = items.flatMap(({ read }) =>
    read.ok ? [{ commune: read.household.commune.path, name: read.household.village }] : [],
  );
  const communes = [...new Set(named.map(({ commune }) => commune))];
  const known = await parts.villages.ofCommunes(unitSet, communes, tx);
  const { villages, added } = placeVillages(unitSet, known, named);
  const { households } = parts;
  const matched = await matchItems(items, { villages, households, memory, context, tx });
  const judging = {
    memory,
    villages,
    added: new Set(added.map(villageKey)),
    seal: parts.seal,
    change: { on: today(tx.at.getTime()), at: tx.at, by, reason: null, other: null },
    context,
  };
  const byItem = new Map(matched.map((one) => [one.item as ReadItem, one]));
  return (item) => {
    const one = byItem.get(item);
    return one === undefined ? unclearRow(item) : judgeRow(one, judging);
  };
}

function isHousehold(item: ReadItem): item is HouseholdItem {
  return item.kind === 'household';
}

function unclearRow(item: ReadItem): JudgedRow {
  const text = item.kind === 'unclear' ? item.text : '';
  const nothing = {
    household: null,
    base: null,
    commune: null,
    code: null,
    made: false,
    twin: null,
    opens: null,
  };
  return { ...nothing, verdict: 'unclear', known: false, faults: [], warnings: [], content: { text } };
}

function stage(
  { importSeal }: ImportParts,
  parts: { key: TrialKey; item: ReadItem; order: number; judged: JudgedRow },
): { row: StagedRow; judged: JudgedRow } {
  const { key, item, order, judged } = parts;
  const { sheet, sheetIndex, line } = item;
  const _id = stagedId(key, order);
  const { content, known: _, ...said } = judged;
  const sealed = sealJson(importSeal, _id, content);
  return { row: { _id, ...key, sheet, sheetIndex, line, ...said, sealed, effect: null }, judged };
}

function sumsOf(batch: ReadBatch, judged: readonly JudgedRow[]): Record<string, number> {
  const sums: Record<string, number> = { 'progress.done': batch.lines };
  const add = (name: string, sum = 1) => {
    sums[name] = (sums[name] ?? 0) + sum;
  };
  for (const [why, count] of Object.entries(batch.leftOut)) add(`leftOut.${why}`, count);
  for (const { verdict, known, opens, warnings } of judged) {
    if (verdict === 'unclear') continue;
    add('counts.rows');
    add(`counts.${verdict}`);
    if (known) add('counts.known');
    if (opens !== null) add('counts.newVillages');
    for (const warning of warnings) add(`warnings.${warning}`);
  }
  return sums;
}

/** Counts the registered households that the file does not name; an automatic import goes on where nothing stands against it. */
async function finishTrial(
  parts: ImportParts,
  { key, tx }: { key: TrialKey; tx: JobTransaction },
): ReturnType<ImportSlice<'trial'>> {
  await parts.reader.leave();
  parts.memory.current = null;
  const row = await parts.imports.get(key.import, tx);
  if (row === null) throw new Error('The import that was tried is gone');
  const registered = await parts.households.countOfCommunes(row, row.communes, tx);
  const absent = Math.max(0, registered - row.counts.known);
  const tried: Import = { ...row, status: 'tried', absent };
  const cursor = { phase: 'apply', trial: key.trial, after: '' } as const;
  if (!row.auto || row.counts.rows === 0) {
    await parts.imports.save(tried, tx);
    return ended(cursor);
  }
  const free = await placeFree(parts, row, tx);
  const others = await parts.imports.othersWriting(row, tx);
  const applying = free.ok ? startApply(tried, { others, at: tx.at }) : free;
  if (!applying.ok) {
    await parts.imports.save({ ...tried, stop: { code: applying.problem.code, errors: [] } }, tx);
    return ended(cursor);
  }
  await parts.imports.save(applying.value, tx);
  return goOn(cursor);
}
