import { problem } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';

/** draft → sources → plans → approved → hand-over → closed. */
export const PHASES = ['draft', 'collecting', 'planning', 'approved', 'handing-over', 'closed'] as const;

export type Phase = (typeof PHASES)[number];

/** A change of phase as it is kept with the campaign. */
export interface PhaseChange {
  readonly from: Phase;
  readonly to: Phase;
  /** Steps back, and closing early, give one. */
  readonly reason: string | null;
  readonly by: string;
  readonly at: Date;
}

/** What a change of phase is judged on. */
export interface PhaseFacts {
  readonly sources: number;
  /** Sources that a plan can draw on. */
  readonly spendableSources: number;
  /** Plans that are being computed or wait for a decision. */
  readonly openPlans: number;
  readonly approvedPlans: number;
  /** Approved plans whose gifts are not all known everywhere. */
  readonly unreleasedPlans: number;
  readonly today: string;
}

export interface PhaseWish {
  readonly to: Phase;
  readonly reason: string | null;
}

export const PHASE_NOT_NEXT = problem(
  'phase-not-next',
  409,
  'A campaign goes on, or back, one phase at a time',
);
export const REASON_MISSING = problem('reason-missing', 422, 'A step back, or closing early, needs a reason');
export const NO_SPENDABLE_SOURCE = problem(
  'no-spendable-source',
  409,
  'No source of the campaign is committed in writing or received yet',
);
export const PLAN_UNDECIDED = problem(
  'plan-undecided',
  409,
  'A plan is being computed or waits for a decision',
);
export const NO_APPROVED_PLAN = problem('no-approved-plan', 409, 'No plan of the campaign is approved');
export const GIFTS_ON_THEIR_WAY = problem(
  'gifts-on-their-way',
  409,
  'Gifts of an approved plan are still being released',
);
export const SOURCES_STAND = problem('sources-stand', 409, 'The campaign has sources already');
export const CAMPAIGN_CLOSED = problem('campaign-closed', 409, 'The campaign is closed');

/** Whether the campaign may go from its phase to another: the next one, or back by one with a reason. */
export function decidePhase(
  campaign: { readonly phase: Phase; readonly deadline: string },
  wish: PhaseWish,
  facts: PhaseFacts,
): Result<null> {
  const step = PHASES.indexOf(wish.to) - PHASES.indexOf(campaign.phase);
  if (step !== 1 && step !== -1) return refuse(PHASE_NOT_NEXT);
  if (step === 1) return decideForward(campaign, wish, facts);
  if (wish.reason === null)
    return refuse(REASON_MISSING, [{ pointer: '/reason', code: REASON_MISSING.code }]);
  return decideBack(wish.to, facts);
}

/** The phases to go through so that work of a phase can be done; none when the campaign is there or beyond. */
export function phasesUpTo(from: Phase, wanted: Phase): readonly Phase[] {
  return PHASES.slice(PHASES.indexOf(from) + 1, PHASES.indexOf(wanted) + 1);
}

function decideForward(
  { deadline }: { readonly deadline: string },
  { to, reason }: PhaseWish,
  facts: PhaseFacts,
): Result<null> {
  switch (to) {
    case 'draft':
    case 'collecting':
      return accept(null);
    case 'planning':
      return facts.spendableSources > 0 ? accept(null) : refuse(NO_SPENDABLE_SOURCE);
    case 'approved':
      if (facts.openPlans > 0) return refuse(PLAN_UNDECIDED);
      return facts.approvedPlans > 0 ? accept(null) : refuse(NO_APPROVED_PLAN);
    case 'handing-over':
      return facts.unreleasedPlans === 0 ? accept(null) : refuse(GIFTS_ON_THEIR_WAY);
    case 'closed':
      if (facts.openPlans > 0) return refuse(PLAN_UNDECIDED);
      if (facts.unreleasedPlans > 0) return refuse(GIFTS_ON_THEIR_WAY);
      if (facts.today > deadline || reason !== null) return accept(null);
      return refuse(REASON_MISSING, [{ pointer: '/reason', code: REASON_MISSING.code }]);
  }
}

function decideBack(to: Phase, facts: PhaseFacts): Result<null> {
  if (to === 'draft' && facts.sources > 0) return refuse(SOURCES_STAND);
  if (to === 'collecting' && facts.openPlans + facts.approvedPlans > 0) return refuse(PLAN_UNDECIDED);
  return accept(null);
}
