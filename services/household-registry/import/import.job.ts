import { accept, type Refusal, type Result, refuse } from '#shared/kernel/result.ts';
import type { Storage } from '#shared/storage/connection.ts';
import type { Command } from '#shared/storage/execute.ts';
import { inTransaction, Rollback, type Transaction } from '#shared/storage/transaction.ts';
import { loadUnitSet } from '#shared/units/unit-set.ts';
import { today } from '#shared/vietnam/date.ts';
import { freezeGuard } from '../freeze-guard.ts';
import type { HouseholdRepository } from '../household/household.repository.ts';
import type { Household } from '../household/household.ts';
import { register } from '../household/register.ts';
import type { FieldSeal } from '../household/sealed-field.ts';
import type { PoorListRepository } from '../poor-list/poor-list.repository.ts';
import type { VillageRepository } from '../village/village.repository.ts';
import { placeVillages, villageRegistered } from '../village/village.ts';
import type { ImportRepository, SliceOutcome } from './import.repository.ts';
import { continues, IMPORT_SUPERSEDED, type Import, type ImportRequest, startImport } from './import.ts';
import type { FileLayout } from './import-column.ts';
import { type FileRecord, readRecords, type SpooledFile } from './import-file.ts';
import type { RowContext } from './import-row.ts';
import { communesOf, type ReadSlice, readSlice, type SeenCodes, seatEntries } from './import-slice.ts';

export interface ImportParts {
  readonly storage: Storage;
  readonly imports: ImportRepository;
  readonly households: HouseholdRepository;
  readonly villages: VillageRepository;
  readonly lists: PoorListRepository;
  readonly seal: FieldSeal;
}

/** Rows in one transaction: more would starve others, fewer would pay the commit too often. */
const SLICE_ROWS = 500;
const SLICE_DEADLINE = { deadline: 30_000 };

/**
 * Registers an import, or finds the one that was cut off. Null when the id stands for something else.
 * From here until it is done no list over the place can be frozen.
 */
export function beginImport(
  parts: ImportParts,
  asked: { command: Command; request: ImportRequest; fileHash: string },
): Promise<Result<Import | null>> {
  const { command, request, fileHash } = asked;
  return inTransaction(parts.storage, async (tx) => {
    const wanted = startImport({ id: command.id, request, fileHash, by: command.author, at: tx.at });
    const known = await parts.imports.get(command.id, tx);
    if (known !== null && !continues(known, wanted)) return accept(null);
    if (known !== null && known.status !== 'superseded') return accept(known);
    const free = await freezeGuard(parts)(request, tx);
    if (!free.ok) return free;
    await (known === null ? parts.imports.add(wanted, tx) : parts.imports.reopen(known._id, tx));
    return accept(known ?? wanted);
  });
}

/** Writes what is left of a file, slice by slice; each is one transaction with its place in the import's record. */
export async function runImport(
  parts: ImportParts,
  begun: Import,
  content: { file: SpooledFile; layout: FileLayout },
): Promise<Result<null>> {
  const { layout, file } = content;
  const { unitSet, unit, year, standard } = begun;
  const context: RowContext = { tree: loadUnitSet(unitSet), unit, year, standard };
  const seen: SeenCodes = new Map();
  let number = 0;
  for await (const records of slicesOf(readRecords(file.handle, layout.delimiter))) {
    // Read even when it is written already, because its households must not come twice.
    const slice = readSlice(records, { layout, context, seen });
    if (number >= begun.slices) {
      const refusal = await writeSlice(parts, begun, { number, slice });
      if (refusal !== null) return refusal;
    }
    number += 1;
  }
  return accept(null);
}

/** Null when the slice is durable, by us or by a twin of ours that was faster. */
async function writeSlice(
  parts: ImportParts,
  begun: Import,
  { number, slice }: { number: number; slice: ReadSlice },
): Promise<Refusal | null> {
  try {
    await inTransaction(
      parts.storage,
      async (tx) => {
        const free = await freezeGuard(parts)(begun, tx);
        if (!free.ok) throw new Rollback(free);
        const outcome = await saveSlice(parts, begun, { number, slice, tx });
        if (await parts.imports.addSlice(begun._id, number, outcome, tx)) return;
        const now = await parts.imports.get(begun._id, tx);
        throw new Rollback(now?.status === 'superseded' ? refuse(IMPORT_SUPERSEDED) : null);
      },
      SLICE_DEADLINE,
    );
    return null;
  } catch (error) {
    if (error instanceof Rollback) return error.value as Refusal | null;
    throw error;
  }
}

async function saveSlice(
  parts: ImportParts,
  { _id, unitSet, by }: Import,
  { number, slice, tx }: { number: number; slice: ReadSlice; tx: Transaction },
): Promise<SliceOutcome> {
  const known = await parts.villages.ofCommunes(unitSet, communesOf(slice.entries), tx);
  const named = slice.entries.map(({ seat }) => ({ commune: seat.commune, name: seat.village }));
  const { villages, added } = placeVillages(unitSet, known, named);
  const entries = seatEntries(slice.entries, villages);
  const before = await parts.households.byIds(
    entries.map((entry) => entry.id),
    tx,
  );
  const { seal } = parts;
  const cause = { on: today(tx.at.getTime()), at: tx.at, by, reason: null, trace: null, other: null };
  const results = entries.map((entry) =>
    register({ known: before.get(entry.id), entry, seal, change: cause }),
  );
  const created: Household[] = [];
  const changed: { before: Household; after: Household }[] = [];
  for (const result of results) {
    if (result.outcome === 'created') created.push(result.household);
    if (result.outcome === 'changed')
      changed.push({ before: before.get(result.household._id)!, after: result.household });
  }
  await parts.villages.add(added, tx);
  await parts.households.save(created, changed, tx);
  const events = results.flatMap((result) => (result.outcome === 'unchanged' ? [] : [result.event]));
  tx.append({ id: `${_id}:${number}`, author: by }, [...added.map(villageRegistered), ...events]);
  return {
    warnings: slice.warnings,
    refusals: slice.refusals,
    counts: {
      rows: slice.rows,
      created: created.length,
      changed: changed.length,
      unchanged: entries.length - created.length - changed.length,
      refused: slice.refused,
      newVillages: added.length,
    },
  };
}

/** The records behind the header, always cut at the same places, so that a slice's number means the same rows again. */
async function* slicesOf(records: AsyncGenerator<FileRecord>): AsyncGenerator<readonly FileRecord[]> {
  let slice: FileRecord[] = [];
  let isHeader = true;
  for await (const record of records) {
    if (!isHeader) slice.push(record);
    isHeader = false;
    if (slice.length < SLICE_ROWS) continue;
    yield slice;
    slice = [];
  }
  if (slice.length > 0) yield slice;
}
