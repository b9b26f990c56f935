import { CampaignPhaseChangedV1 } from '#shared/contracts/campaign/phase-changed.v1.ts';
import { newEvent } from '#shared/contracts/new-event.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import type { CommandTransaction } from '#shared/storage/execute.ts';
import { today } from '#shared/vietnam/date.ts';
import type { PlanRepository } from '../plan/plan.repository.ts';
import type { SourceRepository } from '../source/source.repository.ts';
import type { CampaignRepository } from './campaign.repository.ts';
import { type Campaign, phaseChangedData } from './campaign.ts';
import { CAMPAIGN_CLOSED, decidePhase, type Phase, type PhaseWish, phasesUpTo } from './phase.ts';

export interface PhaseParts {
  readonly campaigns: CampaignRepository;
  readonly sources: SourceRepository;
  readonly plans: PlanRepository;
}

/** Checks and records one change of phase. */
export async function goToPhase(
  { campaigns, sources, plans }: PhaseParts,
  { campaign, wish, author }: { campaign: Campaign; wish: PhaseWish; author: string },
  tx: CommandTransaction,
): Promise<Result<Campaign>> {
  const facts = {
    ...(await sources.standingOf(campaign._id, tx)),
    ...(await plans.standingOf(campaign._id, tx)),
    today: today(tx.at.getTime()),
  };
  const decision = decidePhase(campaign, wish, facts);
  if (!decision.ok) return decision;
  const { to, reason } = wish;
  const change = { from: campaign.phase, to, reason, by: author, at: tx.at };
  const version = campaign.version + 1;
  const changes = { phase: to, phaseChanges: [...campaign.phaseChanges, change], version };
  await campaigns.change(campaign, changes, tx);
  const data = phaseChangedData(campaign, change);
  tx.append([newEvent(CampaignPhaseChangedV1, { key: campaign._id, seq: version, data })]);
  return accept({ ...campaign, ...changes });
}

/**
 * The campaign in a phase where such work is done: the first source or the first plan takes it there, by the same checks
 * and with the same record as a step by hand. Nothing is done in a closed one.
 */
export async function beginWork(
  parts: PhaseParts,
  { campaign, phase, author }: { campaign: Campaign; phase: Phase; author: string },
  tx: CommandTransaction,
): Promise<Result<Campaign>> {
  if (campaign.phase === 'closed') return refuse(CAMPAIGN_CLOSED);
  let now = campaign;
  for (const to of phasesUpTo(campaign.phase, phase)) {
    const next = await goToPhase(parts, { campaign: now, wish: { to, reason: null }, author }, tx);
    if (!next.ok) return next;
    now = next.value;
  }
  return accept(now);
}
