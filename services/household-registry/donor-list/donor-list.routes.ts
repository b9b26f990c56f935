import { z } from 'zod';
import type { Permission } from '#shared/access/caller.ts';
import { DonorListWithdrawnV1 } from '#shared/contracts/donor-list/withdrawn.v1.ts';
import { Day, Id, UnitPath } from '#shared/contracts/fields.ts';
import { newEvent } from '#shared/contracts/new-event.ts';
import { BAD_CURSOR, PageQuery, pageOf, readCursor } from '#shared/http/page-cursor.ts';
import { type Route, route } from '#shared/http/route.ts';
import { contentHash, newId } from '#shared/kernel/hash.ts';
import { COMMAND_CONFLICT, NOT_FOUND, type Problem } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import { type CommandTransaction, execute } from '#shared/storage/execute.ts';
import { createJob } from '#shared/storage/job.ts';
import { isWithin } from '#shared/units/unit-path.ts';
import { cleanText } from '#shared/vietnam/text.ts';
import type { RegistryConfig } from '../config.ts';
import { IMPORT_FILE_EMPTY, IMPORT_FILE_TOO_LARGE } from '../import/import.ts';
import { ImportLayoutView, importLayoutView } from '../import/import-layout.view.ts';
import { checkPlan, IMPORT_LAYOUT_INCOMPLETE, SheetWish } from '../import/import-plan.ts';
import { openJson } from '../import/import-seal.ts';
import { replan } from '../import/import-step.routes.ts';
import { keepUpload } from '../import/import-upload.ts';
import { permitAt } from '../place-scope.ts';
import { DONOR_LIST, type DonorCursor, type DonorParts, SUM_START } from './donor-list.job.ts';
import {
  confirm,
  DONOR_LIST_EMPTY,
  DONOR_LIST_UNDECIDED,
  DONOR_LIST_WRONG_STEP,
  DONOR_ROW_TAKEN,
  type DonorList,
  decideRow,
  NO_CANDIDATE,
  NO_FROZEN_LIST,
  ROW_STATES,
  step,
} from './donor-list.ts';
import {
  DonorListView,
  DonorRowView,
  donorListView,
  donorRowView,
  RowCounts,
  RowWords,
} from './donor-list.view.ts';

export type DonorRouteParts = DonorParts & { readonly config: RegistryConfig };

const text = (most: number) => z.string().max(most).transform(cleanText).pipe(z.string().min(1));
const ById = z.strictObject({ id: Id });
const Whole = DonorListView.extend({ counts: RowCounts });
const Line = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('cash'), amount: z.int().positive().max(1e9) }),
  z.strictObject({
    kind: z.literal('goods'),
    item: text(200),
    quantity: z.int().positive().max(10_000),
    unit: text(40),
    value: z.int().nonnegative().max(1e9),
  }),
  z.strictObject({ kind: z.literal('rice'), kilograms: z.int().positive().max(10_000) }),
]);
const Terms = z.strictObject({ giver: text(200), day: Day, lines: z.array(Line).min(1).max(20) });

/** A donor's own list: sent, laid out, matched, decided on, confirmed, and taken back. */
export function donorListRoutes(parts: DonorRouteParts): readonly Route[] {
  const change = (name: string, summary: string, problems: readonly Problem[], take: Step) =>
    route({
      method: 'POST',
      path: `/api/v1/donor-lists/:id/${name}`,
      summary,
      params: ById,
      body: z.strictObject({}),
      answer: DonorListView,
      problems: [NOT_FOUND, DONOR_LIST_WRONG_STEP, ...problems],
      handle: ({ params, command, permission }) =>
        execute(parts.storage, command, (tx) =>
          takeStep(parts, { id: params.id, permission, author: command.author, take }, tx),
        ),
    });
  return [
    ...readers(parts),
    change('matching', 'Match every row to the households of the list', [IMPORT_LAYOUT_INCOMPLETE], matchAll),
    change('cancel', 'Give a list up that has not been confirmed', [], async (_, { row }) =>
      step(row, 'cancelled'),
    ),
    change('withdraw', 'Take a confirmed list back: none of its gifts counts any more', [], takeBack),
    layout(parts),
    decision(parts),
    confirmation(parts),
    // Last, because its address takes in those above.
    upload(parts),
  ];
}

