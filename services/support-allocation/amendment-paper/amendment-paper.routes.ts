import { z } from 'zod';
import { Id } from '#shared/contracts/fields.ts';
import { type Route, route, STREAMED } from '#shared/http/route.ts';
import { PDF, sendPdf } from '#shared/http/send-pdf.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { refuse } from '#shared/kernel/result.ts';
import { printOne } from '#shared/paper/print-one.ts';
import { PRINT_FAILED, PRINTER_BUSY, type Printer } from '#shared/paper/printer.ts';
import { mayAct } from '../campaign/campaign.policy.ts';
import type { CandidateRepository } from '../candidate/candidate.repository.ts';
import type { PlanRepository } from '../plan/plan.repository.ts';
import type { PlanAmendmentRepository } from '../plan-amendment/plan-amendment.repository.ts';
import { decideDecision, PLAN_NOT_DECIDED } from '../plan-decision/plan-decision.ts';
import type { Paper } from '../print-job/paper.ts';
import { composeAmendmentPaper } from './amendment-paper.ts';

export interface AmendmentPaperParts {
  readonly plans: PlanRepository;
  readonly amendments: PlanAmendmentRepository;
  readonly candidates: CandidateRepository;
  readonly printer: Printer<Paper>;
  readonly sample: boolean;
}

/** All lines of an amendment with their households: for those above the plan's unit alone. */
export function amendmentPaperRoutes(parts: AmendmentPaperParts): readonly Route[] {
  const { plans, amendments, candidates, printer, sample } = parts;
  return [
    route({
      method: 'GET',
      path: '/api/v1/plans/:id/amendments/:amendment/paper',
      summary: 'An amendment on paper: from whom a gift is taken and why, and who gets one instead',
      params: z.strictObject({ id: Id, amendment: Id }),
      produces: PDF,
      answer: z.string().describe('PDF; DỰ THẢO stands on it until the amendment is approved'),
      problems: [NOT_FOUND, PLAN_NOT_DECIDED, PRINTER_BUSY, PRINT_FAILED],
      async handle({ permission, params, raw }) {
        const plan = await plans.get(params.id);
        if (plan === null || !mayAct(permission, plan)) return refuse(NOT_FOUND);
        const amendment = await amendments.get(params.amendment);
        if (amendment?.plan !== plan._id) return refuse(NOT_FOUND);
        const decided = decideDecision(amendment);
        if (!decided.ok) return decided;
        const named = [...amendment.takes, ...amendment.gives].map(({ household }) => household);
        const rows = await candidates.ofHouseholds(amendment.list, [...new Set(named)]);
        const households = new Map(rows.map((row) => [row.household, row]));
        const printed = await printOne(
          printer,
          composeAmendmentPaper({ plan, amendment, households, sample }),
        );
        if (!printed.ok) return printed;
        sendPdf(raw.res, `phu-luc-dieu-chinh-${amendment._id}`, printed.value);
        return STREAMED;
      },
    }),
  ];
}
