import type { Log } from '#shared/log/log.ts';
import { createPrinter } from '#shared/paper/printer.ts';
import type { ServiceDefinition } from '#shared/service/definition.ts';
import type { Storage } from '#shared/storage/connection.ts';
import type { JobKind } from '#shared/storage/job.ts';
import { amendmentPaperRoutes } from './amendment-paper/amendment-paper.routes.ts';
import { campaignRepository } from './campaign/campaign.repository.ts';
import { campaignRoutes } from './campaign/campaign.routes.ts';
import { candidateConsumer } from './candidate/candidate.reactions.ts';
import { candidateRepository } from './candidate/candidate.repository.ts';
import type { AllocationConfig } from './config.ts';
import { divideInThread } from './division/divide-in-thread.ts';
import { computeFollowUpJob } from './follow-up/compute-follow-up.job.ts';
import { followUpRepository } from './follow-up/follow-up.repository.ts';
import { followUpRoutes } from './follow-up/follow-up.routes.ts';
import { followUpItemRoutes } from './follow-up/follow-up-item.routes.ts';
import { giftConsumer } from './gift/gift.reactions.ts';
import { giftRepository } from './gift/gift.repository.ts';
import { handOverConsumer } from './hand-over/hand-over.reactions.ts';
import { handOverRepository } from './hand-over/hand-over.repository.ts';
import { standingGiftRoutes } from './hand-over/standing-gift.routes.ts';
import { listPageRepository } from './list-page/list-page.repository.ts';
import { listPageRoutes } from './list-page/list-page.routes.ts';
import { lockRepository } from './lock/lock.repository.ts';
import { lockRoutes } from './lock/lock.routes.ts';
import { matrixRoutes } from './matrix/matrix.routes.ts';
import { migrations } from './migrations.ts';
import { needListRepository } from './need-list/need-list.repository.ts';
import { needListRoutes } from './need-list/need-list.routes.ts';
import { outsideGiftConsumer } from './outside-gift/outside-gift.reactions.ts';
import { outsideGiftRepository } from './outside-gift/outside-gift.repository.ts';
import { outsideGiftRoutes } from './outside-gift/outside-gift.routes.ts';
import { approvalRoutes } from './plan/approval.routes.ts';
import { comparisonRoutes } from './plan/comparison.routes.ts';
import { comparisonExportRoutes } from './plan/comparison-export.routes.ts';
import { computePlanJob } from './plan/compute-plan.job.ts';
import { explanationRoutes } from './plan/explanation.routes.ts';
import { exportRoutes } from './plan/export.routes.ts';
import { planRepository } from './plan/plan.repository.ts';
import { planRoutes } from './plan/plan.routes.ts';
import { planGapRepository } from './plan/plan-gap.repository.ts';
import { planRowRoutes } from './plan/plan-rows.routes.ts';
import { proofRoutes } from './plan/proof.routes.ts';
import { releaseGiftsJob } from './plan/release-gifts.job.ts';
import { trialRoutes } from './plan/trial.routes.ts';
import { amendmentDecisionRoutes } from './plan-amendment/amendment-decision.routes.ts';
import { computeAmendmentJob } from './plan-amendment/compute-amendment.job.ts';
import { planAmendmentRepository } from './plan-amendment/plan-amendment.repository.ts';
import { planAmendmentRoutes } from './plan-amendment/plan-amendment.routes.ts';
import { releaseAmendmentJob } from './plan-amendment/release-amendment.job.ts';
import { planDecisionRoutes } from './plan-decision/plan-decision.routes.ts';
import type { Paper } from './print-job/paper.ts';
import { printJob } from './print-job/print.job.ts';
import { printJobRepository } from './print-job/print-job.repository.ts';
import { printJobRoutes } from './print-job/print-job.routes.ts';
import { printPartRepository } from './print-job/print-part.repository.ts';
import { receiptListRoutes } from './receipt-list/receipt-list.routes.ts';

import { settlementRoutes } from './settlement/settlement.routes.ts';
import { sourceRepository } from './source/source.repository.ts';
import { sourceRoutes } from './source/source.routes.ts';
import { sourceEntryRepository } from './source-entry/source-entry.repository.ts';
import { sourceEntryRoutes } from './source-entry/source-entry.routes.ts';
import { sourcePaperRepository } from './source-paper/source-paper.repository.ts';
import { sourcePaperRoutes } from './source-paper/source-paper.routes.ts';

