import { problem } from '#shared/kernel/problem.ts';
import type { CellValue, SheetRow } from '#shared/sheet-reader/sheet.ts';
import { isWithin } from '#shared/units/unit-path.ts';
import type { Unit, UnitTree } from '#shared/units/unit-set.ts';
import { searchKey } from '#shared/vietnam/text.ts';
import { cleanCell } from '../table/cell-text.ts';
import type { Decision } from './rehoming-decision.ts';
import type { RehomingRow } from './rehoming-row.ts';
import { DECISION_COLUMNS } from './rehoming-workbook.ts';

export const NO_DECISION_SHEET = problem(
  'no-decision-sheet',
  422,
  'No sheet of the file has the headings of the workbook that was taken out',
);

export const SHEET_FAULTS = [
  'not-surveyed',
  'named-twice',
  'no-such-commune',
  'commune-unclear',
  'code-and-name-differ',
  'place-and-reason',
  'text-too-long',
] as const;

export type SheetFault = (typeof SHEET_FAULTS)[number];

/** A line of the sheet as a person filled it in. */
export interface SheetDecision {
  readonly line: number;
  readonly path: string;
  readonly code: string;
  readonly commune: string;
  readonly name: string;
  readonly reason: string;
}

export interface ReadDecisions {
  /** What is new in it, to be decided on. */
  readonly decisions: readonly (Decision & { readonly line: number })[];
  /** Lines that say what stands already, and lines that say nothing. */
  readonly unchanged: number;
  readonly open: number;
  readonly faults: readonly { readonly line: number; readonly path: string; readonly code: SheetFault }[];
}

const LONGEST = { name: 120, reason: 500 };

/** The lines below the headings, wherever their columns stand; null where the sheet has no such headings. */
export function linesOf(rows: readonly SheetRow[]): readonly SheetDecision[] | null {
  const head = rows.findIndex(({ cells }) => headingsOf(cells).has(searchKey(DECISION_COLUMNS.path)));
  if (head < 0) return null;
  const headings = headingsOf(rows[head]!.cells);
  const textAt = (cells: readonly CellValue[], word: string) => {
    const column = headings.get(searchKey(word));
    return column === undefined ? '' : cleanCell(cells[column]);
  };
  return rows.slice(head + 1).flatMap(({ line, cells }) => {
    const said = (word: keyof typeof DECISION_COLUMNS) => textAt(cells, DECISION_COLUMNS[word]);
    const path = said('path');
    if (path === '') return [];
    return [
      {
        line,
        path,
        code: said('code'),
        commune: said('commune'),
        name: said('name'),
        reason: said('reason'),
      },
    ];
  });
}

function headingsOf(cells: readonly CellValue[]): ReadonlyMap<string, number> {
  return new Map(cells.map((cell, column) => [searchKey(cleanCell(cell)), column]));
}

/** What the lines decide anew: by the new commune's code or its name, or by the reason for leaving the village out. */
export function readDecisions(
  lines: readonly SheetDecision[],
  parts: { rows: ReadonlyMap<string, RehomingRow>; tree: UnitTree; unit: string },
): ReadDecisions {
  const seen = new Set<string>();
  const decisions: (Decision & { line: number })[] = [];
  const faults: { line: number; path: string; code: SheetFault }[] = [];
  let unchanged = 0;
  let open = 0;
  for (const said of lines) {
    const { line, path } = said;
    const row = parts.rows.get(path);
    const read = seen.has(path)
      ? 'named-twice'
      : row === undefined
        ? 'not-surveyed'
        : decisionOf(said, row, parts);
    seen.add(path);
    if (typeof read === 'string') faults.push({ line, path, code: read });
    else if (read === null) open += 1;
    else if (row !== undefined && isAsBefore(row, read)) unchanged += 1;
    else decisions.push({ ...read, line });
  }
  return { decisions, unchanged, open, faults };
}

function decisionOf(
  said: SheetDecision,
  row: RehomingRow,
  place: { tree: UnitTree; unit: string },
): Decision | SheetFault | null {
  const { path, code, commune, name, reason } = said;
  if (name.length > LONGEST.name || reason.length > LONGEST.reason) return 'text-too-long';
  if (code === '' && commune === '') return reason === '' ? null : { path, leaveOut: reason };
  if (reason !== '') return 'place-and-reason';
  const into = communeSaid(said, row, place);
  if (typeof into === 'string') return into;
  return { path, into: into.path, ...(name === '' ? {} : { name }) };
}

/** By the code, whole or its last part (a spreadsheet loses the zero before it); by the name where that is one commune's. */
function communeSaid(
  { code, commune }: SheetDecision,
  row: RehomingRow,
  { tree, unit }: { tree: UnitTree; unit: string },
): Unit | SheetFault {
  const here = tree.communes(unit);
  const named = commune === '' ? [] : here.filter(({ name }) => bareName(name) === bareName(commune));
  if (code !== '') {
    const found = here.find(({ path, code: own }) => path === code || own === code.padStart(5, '0'));
    if (found === undefined || !isWithin(unit, found.path)) return 'no-such-commune';
    return commune === '' || named.includes(found) ? found : 'code-and-name-differ';
  }
  const near = named.filter(({ path }) => row.candidates.includes(path));
  const [only, ...others] = near.length > 0 ? near : named;
  if (only === undefined) return 'no-such-commune';
  return others.length > 0 ? 'commune-unclear' : only;
}

/** With or without xã, phường before it, and without accents' places mattering. */
function bareName(name: string): string {
  return searchKey(name).replace(/^(xa|phuong|thi tran|x|p|tt)\.? +/, '');
}

function isAsBefore(row: RehomingRow, decision: Decision): boolean {
  if ('leaveOut' in decision) return row.state === 'left-out' && row.reason === decision.leaveOut;
  return row.into === decision.into && (decision.name ?? row.newName) === row.newName;
}
