import { z } from 'zod';
import { Id } from '#shared/contracts/fields.ts';
import { type Route, type RouteRequest, route } from '#shared/http/route.ts';
import { type FieldError, NOT_FOUND, type Problem } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import { type CommandTransaction, execute } from '#shared/storage/execute.ts';
import { createJob } from '#shared/storage/job.ts';
import { UNITS_CHANGING } from '../village/village-change.ts';
import { mayHandle } from './import.policy.ts';
import type { ImportRouteParts } from './import.routes.ts';
import {
  cancelImport,
  IMPORT_BUILT_ON,
  IMPORT_PLACE_BUSY,
  IMPORT_STEP_RUNNING,
  IMPORT_WRONG_STEP,
  type Import,
  LIST_FREEZING,
  relayImport,
  startApply,
  startTrial,
  startWithdrawal,
} from './import.ts';
import { ImportView, importView } from './import.view.ts';
import { findBlockers } from './import-blocker.ts';
import { ImportLayoutView, importLayoutView } from './import-layout.view.ts';
import {
  checkPlan,
  IMPORT_LAYOUT_INCOMPLETE,
  IMPORT_SHEET_UNKNOWN,
  overlaid,
  SheetWish,
} from './import-plan.ts';
import { guessSheet } from './import-reading.ts';
import { type ImportSheet, sendersOf } from './import-sheet.repository.ts';
import { IMPORT, type ImportCursor } from './import-work.ts';
import { placeFree } from './place-free.ts';

const ById = z.strictObject({ id: Id });
const Nothing = z.strictObject({});
const LayoutWish = z.strictObject({ sheets: z.array(SheetWish).min(1).max(300) });
const STEP_PROBLEMS = [NOT_FOUND, IMPORT_WRONG_STEP, IMPORT_STEP_RUNNING];

type Request<Body> = RouteRequest<z.output<typeof ById>, unknown, Body>;
type Answer = z.infer<typeof ImportView>;

/** What a person does with a file that has come in, step by step, and back. */
export function importStepRoutes(parts: ImportRouteParts): readonly Route[] {
  const step = (name: string, summary: string, problems: readonly Problem[], take: Step) =>
    route({
      method: 'POST',
      path: `/api/v1/imports/:id/${name}`,
      summary,
      params: ById,
      body: Nothing,
      answer: ImportView,
      problems: [...STEP_PROBLEMS, ...problems],
      handle: (request) => takeStep(parts, request, take),
    });
  return [
    route({
      method: 'GET',
      path: '/api/v1/imports/:id/layout',
      summary: 'How the sheets of a file would be read: guessed, or as somebody chose',
      params: ById,
      answer: ImportLayoutView,
      problems: [NOT_FOUND],
      async handle({ params, permission }) {
        const row = await readable(parts, { id: params.id, permission });
        return row.ok ? accept(importLayoutView(await parts.sheets.all(params.id))) : row;
      },
    }),
    route({
      method: 'PUT',
      path: '/api/v1/imports/:id/layout',
      summary: 'Say how sheets are to be read; what is left open is guessed anew around it',
      params: ById,
      body: LayoutWish,
      answer: ImportLayoutView,
      problems: [...STEP_PROBLEMS, IMPORT_SHEET_UNKNOWN],
      handle: (request) => changeLayout(parts, request),
    }),
    step(
      'trial',
      'Compare every row with the registry; nothing is changed',
      [IMPORT_LAYOUT_INCOMPLETE],
      tryImport,
    ),
    step(
      'apply',
      'Apply what the trial found',
      [IMPORT_PLACE_BUSY, LIST_FREEZING, UNITS_CHANGING],
      applyImport,
    ),
    step('cancel', 'Stop; what was applied stays applied', [], stopImport),
    step(
      'withdraw',
      'Take an import back',
      [IMPORT_BUILT_ON, IMPORT_PLACE_BUSY, LIST_FREEZING, UNITS_CHANGING],
      withdrawImport,
    ),
  ];
}

type Step = (
  parts: ImportRouteParts,
  at: { row: Import; tx: CommandTransaction; author: string },
) => Promise<Result<Import>>;

async function takeStep(
  parts: ImportRouteParts,
  request: Request<unknown>,
  step: Step,
): Promise<Result<Answer>> {
  const { params, command, permission } = request;
  // What only has to be waited for is not kept as the command's answer, so that the same command can be sent again.
  const waiting: { refusal: Result<never> | null } = { refusal: null };
  try {
    return await execute(parts.storage, command, async (tx) => {
      const row = mayHandle(permission, {
        row: await parts.imports.get(params.id, tx),
        unitSet: parts.config.unitSet,
      });
      if (!row.ok) return row;
      const next = await step(parts, { row: row.value, tx, author: command.author });
      if (!next.ok && next.problem.retryAfter !== undefined) {
        waiting.refusal = next;
        throw new Waiting();
      }
      if (!next.ok) return next;
      await parts.imports.save(next.value, tx);
      return accept(importView(next.value, tx.at));
    });
  } catch (error) {
    if (error instanceof Waiting && waiting.refusal !== null) return waiting.refusal;
    throw error;
  }
}

