import { z } from 'zod';
import { Day, Id } from '#shared/contracts/fields.ts';
import { BAD_CURSOR, PageQuery, pageOf, readCursor } from '#shared/http/page-cursor.ts';
import { type Route, route } from '#shared/http/route.ts';
import { NOT_FOUND, problem } from '#shared/kernel/problem.ts';
import { accept, refuse } from '#shared/kernel/result.ts';
import type { FrozenLists } from './frozen-lists.ts';
import type { Household } from './household.ts';
import { stateOn } from './household-history.ts';
import type { LifeRepository } from './life.repository.ts';
import { type ClaimFacts, HistoryItem, historyItem, RecordView, recordView } from './life.view.ts';
import { writeVersion } from './version-match.ts';

export const NOT_REGISTERED_THEN = problem(
  'not-registered-then',
  404,
  'On that day the household was not registered yet',
);

/** What was reported missing and turned out to be this household. */
interface HouseholdClaims {
  ofHousehold(household: Household): Promise<readonly ClaimFacts[]>;
}

const ById = z.strictObject({ id: Id });

/** One household, as it is, as it was on a day, and how it came to be so. */
export function recordRoutes(parts: {
  lives: LifeRepository;
  frozen: FrozenLists;
  claims: HouseholdClaims;
}): readonly Route[] {
  const { lives, frozen, claims } = parts;
  return [
    route({
      method: 'GET',
      path: '/api/v1/household-records/:id',
      summary: 'One household with its members and lists; its ETag is what a change must match',
      params: ById,
      query: z.strictObject({
        on: Day.optional().describe('as it was on this day, by all that is known now'),
      }),
      answer: RecordView,
      problems: [NOT_FOUND, NOT_REGISTERED_THEN],
      async handle({ params, query, permission, raw }) {
        if (!permission.ok) return permission;
        const now = await lives.within(params.id, permission.value);
        if (now === null) return refuse(NOT_FOUND);
        const shown = query.on === undefined ? now : stateOn(await lives.states(now), query.on);
        if (shown === null) return refuse(NOT_REGISTERED_THEN);
        if (query.on === undefined) writeVersion(raw.res, now.version);
        const memberships = await frozen.membershipsOf(now);
        return accept(recordView(shown, { memberships, claims: await claims.ofHousehold(now) }));
      },
    }),
    route({
      method: 'GET',
      path: '/api/v1/household-records/:id/history',
      summary:
        'Every change of a household, newest first: since when, recorded when, by whom, why, and what it made another',
      params: ById,
      query: z.strictObject(PageQuery),
      answer: z.strictObject({ items: z.array(HistoryItem), nextCursor: z.string().nullable() }),
      problems: [NOT_FOUND, BAD_CURSOR],
      async handle({ params, query, permission }) {
        if (!permission.ok) return permission;
        const cursor = readCursor(query.cursor, 1);
        if (!cursor.ok) return cursor;
        const now = await lives.within(params.id, permission.value);
        if (now === null) return refuse(NOT_FOUND);
        const below = cursor.value === null ? null : Number(cursor.value[0]);
        if (below !== null && !Number.isSafeInteger(below)) return refuse(BAD_CURSOR);
        // One more for the next page, and one more to compare the last one with.
        const rest = { version: below ?? now.version, limit: query.limit + 1 };
        const states = [...(below === null ? [now] : []), ...(await lives.statesBelow(now._id, rest))];
        const page = pageOf(states, query.limit, ({ version }) => [String(version)]);
        const items = page.items.map((state, index) => historyItem(states[index + 1] ?? null, state));
        return accept({ items, nextCursor: page.nextCursor });
      },
    }),
  ];
}
