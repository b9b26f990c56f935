import { CampaignOpenedV1 } from '#shared/contracts/campaign/opened.v1.ts';
import { ClaimOpenedV1 } from '#shared/contracts/claim/opened.v1.ts';
import { ClaimReopenedV1 } from '#shared/contracts/claim/reopened.v1.ts';
import { ClaimSettledV1 } from '#shared/contracts/claim/settled.v1.ts';
import { ClosureReopenedV1 } from '#shared/contracts/closure/reopened.v1.ts';
import { ClosureStatedV1 } from '#shared/contracts/closure/stated.v1.ts';
import { ConfirmationRecordedV1 } from '#shared/contracts/confirmation/recorded.v1.ts';
import { GiftApprovedV1 } from '#shared/contracts/gift/approved.v1.ts';
import { GiftWithdrawnV1 } from '#shared/contracts/gift/withdrawn.v1.ts';
import { HouseholdListedV1 } from '#shared/contracts/household/listed.v1.ts';
import { HouseholdReinstatedV1 } from '#shared/contracts/household/reinstated.v1.ts';
import { HouseholdRelistedV1 } from '#shared/contracts/household/relisted.v1.ts';
import { HouseholdSettledV1 } from '#shared/contracts/household/settled.v1.ts';
import { PlanAmendedV1 } from '#shared/contracts/plan/amended.v1.ts';
import { PlanApprovedV1 } from '#shared/contracts/plan/approved.v1.ts';
import { PoorListAmendedV1 } from '#shared/contracts/poor-list/amended.v1.ts';
import { PoorListFrozenV1 } from '#shared/contracts/poor-list/frozen.v1.ts';
import { VillageRegisteredV1 } from '#shared/contracts/village/registered.v1.ts';
import { VillageRetiredV1 } from '#shared/contracts/village/retired.v1.ts';
import type { Heard } from '#shared/events/port.ts';

/** All that coverage is made of. */
export const HEARD = [
  VillageRegisteredV1,
  VillageRetiredV1,
  PoorListFrozenV1,
  PoorListAmendedV1,
  HouseholdListedV1,
  HouseholdRelistedV1,
  HouseholdSettledV1,
  HouseholdReinstatedV1,
  ClaimOpenedV1,
  ClaimSettledV1,
  ClaimReopenedV1,
  ClosureStatedV1,
  ClosureReopenedV1,
  CampaignOpenedV1,
  PlanApprovedV1,
  PlanAmendedV1,
  GiftApprovedV1,
  GiftWithdrawnV1,
  ConfirmationRecordedV1,
] as const;

export type CoverageEvent = Heard<(typeof HEARD)[number]>;
