import { AccountChangedV1 } from '#shared/contracts/account/changed.v1.ts';
import { CampaignOpenedV1 } from '#shared/contracts/campaign/opened.v1.ts';
import { ConfirmationRecordedV1 } from '#shared/contracts/confirmation/recorded.v1.ts';
import type { EventContract } from '#shared/contracts/event-contract.ts';
import { GiftApprovedV1 } from '#shared/contracts/gift/approved.v1.ts';
import { HouseholdCorrectedV1 } from '#shared/contracts/household/corrected.v1.ts';
import { HouseholdListedV1 } from '#shared/contracts/household/listed.v1.ts';
import { HouseholdRegisteredV1 } from '#shared/contracts/household/registered.v1.ts';
import { PlanApprovedV1 } from '#shared/contracts/plan/approved.v1.ts';
import { PoorListFrozenV1 } from '#shared/contracts/poor-list/frozen.v1.ts';
import { SourceCommittedV1 } from '#shared/contracts/source/committed.v1.ts';
import { VillageRegisteredV1 } from '#shared/contracts/village/registered.v1.ts';

/** Every event version there is; a test finds one that is missing. */
export const catalogue: readonly EventContract[] = [
  AccountChangedV1,
  CampaignOpenedV1,
  ConfirmationRecordedV1,
  GiftApprovedV1,
  HouseholdCorrectedV1,
  HouseholdListedV1,
  HouseholdRegisteredV1,
  PlanApprovedV1,
  PoorListFrozenV1,
  SourceCommittedV1,
  VillageRegisteredV1,
];
