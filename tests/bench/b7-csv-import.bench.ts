import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { SHEET_LIMITS } from '../../shared/sheet-reader/sheet.ts';
import { sheetEvents } from '../../shared/sheet-reader/sheet-events.ts';
import { madeCsv } from './made-workbook.ts';
import { type Contender, compare, conclude, headroom, type Rival, readWishes, sized } from './ratio.ts';
import { compareStored, importMemory } from './stored-import.ts';

// A text file from its bytes to rows of cells, encoding and delimiter found on the way; and to households in the database.
const wishes = readWishes();
const ROWS = sized(100_000, wishes.scale, 10_000);
const STORED_ROWS = sized(20_000, wishes.scale, 1_000);
const IMPORTED_ROWS = 60_000;
const MEMORY_BUDGET_MB = 250;
const book = madeCsv(ROWS);

async function timedRows(read: () => Promise<number>) {
  const start = performance.now();
  const rows = await read();
  const seconds = (performance.now() - start) / 1000;
  assert.equal(rows, ROWS + 1);
  return { units: ROWS, seconds };
}

const ours: Contender = {
  name: 'ours: rows of cells',
  run: () =>
    timedRows(async () => {
      let rows = 0;
      for await (const event of sheetEvents(book, SHEET_LIMITS))
        rows += event.type === 'rows' ? event.rows.length : 0;
      return rows;
    }),
};

const csvParse: Rival = {
  name: 'peer: csv-parse alone',
  gate: 0.8,
  run: () =>
    timedRows(async () => {
      let rows = 0;
      const parser = Readable.from(pieces(book)).pipe(parse({ bom: true, delimiter: ';' }));
      for await (const record of parser as AsyncIterable<string[]>) rows += record.length > 0 ? 1 : 0;
      return rows;
    }),
};

const newlines: Rival = {
  name: 'limit: newlines counted',
  gate: null,
  run: () =>
    timedRows(async () => {
      let rows = 0;
      for (let at = book.indexOf(10); at !== -1; at = book.indexOf(10, at + 1)) rows += 1;
      return rows;
    }),
};

function* pieces(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += 1 << 16) yield bytes.subarray(at, at + (1 << 16));
}

/** Of a process that does nothing else. */
async function memory() {
  const folder = await mkdtemp(join(tmpdir(), 'tet-100-b7-'));
  const path = join(folder, 'list.csv');
  const file = join(import.meta.dirname, 'sheet-memory.worker.ts');
  try {
    await writeFile(path, book);
    const grown = Array.from({ length: wishes.rounds }, () => {
      const told = JSON.parse(execFileSync(process.execPath, [file, path], { encoding: 'utf8' })) as {
        rows: number;
        grownMB: number;
      };
      assert.equal(told.rows, ROWS + 1);
      return told.grownMB;
    });
    console.log(
      `\n${ROWS} rows: the process grew by ${grown.map((mb) => mb.toFixed(0)).join(', ')} MB at most`,
    );
    const reading = headroom(`${MEMORY_BUDGET_MB} MB, reading alone`, MEMORY_BUDGET_MB, grown);
    await writeFile(path, madeCsv(IMPORTED_ROWS));
    return [reading, await importMemory({ path, rows: IMPORTED_ROWS }, MEMORY_BUDGET_MB)];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const parsed = await compare(ours, [csvParse, newlines], wishes);
const stored = await compareStored(
  { name: 'list.csv', rows: STORED_ROWS, bytes: madeCsv(STORED_ROWS) },
  wishes,
);
conclude('B7', [...parsed, ...stored, ...(await memory())], true);
