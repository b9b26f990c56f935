import { z } from 'zod';
import { Id, Moment, UnitPath } from '#shared/contracts/fields.ts';
import { type Route, route, STREAMED } from '#shared/http/route.ts';
import { sendWorkbook, WORKBOOK } from '#shared/http/send-workbook.ts';
import { newId } from '#shared/kernel/hash.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept, refuse } from '#shared/kernel/result.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { execute } from '#shared/storage/execute.ts';
import { formatDate, today } from '#shared/vietnam/date.ts';
import { cleanText } from '#shared/vietnam/text.ts';
import { mayAct } from '../campaign/campaign.policy.ts';
import { type MatrixParts, scopeOf } from '../matrix/matrix.routes.ts';
import { walkMatrix } from '../matrix/matrix-walk.ts';
import { listQuery, partOf, toPage } from '../newest-first.ts';
import type { NeedListRepository } from './need-list.repository.ts';
import type { NeedList } from './need-list.ts';
import { needListSheet } from './need-list-workbook.ts';

export type NeedListParts = MatrixParts & {
  readonly storage: Storage;
  readonly needLists: NeedListRepository;
};

const text = (least: number, most: number) =>
  z.string().max(most).transform(cleanText).pipe(z.string().min(least));
const Asked = z.strictObject({
  campaign: Id,
  donor: text(1, 200).describe('who gets the list'),
  why: text(3, 500),
  planned: z
    .enum(['with', 'without'])
    .default('with')
    .describe('whether what waits for approval is taken as given'),
});
const View = z.strictObject({
  id: Id,
  at: Moment,
  account: Id,
  campaign: Id,
  unit: UnitPath,
  donor: z.string(),
  why: z.string(),
  planned: z.enum(['with', 'without']),
});

/** Lists for donors: who has no gift that meets the minimum. Taken out on record, by staff of the place. */
export function needListRoutes(parts: NeedListParts): readonly Route[] {
  return [askFor(parts), takeOut(parts), readTaken(parts)];
}

function askFor(parts: NeedListParts): Route {
  return route({
    method: 'POST',
    path: '/api/v1/need-lists/*path',
    summary: 'Records who takes out a list of households without a sufficient gift, for which donor and why',
    params: z.strictObject({ path: UnitPath }),
    body: Asked,
    status: 201,
    answer: View,
    problems: [NOT_FOUND],
    async handle({ permission, params, body, command }) {
      return execute(parts.storage, command, async (tx) => {
        const scope = await scopeOf(parts, { permission, path: params.path, query: body });
        if (!scope.ok) return scope;
        const { campaign, unit } = scope.value;
        const { donor, why, planned } = body;
        const list: NeedList = {
          ...{ _id: newId(), at: tx.at, by: command.author, campaign: campaign._id },
          ...{ unitSet: campaign.unitSet, unit, donor, why, planned },
        };
        await parts.needLists.add(list, tx);
        return accept(viewNeedList(list));
      });
    },
  });
}

function takeOut(parts: NeedListParts): Route {
  return route({
    method: 'GET',
    path: '/api/v1/need-lists/:id/workbook',
    summary:
      'The list as a workbook: code, head, village, commune and number of persons; for who asked for it',
    params: z.strictObject({ id: Id }),
    produces: WORKBOOK,
    answer: z.unknown(),
    problems: [NOT_FOUND],
    async handle({ permission, params, caller, raw }) {
      const list = await parts.needLists.get(params.id);
      // Another's record is no leave to take the list out too: whoever needs it says why.
      if (list === null || list.by !== caller.account || !mayAct(permission, list)) return refuse(NOT_FOUND);
      const scope = await scopeOf(parts, { permission, path: list.unit, query: list });
      if (!scope.ok) return scope;
      const day = formatDate(today(parts.clock().getTime()));
      const sheet = needListSheet({ list, scope: scope.value, rows: walkMatrix(parts, scope.value), day });
      await sendWorkbook(raw.res, `ho-chua-co-qua-${list.unit.replaceAll('/', '-')}.xlsx`, [sheet]);
      return STREAMED;
    },
  });
}

function readTaken({ needLists }: NeedListParts): Route {
  return route({
    method: 'GET',
    path: '/api/v1/need-lists',
    summary: 'Who took lists for donors out, newest first',
    query: z.strictObject(listQuery),
    answer: z.strictObject({ items: z.array(View), nextCursor: z.string().nullable() }),
    async handle({ permission, query }) {
      if (!permission.ok) return permission;
      const { limit, after } = partOf(query);
      const position = after === null ? null : ([after.at, after.id] as const);
      const rows = await needLists.page(permission.value, { after: position, limit: limit + 1 });
      return accept(
        toPage(
          rows.map((row) => ({ ...row, createdAt: row.at })),
          limit,
          viewNeedList,
        ),
      );
    },
  });
}

function viewNeedList({ _id, at, by, campaign, unit, donor, why, planned }: NeedList): z.input<typeof View> {
  return { id: _id, at: at.toISOString(), account: by, campaign, unit, donor, why, planned };
}
