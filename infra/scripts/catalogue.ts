import { AccountChangedV1 } from '#shared/contracts/account/changed.v1.ts';
import { CampaignChangedV1 } from '#shared/contracts/campaign/changed.v1.ts';
import { CampaignOpenedV1 } from '#shared/contracts/campaign/opened.v1.ts';
import { CampaignPhaseChangedV1 } from '#shared/contracts/campaign/phase-changed.v1.ts';
import { ClaimOpenedV1 } from '#shared/contracts/claim/opened.v1.ts';
import { ClaimReopenedV1 } from '#shared/contracts/claim/reopened.v1.ts';
import { ClaimSettledV1 } from '#shared/contracts/claim/settled.v1.ts';
import { ClosureReopenedV1 } from '#shared/contracts/closure/reopened.v1.ts';
import { ClosureStatedV1 } from '#shared/contracts/closure/stated.v1.ts';
import { ConfirmationRecordedV1 } from '#shared/contracts/confirmation/recorded.v1.ts';
import { ConfirmationTransferFailedV1 } from '#shared/contracts/confirmation/transfer-failed.v1.ts';
import { CustodyLostV1 } from '#shared/contracts/custody/lost.v1.ts';
import { CustodyMadeV1 } from '#shared/contracts/custody/made.v1.ts';
import { CustodyMovedV1 } from '#shared/contracts/custody/moved.v1.ts';
import { CustodyRefusedV1 } from '#shared/contracts/custody/refused.v1.ts';
import { DonorListConfirmedV1 } from '#shared/contracts/donor-list/confirmed.v1.ts';
import { DonorListWithdrawnV1 } from '#shared/contracts/donor-list/withdrawn.v1.ts';
import type { EventContract } from '#shared/contracts/event-contract.ts';
import { GiftApprovedV1 } from '#shared/contracts/gift/approved.v1.ts';
import { GiftJudgedV1 } from '#shared/contracts/gift/judged.v1.ts';
import { GiftReportedV1 } from '#shared/contracts/gift/reported.v1.ts';
import { GiftWithdrawnV1 } from '#shared/contracts/gift/withdrawn.v1.ts';
import { HouseholdCorrectedV1 } from '#shared/contracts/household/corrected.v1.ts';
import { HouseholdEndedV1 } from '#shared/contracts/household/ended.v1.ts';
import { HouseholdListedV1 } from '#shared/contracts/household/listed.v1.ts';
import { HouseholdRegisteredV1 } from '#shared/contracts/household/registered.v1.ts';
import { HouseholdReinstatedV1 } from '#shared/contracts/household/reinstated.v1.ts';
import { HouseholdRelistedV1 } from '#shared/contracts/household/relisted.v1.ts';
import { HouseholdRestoredV1 } from '#shared/contracts/household/restored.v1.ts';
import { HouseholdSettledV1 } from '#shared/contracts/household/settled.v1.ts';
import { ListPageGivenOutV1 } from '#shared/contracts/list-page/given-out.v1.ts';
import { ListPagePrintedV1 } from '#shared/contracts/list-page/printed.v1.ts';
import { ListPageReturnedV1 } from '#shared/contracts/list-page/returned.v1.ts';
import { LookRecordedV1 } from '#shared/contracts/look/recorded.v1.ts';
import { LookSetRecordedV1 } from '#shared/contracts/look/set-recorded.v1.ts';
import { OutsideGiftRecordedV1 } from '#shared/contracts/outside-gift/recorded.v1.ts';
import { OutsideGiftWithdrawnV1 } from '#shared/contracts/outside-gift/withdrawn.v1.ts';
import { PlanAmendedV1 } from '#shared/contracts/plan/amended.v1.ts';
import { PlanApprovedV1 } from '#shared/contracts/plan/approved.v1.ts';
import { PoorListAmendedV1 } from '#shared/contracts/poor-list/amended.v1.ts';
import { PoorListFrozenV1 } from '#shared/contracts/poor-list/frozen.v1.ts';
import { SourceBalanceChangedV1 } from '#shared/contracts/source/balance-changed.v1.ts';
import { SourceChangedV1 } from '#shared/contracts/source/changed.v1.ts';
import { SourceCommittedV1 } from '#shared/contracts/source/committed.v1.ts';
import { SourcePaperAttachedV1 } from '#shared/contracts/source/paper-attached.v1.ts';
import { SourcePaperRemovedV1 } from '#shared/contracts/source/paper-removed.v1.ts';
import { VillageRegisteredV1 } from '#shared/contracts/village/registered.v1.ts';
import { VillageRetiredV1 } from '#shared/contracts/village/retired.v1.ts';

/** Every event version there is; a test finds one that is missing. */
export const catalogue: readonly EventContract[] = [
  AccountChangedV1,
  CampaignChangedV1,
  CampaignOpenedV1,
  CampaignPhaseChangedV1,
  ClaimOpenedV1,
  ClaimReopenedV1,
  ClaimSettledV1,
  ClosureReopenedV1,
  ClosureStatedV1,
  ConfirmationRecordedV1,
  ConfirmationTransferFailedV1,
  CustodyLostV1,
  CustodyMadeV1,
  CustodyMovedV1,
  CustodyRefusedV1,
  DonorListConfirmedV1,
  DonorListWithdrawnV1,
  GiftApprovedV1,
  GiftJudgedV1,
  GiftReportedV1,
  GiftWithdrawnV1,
  HouseholdCorrectedV1,
  HouseholdEndedV1,
  HouseholdListedV1,
  HouseholdRegisteredV1,
  HouseholdReinstatedV1,
  HouseholdRelistedV1,
  HouseholdRestoredV1,
  HouseholdSettledV1,
  ListPageGivenOutV1,
  ListPagePrintedV1,
  ListPageReturnedV1,
  LookRecordedV1,
  LookSetRecordedV1,
  OutsideGiftRecordedV1,
  OutsideGiftWithdrawnV1,
  PlanAmendedV1,
  PlanApprovedV1,
  PoorListAmendedV1,
  PoorListFrozenV1,
  SourceBalanceChangedV1,
  SourceChangedV1,
  SourceCommittedV1,
  SourcePaperAttachedV1,
  SourcePaperRemovedV1,
  VillageRegisteredV1,
  VillageRetiredV1,
];
