import { z } from 'zod';
import { Id, UnitPath } from '#shared/contracts/fields.ts';
import { readBytes } from '#shared/http/json-body.ts';
import { type Route, route } from '#shared/http/route.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import type { SheetRow } from '#shared/sheet-reader/sheet.ts';
import { readSheets } from '#shared/sheet-reader/sheet-file.ts';
import { SHEET_TOO_LARGE } from '#shared/sheet-reader/sheet-problem.ts';
import { loadUnitSet } from '#shared/units/unit-set.ts';
import { permitAt } from '../place-scope.ts';
import {
  linesOf,
  NO_DECISION_SHEET,
  readDecisions,
  SHEET_FAULTS,
  type SheetDecision,
} from './decision-sheet.ts';
import type { RehomingRepository } from './rehoming.repository.ts';
import { mayDecideOn, REHOMING_NOT_DECIDING } from './rehoming.ts';

/** A province has some three thousand villages: a workbook of them is far smaller. */
const LIMITS = {
  inputBytes: 4 << 20,
  inflatedBytes: 64 << 20,
  entryBytes: 32 << 20,
  rows: 20_000,
  sheets: 20,
};
const THREAD = { time: 30_000, memory: 192 };
/** As many villages as are looked up at once. */
const PATHS = 1_000;

const Line = z.int().describe('of the sheet, from 1');
const Reading = z.strictObject({
  decisions: z
    .array(
      z.union([
        z.strictObject({ line: Line, path: UnitPath, into: UnitPath, name: z.string().optional() }),
        z.strictObject({ line: Line, path: UnitPath, leaveOut: z.string() }),
      ]),
    )
    .describe('what is new in it, as /decisions takes it'),
  unchanged: z.int().describe('lines that say what stands already'),
  open: z.int().describe('lines that say nothing yet'),
  faults: z.array(z.strictObject({ line: Line, path: z.string(), code: z.enum(SHEET_FAULTS) })),
});

/** The workbook of a re-homing comes back filled in: it is read, and nothing is decided by that. */
export function decisionSheetRoute(rehomings: RehomingRepository): Route {
  return route({
    method: 'POST',
    path: '/api/v1/rehomings/:id/workbook-readings',
    summary: 'Read the workbook of a re-homing that was filled in; what it says is sent to /decisions',
    params: z.strictObject({ id: Id }),
    consumes: '*/*',
    command: 'none',
    answer: Reading,
    problems: [NOT_FOUND, REHOMING_NOT_DECIDING, SHEET_TOO_LARGE, NO_DECISION_SHEET],
    async handle({ params, permission, raw }) {
      const rehoming = await rehomings.get(params.id);
      if (rehoming === null) return refuse(NOT_FOUND);
      const { toSet, unit } = rehoming;
      const place = permitAt(permission, { unitSet: toSet, unit });
      if (!place.ok) return place;
      const deciding = mayDecideOn(rehoming);
      if (!deciding.ok) return deciding;
      const bytes = await readBytes(raw.req, LIMITS.inputBytes);
      if (bytes === null) return refuse(SHEET_TOO_LARGE);
      const lines = await readLines(bytes);
      if (!lines.ok) return lines;
      const rows = await rehomings.byPathsInParts(
        params.id,
        [...new Set(lines.value.map(({ path }) => path))],
        PATHS,
      );
      const read = readDecisions(lines.value, { rows, tree: loadUnitSet(toSet), unit });
      return accept({
        ...read,
        decisions: read.decisions.map((one) => ({ ...one })),
        faults: read.faults.map((one) => ({ ...one })),
      });
    },
  });
}

/** Of the first sheet that has the headings. */
async function readLines(bytes: Uint8Array): Promise<Result<readonly SheetDecision[]>> {
  const sheets = new Map<number, SheetRow[]>();
  for await (const event of readSheets({ bytes }, { limits: LIMITS, thread: THREAD })) {
    if (event.type === 'refused') return refuse(event.problem, event.errors);
    if (event.type === 'rows') sheets.set(event.sheet, [...(sheets.get(event.sheet) ?? []), ...event.rows]);
  }
  for (const rows of sheets.values()) {
    const lines = linesOf(rows);
    if (lines !== null) return accept(lines);
  }
  return refuse(NO_DECISION_SHEET);
}
