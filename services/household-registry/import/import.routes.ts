import type { ServerResponse } from 'node:http';
import { z } from 'zod';
import { Id, UnitPath } from '#shared/contracts/fields.ts';
import { BAD_CURSOR, PageQuery, pageOf, readCursor } from '#shared/http/page-cursor.ts';
import { type Route, type RouteRequest, route } from '#shared/http/route.ts';
import { contentHash, newId } from '#shared/kernel/hash.ts';
import { COMMAND_CONFLICT, NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept, type Refusal, type Result, refuse } from '#shared/kernel/result.ts';
import { type Command, execute, receipts } from '#shared/storage/execute.ts';
import { createJob } from '#shared/storage/job.ts';
import { inTransaction } from '#shared/storage/transaction.ts';
import { cleanText } from '#shared/vietnam/text.ts';
import type { RegistryConfig } from '../config.ts';
import { freezeGuard } from '../freeze-guard.ts';
import { mayHandle, mayImport } from './import.policy.ts';
import {
  IMPORT_FILE_EMPTY,
  IMPORT_FILE_TOO_LARGE,
  type ImportFile,
  type ImportRequest,
  LIST_FREEZING,
  receiveImport,
} from './import.ts';
import { ImportView, importView } from './import.view.ts';
import { keepUpload } from './import-upload.ts';
import { IMPORT, type ImportParts } from './import-work.ts';

type Answer = z.infer<typeof ImportView>;
export type ImportRouteParts = ImportParts & { readonly config: RegistryConfig };

const Params = z.strictObject({ path: UnitPath });
const Query = z.strictObject({
  year: z.coerce.number().int().min(2000).max(2200).describe('year of the list'),
  standard: z
    .string()
    .regex(/^[0-9A-Za-z][0-9A-Za-z.-]{0,39}$/)
    .describe('standard of poverty by which the list was made, for instance 2016-2020'),
  name: z.string().max(200).transform(cleanText).default('').describe('the file’s name'),
  auto: z
    .enum(['apply'])
    .optional()
    .describe('go through trial and apply without a person where the layout is sure enough'),
});

/** Files come in here; what is done with them step by step stands in `import-step.routes.ts`. */
export function importRoutes(parts: ImportRouteParts): readonly Route[] {
  const { imports, config, storage } = parts;
  return [
    route({
      method: 'POST',
      path: '/api/v1/imports/*path',
      summary: 'Send a file with households of a place: workbook or CSV',
      params: Params,
      query: Query,
      consumes: '*/*',
      answer: ImportView,
      status: 201,
      problems: [NOT_FOUND, COMMAND_CONFLICT, LIST_FREEZING, IMPORT_FILE_EMPTY, IMPORT_FILE_TOO_LARGE],
      handle: (request) => receive(parts, request),
    }),
    route({
      method: 'GET',
      path: '/api/v1/imports',
      summary: 'Imports at or below the caller’s places, newest first',
      query: z.strictObject({ ...PageQuery, unit: UnitPath.optional() }),
      answer: z.strictObject({ items: z.array(ImportView), nextCursor: z.string().nullable() }),
      problems: [BAD_CURSOR],
      async handle({ query, permission }) {
        if (!permission.ok) return permission;
        const cursor = readCursor(query.cursor, 2);
        if (!cursor.ok) return cursor;
        const [at = '', id = ''] = cursor.value ?? [];
        const after = cursor.value === null ? null : ([new Date(at), id] as const);
        if (after !== null && Number.isNaN(after[0].getTime())) return refuse(BAD_CURSOR);
        const rows = await imports.page(permission.value, {
          after,
          limit: query.limit + 1,
          unit: query.unit,
        });
        const page = pageOf(rows, query.limit, (row) => [row.startedAt.toISOString(), row._id]);
        const now = storage.clock();
        return accept({ items: page.items.map((row) => importView(row, now)), nextCursor: page.nextCursor });
      },
    }),
    route({
      method: 'GET',
      path: '/api/v1/imports/:id',
      summary: 'An import and how far it has come',
      params: z.strictObject({ id: Id }),
      answer: ImportView,
      problems: [NOT_FOUND],
      async handle({ params, permission }) {
        const row = mayHandle(permission, { row: await imports.get(params.id), unitSet: config.unitSet });
        return row.ok ? accept(importView(row.value, storage.clock())) : row;
      },
    }),
  ];
}

/** Nobody's file is taken in who may not import there, unless the id was answered before. */
async function receive(
  parts: ImportRouteParts,
  request: RouteRequest<z.output<typeof Params>, z.output<typeof Query>, unknown>,
): Promise<Result<Answer>> {
  const { config, storage, files } = parts;
  const { year, standard, name, auto } = request.query;
  const asked: ImportRequest = { unitSet: config.unitSet, unit: request.params.path, year, standard };
  const may = request.command.may.ok ? mayImport(request.permission, asked) : request.command.may;
  const answered = await receipts(storage).findOne({ _id: request.command.id }, { maxTimeMS: 2_000 });
  if (answered === null && !may.ok) return may;
  const kept = await keepUpload(request.raw.req, { files, name, maxBytes: config.importMaxBytes });
  if (!kept.ok) return closing(request.raw.res, kept);
  const file = kept.value;
  const content = { ...asked, fileHash: file.hash };
  const command = { ...request.command, contentHash: contentHash(content), content, may };
  // A freeze is over soon: its refusal is not kept, so that the same command can be sent again.
  const busy = answered === null && auto !== undefined ? await refuseWhileFreezing(parts, asked) : null;
  const answer = busy ?? (await register(parts, { command, asked, file, auto: auto !== undefined }));
  if (!answer.ok || answer.value.file !== file.id) await files.drop(file.id);
  return answer.ok ? accept(answer.value.view) : answer;
}

async function refuseWhileFreezing(parts: ImportParts, asked: ImportRequest): Promise<Refusal | null> {
  const free = await inTransaction(parts.storage, (tx) => freezeGuard(parts)(asked, tx));
  return free.ok ? null : free;
}

/** The import and its first job in one transaction. The answer says which upload it is of: a repeat brings another one. */
function register(
  { storage, imports, files }: ImportParts,
  parts: { command: Command; asked: ImportRequest; file: ImportFile; auto: boolean },
): Promise<Result<{ view: Answer; file: string }>> {
  const { command, asked, file, auto } = parts;
  return execute(storage, command, async (tx) => {
    const row = receiveImport({ id: newId(), request: asked, file, auto, by: command.author, at: tx.at });
    await imports.add(row, tx);
    await files.take(file.id, tx);
    const job = { _id: `import-${row._id}`, kind: IMPORT, subject: row._id, author: command.author };
    await createJob(storage, tx, { ...job, cursor: { phase: 'look' }, total: 0 });
    return accept({ view: importView(row, tx.at), file: file.id });
  });
}

/** What is still to come of the upload is not read. */
function closing(res: ServerResponse, refusal: Refusal): Refusal {
  res.setHeader('Connection', 'close');
  return refusal;
}
