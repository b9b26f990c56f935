import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import type { Permission } from '#shared/access/caller.ts';
import { Id } from '#shared/contracts/fields.ts';
import { type Route, route, STREAMED } from '#shared/http/route.ts';
import { sendWorkbook, WORKBOOK } from '#shared/http/send-workbook.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import { mayAct } from '../campaign/campaign.policy.ts';
import type { CampaignRepository } from '../campaign/campaign.repository.ts';
import type { Campaign } from '../campaign/campaign.ts';
import type { PlanRepository } from './plan.repository.ts';
import type { Plan } from './plan.ts';
import { PLAN_TABLES, planTable, type TableStores, toCsv, toSheet } from './plan-tables.ts';

export interface ExportParts extends TableStores {
  readonly campaigns: CampaignRepository;
  readonly plans: PlanRepository;
}

const Params = z.strictObject({ id: Id });

/** A plan's input and outcome for whoever wants to check it: all of it, so for those above its unit alone. */
export function exportRoutes(parts: ExportParts): readonly Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/v1/plans/:id/workbook',
      summary: 'Households, sources and gifts of a plan as a workbook',
      params: Params,
      produces: WORKBOOK,
      answer: z.unknown(),
      problems: [NOT_FOUND],
      async handle({ permission, params, raw }) {
        const found = await wholePlan(parts, params.id, permission);
        if (!found.ok) return found;
        const { plan, campaign } = found.value;
        const sheets = PLAN_TABLES.map((table) => toSheet(planTable(parts, plan, campaign, table)));
        await sendWorkbook(raw.res, `phuong-an-${plan._id}.xlsx`, sheets);
        return STREAMED;
      },
    }),
    route({
      method: 'GET',
      path: '/api/v1/plans/:id/tables/:table',
      summary: 'Households, sources or gifts of a plan as comma-separated text',
      params: z.strictObject({ id: Id, table: z.enum(PLAN_TABLES) }),
      produces: 'text/csv',
      answer: z.unknown(),
      problems: [NOT_FOUND],
      async handle({ permission, params, raw }) {
        const found = await wholePlan(parts, params.id, permission);
        if (!found.ok) return found;
        const { plan, campaign } = found.value;
        raw.res.writeHead(200, {
          'Content-Type': 'text/csv; charset=utf-8',
          'Content-Disposition': `attachment; filename="phuong-an-${plan._id}-${params.table}.csv"`,
          'Cache-Control': 'private, no-store',
        });
        await pipeline(toCsv(planTable(parts, plan, campaign, params.table)), raw.res);
        return STREAMED;
      },
    }),
  ];
}

async function wholePlan(
  { plans, campaigns }: ExportParts,
  id: string,
  permission: Permission,
): Promise<Result<{ readonly plan: Plan; readonly campaign: Campaign }>> {
  if (!permission.ok) return permission;
  const plan = await plans.get(id);
  const campaign = plan === null ? null : await campaigns.get(plan.campaign);
  if (plan === null || campaign === null || !mayAct(permission, plan)) return refuse(NOT_FOUND);
  return accept({ plan, campaign });
}
