import { z } from 'zod';
import type { Permission } from '#shared/access/caller.ts';
import { Day, Id, UnitPath, type UnitSet } from '#shared/contracts/fields.ts';
import { BAD_CURSOR, PageQuery, pageOf, readCursor } from '#shared/http/page-cursor.ts';
import { type Route, route } from '#shared/http/route.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import { loadUnitSet } from '#shared/units/unit-set.ts';
import { pathsIn } from '../place-filter.ts';
import { type Actor, maySee, seesOwnOnly } from './custody.policy.ts';
import type { CustodyPart, CustodyRepository, Waiter } from './custody.repository.ts';
import { CUSTODY_KINDS, type Custody } from './custody.ts';
import { CustodyView, custodyView } from './custody.view.ts';

const Query = z.strictObject({
  ...PageQuery,
  campaign: Id,
  status: z.enum(['made', 'signed', 'refused']).optional(),
  kind: z.enum(CUSTODY_KINDS).optional(),
  holder: z.string().min(1).max(300).optional().describe('key of a holder on either side'),
  since: Day.optional(),
  until: Day.optional(),
  waiting: z.enum(['any', 'me']).default('any').describe('me: those that wait for the reader’s signature'),
});

export interface CustodyReadParts {
  readonly records: CustodyRepository;
  readonly unitSet: UnitSet;
}

/** Records of custody as their holders, staff and auditors find them. */
export function custodyRoutes(parts: CustodyReadParts): readonly Route[] {
  const { records, unitSet } = parts;
  return [
    route({
      method: 'GET',
      path: '/api/v1/custody/*path',
      summary: 'Records of hand-overs between holders at a place, newest first',
      params: z.strictObject({ path: UnitPath }),
      query: Query,
      answer: z.strictObject({ items: z.array(CustodyView), nextCursor: z.string().nullable() }),
      problems: [BAD_CURSOR],
      async handle({ params: { path }, query, permission, caller }) {
        const actor = actorIn(permission, caller.account, unitSet);
        if (!actor.ok) return actor;
        const after = positionOf(query.cursor);
        if (!after.ok) return after;
        const { limit, cursor: _, waiting, ...wanted } = query;
        const filter = {
          ...wanted,
          unitSet,
          path,
          ownOf: seesOwnOnly(actor.value) ? caller.account : null,
          waitsFor: waiting === 'me' ? waiterOf(actor.value) : null,
        };
        const rows = await records.page(filter, { after: after.value, limit: limit + 1 });
        const page = pageOf(rows, limit, ({ madeAt, _id }) => [madeAt.toISOString(), _id]);
        const tree = loadUnitSet(unitSet);
        return accept({
          items: page.items.map((record) => custodyView(record, actor.value, tree)),
          nextCursor: page.nextCursor,
        });
      },
    }),
    route({
      method: 'GET',
      path: '/api/v1/custody-records/:id',
      summary: 'One record of a hand-over between holders',
      params: z.strictObject({ id: Id }),
      answer: CustodyView,
      problems: [NOT_FOUND],
      async handle({ params, permission, caller }) {
        const actor = actorIn(permission, caller.account, unitSet);
        if (!actor.ok) return actor;
        const record = await seenRecord(parts, params.id, actor.value);
        return record.ok ? accept(custodyView(record.value, actor.value, loadUnitSet(unitSet))) : record;
      },
    }),
  ];
}

export function actorIn(permission: Permission, account: string, unitSet: UnitSet): Result<Actor> {
  return permission.ok ? accept({ account, roles: permission.value, unitSet }) : permission;
}

/** A record that the actor may see; one elsewhere is not there. */
export async function seenRecord(
  { records, unitSet }: CustodyReadParts,
  id: string,
  actor: Actor,
  tx?: Parameters<CustodyRepository['get']>[1],
): Promise<Result<Custody>> {
  const record = await records.get(id, tx);
  if (record === null || record.unitSet !== unitSet || !maySee(actor, record)) return refuse(NOT_FOUND);
  return accept(record);
}

function waiterOf({ account, roles, unitSet }: Actor): Waiter {
  const approver = roles.filter(({ role }) => role === 'approver');
  const signer = roles.filter(({ role }) => role === 'staff' || role === 'commune-officer');
  return { account, signs: pathsIn(signer, unitSet), approves: pathsIn(approver, unitSet) };
}

function positionOf(cursor: string | undefined): Result<CustodyPart['after']> {
  const keys = readCursor(cursor, 2);
  if (!keys.ok) return keys;
  if (keys.value === null) return accept(null);
  const [at = '', id = ''] = keys.value;
  const time = new Date(at);
  return Number.isNaN(time.getTime()) ? refuse(BAD_CURSOR) : accept([time, id]);
}
