import { z } from 'zod';
import type { HeldRole } from '#shared/access/caller.ts';
import { Day, Id, type UnitSet } from '#shared/contracts/fields.ts';
import { SettledReason } from '#shared/contracts/household/settled.v1.ts';
import { BAD_CURSOR, PageQuery, pageOf, readCursor } from '#shared/http/page-cursor.ts';
import { type Route, route } from '#shared/http/route.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import { execute } from '#shared/storage/execute.ts';
import { today } from '#shared/vietnam/date.ts';
import { covers, permitAt } from '../place-scope.ts';
import { Reason } from '../words.ts';
import {
  AMENDMENT_CHANGED,
  AMENDMENT_DECIDED,
  AMENDMENT_TOO_LARGE,
  type Amendment,
  CHANGES_UNFIT,
  LIST_NOT_FROZEN,
  MAX_CHANGES,
  NOT_YOUR_AMENDMENT,
  OWN_AMENDMENT,
  withdraw,
} from './amendment.ts';
import { AmendmentView, amendmentView, ChangeView, changeView } from './amendment.view.ts';
import { type ApprovalParts, closeAmendment, sendBackAmendment } from './amendment-approval.ts';
import { CHANGE_KINDS, faultOfProposed } from './amendment-change.ts';
import { groundsOf, proposeAmendment } from './amendment-proposal.ts';

export interface AmendmentParts extends ApprovalParts {
  readonly unitSet: UnitSet;
}

const ById = z.strictObject({ id: Id });

const Change = z.strictObject({
  kind: z.enum(CHANGE_KINDS),
  household: Id,
  reason: SettledReason.nullable().default(null).describe('of a settlement'),
  on: Day.nullable().default(null).describe('since when no gift is due; today unless told'),
  note: Reason(500).nullable().default(null),
});

const Wish = z.strictObject({
  list: Id,
  reason: Reason(500),
  changes: z.array(Change).min(1).max(MAX_CHANGES),
});

export function amendmentRoutes(parts: AmendmentParts): readonly Route[] {
  return [...readingRoutes(parts), ...writingRoutes(parts)];
}

function readingRoutes(parts: AmendmentParts): readonly Route[] {
  const { amendments } = parts;
  return [
    route({
      method: 'GET',
      path: '/api/v1/amendments',
      summary: 'Amendments of lists at the caller’s places, or that touch them, newest first',
      query: z.strictObject({
        ...PageQuery,
        list: Id.optional(),
        status: z.enum(['proposed', 'approved', 'sent-back', 'withdrawn']).optional(),
      }),
      answer: z.strictObject({ items: z.array(AmendmentView), nextCursor: z.string().nullable() }),
      problems: [BAD_CURSOR],
      async handle({ query, permission }) {
        if (!permission.ok) return permission;
        const after = timePosition(query.cursor);
        if (!after.ok) return after;
        const { list, status, limit } = query;
        const rows = await amendments.page(
          permission.value,
          { list, status },
          { after: after.value, limit: limit + 1 },
        );
        const page = pageOf(rows, limit, (row) => [row.proposedAt.toISOString(), row._id]);
        return accept({ items: page.items.map(amendmentView), nextCursor: page.nextCursor });
      },
    }),
    route({
      method: 'GET',
      path: '/api/v1/amendments/:id',
      summary: 'An amendment and how far it has been carried out',
      params: ById,
      answer: AmendmentView,
      problems: [NOT_FOUND],
      async handle({ params, permission }) {
        if (!permission.ok) return permission;
        const found = await readable(parts, params.id, permission.value);
        return found.ok ? accept(amendmentView(found.value)) : found;
      },
    }),
    route({
      method: 'GET',
      path: '/api/v1/amendments/:id/changes',
      summary:
        'What an amendment changes at the caller’s places, by village: what the list says and what it will say',
      params: ById,
      query: z.strictObject(PageQuery),
      answer: z.strictObject({ items: z.array(ChangeView), nextCursor: z.string().nullable() }),
      problems: [NOT_FOUND, BAD_CURSOR],
      async handle({ params, query, permission }) {
        if (!permission.ok) return permission;
        const found = await readable(parts, params.id, permission.value);
        if (!found.ok) return found;
        const cursor = readCursor(query.cursor, 2);
        if (!cursor.ok) return cursor;
        const [unit = '', household = ''] = cursor.value ?? [];
        const after = cursor.value === null ? null : ([unit, household] as const);
        const units = placesIn(found.value, permission.value);
        const rows = await amendments.changesPage(params.id, { units, after, limit: query.limit + 1 });
        const page = pageOf(rows, query.limit, (row) => [row.unit, row.household]);
        return accept({ items: await viewed(parts, found.value, page.items), nextCursor: page.nextCursor });
      },
    }),
  ];
}

