import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { z } from 'zod';
import { Id } from '#shared/contracts/fields.ts';
import { type Route, route, STREAMED } from '#shared/http/route.ts';
import { PDF } from '#shared/http/send-pdf.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { refuse } from '#shared/kernel/result.ts';
import { mayAct } from '../campaign/campaign.policy.ts';
import { decideDecision, PLAN_NOT_DECIDED } from './plan-decision.ts';
import { type DecisionParts, printDecision } from './print-decision.ts';

/** The decision of a plan with its annexes: all of its households, so for those above its unit alone. */
export function planDecisionRoutes(parts: DecisionParts): readonly Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/v1/plans/:id/decision',
      summary: 'The decision that approves a plan, with its annexes by source and by household',
      params: z.strictObject({ id: Id }),
      produces: PDF,
      answer: z.string().describe('PDF; DỰ THẢO stands on it until the plan is approved'),
      problems: [NOT_FOUND, PLAN_NOT_DECIDED],
      async handle({ permission, params, raw }) {
        const plan = await parts.plans.get(params.id);
        const campaign = plan === null ? null : await parts.campaigns.get(plan.campaign);
        if (plan === null || campaign === null || !mayAct(permission, plan)) return refuse(NOT_FOUND);
        const decision = decideDecision(plan);
        if (!decision.ok) return decision;
        await sendPieces(raw.res, `quyet-dinh-${plan._id}`, printDecision(parts, plan, campaign));
        return STREAMED;
      },
    }),
  ];
}

async function sendPieces(
  res: ServerResponse,
  name: string,
  pieces: AsyncIterable<Uint8Array>,
): Promise<void> {
  res.writeHead(200, {
    'Content-Type': PDF,
    'Content-Disposition': `inline; filename="${name}.pdf"`,
    'Cache-Control': 'private, no-store',
  });
  try {
    for await (const piece of pieces) {
      if (res.destroyed) return;
      if (!res.write(piece)) await Promise.race([once(res, 'drain'), once(res, 'close')]);
    }
    res.end();
  } catch (error) {
    // Half a decision must not look like a whole one.
    res.destroy();
    throw error;
  }
}
