import { z } from 'zod';
import type { Permission } from '#shared/access/caller.ts';
import { DonorListWithdrawnV1 } from '#shared/contracts/donor-list/withdrawn.v1.ts';
import { Day, Id, UnitPath } from '#shared/contracts/fields.ts';
import { newEvent } from '#shared/contracts/new-event.ts';
import { type Route, route } from '#shared/http/route.ts';
import { contentHash, newId } from '#shared/kernel/hash.ts';
import { COMMAND_CONFLICT, NOT_FOUND, type Problem } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import { type CommandTransaction, execute } from '#shared/storage/execute.ts';
import { createJob } from '#shared/storage/job.ts';
import { isWithin } from '#shared/units/unit-path.ts';
import { cleanText } from '#shared/vietnam/text.ts';
import { IMPORT_FILE_EMPTY, IMPORT_FILE_TOO_LARGE } from '../import/import.ts';
import { checkPlan, IMPORT_LAYOUT_INCOMPLETE } from '../import/import-plan.ts';
import { keepUpload } from '../import/import-upload.ts';
import { permitAt } from '../place-scope.ts';
import {
  confirm,
  DONOR_LIST_EMPTY,
  DONOR_LIST_UNDECIDED,
  DONOR_LIST_WRONG_STEP,
  type DonorList,
  NO_FROZEN_LIST,
  step,
} from './donor-list.ts';
import { DonorListView, donorListView } from './donor-list.view.ts';
import { ById, type DonorRouteParts, mine } from './donor-list-access.ts';
import { donorListReadingRoutes } from './donor-list-reading.routes.ts';
import { donorRowRoutes } from './donor-row.routes.ts';
import { DONOR_LIST, type DonorCursor, SUM_START } from './donor-work.ts';

const text = (most: number) => z.string().max(most).transform(cleanText).pipe(z.string().min(1));
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
    ...donorListReadingRoutes(parts),
    change('matching', 'Match every row to the households of the list', [IMPORT_LAYOUT_INCOMPLETE], matchAll),
    change('cancel', 'Give a list up that has not been confirmed', [], async (_, { row }) =>
      step(row, 'cancelled'),
    ),
    change('withdraw', 'Take a confirmed list back: none of its gifts counts any more', [], takeBack),
    ...donorRowRoutes(parts),
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