function writingRoutes(parts: AmendmentParts): readonly Route[] {
  const { storage, amendments, lists } = parts;
  return [
    route({
      method: 'POST',
      path: '/api/v1/amendments',
      summary: 'Propose changes of a frozen list; those that stand in an open proposal already join it',
      body: Wish,
      bodyLimit: 4 * 1024 * 1024,
      answer: z.strictObject({
        amendment: Id.nullable(),
        joined: z.array(Id).describe('open amendments that said the same'),
      }),
      status: 201,
      problems: [NOT_FOUND, LIST_NOT_FROZEN, CHANGES_UNFIT, AMENDMENT_TOO_LARGE],
      handle: ({ body, command, permission }) =>
        execute(storage, command, async (tx) => {
          const list = await lists.get(body.list, tx);
          if (list === null) return refuse(NOT_FOUND);
          const place = permitAt(permission, list);
          if (!place.ok) return place;
          const day = today(tx.at.getTime());
          const changes = body.changes.map((change) => ({
            ...change,
            reason: change.kind === 'settle' ? change.reason : null,
            on: change.kind === 'settle' ? (change.on ?? day) : null,
          }));
          const proposed = await proposeAmendment(
            parts,
            { list: body.list, changes, reason: body.reason, origin: null, by: command.author },
            tx,
          );
          if (!proposed.ok) return proposed;
          const { amendment, standsIn } = proposed.value;
          const joined = [...new Set(standsIn.values())].filter((id) => id !== amendment);
          return accept({ amendment, joined });
        }),
    }),
    route({
      method: 'POST',
      path: '/api/v1/amendments/:id/send-back',
      summary: 'Send a proposal back with a remark; its changes are free to be proposed again',
      params: ById,
      body: z.strictObject({ revision: z.int(), remark: Reason(500) }),
      answer: AmendmentView,
      problems: [NOT_FOUND, AMENDMENT_DECIDED, AMENDMENT_CHANGED, OWN_AMENDMENT],
      handle: ({ params, body, command, permission }) =>
        execute(storage, command, async (tx) => {
          const wish = { amendment: params.id, ...body, by: command.author, permission };
          const sentBack = await sendBackAmendment(parts, wish, tx);
          return sentBack.ok ? accept(amendmentView(sentBack.value)) : sentBack;
        }),
    }),
    route({
      method: 'POST',
      path: '/api/v1/amendments/:id/withdraw',
      summary: 'Take a proposal back: by who made it, or by staff of the list',
      params: ById,
      body: z.strictObject({}),
      answer: AmendmentView,
      problems: [NOT_FOUND, AMENDMENT_DECIDED, NOT_YOUR_AMENDMENT],
      handle: ({ params, command, permission }) =>
        execute(storage, command, async (tx) => {
          if (!permission.ok) return permission;
          const found = await readable(parts, params.id, permission.value);
          if (!found.ok) return found;
          const amendment = (await amendments.get(params.id, tx)) ?? found.value;
          const oversees = covers(permission.value, amendment);
          const withdrawn = withdraw(amendment, { by: command.author, at: tx.at, oversees });
          if (!withdrawn.ok) return withdrawn;
          const closed = await closeAmendment(parts, withdrawn.value, tx);
          return closed.ok ? accept(amendmentView(closed.value)) : closed;
        }),
    }),
  ];
}

/** An amendment of a list at or below the caller's places, or that touches communes there. */
async function readable(
  { amendments }: AmendmentParts,
  id: string,
  places: readonly HeldRole[],
): Promise<Result<Amendment>> {
  const amendment = await amendments.get(id);
  if (amendment === null) return refuse(NOT_FOUND);
  const { unitSet, unit, communes } = amendment;
  const seen = [unit, ...communes].some((path) => covers(places, { unitSet, unit: path }));
  return seen ? accept(amendment) : refuse(NOT_FOUND);
}

/** Where the caller may look into it: a commune sees its own households only. */
function placesIn({ unitSet }: Amendment, places: readonly HeldRole[]): readonly string[] {
  return places.filter((place) => place.unitSet === unitSet).map((place) => place.path);
}

async function viewed(
  parts: AmendmentParts,
  amendment: Amendment,
  changes: Parameters<typeof changeView>[0][],
): Promise<z.infer<typeof ChangeView>[]> {
  const list = await parts.lists.get(amendment.list);
  if (list === null) return [];
  const open = changes.filter((change) => change.state === 'open').map((change) => change.household);
  const grounds = await groundsOf(parts, { list, households: changes.map((change) => change.household) });
  return changes.map((change) => {
    const ground = grounds.get(change.household)!;
    const judged = open.includes(change.household) && amendment.status === 'proposed';
    return changeView(change, {
      entry: ground.entry,
      fault: judged ? faultOfProposed(change, ground) : null,
    });
  });
}

function timePosition(cursor: string | undefined): Result<readonly [Date, string] | null> {
  const keys = readCursor(cursor, 2);
  if (!keys.ok) return keys;
  if (keys.value === null) return accept(null);
  const [at = '', id = ''] = keys.value;
  const time = new Date(at);
  return Number.isNaN(time.getTime()) ? refuse(BAD_CURSOR) : accept([time, id]);
}