type Step = (
  parts: DonorRouteParts,
  at: { row: DonorList; author: string; tx: CommandTransaction },
) => Promise<Result<DonorList>>;

async function takeStep(
  parts: DonorRouteParts,
  asked: { id: string; permission: Permission; author: string; take: Step },
  tx: CommandTransaction,
): Promise<Result<z.input<typeof DonorListView>>> {
  const row = mine(asked.permission, await parts.donors.get(asked.id, tx));
  if (!row.ok) return row;
  const next = await asked.take(parts, { row: row.value, author: asked.author, tx });
  if (!next.ok) return next;
  await parts.donors.save(next.value, tx);
  return accept(donorListView(next.value));
}

const matchAll: Step = async (parts, { row, author, tx }) => {
  const next = step(row, 'matching');
  if (!next.ok) return next;
  const ready = checkPlan((await parts.sheets.all(row._id, tx)).map(({ plan }) => plan));
  if (!ready.ok) return ready;
  await begin(parts, tx, {
    row,
    author,
    name: `match-${next.value.run}`,
    cursor: { phase: 'match', taken: 0 },
  });
  return next;
};

const takeBack: Step = async (parts, { row, author, tx }) => {
  const next = step(row, 'withdrawing');
  if (!next.ok) return next;
  const withdrawn = { ...next.value, version: row.version + 1 };
  const { _id, campaign, list, unitSet, unit, count } = withdrawn;
  const data = { donorList: _id, campaign, list, unitSet, unit, count };
  tx.append([newEvent(DonorListWithdrawnV1, { key: _id, seq: withdrawn.version, data })]);
  await begin(parts, tx, { row, author, name: 'withdraw', cursor: { phase: 'withdraw', after: '' } });
  return accept(withdrawn);
};

function begin(
  { storage }: DonorRouteParts,
  tx: CommandTransaction,
  job: { row: DonorList; author: string; name: string; cursor: DonorCursor },
): Promise<void> {
  const { row, author, name, cursor } = job;
  const _id = `donor-list-${row._id}-${name}`;
  return createJob(storage, tx, { _id, kind: DONOR_LIST, subject: row._id, author, cursor, total: 0 });
}

/** Whoever has the role at the list's place or above. */
function mine(permission: Permission, row: DonorList | null): Result<DonorList> {
  if (!permission.ok) return permission;
  if (row === null) return refuse(NOT_FOUND);
  const place = permitAt(permission, row);
  return place.ok ? accept(row) : place;
}

function upload(parts: DonorRouteParts): Route {
  const { config, storage, files, donors, lists } = parts;
  return route({
    method: 'POST',
    path: '/api/v1/donor-lists/*path',
    summary: 'Send a donor’s own list of whom it gave to: workbook or CSV',
    params: z.strictObject({ path: UnitPath }),
    query: z.strictObject({
      list: Id.describe('the frozen poor list'),
      campaign: Id,
      name: z.string().max(200).transform(cleanText).default(''),
    }),
    consumes: '*/*',
    answer: DonorListView,
    status: 201,
    problems: [NOT_FOUND, COMMAND_CONFLICT, IMPORT_FILE_EMPTY, IMPORT_FILE_TOO_LARGE, NO_FROZEN_LIST],
    async handle({ params, query, permission, command, raw }) {
      const { unitSet } = config;
      const place = permitAt(permission, { unitSet, unit: params.path });
      if (!place.ok) return place;
      const kept = await keepUpload(raw.req, { files, name: query.name, maxBytes: config.importMaxBytes });
      if (!kept.ok) return kept;
      const file = kept.value;
      const content = { ...query, unit: params.path, fileHash: file.hash };
      const own = { ...command, contentHash: contentHash(content), content };
      const answer = await execute(storage, own, async (tx) => {
        const poor = await lists.get(query.list, tx);
        const isOver =
          poor?.status === 'frozen' && poor.unitSet === unitSet && isWithin(poor.unit, params.path);
        if (!isOver || poor === null) return refuse(NO_FROZEN_LIST);
        const row: DonorList = {
          ...{ _id: newId(), unitSet, unit: params.path, year: poor.year, list: query.list },
          ...{ campaign: query.campaign, file, by: command.author, status: 'received', stop: null, run: 0 },
          ...{ terms: null, count: 0, hash: null, why: null, startedAt: tx.at, version: 0 },
        };
        await donors.save(row, tx);
        await files.take(file.id, tx);
        await begin(parts, tx, { row, author: command.author, name: 'look', cursor: { phase: 'look' } });
        return accept({ view: donorListView(row), file: file.id });
      });
      if (!answer.ok || answer.value.file !== file.id) await files.drop(file.id);
      return answer.ok ? accept(answer.value.view) : answer;
    },
  });
}

