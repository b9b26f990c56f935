import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { SERVICE_FLAGS } from '../../infra/service-flags.ts';
import { migrations } from '../../services/household-registry/migrations.ts';
import { timed, withStorage } from './bench-storage.ts';
import { importWork, piecesOf } from './import-run.ts';
import { type BenchWishes, type Contender, compare, headroom, type Ratio, type Rival } from './ratio.ts';
import { type RecordedWrite, recordWrites, writeRaw } from './write-recording.ts';

/** Rows in a transaction of the limit: as many as in one of ours. */
const SLICE = 500;

interface MadeFile {
  readonly name: string;
  readonly rows: number;
  readonly bytes: Uint8Array;
}

/** From a kept file to its last household durable, against the bare driver with the households and events that ours wrote. */
export function compareStored(file: MadeFile, wishes: BenchWishes): Promise<Ratio[]> {
  let recording: readonly RecordedWrite[] = [];
  const ours: Contender = {
    name: 'ours: trial and apply',
    run: (round) =>
      withStorage(
        'household-registry',
        migrations,
        async (storage) => {
          const work = importWork(storage);
          const id = await work.keep(piecesOf(file.bytes), file.name);
          const writes = round === 0 ? recordWrites(storage) : null;
          const seconds = await work.run(id);
          if (writes !== null) recording = writes();
          assert.equal(await storage.db.collection('households').countDocuments(), file.rows);
          return { units: file.rows, seconds };
        },
        { watched: round === 0 },
      ),
  };
  const limitOf = (name: string, gate: number | null, collections: readonly string[]): Rival => ({
    name,
    gate,
    run: () =>
      withStorage('household-registry', migrations, async (storage) => {
        const slices = inSlices(recording, collections, file.rows);
        const seconds = await timed(async () => {
          for (const slice of slices) await writeRaw(storage, slice);
        });
        for (const collection of collections)
          assert.equal(await storage.db.collection(collection).countDocuments(), file.rows, collection);
        return { units: file.rows, seconds };
      }),
  });
  return compare(
    ours,
    [
      limitOf('limit: driver, same documents', 0.5, ['households', 'events', 'import-rows']),
      limitOf('driver, households alone', null, ['households']),
    ],
    wishes,
  );
}

/** The inserts of each collection, so many documents of each in a transaction. */
function inSlices(
  recording: readonly RecordedWrite[],
  collections: readonly string[],
  rows: number,
): RecordedWrite[][] {
  const flat = [...collections].map((collection) => ({
    collection,
    operations: recording
      .filter((write) => write.collection === collection)
      .flatMap(({ operations }) => operations.filter((operation) => 'insertOne' in operation)),
  }));
  return Array.from({ length: Math.ceil(rows / SLICE) }, (_, slice) =>
    flat.map(({ collection, operations }) => ({
      collection,
      operations: operations.slice(slice * SLICE, (slice + 1) * SLICE),
    })),
  );
}

/** Of a process that does nothing else, over what it needs idle: a whole list looked at, tried and applied, once. */
export async function importMemory(
  { path, rows }: { path: string; rows: number },
  budget: number,
): Promise<Ratio> {
  const file = join(import.meta.dirname, 'import-memory.worker.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [...SERVICE_FLAGS, file, path]);
  const told = JSON.parse(stdout) as { rows: number; idleMB: number; grownMB: number };
  assert.equal(told.rows, rows);
  console.log(
    `${rows} rows tried and applied: ${told.idleMB.toFixed(0)} MB idle, grown by ${told.grownMB.toFixed(0)} MB at most`,
  );
  return headroom(`${budget} MB, trial and apply`, budget, [told.grownMB]);
}
