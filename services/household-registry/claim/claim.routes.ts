import { z } from 'zod';
import { Id, UnitPath } from '#shared/contracts/fields.ts';
import { BAD_CURSOR, PageQuery, pageOf, readCursor } from '#shared/http/page-cursor.ts';
import { type Route, route } from '#shared/http/route.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { execute } from '#shared/storage/execute.ts';
import { permitAt } from '../place-scope.ts';
import type { ClaimPosition } from './claim.repository.ts';
import type { Claim } from './claim.ts';
import { ClaimView, claimView } from './claim.view.ts';
import { ClaimBody, REPORTER_FIELDS } from './claim-input.ts';
import { type ClaimParts, openClaimIn } from './claim-opening.ts';

const Query = z.strictObject({
  ...PageQuery,
  state: z.enum(['open', 'settled']).default('open'),
  desk: z.enum(['any', 'here']).default('any').describe('here: only those whose turn is this unit’s own'),
});

/** Claims as officers and staff file and find them. */
export function claimRoutes(parts: ClaimParts & { storage: Storage }): readonly Route[] {
  const { storage, claims, unitSet } = parts;
  return [
    route({
      method: 'GET',
      path: '/api/v1/claims/*path',
      summary:
        'Claims that a household is missing, of a place: open ones oldest first, settled ones newest first',
      params: z.strictObject({ path: UnitPath }),
      query: Query,
      answer: z.strictObject({ items: z.array(ClaimView), nextCursor: z.string().nullable() }),
      problems: [BAD_CURSOR],
      async handle({ params: { path: unit }, query, permission }) {
        const place = permitAt(permission, { unitSet, unit });
        if (!place.ok) return place;
        const cursor = readCursor(query.cursor, 2);
        if (!cursor.ok) return cursor;
        const after = positionOf(cursor.value);
        if (!after.ok) return after;
        const filter = { unitSet, unit, state: query.state, deskHere: query.desk === 'here' };
        const rows = await claims.page(filter, { after: after.value, limit: query.limit + 1 });
        const page = pageOf(rows, query.limit, (claim) => [claim.openedAt.toISOString(), claim._id]);
        return accept({ items: page.items.map(claimView), nextCursor: page.nextCursor });
      },
    }),
    route({
      method: 'GET',
      path: '/api/v1/claim-records/:id',
      summary: 'One claim with its history',
      params: z.strictObject({ id: Id }),
      answer: ClaimView,
      problems: [NOT_FOUND],
      async handle({ params, permission }) {
        if (!permission.ok) return permission;
        const claim = await claims.within(params.id, permission.value);
        return claim === null ? refuse(NOT_FOUND) : accept(claimView(claim));
      },
    }),
    route({
      method: 'POST',
      path: '/api/v1/claims',
      summary: 'Report that a poor household is missing from the list',
      body: ClaimBody,
      bodyLimit: 16 * 1024,
      secrets: REPORTER_FIELDS,
      answer: ClaimView,
      status: 201,
      problems: [NOT_FOUND],
      handle: ({ body, command, permission }) =>
        execute(storage, command, async (tx): Promise<Result<z.infer<typeof ClaimView>>> => {
          const place = permitAt(permission, { unitSet, unit: body.unit });
          if (!place.ok) return place;
          const via: Claim['via'] =
            permission.ok && permission.value.some(({ role }) => role === 'staff') ? 'staff' : 'officer';
          const claim = await openClaimIn(parts, { said: body, via, by: command.author }, tx);
          return claim.ok ? accept(claimView(claim.value)) : claim;
        }),
    }),
  ];
}

function positionOf(keys: readonly string[] | null): Result<ClaimPosition | null> {
  if (keys === null) return accept(null);
  const [at = '', id = ''] = keys;
  const time = new Date(at);
  return Number.isNaN(time.getTime()) ? refuse(BAD_CURSOR) : accept([time, id]);
}