function readers({ donors, sheets, households, importSeal }: DonorRouteParts): readonly Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/v1/donor-lists',
      summary: 'Donors’ lists at or below the caller’s places, newest first',
      query: z.strictObject(PageQuery),
      answer: z.strictObject({ items: z.array(DonorListView), nextCursor: z.string().nullable() }),
      problems: [BAD_CURSOR],
      async handle({ query, permission }) {
        if (!permission.ok) return permission;
        const cursor = readCursor(query.cursor, 2);
        if (!cursor.ok) return cursor;
        const [at = '', id = ''] = cursor.value ?? [];
        const after = cursor.value === null ? null : ([new Date(at), id] as const);
        if (after !== null && Number.isNaN(after[0].getTime())) return refuse(BAD_CURSOR);
        const rows = await donors.page(permission.value, { after, limit: query.limit + 1 });
        const page = pageOf(rows, query.limit, (row) => [row.startedAt.toISOString(), row._id]);
        return accept({ items: page.items.map(donorListView), nextCursor: page.nextCursor });
      },
    }),
    route({
      method: 'GET',
      path: '/api/v1/donor-lists/:id',
      summary: 'A donor’s list and what its rows came to',
      params: ById,
      answer: Whole,
      problems: [NOT_FOUND],
      async handle({ params, permission }) {
        const row = mine(permission, await donors.get(params.id));
        if (!row.ok) return row;
        return accept({ ...donorListView(row.value), counts: await donors.counts(row.value) });
      },
    }),
    route({
      method: 'GET',
      path: '/api/v1/donor-lists/:id/layout',
      summary: 'How the sheets of a donor’s list are read',
      params: ById,
      answer: ImportLayoutView,
      problems: [NOT_FOUND],
      async handle({ params, permission }) {
        const row = mine(permission, await donors.get(params.id));
        return row.ok ? accept(importLayoutView(await sheets.all(params.id))) : row;
      },
    }),
    route({
      method: 'GET',
      path: '/api/v1/donor-lists/:id/rows',
      summary: 'Rows of a donor’s list beside the households that they may be',
      params: ById,
      query: z.strictObject({
        state: z.enum(ROW_STATES).optional(),
        open: z.enum(['yes']).optional().describe('only those that nobody has decided on'),
        cursor: z.string().max(300).default(''),
        limit: z.coerce.number().int().min(1).max(200).default(50),
      }),
      answer: z.strictObject({ items: z.array(DonorRowView), nextCursor: z.string().nullable() }),
      problems: [NOT_FOUND],
      async handle({ params, query, permission }) {
        const row = mine(permission, await donors.get(params.id));
        if (!row.ok) return row;
        const { state, limit, cursor } = query;
        const part = { after: cursor, limit: limit + 1, state, open: query.open === 'yes' };
        const rows = await donors.rowsOf(row.value, part);
        const shown = rows.slice(0, limit);
        const known = await households.byIds(
          shown.flatMap((one) => one.candidates.map(({ household: id }) => id)),
        );
        const items = shown.map((one) =>
          donorRowView(one, RowWords.parse(openJson(importSeal, one._id, one.sealed)), known),
        );
        return accept({ items, nextCursor: rows.length > limit ? shown.at(-1)!._id : null });
      },
    }),
  ];
}

