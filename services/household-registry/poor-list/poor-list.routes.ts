import { z } from 'zod';
import { Id, UnitPath, type UnitSet } from '#shared/contracts/fields.ts';
import { BAD_CURSOR, PageQuery, pageOf, readCursor } from '#shared/http/page-cursor.ts';
import { type Route, route } from '#shared/http/route.ts';
import { newId } from '#shared/kernel/hash.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { type CommandTransaction, execute } from '#shared/storage/execute.ts';
import { createJob } from '#shared/storage/job.ts';
import { loadUnitSet } from '#shared/units/unit-set.ts';
import { cleanText } from '#shared/vietnam/text.ts';
import type { HouseholdRepository } from '../household/household.repository.ts';
import type { ImportRepository } from '../import/import.repository.ts';
import { overlaps } from '../place-scope.ts';
import type { UnitChangeGuard } from '../unit-change-guard.ts';
import { UNITS_CHANGING } from '../village/village-change.ts';
import { FIRST_SLICE, FREEZE } from './poor-list.job.ts';
import { mayFreeze, mayPropose, mayRead } from './poor-list.policy.ts';
import type { PoorListRepository } from './poor-list.repository.ts';
import {
  draftList,
  IMPORT_UNFINISHED,
  LIST_EMPTY,
  LIST_NOT_DRAFT,
  OWN_PROPOSAL,
  type PoorList,
  startFreeze,
} from './poor-list.ts';
import { PoorListView, poorListView } from './poor-list.view.ts';

export interface PoorListParts {
  readonly storage: Storage;
  readonly lists: PoorListRepository;
  readonly households: HouseholdRepository;
  readonly imports: ImportRepository;
  readonly changing: UnitChangeGuard;
  readonly unitSet: UnitSet;
}

const Name = z.string().max(400).transform(cleanText).pipe(z.string().min(1).max(200));
const Wish = z.strictObject({ name: Name, unit: UnitPath, year: z.int().min(2000).max(2200) });
const ById = z.strictObject({ id: Id });

export function poorListRoutes(parts: PoorListParts): readonly Route[] {
  const { storage, lists, unitSet } = parts;
  return [
    route({
      method: 'GET',
      path: '/api/v1/poor-lists',
      summary: 'Poor lists of, over and below the caller’s places, newest first',
      query: z.strictObject(PageQuery),
      answer: z.strictObject({ items: z.array(PoorListView), nextCursor: z.string().nullable() }),
      problems: [BAD_CURSOR],
      async handle({ query, permission }) {
        if (!permission.ok) return permission;
        const cursor = readCursor(query.cursor, 2);
        if (!cursor.ok) return cursor;
        const after = positionOf(cursor.value);
        if (!after.ok) return after;
        const rows = await lists.page(permission.value, { after: after.value, limit: query.limit + 1 });
        const page = pageOf(rows, query.limit, (list) => [list.proposedAt.toISOString(), list._id]);
        return accept({ items: page.items.map(poorListView), nextCursor: page.nextCursor });
      },
    }),
    route({
      method: 'GET',
      path: '/api/v1/poor-lists/:id',
      summary: 'A poor list and how far it has been said',
      params: ById,
      answer: PoorListView,
      problems: [NOT_FOUND],
      async handle({ params, permission }) {
        const list = await lists.get(params.id);
        if (list === null) return refuse(NOT_FOUND);
        const readable = mayRead(permission, list);
        return readable.ok ? accept(poorListView(list)) : readable;
      },
    }),
    route({
      method: 'POST',
      path: '/api/v1/poor-lists',
      summary: 'Propose a poor list of a place and year',
      body: Wish,
      answer: PoorListView,
      status: 201,
      problems: [NOT_FOUND],
      handle: ({ body, command, permission }) =>
        execute(storage, command, async (tx) => {
          const place = mayPropose(permission, { unitSet, unit: body.unit });
          if (!place.ok) return place;
          if (!loadUnitSet(unitSet).has(body.unit)) return refuse(NOT_FOUND);
          const wish = { ...body, unitSet };
          const list = draftList({ id: newId(), wish, by: command.author, at: tx.at });
          await lists.add(list, tx);
          return accept(poorListView(list));
        }),
    }),
    route({
      method: 'POST',
      path: '/api/v1/poor-lists/:id/freeze',
      summary: 'Freeze a poor list; its households are said in slices afterwards',
      params: ById,
      body: z.strictObject({}),
      answer: PoorListView,
      problems: [NOT_FOUND, LIST_NOT_DRAFT, OWN_PROPOSAL, IMPORT_UNFINISHED, UNITS_CHANGING, LIST_EMPTY],
      handle: ({ params, command, permission }) =>
        execute(storage, command, async (tx) => {
          const list = await lists.get(params.id, tx);
          if (list === null) return refuse(NOT_FOUND);
          const place = mayFreeze(permission, list);
          return place.ok ? freeze(parts, { list, by: command.author, tx }) : place;
        }),
    }),
  ];
}

async function freeze(
  { storage, lists, households, imports, changing }: PoorListParts,
  { list, by, tx }: { list: PoorList; by: string; tx: CommandTransaction },
): Promise<Result<z.infer<typeof PoorListView>>> {
  await imports.lock(list.unitSet, list.unit, tx);
  const still = await changing(list, tx);
  if (!still.ok) return still;
  const running = await imports.running(list.unitSet, list.year, tx);
  const importRunning = running.some((row) => overlaps(row.unit, list.unit));
  const total = await households.count(list, tx);
  const freezing = startFreeze(list, { by, households: total, importRunning });
  if (!freezing.ok) return freezing;
  await lists.save(freezing.value, tx);
  const job = { _id: `freeze-${list._id}`, kind: FREEZE, subject: list._id, author: by };
  await createJob(storage, tx, { ...job, cursor: FIRST_SLICE, total });
  return accept(poorListView(freezing.value));
}

function positionOf(keys: readonly string[] | null): Result<readonly [Date, string] | null> {
  if (keys === null) return accept(null);
  const [at = '', id = ''] = keys;
  const time = new Date(at);
  return Number.isNaN(time.getTime()) ? refuse(BAD_CURSOR) : accept([time, id]);
}
