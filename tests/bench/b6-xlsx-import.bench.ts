import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { streamXlsxRows } from 'hucre';
import { SHEET_LIMITS } from '../../shared/sheet-reader/sheet.ts';
import { sheetEvents } from '../../shared/sheet-reader/sheet-events.ts';
import { readSheets } from '../../shared/sheet-reader/sheet-file.ts';
import { inflate, openZip } from '../../shared/sheet-reader/zip-archive.ts';
import { MADE_COLUMNS, madeWorkbook } from './made-workbook.ts';
import { type Contender, compare, conclude, headroom, type Rival, readWishes, sized } from './ratio.ts';
import { compareStored, importMemory } from './stored-import.ts';

// An .xlsx from its bytes to rows of cells, and to households in the database. The peer is no dependency of ours: `npm install exceljs@4.4.0` in any
// folder, and EXCELJS names its node_modules/exceljs; without it nothing is compared with it and the bench is not met.
const wishes = readWishes();
const ROWS = sized(20_000, wishes.scale, 2_000);
const MEMORY_ROWS = 60_000;
const MEMORY_BUDGET_MB = 400;
const STORED_ROWS = sized(20_000, wishes.scale, 1_000);
const TITLES = 2;
const book = await madeWorkbook(ROWS);

async function timedRows(read: () => Promise<number>) {
  const start = performance.now();
  const rows = await read();
  const seconds = (performance.now() - start) / 1000;
  assert.equal(rows, ROWS + TITLES);
  return { units: ROWS, seconds };
}

const ours: Contender = {
  name: 'ours: rows of cells',
  run: () => timedRows(() => count(sheetEvents(book, SHEET_LIMITS))),
};

const inThread: Rival = {
  name: 'ours, out of its thread',
  gate: null,
  run: () => timedRows(() => count(readSheets({ bytes: book }))),
};

const hucre: Rival = {
  name: 'hucre: streamXlsxRows',
  gate: null,
  run: () =>
    timedRows(async () => {
      let rows = 0;
      for await (const { values } of streamXlsxRows(book)) rows += values.length > 0 ? 1 : 0;
      return rows;
    }),
};

const onlyInflated: Rival = {
  name: 'limit: inflate only',
  gate: null,
  async run() {
    const start = performance.now();
    let bytes = 0;
    for (const entry of openZip(book, SHEET_LIMITS).entries)
      for await (const piece of inflate(entry, {
        left: Number.MAX_SAFE_INTEGER,
        perEntry: Number.MAX_SAFE_INTEGER,
      }))
        bytes += piece.length;
    const seconds = (performance.now() - start) / 1000;
    assert.ok(bytes > book.length);
    return { units: ROWS, seconds };
  },
};

async function count(events: ReturnType<typeof sheetEvents>): Promise<number> {
  let rows = 0;
  for await (const event of events) {
    assert.notEqual(event.type, 'refused');
    if (event.type !== 'rows') continue;
    rows += event.rows.length;
    assert.ok(event.rows.at(-1)!.cells.length <= MADE_COLUMNS);
  }
  return rows;
}

interface ExcelJs {
  readonly stream: {
    readonly xlsx: {
      readonly WorkbookReader: new (
        source: Readable,
        options: Readonly<Record<string, string>>,
      ) => AsyncIterable<AsyncIterable<{ readonly values: readonly unknown[] }>>;
    };
  };
}

/** Its reader of rows, with the same things asked of it: texts resolved, days as days. */
function excelJs(): Rival | null {
  const folder = process.env['EXCELJS'];
  if (folder === undefined) return null;
  const { stream } = createRequire(import.meta.url)(folder) as ExcelJs;
  const options = {
    entries: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    worksheets: 'emit',
  };
  return {
    name: 'peer: exceljs stream',
    gate: 2.5,
    run: () =>
      timedRows(async () => {
        let rows = 0;
        for await (const sheet of new stream.xlsx.WorkbookReader(Readable.from([Buffer.from(book)]), options))
          for await (const { values } of sheet) rows += values.length > 1 ? 1 : 0;
        return rows;
      }),
  };
}

/** Of a process that does nothing else, for a list of the size that the issue names. */
async function memory() {
  const folder = await mkdtemp(join(tmpdir(), 'tet-100-b6-'));
  const path = join(folder, 'list.xlsx');
  const file = join(import.meta.dirname, 'sheet-memory.worker.ts');
  try {
    await writeFile(path, await madeWorkbook(MEMORY_ROWS));
    const grown = Array.from({ length: wishes.rounds }, () => {
      const told = JSON.parse(execFileSync(process.execPath, [file, path], { encoding: 'utf8' })) as {
        rows: number;
        grownMB: number;
      };
      assert.equal(told.rows, MEMORY_ROWS + TITLES);
      return told.grownMB;
    });
    console.log(
      `\n60,000 rows: the process grew by ${grown.map((mb) => mb.toFixed(0)).join(', ')} MB at most`,
    );
    return [
      headroom(`${MEMORY_BUDGET_MB} MB, reading alone`, MEMORY_BUDGET_MB, grown),
      await importMemory({ path, rows: MEMORY_ROWS }, MEMORY_BUDGET_MB),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const peer = excelJs();
if (peer === null)
  console.log('exceljs is not here: name its folder in EXCELJS. B6 is not judged without it.');
const parsed = await compare(ours, [...(peer === null ? [] : [peer]), inThread, hucre, onlyInflated], wishes);
const stored = await compareStored(
  { name: 'list.xlsx', rows: STORED_ROWS, bytes: await madeWorkbook(STORED_ROWS) },
  wishes,
);
conclude('B6', [...parsed, ...stored, ...(await memory())], peer !== null);
