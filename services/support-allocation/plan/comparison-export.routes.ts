import { z } from 'zod';
import { Id } from '#shared/contracts/fields.ts';
import { type Route, route, STREAMED } from '#shared/http/route.ts';
import { sendWorkbook, WORKBOOK } from '#shared/http/send-workbook.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { refuse } from '#shared/kernel/result.ts';
import { mayAct } from '../campaign/campaign.policy.ts';
import { type ComparisonParts, NOT_COMPARABLE, seenPair } from './comparison.routes.ts';
import { comparisonSheets } from './comparison-workbook.ts';

/** All households on which two plans differ, with their names: for those above the plans' unit alone. */
export function comparisonExportRoutes(parts: ComparisonParts): readonly Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/v1/plans/:id/comparison-workbook',
      summary: 'Two plans side by side as a workbook: figures, and the households that fare otherwise',
      params: z.strictObject({ id: Id }),
      query: z.strictObject({ with: Id }),
      produces: WORKBOOK,
      answer: z.unknown(),
      problems: [NOT_FOUND, NOT_COMPARABLE],
      async handle({ permission, params, query, raw }) {
        const found = await seenPair(parts.plans, { one: params.id, other: query.with }, permission);
        if (!found.ok) return found;
        const { one, other } = found.value;
        if (!mayAct(permission, one) || !mayAct(permission, other)) return refuse(NOT_FOUND);
        await sendWorkbook(
          raw.res,
          `so-sanh-phuong-an-${one._id}.xlsx`,
          comparisonSheets(parts, found.value),
        );
        return STREAMED;
      },
    }),
  ];
}
