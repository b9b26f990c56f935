import { z } from 'zod';
import { Id } from '#shared/contracts/fields.ts';
import { BAD_CURSOR, PageQuery, pageOf, readCursor, writeCursor } from '#shared/http/page-cursor.ts';
import { type Route, route, STREAMED } from '#shared/http/route.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept } from '#shared/kernel/result.ts';
import type { Household } from '../household/household.ts';
import { HouseholdView, householdView } from '../household/household.view.ts';
import { mayHandle } from './import.policy.ts';
import type { ImportRouteParts } from './import.routes.ts';
import { IMPORT_WRONG_STEP, type Import } from './import.ts';
import { sendMarkedFile } from './import-marked-file.ts';
import { createMarkedTurns, IMPORT_MARKING_BUSY } from './import-marked-turn.ts';
import { ImportRowView, importRowView } from './import-row.view.ts';
import { openJson } from './import-seal.ts';
import { type RowContent, VERDICTS } from './import-staging.ts';

const ById = z.strictObject({ id: Id });

/** What the trial says of each row, and what the file does not say. */
export function importRowRoutes(parts: ImportRouteParts): readonly Route[] {
  const { imports, config } = parts;
  const turns = createMarkedTurns();
  const readable = async (id: string, permission: Parameters<typeof mayHandle>[0]) =>
    mayHandle(permission, { row: await imports.get(id), unitSet: config.unitSet });
  return [
    route({
      method: 'GET',
      path: '/api/v1/imports/:id/rows',
      summary: 'Rows of the last trial, in the file’s order',
      params: ById,
      query: z.strictObject({ ...PageQuery, verdict: z.enum(VERDICTS).optional() }),
      answer: z.strictObject({ items: z.array(ImportRowView), nextCursor: z.string().nullable() }),
      problems: [NOT_FOUND, BAD_CURSOR],
      async handle({ params, query, permission }) {
        const row = await readable(params.id, permission);
        if (!row.ok) return row;
        const cursor = readCursor(query.cursor, 1);
        if (!cursor.ok) return cursor;
        const verdicts = query.verdict === undefined ? VERDICTS : [query.verdict];
        const part = { after: cursor.value?.[0] ?? '', verdicts, limit: query.limit + 1 };
        const rows = await parts.rows.slice({ import: params.id, trial: row.value.trial }, part);
        const page = pageOf(rows, query.limit, ({ _id }) => [_id]);
        const items = page.items.map((one) =>
          importRowView(one, openJson(parts.importSeal, one._id, one.sealed) as RowContent),
        );
        return accept({ items, nextCursor: page.nextCursor });
      },
    }),
    route({
      method: 'GET',
      path: '/api/v1/imports/:id/absent',
      summary: 'Registered households of the file’s communes and year that it does not name',
      params: ById,
      query: z.strictObject(PageQuery),
      answer: z.strictObject({ items: z.array(HouseholdView), nextCursor: z.string().nullable() }),
      problems: [NOT_FOUND, BAD_CURSOR],
      async handle({ params, query, permission }) {
        const row = await readable(params.id, permission);
        if (!row.ok) return row;
        const cursor = readCursor(query.cursor, 2);
        if (!cursor.ok) return cursor;
        return accept(await absentPage(parts, { row: row.value, after: cursor.value, limit: query.limit }));
      },
    }),
    route({
      method: 'GET',
      path: '/api/v1/imports/:id/marked-file',
      summary: 'The sender’s own file with a column of reasons',
      params: ById,
      answer: z.string().describe('a workbook'),
      produces: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      problems: [NOT_FOUND, IMPORT_WRONG_STEP, IMPORT_MARKING_BUSY],
      async handle({ params, permission, raw }) {
        const row = await readable(params.id, permission);
        if (!row.ok) return row;
        const turn = await turns.take();
        if (!turn.ok) return turn;
        try {
          const marking = { ...parts, maxBytes: config.importMaxBytes };
          const sent = await sendMarkedFile(marking, row.value, raw.res);
          return sent.ok || raw.res.headersSent ? STREAMED : sent;
        } finally {
          turn.value();
        }
      },
    }),
  ];
}

/** A file that names nearly all leaves few: some pages are looked through, then the reader asks on. */
const LOOKED_THROUGH = 10;

async function absentPage(
  { households, rows }: ImportRouteParts,
  { row, after, limit }: { row: Import; after: readonly string[] | null; limit: number },
) {
  const found: Household[] = [];
  let position = after === null ? null : ([after[0] ?? '', after[1] ?? ''] as const);
  for (let pages = 0; pages < LOOKED_THROUGH; pages += 1) {
    const next = await households.pageOfCommunes(row, {
      communes: row.communes,
      after: position,
      limit: 500,
    });
    const named = await rows.named(
      { import: row._id, trial: row.trial },
      next.map(({ _id }) => _id),
    );
    for (const household of next) {
      if (found.length === limit)
        return { items: found.map(householdView), nextCursor: cursorOf(found.at(-1)) };
      if (!named.has(household._id)) found.push(household);
    }
    const last = next.at(-1);
    if (next.length < 500 || last === undefined) return { items: found.map(householdView), nextCursor: null };
    position = [last.commune, last.code];
  }
  return { items: found.map(householdView), nextCursor: position === null ? null : writeCursor(position) };
}

function cursorOf(household: Household | undefined): string | null {
  return household === undefined ? null : writeCursor([household.commune, household.code]);
}
