import { z } from 'zod';
import { Id, UnitPath } from '#shared/contracts/fields.ts';
import { BAD_CURSOR, PageQuery, pageOf, readCursor } from '#shared/http/page-cursor.ts';
import { type Route, route } from '#shared/http/route.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import { today } from '#shared/vietnam/date.ts';
import { overlaps, permitAt } from '../place-scope.ts';
import type { PathFilter } from '../village/village.repository.ts';
import type { ClosureRepository } from './closure.repository.ts';
import { approveClosure, stateClosure, withdrawClosure } from './closure.ts';
import { Results, VillageClosureView, villageClosureView } from './closure.view.ts';
import {
  ApprovalItem,
  batchOf,
  type ClosureParts,
  runBatch,
  StatementItem,
  WithdrawalItem,
} from './closure-batch.ts';

const BODY_LIMIT = 512 * 1024;

const Query = z.strictObject({
  ...PageQuery,
  list: Id,
  state: z.enum(['all', 'open', 'stated', 'closed']).default('all'),
});

const Answer = z.strictObject({
  list: Id,
  items: z.array(VillageClosureView),
  nextCursor: z.string().nullable(),
});

/** Villages whose head states that no poor household is missing from a list. */
export function closureRoutes(parts: ClosureParts): readonly Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/v1/closures/*path',
      summary: 'Every village of a place, and whether it is closed for a list',
      params: z.strictObject({ path: UnitPath }),
      query: Query,
      answer: Answer,
      problems: [NOT_FOUND, BAD_CURSOR],
      async handle({ params, query, permission }) {
        const list = await parts.lists.get(query.list);
        if (list === null || !overlaps(list.unit, params.path)) return refuse(NOT_FOUND);
        const place = permitAt(permission, { unitSet: list.unitSet, unit: params.path });
        return place.ok ? villagesOf(parts, { ...query, ...place.value }) : place;
      },
    }),
    route({
      method: 'POST',
      path: '/api/v1/closures',
      summary: 'Record statements of village heads, each answered by itself',
      command: 'none',
      body: batchOf(StatementItem),
      bodyLimit: BODY_LIMIT,
      answer: Results,
      handle: ({ body, caller, permission }) =>
        runBatch(
          parts,
          { word: 'state', items: body.items, author: caller.account, permission },
          (known, item, { list, ground, act }) =>
            stateClosure(
              known,
              { ...item, unitSet: list.unitSet },
              { ground, act, today: today(act.at.getTime()) },
            ),
        ),
    }),
    route({
      method: 'POST',
      path: '/api/v1/closures/approvals',
      summary: 'Accept statements: their villages are closed',
      command: 'none',
      body: batchOf(ApprovalItem),
      answer: Results,
      handle: ({ body, caller, permission }) =>
        runBatch(
          parts,
          { word: 'approve', items: body.items, author: caller.account, permission },
          (known, _item, { ground, act }) => approveClosure(known, { ground, act }),
        ),
    }),
    route({
      method: 'POST',
      path: '/api/v1/closures/withdrawals',
      summary: 'Take statements back, with a reason',
      command: 'none',
      body: batchOf(WithdrawalItem),
      bodyLimit: BODY_LIMIT,
      answer: Results,
      handle: ({ body, caller, permission }) =>
        runBatch(
          parts,
          { word: 'withdraw', items: body.items, author: caller.account, permission },
          (known, { reason: words }, { act }) => withdrawClosure(known, { words, act }),
        ),
    }),
  ];
}

async function villagesOf(
  { villages, closures, claims }: ClosureParts,
  asked: z.output<typeof Query> & { unitSet: Parameters<typeof claims.openIn>[0]; unit: string },
): Promise<Result<z.infer<typeof Answer>>> {
  const { list, limit, unitSet, unit } = asked;
  const cursor = readCursor(asked.cursor, 1);
  if (!cursor.ok) return cursor;
  const part = { after: cursor.value?.[0] ?? '', limit: limit + 1 };
  const rows = await villages.page(unitSet, unit, { ...part, ...(await pathsOf(closures, asked)) });
  const page = pageOf(rows, limit, ({ path }) => [path]);
  const units = page.items.map(({ path }) => path);
  const known = await closures.byVillages(list, units);
  const listed = await closures.listedIn(list, units);
  const open = await claims.openIn(unitSet, units);
  const items = page.items.map((village) =>
    villageClosureView(village, {
      closure: known.get(village.path),
      listed: listed.get(village.path) ?? 0,
      openClaims: open.get(village.path) ?? 0,
    }),
  );
  return accept({ list, items, nextCursor: page.nextCursor });
}

/** Villages of a state; one that nobody has said anything of is open. */
async function pathsOf(
  closures: ClosureRepository,
  { list, unit, state }: { list: string; unit: string; state: z.output<typeof Query>['state'] },
): Promise<{ paths?: PathFilter }> {
  switch (state) {
    case 'all':
      return {};
    case 'open':
      return { paths: { $nin: await closures.unitsWith({ list, unit }, ['stated', 'closed']) } };
    case 'stated':
    case 'closed':
      return { paths: { $in: await closures.unitsWith({ list, unit }, [state]) } };
  }
}