export interface AllocationParts {
  readonly storage: Storage;
  readonly log: Log;
  readonly config: AllocationConfig;
}

/** Who gets what from which source: campaigns, sources, plans, approvals, lists on paper. */
export function createApp({ storage, config }: AllocationParts): ServiceDefinition {
  const candidates = candidateRepository(storage);
  const campaigns = campaignRepository(storage);
  const sources = sourceRepository(storage);
  const entries = sourceEntryRepository(storage);
  const plans = planRepository(storage);
  const gifts = giftRepository(storage);
  const outside = outsideGiftRepository(storage);
  const printer = createPrinter<Paper>(new URL('./print-job/printer.worker.ts', import.meta.url), {
    timeLimit: config.printTimeLimit,
    memory: config.printMemory,
  });
  const gaps = planGapRepository(storage);
  const locks = lockRepository(storage);
  const divide = divideInThread({ time: config.planTimeLimit, memory: config.planMemory });
  const planning = { storage, campaigns, candidates, sources, plans, gifts, outside, locks, divide };
  const handOvers = handOverRepository(storage);
  const amending = { ...planning, handOvers, amendments: planAmendmentRepository(storage) };
  const following = { storage, plans, candidates, gifts, handOvers, followUps: followUpRepository(storage) };
  const { sample } = config;
  const matrix = { campaigns, candidates, plans, gifts, outside, clock: storage.clock };
  const { clock } = storage;
  const paper = {
    storage,
    clock,
    campaigns,
    candidates,
    sources,
    plans,
    gifts,
    listPages: listPageRepository(storage),
    prints: printJobRepository(storage),
    printParts: printPartRepository(storage),
    printer,
    keepFor: config.printKeepDays * 86_400_000,
    sample,
  };
  return {
    name: 'support-allocation',
    migrations,
    routes: [
      ...campaignRoutes({ storage, campaigns, candidates, sources, plans }),
      ...sourceRoutes({ storage, campaigns, sources, plans, entries }),
      ...sourceEntryRoutes({ storage, campaigns, sources, entries }),
      ...sourcePaperRoutes({ storage, campaigns, sources, papers: sourcePaperRepository(storage) }),
      ...planRoutes({ storage, campaigns, candidates, sources, plans, outside }),
      ...approvalRoutes({ storage, sources, plans }),
      ...trialRoutes(planning),
      ...explanationRoutes(planning),
      ...planRowRoutes({ plans, gifts, candidates }),
      ...comparisonRoutes({ plans, gifts, candidates }),
      ...comparisonExportRoutes({ plans, gifts, candidates }),
      ...exportRoutes({ campaigns, candidates, sources, plans, gifts }),
      ...planAmendmentRoutes(amending),
      ...amendmentDecisionRoutes(amending),
      ...standingGiftRoutes(following),
      ...followUpRoutes(following),
      ...followUpItemRoutes(following),
      ...lockRoutes({ storage, campaigns, candidates, sources, locks }),
      ...proofRoutes({ plans, gaps, candidates }),
      ...outsideGiftRoutes({ storage, campaigns, candidates, outside }),
      ...matrixRoutes(matrix),
      ...needListRoutes({ ...matrix, storage, needLists: needListRepository(storage) }),
      ...receiptListRoutes(paper),
      ...planDecisionRoutes(paper),
      ...settlementRoutes({ ...paper, entries, handOvers }),
      ...amendmentPaperRoutes({ ...paper, amendments: amending.amendments }),
      ...listPageRoutes(paper),
      ...printJobRoutes(paper),
    ],
    consumers: [
      candidateConsumer(candidates),
      outsideGiftConsumer(outside),
      handOverConsumer(handOvers),
      giftConsumer(gifts),
    ],
    jobs: [
      computePlanJob({ ...planning, gaps, approvalLimit: config.approvalLimit }) as JobKind<never>,
      releaseGiftsJob({ plans, gifts }) as JobKind<never>,
      computeAmendmentJob(amending) as JobKind<never>,
      releaseAmendmentJob(amending) as JobKind<never>,
      computeFollowUpJob(following) as JobKind<never>,
      printJob(paper) as JobKind<never>,
    ],
    started: async () => () => printer.close(),
  };
}
