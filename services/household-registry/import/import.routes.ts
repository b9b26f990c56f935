import type { ServerResponse } from 'node:http';
import { z } from 'zod';
import { Id, UnitPath } from '#shared/contracts/fields.ts';
import { type Route, type RouteRequest, route } from '#shared/http/route.ts';
import { contentHash } from '#shared/kernel/hash.ts';
import { COMMAND_CONFLICT, NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept, type Refusal, type Result, refuse } from '#shared/kernel/result.ts';
import type { Log } from '#shared/log/log.ts';
import { type Command, execute, keepConflicts, receipts } from '#shared/storage/execute.ts';
import { inTransaction } from '#shared/storage/transaction.ts';
import { loadUnitSet } from '#shared/units/unit-set.ts';
import type { RegistryConfig } from '../config.ts';
import { permitAt } from '../place-scope.ts';
import { beginImport, type ImportParts, runImport } from './import.job.ts';
import {
  FILE_EMPTY,
  FILE_NOT_CSV,
  FILE_NOT_UTF8,
  FILE_TOO_LARGE,
  FILE_UNREADABLE,
  IMPORT_SUPERSEDED,
  type ImportRequest,
  LIST_FREEZING,
  TOO_MANY_ROWS,
} from './import.ts';
import { ImportView, importView } from './import.view.ts';
import { DUPLICATE_COLUMN, MISSING_COLUMN, UNKNOWN_COLUMN } from './import-column.ts';
import { checkFile, type SpooledFile, spool } from './import-file.ts';

type Answer = z.infer<typeof ImportView>;

const Params = z.strictObject({ path: UnitPath });
const Query = z.strictObject({
  year: z.coerce.number().int().min(2000).max(2200).describe('year of the list'),
  standard: z
    .string()
    .regex(/^[0-9A-Za-z][0-9A-Za-z.-]{0,39}$/)
    .describe('standard of poverty by which the list was made, for instance 2016-2020'),
});

export function importRoutes(parts: ImportParts & { config: RegistryConfig; log: Log }): readonly Route[] {
  const { imports, config } = parts;
  return [
    route({
      method: 'POST',
      path: '/api/v1/imports/*path',
      summary: 'Import the households of a place from a CSV file made by the template',
      params: Params,
      query: Query,
      consumes: 'text/csv',
      answer: ImportView,
      status: 201,
      problems: [
        NOT_FOUND,
        COMMAND_CONFLICT,
        LIST_FREEZING,
        IMPORT_SUPERSEDED,
        FILE_EMPTY,
        FILE_NOT_UTF8,
        FILE_NOT_CSV,
        FILE_UNREADABLE,
        FILE_TOO_LARGE,
        TOO_MANY_ROWS,
        UNKNOWN_COLUMN,
        MISSING_COLUMN,
        DUPLICATE_COLUMN,
      ],
      handle: (request) => receiveImport(parts, request),
    }),
    route({
      method: 'GET',
      path: '/api/v1/import-results/:id',
      summary: 'What became of an import',
      params: z.strictObject({ id: Id }),
      answer: ImportView,
      problems: [NOT_FOUND],
      async handle({ params, permission }) {
        const row = await imports.get(params.id);
        if (row === null || row.unitSet !== config.unitSet) return refuse(NOT_FOUND);
        const place = permitAt(permission, row);
        return place.ok ? accept(importView(row)) : place;
      },
    }),
  ];
}

/** Nobody's file is taken in who may not import there, unless the id was answered before. */
async function receiveImport(
  parts: ImportParts & { config: RegistryConfig; log: Log },
  request: RouteRequest<z.output<typeof Params>, z.output<typeof Query>, unknown>,
): Promise<Result<Answer>> {
  const { config, storage } = parts;
  const asked: ImportRequest = { unitSet: config.unitSet, unit: request.params.path, ...request.query };
  const may = mayImport(request.command, request, asked);
  const answered = await receipts(storage).findOne({ _id: request.command.id }, { maxTimeMS: 2_000 });
  if (answered === null && !may.ok) return may;
  const spooled = await spool(request.raw.req, { dir: config.spoolDir, maxBytes: config.importMaxBytes });
  if (!spooled.ok) return closing(request.raw.res, spooled);
  const file = spooled.value;
  try {
    const content = { ...asked, fileHash: file.hash };
    const command = { ...request.command, contentHash: contentHash(content), content, may };
    if (answered !== null) return await execute(storage, command, unanswered);
    return await carryOut(parts, { command, asked, file });
  } finally {
    await file.discard();
  }
}

async function carryOut(
  parts: ImportParts & { config: RegistryConfig; log: Log },
  { command, asked, file }: { command: Command; asked: ImportRequest; file: SpooledFile },
): Promise<Result<Answer>> {
  const { storage, imports, log } = parts;
  const layout = await checkFile(file, parts.config.importMaxRows);
  if (!layout.ok) return execute(storage, command, async () => layout);
  const begun = await beginImport(parts, { command, request: asked, fileHash: file.hash });
  // A freeze is over soon: its refusal is not kept, so that the same command can be sent again.
  if (!begun.ok) return begun;
  if (begun.value === null) return contested(parts, command);
  const run = await runImport(parts, begun.value, { file, layout: layout.value });
  if (!run.ok) return run;
  return execute(storage, command, async (tx) => {
    await imports.finish(command.id, tx.at, tx);
    await imports.supersede(asked, tx);
    const done = await imports.get(command.id, tx);
    if (done === null) throw new Error('The import’s record is gone');
    log.info({ event: 'import-done', count: done.counts.rows }, 'an import is done');
    return accept(importView(done));
  });
}

/** An id that a running import has, sent with another file, place or by somebody else. */
async function contested({ storage }: ImportParts, command: Command): Promise<Refusal> {
  await inTransaction(storage, (tx) => keepConflicts(storage, [command], tx));
  return refuse(COMMAND_CONFLICT);
}

function mayImport(
  command: Command,
  { permission }: Pick<RouteRequest<unknown, unknown, unknown>, 'permission'>,
  asked: ImportRequest,
): Result<unknown> {
  if (!command.may.ok) return command.may;
  const place = permitAt(permission, asked);
  if (!place.ok) return place;
  return loadUnitSet(asked.unitSet).has(asked.unit) ? place : refuse(NOT_FOUND);
}

function unanswered(): never {
  throw new Error('A receipt that was there is gone');
}

/** What is still to come of the upload is not read. */
function closing(res: ServerResponse, refusal: Refusal): Refusal {
  res.setHeader('Connection', 'close');
  return refusal;
}
