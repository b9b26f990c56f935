import { z } from 'zod';
import { Id, Money, PoorClass } from '#shared/contracts/fields.ts';
import { type Route, route } from '#shared/http/route.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept, refuse } from '#shared/kernel/result.ts';
import { mayAct } from '../campaign/campaign.policy.ts';
import { LIST_NOT_COMPLETE } from '../campaign/campaign.ts';
import { GIFTS_ARRIVING } from '../outside-gift/outside-gift.ts';
import { type DivideParts, dividePlan, PLAN_TOO_LARGE } from './divide-plan.ts';
import { judgeDivision } from './judge-division.ts';
import { CLASS_NOT_SERVED, decideProposal, NOTHING_ASKED, RULE_TWICE, UNKNOWN_SOURCE } from './plan.ts';
import { PlanProblemView, PlanRule, viewProblem } from './plan.view.ts';
import { LevelView, PartView, viewLevel, viewPart } from './proof.view.ts';
import { applyTrial, trialOutcome } from './trial.ts';

const Count = z.int().nonnegative();
const Body = z.strictObject({
  campaign: Id,
  rules: z.array(PlanRule).max(50).default([]),
  fill: z.boolean().default(false),
  minimum: z
    .int()
    .min(1)
    .max(1e9)
    .nullable()
    .default(null)
    .describe('đồng, or kilograms of a minimum in rice; null: as the campaign has it'),
  promises: z.boolean().default(false).describe('whether mere promises are counted on'),
  sources: z
    .array(
      z.strictObject({
        source: Id,
        supply: z.int().min(0).max(1e9).optional().describe('that could be given out'),
        classes: z.array(PoorClass).max(2).optional().describe('none: every class'),
      }),
    )
    .max(200)
    .default([]),
});

const TrialView = z.strictObject({
  problem: PlanProblemView.nullable(),
  households: Count.describe('with at least one gift'),
  gifts: Count,
  value: Money,
  uncovered: Count,
  levels: z.array(LevelView),
  bySource: z.array(z.strictObject({ source: Id, gifts: Count, shares: Count, value: Money, supply: Count })),
  parts: z.array(PartView),
});

const NOTHING = {
  households: 0,
  gifts: 0,
  value: 0,
  uncovered: 0,
  levels: [],
  bySource: [],
  parts: [],
};

/** What a plan would come to if something were otherwise; nothing is written. */
export function trialRoutes(parts: DivideParts): readonly Route[] {
  return [
    route({
      method: 'POST',
      path: '/api/v1/plans/trials',
      summary:
        'Coverage and cost of a plan with other supplies, classes or another minimum; nothing is written',
      body: Body,
      command: 'none',
      answer: TrialView,
      problems: [
        LIST_NOT_COMPLETE,
        GIFTS_ARRIVING,
        PLAN_TOO_LARGE,
        UNKNOWN_SOURCE,
        CLASS_NOT_SERVED,
        RULE_TWICE,
        NOTHING_ASKED,
      ],
      async handle({ permission, body }) {
        const campaign = await parts.campaigns.get(body.campaign);
        if (campaign === null || !mayAct(permission, campaign)) return refuse(NOT_FOUND);
        const known = await parts.sources.ofCampaign(campaign._id);
        // A rule for a class that the trial opens is no mistake.
        const changed = new Map(body.sources.map((one) => [one.source, one.classes]));
        const asked = known.map((one) => ({ ...one, classes: changed.get(one._id) ?? one.classes }));
        const decision = decideProposal(body, asked);
        if (!decision.ok) return decision;
        const divided = await dividePlan(parts, body, (facts) => applyTrial(facts, body));
        if (!divided.ok) return divided;
        const made = judgeDivision(divided.value);
        if ('code' in made) return accept({ ...NOTHING, problem: viewProblem(made) });
        const { levels, parts: missing, bySource, ...outcome } = trialOutcome(made);
        return accept({
          ...outcome,
          problem: null,
          bySource: [...bySource],
          levels: levels.map(viewLevel),
          parts: missing.map(viewPart),
        });
      },
    }),
  ];
}
