import { loadUnitSet } from '#shared/units/unit-set.ts';
import { detectCharset, repairCharset } from '#shared/vietnam/old-charset.ts';
import { readRecord } from '../../../services/household-registry/import/import-record.ts';
import { agreeLayouts } from '../../../services/household-registry/table/agree-layouts.ts';
import { guessLayout } from '../../../services/household-registry/table/guess-layout.ts';
import type { TableItem } from '../../../services/household-registry/table/table.ts';
import type { TableLayout } from '../../../services/household-registry/table/table-layout.ts';
import { createTableReader } from '../../../services/household-registry/table/table-reader.ts';
import type { Role } from '../../../services/household-registry/table/table-role.ts';
import {
  type CellValue,
  SHEET_LIMITS,
  type Sheet,
  type SheetHead,
  type SheetRow,
} from '../../../shared/sheet-reader/sheet.ts';
import { sheetEvents } from '../../../shared/sheet-reader/sheet-events.ts';
import { fileBytes } from './file-bytes.ts';
import { LIST_YEAR, type MadeHousehold } from './made-household.ts';
import type { ListVariant, MadeFile } from './made-list.ts';
import { makeFiles } from './make-files.ts';
import { keyOf, saidOf } from './truth.ts';

export interface Reading {
  /** Households in the files. */
  readonly rows: number;
  /** Of them, read with every fact right. */
  readonly right: number;
  /** Read, but nobody's. */
  readonly invented: number;
  /** Lines that no item accounts for, or that two do. */
  readonly lost: number;
  /** The first that are wrong, for whoever mends the reader. */
  readonly wrong: readonly string[];
}

const tree = loadUnitSet('2021-11');

/** How a variant is read: by the guess alone, or with the columns that a person would choose. */
export async function measure(
  variant: ListVariant,
  households: readonly MadeHousehold[],
  mapping: 'guessed' | 'corrected',
): Promise<Reading> {
  const readings: Reading[] = [];
  for (const file of makeFiles(variant, households)) readings.push(await measureFile(file, mapping));
  const sum = (pick: (reading: Reading) => number) =>
    readings.reduce((total, reading) => total + pick(reading), 0);
  return {
    rows: sum(({ rows }) => rows),
    right: sum(({ right }) => right),
    invented: sum(({ invented }) => invented),
    lost: sum(({ lost }) => lost),
    wrong: readings.flatMap(({ wrong }) => wrong),
  };
}

async function measureFile(file: MadeFile, mapping: 'guessed' | 'corrected'): Promise<Reading> {
  const fields = Object.keys(file.truth[0] ?? {}).filter((field) => field !== 'persons');
  const persons = file.truth.flatMap((known) => known.persons ?? []);
  const personFields = Object.keys(persons[0] ?? {});
  const wanted = file.truth.map((known) => keyOf(known, fields, personFields));
  const left = new Map<string, number>();
  for (const key of wanted) left.set(key, (left.get(key) ?? 0) + 1);
  let [right, invented, lost] = [0, 0, 0];
  const wrong: string[] = [];
  const sheets = await sheetsOf(file);
  const layouts = layoutsOf(sheets, file, mapping);
  for (const [index, sheet] of sheets.entries()) {
    const { items, unaccounted } = itemsOf(sheet, layouts[index]!);
    lost += unaccounted;
    for (const item of items) {
      if (item.kind !== 'record') continue;
      const read = readRecord(
        { cells: item.cells, persons: item.persons?.map(({ cells }) => cells) },
        { tree, unit: file.unit, year: LIST_YEAR, standard: '2016-2020' },
      );
      const key = read.ok ? keyOf(saidOf(read.household), fields, personFields) : JSON.stringify(read.faults);
      const open = left.get(key) ?? 0;
      if (open > 0) left.set(key, open - 1);
      else wrong.push(`line ${item.line}: ${key}`);
      if (open > 0) right += 1;
      else if (read.ok) invented += 1;
    }
  }
  const missed = [...left].filter(([, count]) => count > 0).map(([key]) => `missed: ${key}`);
  return { rows: wanted.length, right, invented, lost, wrong: [...wrong.slice(0, 3), ...missed.slice(0, 3)] };
}

function layoutsOf(
  sheets: readonly Sheet[],
  file: MadeFile,
  mapping: 'guessed' | 'corrected',
): readonly TableLayout[] {
  const context = { tree, unit: file.unit, year: LIST_YEAR };
  const columns = new Map<number, Role | null>(file.variant.columns.map(({ role }, index) => [index, role]));
  const others = new Set(file.variant.otherSheets?.map(({ name }) => name));
  return agreeLayouts(
    sheets.map((sheet) => {
      const fixed = mapping === 'guessed' || others.has(sheet.name) ? {} : { fixed: { columns } };
      return guessLayout(sheet, sheet.rows.slice(0, 300), { ...context, ...fixed });
    }),
  );
}

function itemsOf(sheet: Sheet, layout: TableLayout) {
  const reader = createTableReader(layout, sheet);
  const items: TableItem[] = [...sheet.rows.flatMap((row) => reader.read(row)), ...reader.end()];
  const seen = new Map<number, number>();
  // What lists nobody is not offered for import.
  if (layout.confidence === 0) return { items: [], unaccounted: 0 };
  for (const item of items)
    for (const line of item.kind === 'record' ? item.lines : [item.line])
      seen.set(line, (seen.get(line) ?? 0) + 1);
  const unaccounted = sheet.rows.filter(({ line }) => seen.get(line) !== 1).length;
  return { items, unaccounted };
}

async function sheetsOf(file: MadeFile): Promise<readonly Sheet[]> {
  const heads: SheetHead[] = [];
  const rows: SheetRow[][] = [];
  for await (const event of sheetEvents(await fileBytes(file), SHEET_LIMITS)) {
    if (event.type === 'refused') throw new Error(`${file.variant.name}: ${event.problem.code}`);
    if (event.type === 'head') {
      heads.push(event.head);
      rows.push([]);
    } else rows.at(-1)!.push(...event.rows);
  }
  return heads.map((head, index) => repaired({ ...head, rows: rows[index]! }));
}

/** As an importer does it: once, with the charset of the whole sheet. */
function repaired(sheet: Sheet): Sheet {
  const texts = sheet.rows.flatMap(({ cells }) => cells.filter((cell) => typeof cell === 'string'));
  const charset = detectCharset(texts, sheet.fonts);
  if (charset === 'unicode') return sheet;
  const repair = (cell: CellValue) => (typeof cell === 'string' ? repairCharset(cell, charset) : cell);
  return { ...sheet, rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(repair) })) };
}