function layout({ storage, donors, sheets }: DonorRouteParts): Route {
  return route({
    method: 'PUT',
    path: '/api/v1/donor-lists/:id/layout',
    summary: 'Say how sheets of a donor’s list are to be read',
    params: ById,
    body: z.strictObject({ sheets: z.array(SheetWish).min(1).max(300) }),
    answer: ImportLayoutView,
    problems: [NOT_FOUND, DONOR_LIST_WRONG_STEP],
    handle: ({ params, body, command, permission }) =>
      execute(storage, command, async (tx) => {
        const row = mine(permission, await donors.get(params.id, tx));
        if (!row.ok) return row;
        if (row.value.status !== 'mapped' && row.value.status !== 'matched')
          return refuse(DONOR_LIST_WRONG_STEP);
        const wishes = new Map(body.sheets.map((wish) => [wish.index, wish]));
        const known = await sheets.all(params.id, tx);
        const changed = known.map((sheet) =>
          replan(sheet, { wish: wishes.get(sheet.head.index), row: row.value }),
        );
        await sheets.save(params.id, changed, tx);
        await donors.save({ ...row.value, status: 'mapped' }, tx);
        return accept(importLayoutView(changed));
      }),
  });
}

function decision({ storage, donors }: DonorRouteParts): Route {
  return route({
    method: 'POST',
    path: '/api/v1/donor-lists/:id/decisions',
    summary: 'Say which household a row means, or none',
    params: ById,
    body: z.strictObject({ row: z.string().max(300), household: Id.nullable() }),
    answer: z.strictObject({ row: z.string(), household: Id.nullable() }),
    problems: [NOT_FOUND, DONOR_LIST_WRONG_STEP, NO_CANDIDATE, DONOR_ROW_TAKEN],
    handle: ({ params, body, command, permission }) =>
      execute(storage, command, async (tx) => {
        const list = mine(permission, await donors.get(params.id, tx));
        if (!list.ok) return list;
        if (list.value.status !== 'matched') return refuse(DONOR_LIST_WRONG_STEP);
        const row = await donors.getRow(body.row, tx);
        if (row === null || row.donorList !== params.id || row.run !== list.value.run)
          return refuse(NOT_FOUND);
        const { household } = body;
        const decided = decideRow(row, { household, by: command.author, at: tx.at });
        if (!decided.ok) return decided;
        const isNew = household !== null && household !== row.household;
        if (isNew && (await donors.taken(list.value, [household], tx)).size > 0)
          return refuse(DONOR_ROW_TAKEN);
        await donors.saveRow(decided.value, tx);
        // Whoever confirms meanwhile meets this write: no row changes under a sum.
        await donors.save(list.value, tx);
        return accept({ row: row._id, household });
      }),
  });
}

function confirmation(parts: DonorRouteParts): Route {
  return route({
    method: 'POST',
    path: '/api/v1/donor-lists/:id/confirm',
    summary: 'Say who gave what and when; the gifts go out to the plans',
    params: ById,
    body: Terms,
    answer: DonorListView,
    problems: [NOT_FOUND, DONOR_LIST_WRONG_STEP, DONOR_LIST_UNDECIDED, DONOR_LIST_EMPTY],
    handle: ({ params, body, command, permission }) =>
      execute(parts.storage, command, (tx) => {
        const take: Step = async (_, { row }) => {
          const { open, found } = await parts.donors.counts(row, tx);
          const next = confirm(row, { terms: body, open, found });
          if (next.ok)
            await begin(parts, tx, { row, author: command.author, name: 'release', cursor: SUM_START });
          return next;
        };
        return takeStep(parts, { id: params.id, permission, author: command.author, take }, tx);
      }),
  });
}
