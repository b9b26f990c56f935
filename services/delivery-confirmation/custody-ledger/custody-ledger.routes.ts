import { z } from 'zod';
import { Day, Id, UnitPath, type UnitSet } from '#shared/contracts/fields.ts';
import { BAD_CURSOR, PageQuery, pageOf, readCursor } from '#shared/http/page-cursor.ts';
import { type Route, route } from '#shared/http/route.ts';
import { accept } from '#shared/kernel/result.ts';
import { seesOwnOnly } from '../custody/custody.policy.ts';
import { actorIn } from '../custody/custody.routes.ts';
import type { CustodyLedgerRepository } from './custody-ledger.repository.ts';
import { AccountView, accountView } from './custody-ledger.view.ts';

/** Before any campaign, and after all of them. */
const FIRST_DAY = '2000-01-01';
const LAST_DAY = '9999-12-31';

const Query = z.strictObject({
  ...PageQuery,
  campaign: Id,
  since: Day.default(FIRST_DAY),
  until: Day.optional().describe('all that is known unless told, days that a wrong clock put ahead included'),
  holder: z.string().min(1).max(300).optional().describe('key of a holder: its accounts day by day'),
  only: z
    .enum(['all', 'short'])
    .default('all')
    .describe('short: those that lack something, whatever the days asked for'),
});

export interface LedgerParts {
  readonly ledger: CustodyLedgerRepository;
  readonly unitSet: UnitSet;
}

/** Who has what: received = handed over + returned + lost + in hand. */
export function custodyLedgerRoutes({ ledger, unitSet }: LedgerParts): readonly Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/v1/custody-ledger/*path',
      summary: 'What each holder at a place received, handed over, returned, lost and has in hand',
      params: z.strictObject({ path: UnitPath }),
      query: Query,
      answer: z.strictObject({
        since: Day,
        until: Day.nullable(),
        items: z.array(AccountView),
        nextCursor: z.string().nullable(),
      }),
      problems: [BAD_CURSOR],
      async handle({ params: { path }, query, permission, caller }) {
        const actor = actorIn(permission, caller.account, unitSet);
        if (!actor.ok) return actor;
        const cursor = readCursor(query.cursor, 2);
        if (!cursor.ok) return cursor;
        const { campaign, since, holder, limit } = query;
        const range = { since, until: query.until ?? LAST_DAY };
        const ownOf = seesOwnOnly(actor.value) ? caller.account : null;
        const onlyShort = query.only === 'short';
        const rows = await ledger.page(
          { campaign, unitSet, path, lot: null, ownOf, holder, onlyShort },
          { after: cursor.value as readonly [string, string] | null, limit: limit + 1 },
        );
        const page = pageOf(rows, limit, ({ order, _id }) => [order, _id]);
        const detail = holder === undefined ? 'sum' : 'days';
        return accept({
          since,
          until: query.until ?? null,
          items: page.items.map((row) => accountView(row, range, detail)),
          nextCursor: page.nextCursor,
        });
      },
    }),
  ];
}