class Waiting extends Error {
  override readonly name = 'Waiting';
}

const tryImport: Step = async ({ storage, sheets }, { row, tx, author }) => {
  const trying = startTrial(row, tx.at);
  if (!trying.ok) return trying;
  const plans = (await sheets.all(row._id, tx)).map(({ plan }) => plan);
  const ready = checkPlan(plans);
  if (!ready.ok) return ready;
  const { trial } = trying.value;
  await startJob(storage, tx, {
    id: `import-${row._id}-trial-${trial}`,
    row,
    author,
    cursor: { phase: 'clear', trial },
  });
  return trying;
};

const applyImport: Step = async (parts, { row, tx, author }) => {
  const free = await placeFree(parts, row, tx);
  if (!free.ok) return free;
  const others = await parts.imports.othersWriting(row, tx);
  const applying = startApply(row, { others, at: tx.at });
  if (!applying.ok) return applying;
  const cursor = { phase: 'apply', trial: row.trial, after: '' } as const;
  await startJob(parts.storage, tx, { id: `import-${row._id}-apply`, row, author, cursor });
  return applying;
};

const stopImport: Step = async (_, { row, tx }) => cancelImport(row, tx.at);

const withdrawImport: Step = async (parts, { row, tx, author }) => {
  const free = await placeFree(parts, row, tx);
  if (!free.ok) return free;
  const blockers: readonly FieldError[] = await findBlockers(parts, row, tx);
  const others = await parts.imports.othersWriting(row, tx);
  const withdrawing = startWithdrawal(row, { blockers, others, at: tx.at });
  if (!withdrawing.ok) return withdrawing;
  const cursor = { phase: 'withdraw', trial: row.trial, after: '' } as const;
  await startJob(parts.storage, tx, { id: `import-${row._id}-withdraw`, row, author, cursor });
  return withdrawing;
};

function startJob(
  storage: ImportRouteParts['storage'],
  tx: CommandTransaction,
  job: { id: string; row: Import; author: string; cursor: ImportCursor },
): Promise<void> {
  const { id, row, author, cursor } = job;
  return createJob(storage, tx, { _id: id, kind: IMPORT, subject: row._id, author, cursor, total: 0 });
}

/** Where a person's choice is remembered for the next file of the same headings. */
async function changeLayout(
  parts: ImportRouteParts,
  { params, body, command, permission }: Request<z.output<typeof LayoutWish>>,
): Promise<Result<z.infer<typeof ImportLayoutView>>> {
  const { storage, imports, sheets, config } = parts;
  return execute(storage, command, async (tx) => {
    const row = mayHandle(permission, { row: await imports.get(params.id, tx), unitSet: config.unitSet });
    if (!row.ok) return row;
    const mapped = relayImport(row.value);
    if (!mapped.ok) return mapped;
    const known = await sheets.all(params.id, tx);
    const wishes = new Map(body.sheets.map((wish) => [wish.index, wish]));
    if (body.sheets.some(({ index }) => !known.some(({ head }) => head.index === index)))
      return refuse(IMPORT_SHEET_UNKNOWN);
    const changed = known.map((sheet) =>
      replan(sheet, { wish: wishes.get(sheet.head.index), row: row.value }),
    );
    await sheets.save(params.id, changed, tx);
    const own = changed.filter(({ head, plan }) => wishes.has(head.index) && plan.read);
    const chosen = own.map(({ plan, chosen: columns }) => ({ signature: plan.layout.signature, columns }));
    await sheets.remember(sendersOf(row.value), chosen, tx);
    const fileRows = changed.reduce((sum, { plan, rowCount }) => sum + (plan.read ? rowCount : 0), 0);
    await imports.save({ ...mapped.value, fileRows }, tx);
    return accept(importLayoutView(changed));
  });
}

export function replan(
  sheet: ImportSheet,
  { wish, row }: { wish: SheetWish | undefined; row: Pick<Import, 'unitSet' | 'unit' | 'year'> },
): ImportSheet {
  if (wish === undefined) return sheet;
  const { head, rows } = sheet;
  const { charset, header, columns, read } = wish;
  const own =
    header?.first === sheet.plan.layout.header?.first && header?.last === sheet.plan.layout.header?.last;
  const guessed = guessSheet({
    head,
    rows,
    charset,
    chosen: columns,
    ...(own ? {} : { header }),
    place: row,
  });
  const layout = overlaid(guessed, wish);
  return { ...sheet, plan: { index: head.index, read, charset, layout }, chosen: columns };
}

async function readable(
  { imports, config }: ImportRouteParts,
  { id, permission }: { id: string; permission: Request<unknown>['permission'] },
): Promise<Result<Import>> {
  return mayHandle(permission, { row: await imports.get(id), unitSet: config.unitSet });
}
