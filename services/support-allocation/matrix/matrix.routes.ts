import { z } from 'zod';
import type { Permission } from '#shared/access/caller.ts';
import { Id, UnitPath } from '#shared/contracts/fields.ts';
import { type Route, route, STREAMED } from '#shared/http/route.ts';
import { sendWorkbook, WORKBOOK } from '#shared/http/send-workbook.ts';
import { NOT_FOUND, problem } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import { formatDate, today } from '#shared/vietnam/date.ts';
import { maySee } from '../campaign/campaign.policy.ts';
import type { CampaignRepository } from '../campaign/campaign.repository.ts';
import type { CandidatePosition } from '../candidate/candidate.repository.ts';
import { addMatrix, NO_TOTALS, SHOWN } from './matrix.ts';
import { MatrixRowView, MatrixTotalsView, viewMatrixRow, viewMatrixTotals } from './matrix.view.ts';
import { type MatrixScope, type MatrixStores, matrixPage, unitOfScope, walkMatrix } from './matrix-walk.ts';
import { matrixSheet } from './matrix-workbook.ts';

export type MatrixParts = MatrixStores & { readonly campaigns: CampaignRepository; clock(): Date };

export const BAD_CURSOR = problem('bad-cursor', 400, 'The cursor is not one that this list gave');

const Params = z.strictObject({ path: UnitPath });
const Scope = {
  campaign: Id,
  planned: z
    .enum(['with', 'without'])
    .default('with')
    .describe('whether gifts of plans that wait for approval are seen'),
};
const Shown = z.enum(SHOWN).default('all').describe('households by how many gifts they have');
const Position = z.tuple([z.string().max(300), z.string().max(500), z.string().max(200)]);

/** Who has how many, from all sources and from outside. */
export function matrixRoutes(parts: MatrixParts): readonly Route[] {
  return [readRows(parts), readTotals(parts), readWorkbook(parts)];
}

function readRows(parts: MatrixParts): Route {
  return route({
    method: 'GET',
    path: '/api/v1/gift-matrix/*path',
    summary:
      'Households of a place with all gifts of a campaign, from every source; doubles and zeros by filter',
    params: Params,
    query: z.strictObject({
      ...Scope,
      shown: Shown,
      cursor: z.string().max(1_500).optional(),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
    answer: z.strictObject({ items: z.array(MatrixRowView), nextCursor: z.string().nullable() }),
    problems: [NOT_FOUND, BAD_CURSOR],
    async handle({ permission, params, query }) {
      const scope = await scopeOf(parts, { permission, path: params.path, query });
      if (!scope.ok) return scope;
      const after = readPosition(query.cursor);
      if (!after.ok) return after;
      const { shown, limit } = query;
      const { rows, next } = await matrixPage(parts, scope.value, { shown, after: after.value, limit });
      return accept({
        items: rows.map(viewMatrixRow),
        nextCursor: next === null ? null : writePosition(next),
      });
    },
  });
}

function readTotals(parts: MatrixParts): Route {
  return route({
    method: 'GET',
    path: '/api/v1/gift-matrix-totals/*path',
    summary: 'How many households of a place have no gift, one or several, and what each source gives there',
    params: Params,
    query: z.strictObject(Scope),
    answer: MatrixTotalsView,
    problems: [NOT_FOUND],
    async handle({ permission, params, query }) {
      const scope = await scopeOf(parts, { permission, path: params.path, query });
      if (!scope.ok) return scope;
      let totals = NO_TOTALS;
      for await (const rows of walkMatrix(parts, scope.value)) totals = addMatrix(totals, rows);
      const lists = await parts.outside.listsOf(scope.value.campaign._id);
      return accept(viewMatrixTotals(totals, lists));
    },
  });
}

function readWorkbook(parts: MatrixParts): Route {
  return route({
    method: 'GET',
    path: '/api/v1/gift-matrix-workbook/*path',
    summary: 'The matrix of a place as a workbook',
    params: Params,
    query: z.strictObject({ ...Scope, shown: Shown }),
    produces: WORKBOOK,
    answer: z.unknown(),
    problems: [NOT_FOUND],
    async handle({ permission, params, query, raw }) {
      const scope = await scopeOf(parts, { permission, path: params.path, query });
      if (!scope.ok) return scope;
      let totals = NO_TOTALS;
      for await (const rows of walkMatrix(parts, scope.value)) totals = addMatrix(totals, rows);
      const day = formatDate(today(parts.clock().getTime()));
      const rows = walkMatrix(parts, scope.value);
      const sheet = matrixSheet({ scope: scope.value, shown: query.shown, totals, rows, day });
      await sendWorkbook(raw.res, `ma-tran-qua-${params.path.replaceAll('/', '-')}.xlsx`, [sheet]);
      return STREAMED;
    },
  });
}

/** The campaign as seen from a place; out of place as not found. The role over the path itself was judged before. */
export async function scopeOf(
  { campaigns }: Pick<MatrixParts, 'campaigns'>,
  asked: {
    permission: Permission;
    path: string;
    query: { campaign: string; planned: 'with' | 'without' };
  },
): Promise<Result<MatrixScope>> {
  const { permission, path, query } = asked;
  if (!permission.ok) return permission;
  const campaign = await campaigns.get(query.campaign);
  if (campaign === null || !maySee(permission.value, campaign)) return refuse(NOT_FOUND);
  const unit = unitOfScope(campaign, path);
  const isOver = permission.value.some(({ unitSet }) => unitSet === campaign.unitSet);
  return unit === null || !isOver ? refuse(NOT_FOUND) : accept({ campaign, unit, planned: query.planned });
}

function writePosition({ unit, sortKey, household }: CandidatePosition): string {
  return Buffer.from(JSON.stringify([unit, sortKey, household])).toString('base64url');
}

function readPosition(cursor: string | undefined): Result<CandidatePosition | null> {
  if (cursor === undefined) return accept(null);
  try {
    const [unit, sortKey, household] = Position.parse(
      JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')),
    );
    return accept({ unit, sortKey, household });
  } catch {
    return refuse(BAD_CURSOR);
  }
}
